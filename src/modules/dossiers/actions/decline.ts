import { z } from 'zod';
import { defineAction, freeLine, freeText } from '../../../kernel/index.ts';
import { notForThisBody, notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier } from '../dossier.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';

/** Refused while it was handled: the leader decides, with reason and clause (slip 03). */
export const decline = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.decline',
    label: 'Từ chối giải quyết',
    consequence: 'Hồ sơ không được giải quyết và kết thúc tại đây. Người dân nhận lý do và căn cứ.',
    tone: 'danger',
    target: Dossier,
    may: ['resolving'],
    level: 2,
    barred: (row, actor) => notOwnMatter(row, actor) ?? notForThisBody(the.directory(), row, actor),
    open: openFor('dossiers.decline'),
    dialog: {
      key: 'X',
      done: 'Đã từ chối giải quyết. Thông báo đã gửi cho dân.',
      fields: {
        reason: { label: 'Lý do', hint: 'Viết như nói với dân: vì sao không giải quyết được, phải làm gì tiếp.', long: true },
        legalBasis: { label: 'Căn cứ', hint: 'Điều, khoản của văn bản.', choices: 'legal-basis' },
      },
    },
    tells: {
      'dossier-declined': {
        title: 'Không giải quyết',
        detail: (d) => `${d.reason ? `${d.reason} ` : ''}Căn cứ: ${d.legalBasis}`,
      },
    },
    input: z.strictObject({
      reason: freeText(10, 1000, 'Ghi lý do, ít nhất 10 chữ.'),
      legalBasis: freeLine(5, 300, 'Ghi điều khoản làm căn cứ.'),
    }),
    reply: MovedSchema,
    example: { reason: 'Người yêu cầu không đủ điều kiện theo quy định.', legalBasis: 'Điều 13 Luật Hộ tịch 60/2014/QH13' },
    decide: (row, input, { now }) => ({
      patches: changed(row, { state: 3, step: 'none', finished_at: now }, null),
      facts: [{ type: 'dossier-declined', data: { legalBasis: input.legalBasis }, personal: { reason: input.reason } }],
      reply: { state: 3 },
    }),
  });
