import { z } from 'zod';
import { corrections } from '../../../../definitions/corrections.ts';
import { defineAction, json, type Patch, problem } from '../../../kernel/index.ts';
import { desks } from '../../desk/index.ts';
import { changed, findDossier } from '../../dossiers/index.ts';
import { Correction, inState } from '../correction.ts';
import type { ResultRow } from '../result.ts';
import { exampleSignedPaper, issued, onDossier, SignedPaperSchema } from '../signed.ts';

/** The new paper is there and the old one ends, in one write: at no moment do both stand, or neither. */
export const recordCorrection = () =>
  defineAction({
    type: 'results.record-correction',
    label: 'Ghi nhận giấy mới thay giấy cũ',
    consequence: 'Lưu giấy mới, giấy cũ hết giá trị.',
    menu: false,
    target: Correction,
    may: ['system'],
    level: 2,
    open: inState('signing'),
    tells: {
      'result-replaced': { title: 'Đã cấp giấy mới thay giấy ghi sai', detail: (d) => `Số ${d.number}. Giấy cũ hết giá trị.` },
    },
    input: SignedPaperSchema,
    reply: z.object({ result: z.uuid() }),
    example: exampleSignedPaper,
    read: async ({ sql }, _input, row) => {
      const [[old], dossier] = await Promise.all([
        sql.query<ResultRow>('select * from results.result where id = $1', [row.result]),
        findDossier(sql, row.dossier),
      ]);
      if (!old || !dossier) throw problem('results.gone', 409, 'Giấy hoặc hồ sơ không còn.');
      return { old, dossier };
    },
    decide: (row, input, { now, id }, { old, dossier }) => {
      if (row.signing?.dataHash !== input.dataHash)
        throw problem('results.prepared-differs', 409, 'Nội dung đã ký khác với nội dung lãnh đạo duyệt.');
      const waiting = dossier.state === 9 ? { desk: desks.reception(dossier.receiving), dueAt: dossier.due_at! } : null;
      const patches: Patch[] = [
        { kind: 'update', table: 'results.correction', id: row.id, version: row.version, set: { state: 'done', ended_at: now } },
        {
          kind: 'update',
          table: 'results.result',
          id: old.id,
          version: old.version,
          set: { state: 'replaced', ended_at: now, ended_reason: corrections.reason },
        },
        issued(
          id,
          {
            dossier: row.dossier,
            receiving: row.receiving,
            resolving: row.resolving,
            subject: row.subject,
            mandate: old.mandate,
            procedure: old.procedure,
            field: old.field,
            replaces: old.id,
          },
          input,
        ),
        ...changed(dossier, { result: json(onDossier(id, input)) }, waiting),
      ];
      return {
        patches,
        facts: [
          {
            type: 'result-replaced',
            data: { result: id, replaces: old.id, dossier: row.dossier, number: input.number, sha256: input.sha256 },
          },
        ],
        reply: { result: id },
      };
    },
  });
