import { z } from 'zod';
import { defineAction, hashOf, json, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import { changeRow, nextChange } from '../versions/history.ts';
import { authorsMayNot, onlyIn, Version } from '../versions/version.ts';
import { needDay } from './propose-version.ts';

/** The second person's yes: from its day on the version is what every new declaration follows. */
export const publishVersion = () =>
  defineAction({
    type: 'procedures.publish-version',
    label: 'Duyệt và ban hành',
    consequence: 'Từ ngày áp dụng, tờ khai mới và trang thủ tục theo bản này. Hồ sơ và tờ khai đang làm giữ bản cũ.',
    menu: false,
    target: Version,
    may: ['administered'],
    level: 2,
    barred: authorsMayNot,
    open: onlyIn(['proposed'], 'Bản này không ở bước chờ duyệt.'),
    input: z.strictObject({}),
    reply: z.object({ definition: z.string() }),
    example: {},
    read: ({ sql, now }, _input, row) => {
      if (!row.valid_from) throw problem('procedures.no-day', 409, 'Bản này chưa có ngày áp dụng. Hãy trả lại để trình lại.');
      needDay(row.valid_from, localDay(now), row.urgent, '');
      return nextChange(sql, row.id, now);
    },
    decide: (row, _input, { now, actor }, change) => {
      const account = actor.account!;
      const { procedure, form } = row.body;
      const hash = hashOf({ procedure, form }).toString('hex').slice(0, 32);
      return {
        patches: [
          {
            kind: 'put',
            table: 'procedures.definition',
            key: ['hash'],
            values: { hash, code: row.code, valid_from: row.valid_from!, body: json({ procedure, form }), published_at: now },
          },
          {
            kind: 'update',
            table: 'procedures.version',
            id: row.id,
            version: row.version,
            set: { state: 'published', hash, published_by: account, published_at: now, changed_at: now },
          },
          changeRow(change, { version: row.id, at: now, account, what: ['Duyệt và ban hành.'] }),
        ],
        facts: [
          {
            type: 'version-published',
            data: {
              code: row.code,
              number: row.number,
              definition: hash,
              validFrom: row.valid_from,
              urgent: row.urgent !== null,
            },
          },
        ],
        reply: { definition: hash },
      };
    },
  });
