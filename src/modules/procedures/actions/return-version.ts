import { z } from 'zod';
import { defineAction, freeText, nothingMore } from '../../../kernel/index.ts';
import { changeRow, nextChange } from '../versions/history.ts';
import { onlyIn, Version } from '../versions/version.ts';

/** Back to writing: the second person's no, or the author's own second thought. */
export const returnVersion = () =>
  defineAction({
    type: 'procedures.return-version',
    label: 'Trả lại để sửa',
    consequence: 'Bản này trở lại bước soạn, sửa xong thì trình lại.',
    menu: false,
    target: Version,
    may: ['administered'],
    level: 2,
    open: onlyIn(['proposed'], 'Bản này không ở bước chờ duyệt.'),
    input: z.strictObject({ reason: freeText(5, 1000, 'Ghi cần sửa gì, ít nhất 5 chữ cái.') }),
    reply: nothingMore,
    example: { reason: 'Xem lại mức phí nộp tại quầy.' },
    read: ({ sql, now }, _input, row) => nextChange(sql, row.id, now),
    decide: (row, { reason }, { now, actor }, change) => ({
      patches: [
        {
          kind: 'update',
          table: 'procedures.version',
          id: row.id,
          version: row.version,
          set: { state: 'draft', proposed_by: null, proposed_at: null, urgent: null, changed_at: now },
        },
        changeRow(change, { version: row.id, at: now, account: actor.account!, what: [`Trả lại: ${reason}`] }),
      ],
      facts: [{ type: 'version-returned', data: { code: row.code, number: row.number }, personal: { reason } }],
      reply: {},
    }),
  });
