import { z } from 'zod';
import { defineAction, freeLine } from '../../../kernel/index.ts';
import { notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier } from '../dossier.ts';
import { openFor } from '../rules.ts';

/** The result reaches the person: at the counter by an officer, electronically by the system. */
export const handOver = () =>
  defineAction({
    type: 'dossiers.hand-over',
    label: 'Trả kết quả',
    consequence: 'Ghi nhận người dân đã nhận kết quả. Hồ sơ kết thúc.',
    tone: 'main',
    target: Dossier,
    may: ['receiving', 'resolving', 'system'],
    level: 2,
    barred: notOwnMatter,
    open: openFor('dossiers.hand-over'),
    dialog: {
      key: 'T',
      done: 'Đã trả kết quả.',
      fields: { to: { label: 'Người nhận kết quả', hint: 'Bỏ trống nếu trao cho chính người nộp.' } },
    },
    tells: {
      'result-handed-over': {
        title: 'Đã trả kết quả',
        detail: (d) => (d.way === 'electronic' ? 'Bản điện tử đã vào mục Giấy tờ của tôi' : 'Trả tại quầy'),
      },
    },
    input: z.strictObject({ to: freeLine(1, 100, 'Ghi tên người nhận.').optional() }),
    reply: MovedSchema,
    example: {},
    decide: (row, input, { now }) => ({
      patches: changed(row, { state: 10, step: 'none', returned_at: now }, null),
      facts: [{ type: 'result-handed-over', data: { way: row.delivery }, ...(input.to ? { personal: { to: input.to } } : {}) }],
      reply: { state: 10 },
    }),
  });
