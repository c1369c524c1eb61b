import { z } from 'zod';
import { defineAction, freeText } from '../../../kernel/index.ts';
import { notForThisBody, notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier, waitsAt } from '../dossier.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';

/** The leader sends the proposal back with a reason. */
export const returnProposal = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.return-proposal',
    label: 'Trả lại để làm rõ',
    consequence: 'Hồ sơ quay lại người đề xuất kèm lý do của bạn. Thời hạn vẫn chạy.',
    tone: 'second',
    target: Dossier,
    may: ['resolving'],
    level: 2,
    barred: (row, actor) => notOwnMatter(row, actor) ?? notForThisBody(the.directory(), row, actor),
    open: openFor('dossiers.return-proposal'),
    dialog: {
      key: 'D',
      done: 'Đã trả lại công chức.',
      fields: { reason: { label: 'Lý do trả lại', hint: 'Công chức cần sửa gì?', long: true } },
    },
    tells: {
      'proposal-returned': {
        title: 'Lãnh đạo trả lại để làm rõ',
        detail: (d) => (d.reason ? String(d.reason) : null),
        internal: true,
      },
    },
    input: z.strictObject({ reason: freeText(10, 1000, 'Ghi lý do, ít nhất 10 chữ.') }),
    reply: MovedSchema,
    example: { reason: 'Kiểm tra lại nơi sinh ghi trên giấy chứng sinh.' },
    decide: (row, input) => ({
      patches: changed(row, { step: 'check', proposal: null }, waitsAt.position(row.holder!, row.due_at!)),
      facts: [{ type: 'proposal-returned', data: {}, personal: { reason: input.reason } }],
      reply: { state: 4, step: 'check' } as const,
    }),
  });
