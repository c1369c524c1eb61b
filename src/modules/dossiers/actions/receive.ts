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
    open: openFor('dossiers.receive'),
    dialog: {
      key: 'T',
      done: 'Đã tiếp nhận. Giấy tiếp nhận đã gửi cho dân.',
      fields: { note: { label: 'Ghi chú', hint: 'Không bắt buộc. Chỉ cán bộ đọc được.', long: true } },
    },
    tells: {
      'dossier-received': { title: 'Trung tâm tiếp nhận hồ sơ', detail: (d) => `Hẹn trả ${describeDue(String(d.due))}` },
    },
    input: z.strictObject({ note: freeText(1, 500, 'Ghi chú còn trống.').optional() }),
    reply: ReceivedSchema,
    example: {},
    read: async ({ now }, _input, row) => ({
      due: dueFor(the, the.catalogue.getVersion(row.definition), row.case_id, row.channel, row.resolving, now),
    }),
    decide: (row, _input, { now }, { due }) => ({
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
      facts: [{ type: 'dossier-received', data: { due: due.toISOString() } }],
      reply: { state: 2, dueAt: due.toISOString(), dueText: describeDue(due) },
    }),
  });
