import { z } from 'zod';
import { smallNumbers } from '../../../../definitions/indicators/public-figures.ts';
import { findCommune, findProvince, unitTypeWord } from '../../../../definitions/organisations/index.ts';
import { type Database, defineQuery, problem } from '../../../kernel/index.ts';
import type { Directory } from '../../organisations/index.ts';
import { figuresOfMonth, figuresOfUnits, monthOf, protectMonth, type UnitFigures } from '../public-figures.ts';
import { publicShare } from '../small-numbers.ts';

const Count = z.union([z.number(), z.enum(['few', 'withheld'])]).nullable();
const Share = z.union([z.number(), z.literal('few')]).nullable();
const Figures = z.object({
  received: Count,
  online: Share,
  finished: Count,
  onTime: Share,
  waiting: Count,
  overdue: Count,
  /** Where ratings are collected; null while nobody has been asked. */
  satisfied: Share,
});
export const PublicFiguresSchema = z.object({
  month: z.string(),
  /** Months that can be asked for, newest first. */
  months: z.array(z.string()),
  /** When the dossiers were counted. */
  asOf: z.string(),
  items: z.array(Figures.extend({ unit: z.string(), name: z.string() })),
  all: Figures,
  next: z.null(),
});
export type PublicFigures = z.infer<typeof PublicFiguresSchema>;

const monthPattern = /^20\d\d-(0[1-9]|1[0-2])$/;
/** A page that everybody may open must not count a million dossiers each time; past months change by corrections alone. */
const freshFor = { current: 30_000, past: 15 * 60_000 };
const monthsKept = 36;

export type FigureServices = {
  directory: () => Directory;
  /** Satisfied and all who rated, by body, where ratings are collected. */
  ratings?: (db: Database, month: string) => Promise<readonly { body: string; satisfied: number; rated: number }[]>;
};

/** Figures of every commune in one month, from the dossiers themselves: nobody's data, small numbers protected. */
export const publicFigures = (the: FigureServices) => {
  const kept = new Map<string, { at: number; figures: Promise<PublicFigures> }>();

  const figuresOf = (db: Database, month: string, now: Date): Promise<PublicFigures> => {
    const known = kept.get(month);
    const age = known ? now.getTime() - known.at : Number.POSITIVE_INFINITY;
    if (known && age >= 0 && age < (month === monthOf(now) ? freshFor.current : freshFor.past)) return known.figures;
    const figures = count(db, month, now);
    kept.set(month, { at: now.getTime(), figures });
    figures.catch(() => kept.delete(month));
    if (kept.size > monthsKept) kept.delete(kept.keys().next().value!);
    return figures;
  };

  async function count(db: Database, month: string, now: Date): Promise<PublicFigures> {
    const units = publishedUnits(the.directory());
    const unitOf = (body: string): string | undefined => the.directory().findById(body)?.unitCode;
    const [raw, [first], ratings] = await Promise.all([
      figuresOfMonth(db, month, now),
      db.named<{ at: Date | null }>('figures_first', 'select min(submitted_at) as at from dossiers.dossier', []),
      the.ratings?.(db, month) ?? [],
    ]);
    const codes = units.map(({ code }) => code);
    const { units: rows, all } = protectMonth(figuresOfUnits(raw, codes, unitOf), month === monthOf(now));
    const rated = ratedBy(ratings, unitOf);
    const months = monthsBetween(first?.at ? monthOf(first.at) : month, monthOf(now));
    return {
      month,
      months: months.slice(0, monthsKept),
      asOf: now.toISOString(),
      items: rows.map((row, i) => ({ unit: units[i]!.code, name: units[i]!.name, ...row, satisfied: rated([codes[i]!]) })),
      all: { ...all, satisfied: rated(codes) },
      next: null,
    };
  }

  return defineQuery({
    type: 'dossiers.public-figures',
    label: 'Số liệu công khai',
    input: z.strictObject({ month: z.string().regex(monthPattern).optional() }),
    reply: PublicFiguresSchema,
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: {},
    load: ({ db, now }, input) => {
      const month = input.month ?? monthOf(now);
      if (month > monthOf(now)) throw problem('dossiers.no-such-month', 422, 'Tháng này chưa tới.');
      return figuresOf(db, month, now);
    },
  });
};

/** Every commune and province with a centre of its own, by the names that people know; the province last. */
function publishedUnits(directory: Directory): { code: string; name: string }[] {
  const codes = new Set(directory.all.filter(({ unitCode }) => directory.centreOf(unitCode)).map(({ unitCode }) => unitCode));
  return [...codes]
    .map((code) => ({ code, name: nameOf(code) }))
    .sort((a, b) => b.code.length - a.code.length || a.name.localeCompare(b.name, 'vi'));
}

function nameOf(code: string): string {
  const commune = findCommune(code);
  if (commune) return `${commune.name} (${unitTypeWord(commune.type)})`;
  return `Cấp tỉnh (${findProvince(code)?.name ?? code})`;
}

function ratedBy(
  ratings: readonly { body: string; satisfied: number; rated: number }[],
  unitOf: (body: string) => string | undefined,
): (units: readonly string[]) => UnitFigures['onTime'] {
  const sums = new Map<string, { satisfied: number; rated: number }>();
  for (const row of ratings) {
    const unit = unitOf(row.body) ?? '';
    const sum = sums.get(unit) ?? { satisfied: 0, rated: 0 };
    sums.set(unit, { satisfied: sum.satisfied + row.satisfied, rated: sum.rated + row.rated });
  }
  return (units) => {
    let [satisfied, rated] = [0, 0];
    for (const unit of units) {
      satisfied += sums.get(unit)?.satisfied ?? 0;
      rated += sums.get(unit)?.rated ?? 0;
    }
    return publicShare(satisfied, rated, smallNumbers.leastBase);
  };
}

/** Newest first: ('2026-09', '2026-11') -> 2026-11, 2026-10, 2026-09. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = last.split('-').map(Number) as [number, number];
  for (let at = last; at >= first && months.length < 600; ) {
    months.push(at);
    month--;
    if (month === 0) [year, month] = [year - 1, 12];
    at = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}
