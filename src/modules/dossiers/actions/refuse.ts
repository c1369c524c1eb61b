import { z } from 'zod';
import { defineAction, freeLine, freeText, problem } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import { notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier } from '../dossier.ts';
import { openFor } from '../rules.ts';

/** Not received: with reason and clause, so that the person knows what to do next (slip 03). */
export const refuse = () =>
  defineAction({
    type: 'dossiers.refuse',
    label: 'Từ chối tiếp nhận',
    consequence: 'Hồ sơ không được tiếp nhận và kết thúc tại đây. Người dân nhận lý do và căn cứ.',
    tone: 'danger',
    target: Dossier,
    may: ['receiving'],
    level: 2,
    barred: notOwnMatter,
    open: openFor('dossiers.refuse'),
    dialog: {
      key: 'D',
      done: 'Đã từ chối. Thông báo đã gửi cho dân.',
      fields: {
        reason: { label: 'Lý do từ chối', hint: 'Viết như nói với dân: thiếu gì, sai gì, phải làm gì tiếp.', long: true },
        legalBasis: { label: 'Căn cứ', hint: 'Điều, khoản của văn bản.', choices: 'legal-basis' },
      },
    },
    tells: {
      'dossier-refused': { title: 'Không tiếp nhận', detail: (d) => `${d.reason ? `${d.reason} ` : ''}Căn cứ: ${d.legalBasis}` },
    },
    input: z.strictObject({
      reason: freeText(10, 1000, 'Ghi lý do, ít nhất 10 chữ.'),
      legalBasis: freeLine(5, 300, 'Ghi điều khoản làm căn cứ.'),
    }),
    reply: MovedSchema,
    example: { reason: 'Việc này thuộc thẩm quyền của cơ quan khác.', legalBasis: 'Điều 13 Luật Hộ tịch 60/2014/QH13' },
    decide: (row, input, { now }) => {
      if (row.supplement && row.state === 5 && now < new Date(row.supplement.until))
        throw problem('dossiers.still-time', 409, `Người nộp còn thời gian bổ sung đến ${describeDue(row.supplement.until)}.`);
      return {
        patches: changed(row, { state: 3, step: 'none', finished_at: now }, null),
        facts: [{ type: 'dossier-refused', data: { legalBasis: input.legalBasis }, personal: { reason: input.reason } }],
        reply: { state: 3 },
      };
    },
  });
