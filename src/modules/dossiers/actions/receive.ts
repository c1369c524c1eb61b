import { z } from 'zod';
import { defineAction, freeText, nextOf } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import { notOwnMatter } from '../barred.ts';
import { ReceivedSchema } from '../contract.ts';
import { changed, Dossier, waitsAt } from '../dossier.ts';
import { dueFor } from '../intake.ts';
import { slipSeries } from '../numbering.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';
import { awaitsVisit, beginsAtCounter } from '../visit.ts';

/** Reception: the clock starts, slip 01 is issued, the dossier goes to the unit that resolves it. */
export const receive = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.receive',
    label: 'Tiếp nhận',
    consequence: 'Hồ sơ được tiếp nhận, đồng hồ bắt đầu chạy, người dân nhận giấy hẹn (mẫu 01).',
    tone: 'main',
    target: Dossier,
    may: ['receiving'],
    level: 2,
    barred: notOwnMatter,
    open: (row) => openFor('dossiers.receive')(row) ?? awaitsVisit(row),
    dialog: {
      key: 'T',
      done: 'Đã tiếp nhận. Giấy tiếp nhận đã gửi cho dân.',
      fields: { note: { label: 'Ghi chú', hint: 'Không bắt buộc. Chỉ cán bộ đọc được.', long: true } },
    },
    tells: {
      'dossier-received': {
        title: 'Trung tâm tiếp nhận hồ sơ',
        detail: (d) => `${d.presence ? 'Hạn tính từ khi người nộp có mặt. ' : ''}Hẹn trả ${describeDue(String(d.due))}`,
      },
    },
    input: z.strictObject({ note: freeText(1, 500, 'Ghi chú còn trống.').optional() }),
    reply: ReceivedSchema,
    example: {},
    read: async ({ now }, _input, row) => {
      const published = the.catalogue.getVersion(row.definition);
      return {
        due: dueFor(the, published, row.case_id, row.channel, row.resolving, now),
        presence: beginsAtCounter(published.procedure),
      };
    },
    decide: (row, _input, { now }, { due, presence }) => ({
      patches: changed(
        row,
        {
          state: 2,
          step: 'check',
          received_at: now,
          due_at: due,
          original_due_at: due,
          slip_number: nextOf(slipSeries(row.receiving, now)),
        },
        waitsAt.unit(row, due),
      ),
      facts: [{ type: 'dossier-received', data: { due: due.toISOString(), ...(presence && { presence }) } }],
      reply: { state: 2, dueAt: due.toISOString(), dueText: describeDue(due) },
    }),
  });
