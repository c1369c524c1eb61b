import { z } from 'zod';
import { defineAction, freeText, nothingMore } from '../../../kernel/index.ts';
import { changeRow, nextChange } from '../versions/history.ts';
import { onlyIn, Version } from '../versions/version.ts';

/** A version that shall not hold (any more): the one before it does. What was begun under it keeps it. */
export const withdrawVersion = () =>
  defineAction({
    type: 'procedures.withdraw-version',
    label: 'Thu hồi',
    consequence: 'Bản này thôi áp dụng ngay, bản liền trước có hiệu lực trở lại. Hồ sơ và tờ khai đã theo bản này vẫn giữ.',
    tone: 'danger',
    menu: false,
    target: Version,
    may: ['administered'],
    level: 2,
    open: onlyIn(['draft', 'proposed', 'published'], 'Bản này đã thu hồi.'),
    input: z.strictObject({ reason: freeText(10, 1000, 'Ghi lý do thu hồi, ít nhất 10 chữ cái.') }),
    reply: nothingMore,
    example: { reason: 'Nghị quyết mới của Hội đồng nhân dân tỉnh chưa có hiệu lực.' },
    read: ({ sql, now }, _input, row) => nextChange(sql, row.id, now),
    decide: (row, { reason }, { now, actor }, change) => ({
      patches: [
        {
          kind: 'update',
          table: 'procedures.version',
          id: row.id,
          version: row.version,
          set: {
            state: 'withdrawn',
            withdrawn_by: actor.account!,
            withdrawn_at: now,
            withdrawn_reason: reason,
            changed_at: now,
          },
        },
        changeRow(change, { version: row.id, at: now, account: actor.account!, what: [`Thu hồi: ${reason}`] }),
      ],
      facts: [
        {
          type: 'version-withdrawn',
          data: { code: row.code, number: row.number, wasPublished: row.hash !== null },
          personal: { reason },
        },
      ],
      reply: {},
    }),
  });
