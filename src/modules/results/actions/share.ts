import { z } from 'zod';
import { sharing } from '../../../../definitions/sharing.ts';
import { defineAction, freeLine, nothingMore, problem } from '../../../kernel/index.ts';
import { Result, type ResultRow } from '../result.ts';
import { linkOf, Share, type ShareRow, type ShareServices } from '../share.ts';

const dayMs = 86_400_000;

/** A link for somebody else, for some days; whoever has it sees the paper until then. */
export const share = (the: ShareServices) =>
  defineAction({
    type: 'results.share',
    label: 'Chia sẻ giấy tờ',
    consequence: 'Ai có liên kết này xem và tải được giấy cho tới ngày hết hạn. Bạn đóng lại lúc nào cũng được.',
    menu: false,
    target: Result,
    may: ['subject'],
    level: 2,
    open: (row: ResultRow) => (row.state === 'valid' ? null : 'Giấy này không còn giá trị, nên không chia sẻ được.'),
    input: z.strictObject({
      note: freeLine(2, 120, 'Ghi chia sẻ cho ai, ví dụ: trường mầm non.'),
      days: z.literal(sharing.days, 'Chọn số ngày.'),
    }),
    reply: z.object({ share: z.uuid(), link: z.string(), expiresAt: z.iso.datetime() }),
    example: { note: 'Trường mầm non của cháu', days: 7 },
    read: async ({ sql, now }, _input, row) => {
      const open = await sql.query('select 1 from results.share where result = $1 and ended_at is null and expires_at > $2', [
        row.id,
        now,
      ]);
      if (open.length >= sharing.mostOpen)
        throw problem('results.too-many-shares', 409, `Giấy này đã có ${open.length} liên kết đang mở. Đóng bớt rồi tạo tiếp.`);
      return {};
    },
    decide: (row, input, { now, id }) => {
      const expires = new Date(now.getTime() + input.days * dayMs);
      return {
        patches: [
          {
            kind: 'insert',
            table: 'results.share',
            values: { id, result: row.id, subject: row.subject, note: input.note, made_at: now, expires_at: expires },
          },
        ],
        facts: [{ type: 'result-shared', data: { share: id, until: expires.toISOString() }, personal: { note: input.note } }],
        reply: { share: id, link: linkOf(the, id), expiresAt: expires.toISOString() },
      };
    },
  });

/** From now on the link opens nothing. */
export const endShare = () =>
  defineAction({
    type: 'results.end-share',
    label: 'Đóng liên kết chia sẻ',
    consequence: 'Liên kết không mở được nữa, kể cả người đang giữ.',
    menu: false,
    target: Share,
    may: ['subject'],
    level: 1,
    open: (row: ShareRow) => (row.ended_at === null ? null : 'Liên kết này đã đóng.'),
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row, _input, { now }) => ({
      patches: [{ kind: 'update', table: 'results.share', id: row.id, version: row.version, set: { ended_at: now } }],
      facts: [{ type: 'share-ended', data: {} }],
      reply: {},
    }),
  });
