import { z } from 'zod';
import { defineAction, freeText } from '../../../kernel/index.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier } from '../dossier.ts';
import { openFor } from '../rules.ts';

/** The person takes the dossier back. Not possible once the result is there. */
export const withdraw = () =>
  defineAction({
    type: 'dossiers.withdraw',
    label: 'Rút hồ sơ',
    consequence: 'Hồ sơ dừng lại và không được giải quyết nữa. Muốn làm lại phải nộp hồ sơ mới.',
    tone: 'danger',
    target: Dossier,
    may: ['subject', 'representative', 'receiving'],
    level: 2,
    open: openFor('dossiers.withdraw'),
    dialog: {
      key: 'U',
      done: 'Đã rút hồ sơ.',
      fields: { reason: { label: 'Lý do rút', hint: 'Theo lời người nộp.', long: true } },
    },
    tells: {
      'dossier-withdrawn': {
        title: 'Người nộp rút hồ sơ',
        byOfficer: 'Cán bộ ghi nhận người nộp rút hồ sơ',
        detail: (d) => (d.reason ? String(d.reason) : null),
      },
    },
    input: z.strictObject({ reason: freeText(5, 500, 'Ghi lý do rút hồ sơ.') }),
    reply: MovedSchema,
    example: { reason: 'Tôi muốn sửa lại tờ khai.' },
    decide: (row, input, { now }) => ({
      patches: changed(row, { state: 7, step: 'none', finished_at: now }, null),
      facts: [{ type: 'dossier-withdrawn', data: {}, personal: { reason: input.reason } }],
      reply: { state: 7 },
    }),
  });
