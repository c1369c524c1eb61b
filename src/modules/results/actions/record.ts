import { z } from 'zod';
import { defineAction, json, problem } from '../../../kernel/index.ts';
import { desks } from '../../desk/index.ts';
import { changed, closedReason, Dossier, type DossierRow } from '../../dossiers/index.ts';
import { exampleSignedPaper, issued, onDossier, SignedPaperSchema } from '../signed.ts';

/** Second phase of the signature: compare-and-set on what was decided; the signed result and the dossier's state in one write. */
export const record = () =>
  defineAction({
    type: 'results.record',
    label: 'Ghi nhận kết quả đã ký',
    consequence: 'Lưu kết quả đã ký và chuyển hồ sơ sang đã xử lý xong.',
    menu: false,
    target: Dossier,
    may: ['system'],
    level: 2,
    open: (row: DossierRow) => closedReason('results.record', row),
    tells: {
      'result-recorded': {
        title: 'Đã ký kết quả',
        detail: (d) => `Số ${d.number}${d.timestamp ? ', có dấu thời gian' : ', chờ dấu thời gian'}`,
      },
    },
    input: SignedPaperSchema,
    reply: z.object({ result: z.uuid() }),
    example: exampleSignedPaper,
    decide: (row, input, { now, id }) => {
      if (row.signing?.dataHash !== input.dataHash)
        throw problem('results.prepared-differs', 409, 'Nội dung đã ký khác với nội dung lãnh đạo duyệt.');
      return {
        patches: [
          ...changed(
            row,
            { state: 9, step: 'hand-over', finished_at: now, result: json(onDossier(id, input)) },
            { desk: desks.reception(row.receiving), dueAt: row.due_at! },
          ),
          issued(
            id,
            {
              dossier: row.id,
              receiving: row.receiving,
              resolving: row.resolving,
              subject: row.subject,
              mandate: row.mandate,
              procedure: row.procedure,
              field: row.field,
            },
            input,
          ),
        ],
        facts: [
          {
            type: 'result-recorded',
            data: { result: id, number: input.number, sha256: input.sha256, timestamp: input.timestamped },
          },
        ],
        reply: { result: id },
      };
    },
  });
