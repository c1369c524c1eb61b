import { z } from 'zod';
import { defineAction, freeText, nextOf } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import { notOwnMatter } from '../barred.ts';
import { changed, Dossier, waitsAt } from '../dossier.ts';
import { dueFor } from '../intake.ts';
import { localDay } from '../numbering.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';

/** Slip 01's own number: gap-free, one series a body and year. */
export const slipSeries = (organisation: string, at: Date): string => `slip-01:${organisation}:${localDay(at).slice(0, 4)}`;

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
    input: z.strictObject({ note: freeText(1, 500, 'Ghi chú còn trống.').optional() }),
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
