import { z } from 'zod';
import { defineAction, json, problem } from '../../../kernel/index.ts';
import { Draft, type DraftPaper, draftDays, type JoinedPaper, needAlive, PageTurnSchema } from '../draft.ts';

type JoinedRow = {
  id: string;
  name: string;
  bytes: number;
  sha256: Buffer;
  pages: number;
  media_type: string;
  received_at: Date;
};

/**
 * Sets in which order the pages of one paper stand, how far each is turned, and which warnings the person has read and lets stand; with
 * `joined`, that this file was made of exactly these pages and goes in their place.
 */
export const arrangePapers = () =>
  defineAction({
    type: 'forms.arrange-papers',
    label: 'Xếp các trang giấy tờ',
    consequence: 'Xếp lại các trang ảnh của một giấy tờ trong tờ khai.',
    menu: false,
    target: Draft,
    may: ['subject', 'representative'],
    input: z.strictObject({
      component: z.string().min(1).max(60),
      pages: z.array(z.strictObject({ file: z.uuid(), turn: PageTurnSchema, accepted: z.boolean().optional() })).max(100),
      joined: z.uuid().optional(),
    }),
    reply: z.object({ savedAt: z.iso.datetime() }),
    example: { component: 'birth-notice', pages: [] },
    read: async ({ sql, actor }, input) => {
      if (!input.joined) return { joined: undefined };
      const made = JSON.stringify(input.pages.map(({ file, turn }) => ({ file, turn })));
      const [joined] = await sql.query<JoinedRow>(
        `select id, name, bytes, sha256, pages, media_type, received_at from kernel.file
         where id = $1 and owner = $2 and bound_to is null and made_of = $3::jsonb`,
        [input.joined, actor.account, made],
      );
      if (!joined) throw problem('forms.not-joined', 422, 'Tệp ghép này không phải của các trang đó. Hãy tải lại trang.');
      return { joined };
    },
    decide: (row, input, { now, actor }, { joined }) => {
      needAlive(row, now);
      const own = row.papers.filter((one) => one.component === input.component);
      const byFile = new Map(own.map((one) => [one.file, one]));
      const isWhole =
        new Set(input.pages.map(({ file }) => file)).size === own.length &&
        input.pages.length === own.length &&
        input.pages.every(({ file }) => byFile.has(file));
      if (!isWhole)
        throw problem('forms.papers-changed', 409, 'Các trang vừa được thêm hoặc bỏ ở nơi khác. Bạn xem lại rồi xếp tiếp.');
      const arranged = input.pages.map(({ file, turn, accepted }): DraftPaper => {
        const { turn: _turn, accepted: before, ...rest } = byFile.get(file)!;
        return { ...rest, ...(turn !== 0 && { turn }), ...((accepted ?? before) && { accepted: true }) };
      });
      const first = row.papers.findIndex((one) => one.component === input.component);
      const others = row.papers.filter((one) => one.component !== input.component);
      const papers = first < 0 ? others : others.toSpliced(first, 0, ...arranged);
      const made: JoinedPaper | undefined = joined && {
        component: input.component,
        file: joined.id,
        name: joined.name,
        bytes: joined.bytes,
        sha256: joined.sha256.toString('hex'),
        pages: joined.pages,
        mediaType: joined.media_type,
        at: joined.received_at.toISOString(),
        ...(row.mandate && { owner: actor.account! }),
        of: input.pages.map(({ file, turn }) => ({ file, turn })),
      };
      return {
        patches: [
          {
            kind: 'update',
            table: 'forms.draft',
            id: row.id,
            version: row.version,
            set: {
              papers: json(papers),
              joined: json([...row.joined.filter((one) => one.component !== input.component), ...(made ? [made] : [])]),
              saved_at: now,
              expires_at: new Date(now.getTime() + draftDays * 86_400_000),
            },
          },
        ],
        facts: [{ type: 'papers-arranged', data: { component: input.component, pages: own.length, joined: made !== undefined } }],
        reply: { savedAt: now.toISOString() },
      };
    },
  });
