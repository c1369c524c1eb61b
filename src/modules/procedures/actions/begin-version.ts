import { z } from 'zod';
import { exampleProcedure } from '../../../../definitions/examples/calls.ts';
import { defineAction, json, newId, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { nationalCatalogue } from '../search/read.ts';
import { beginFrom } from '../versions/begin.ts';
import { changeRow } from '../versions/history.ts';
import { Version } from '../versions/version.ts';

const code = z.string().regex(/^\d\.\d{6}$/, 'Mã thủ tục viết như 1.001193.');

/** Begins a new version of a procedure, from the last one, or from the national catalogue where there is none. Nothing changes for anybody yet. */
export const beginVersion = (the: { catalogue: Catalogue; root: () => string }) =>
  defineAction({
    type: 'procedures.begin-version',
    label: 'Soạn phiên bản mới',
    consequence: 'Mở một bản soạn thảo. Người dân chưa thấy gì thay đổi.',
    menu: false,
    creates: Version,
    may: ['none'],
    level: 2,
    lands: () => the.root(),
    input: z.strictObject({
      code,
      /** `joined`: takes what an upgrade of the product changed since the last version, beside what administrators changed. */
      from: z.enum(['last', 'joined']).default('last'),
    }),
    reply: z.object({ number: z.number().int(), clashes: z.array(z.string()) }),
    example: { code: exampleProcedure },
    read: async ({ sql, now }, input) => {
      const [open] = await sql.query<{ number: number }>(
        `select number from procedures.version where code = $1 and state in ('draft', 'proposed')`,
        [input.code],
      );
      if (open) throw alreadyOpen(open.number);
      const [last] = await sql.query<{ number: number; built_in: string | null }>(
        `select v.number, (select w.built_in from procedures.version w where w.code = $1 and w.state = 'published'
           order by w.valid_from desc, w.published_at desc limit 1) as built_in
         from procedures.version v where v.code = $1 order by v.number desc limit 1`,
        [input.code],
      );
      const joins = input.from === 'joined' && last?.built_in ? the.catalogue.getVersion(last.built_in) : undefined;
      if (input.from === 'joined' && !joins)
        throw problem('procedures.nothing-to-join', 409, 'Thủ tục này không có thay đổi nào của phần mềm cần ghép.');
      const row = nationalCatalogue().find((one) => one.code === input.code);
      const beginning = beginFrom(the.catalogue, input.code, localDay(now), row, joins);
      if (!beginning)
        throw problem('procedures.unknown', 422, 'Không có thủ tục mang mã này.', {
          fields: [{ pointer: '/code', message: 'Không có thủ tục mang mã này.' }],
        });
      return { beginning, number: (last?.number ?? 0) + 1, change: { id: newId(now), number: 1 } };
    },
    decide: (_row, input, { now, actor, id }, { beginning, number, change }) => {
      const account = actor.account!;
      const what = input.from === 'joined' ? ['Ghép thay đổi của phần mềm vào bản của tỉnh.'] : ['Bắt đầu soạn.'];
      const row = {
        id,
        version: 1,
        code: input.code,
        number,
        organisation: the.root(),
        state: 'draft',
        base: beginning.base,
        built_in: beginning.builtIn,
        authors: [account],
        made_at: now,
        changed_at: now,
      };
      return {
        created: { id, subject: null, row: { ...row, body: beginning.body } },
        patches: [
          { kind: 'insert', table: 'procedures.version', values: { ...row, body: json(beginning.body) } },
          changeRow(change, { version: id, at: now, account, what, body: beginning.body }),
        ],
        facts: [{ type: 'version-begun', data: { code: input.code, number, from: input.from } }],
        reply: { number, clashes: beginning.clashes },
      };
    },
  });

const alreadyOpen = (number: number) =>
  problem(
    'procedures.version-open',
    409,
    `Phiên bản ${number} của thủ tục này đang được soạn hoặc chờ duyệt. Hãy làm tiếp bản đó.`,
  );
