import { z } from 'zod';
import { feedback } from '../../../../definitions/feedback.ts';
import { type Database, defineQuery } from '../../../kernel/index.ts';
import { Dossier, localDay } from '../../dossiers/index.ts';
import type { Directory } from '../../organisations/index.ts';

const OfDossier = z.object({
  rating: z.object({ face: z.number(), reasons: z.array(z.string()), firstAt: z.string() }).nullable(),
});

/** What I said of this dossier, to change it. Nobody else may ask. */
export const ofDossier = () =>
  defineQuery({
    type: 'feedback.of-dossier',
    label: 'Đánh giá và phản ánh của hồ sơ',
    path: 'of/{id}',
    input: z.strictObject({}),
    reply: OfDossier,
    target: Dossier,
    may: ['subject', 'resolving'],
    personal: false,
    example: {},
    load: async ({ db, actor }, _input, row) => {
      // Leaders come for complaints; a rating is its giver's.
      if (actor.person !== row.subject || actor.kind !== 'citizen') return { rating: null };
      const [found] = await db.named<{ face: number; reasons: string[]; first_at: Date }>(
        'my_rating',
        'select face, reasons, first_at from feedback.rating where dossier = $1',
        [row.id],
      );
      return { rating: found ? { face: found.face, reasons: found.reasons, firstAt: found.first_at.toISOString() } : null };
    },
  });

const Sum = z.object({
  unit: z.string(),
  name: z.string(),
  rated: z.number(),
  content: z.number(),
  faces: z.array(z.object({ face: z.number(), count: z.number() })),
  reasons: z.array(z.object({ id: z.string(), content: z.number(), discontent: z.number() })),
});
export const SatisfactionSchema = z.object({
  items: z.array(Sum),
  /** Units with ratings, but too few to be published. */
  few: z.number(),
  since: z.string(),
  next: z.null(),
});
export type Satisfaction = z.infer<typeof SatisfactionSchema>;

type Row = { body: string; face: number; reasons: string[]; n: number };

/** How content people were with each commune in the last twelve whole months and this one; only where enough have said so. */
export const satisfaction = (the: { directory: () => Directory }) =>
  defineQuery({
    type: 'feedback.satisfaction',
    label: 'Mức độ hài lòng của người dân',
    input: z.strictObject({ unit: z.string().max(10).optional() }),
    reply: SatisfactionSchema,
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: {},
    load: async ({ db, now }, { unit }) => {
      const day = localDay(now);
      const since = `${Number(day.slice(0, 4)) - 1}-${day.slice(5, 7)}-01`;
      const rows = await db.named<Row>(
        'satisfaction',
        `select body, face::int, reasons, count(*)::int as n from feedback.rating where first_at >= $1::timestamptz group by body, face, reasons`,
        [new Date(`${since}T00:00:00+07:00`)],
      );
      const directory = the.directory();
      const byUnit = Map.groupBy(rows, (r) => directory.findById(r.body)?.unitCode ?? '');
      const all = [...byUnit].filter(([code]) => code !== '' && (unit === undefined || code === unit));
      const sums = all.map(([code, own]) => ({ unit: code, name: directory.findByCode(code)?.name ?? code, ...sumOf(own) }));
      const items = sums.filter((one) => one.rated >= feedback.leastPublished);
      return {
        items: items.sort((a, b) => a.name.localeCompare(b.name, 'vi')),
        few: sums.length - items.length,
        since,
        next: null,
      };
    },
  });

function sumOf(rows: readonly Row[]): Pick<z.infer<typeof Sum>, 'rated' | 'content' | 'faces' | 'reasons'> {
  const total = (some: readonly Row[]): number => some.reduce((sum, { n }) => sum + n, 0);
  const isContent = ({ face }: Row): boolean => face >= feedback.contentFrom;
  return {
    rated: total(rows),
    content: total(rows.filter(isContent)),
    faces: feedback.faces.map(({ value }) => ({ face: value, count: total(rows.filter((r) => r.face === value)) })),
    reasons: feedback.reasons.flatMap(({ id }) => {
      const own = rows.filter((r) => r.reasons.includes(id));
      const content = total(own.filter(isContent));
      // A reason that few gave could be traced as well.
      return total(own) >= feedback.leastPublished ? [{ id, content, discontent: total(own) - content }] : [];
    }),
  };
}

/** Content and all who rated in a month, by the body that decided. @param month `YYYY-MM` */
export function ratingsOfMonth(db: Database, month: string): Promise<{ body: string; satisfied: number; rated: number }[]> {
  return db.named(
    'ratings_of_month',
    `select body, count(*) filter (where face >= $3)::int as satisfied, count(*)::int as rated from feedback.rating
     where first_at >= $1::timestamptz and first_at < $1::timestamptz + make_interval(months => $2) group by body`,
    [new Date(`${month}-01T00:00:00+07:00`), 1, feedback.contentFrom],
  );
}
