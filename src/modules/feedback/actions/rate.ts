import { z } from 'zod';
import { feedback } from '../../../../definitions/feedback.ts';
import { defineAction, nothingMore, problem } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import { Dossier, type DossierRow, issuingBody } from '../../dossiers/index.ts';
import type { Directory } from '../../organisations/index.ts';

const dayMs = 86_400_000;
const faces = feedback.faces.map((one) => one.value);
const reasons = feedback.reasons.map((one) => one.id) as [string, ...string[]];

export const isOver = ({ state }: Pick<DossierRow, 'state'>): boolean => [3, 8, 9, 10].includes(state);
export const endOf = (row: Pick<DossierRow, 'returned_at' | 'finished_at'>): Date | null => row.returned_at ?? row.finished_at;

/** Once for each dossier, and for a week it may be thought over. What was said stands in no log: the log has names. */
export const rate = (the: { directory: () => Directory }) =>
  defineAction({
    type: 'feedback.rate',
    label: 'Đánh giá việc giải quyết hồ sơ',
    consequence: 'Cán bộ chỉ thấy số chung của cả xã, không thấy ai đã đánh giá.',
    menu: false,
    target: Dossier,
    may: ['subject'],
    open: (row) => (isOver(row) ? null : 'Bạn đánh giá được khi hồ sơ đã có kết quả hoặc trả lời.'),
    input: z.strictObject({
      face: z.literal(faces, 'Chọn một trong năm mức.'),
      reasons: z.array(z.enum(reasons)).max(reasons.length).default([]),
    }),
    reply: nothingMore,
    example: { face: 5, reasons: ['on-time'] },
    read: async ({ sql }, _input, row) => {
      const [given] = await sql.named<{ first_at: Date }>(
        'rating_of',
        'select first_at from feedback.rating where dossier = $1',
        [row.id],
      );
      return { given: given?.first_at ?? null, body: issuingBody(the.directory(), row.resolving) };
    },
    decide: (row, input, { now }, { given, body }) => {
      const until = given && new Date(given.getTime() + feedback.changeDays * dayMs);
      if (until && now > until)
        throw problem('feedback.settled', 409, `Bạn đã đánh giá hồ sơ này; đánh giá đổi được đến ${describeDue(until)}.`);
      const ended = endOf(row);
      if (!given && ended && now.getTime() - ended.getTime() > feedback.askDays * dayMs)
        throw problem('feedback.too-late', 409, `Hồ sơ đã xong quá ${feedback.askDays} ngày, không nhận đánh giá nữa.`);
      return {
        patches: [
          {
            kind: 'put',
            table: 'feedback.rating',
            key: ['dossier'],
            values: {
              dossier: row.id,
              subject: row.subject,
              body,
              procedure: row.procedure,
              face: input.face,
              reasons: [...new Set(input.reasons)],
              first_at: given ?? now,
              at: now,
            },
          },
        ],
        facts: [{ type: 'rated', data: {} }],
        reply: {},
      };
    },
  });
