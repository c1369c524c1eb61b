import { z } from 'zod';
import { defineAction, json, problem } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import { limitFor } from '../../procedures/index.ts';
import { ReceivedSchema } from '../contract.ts';
import { changed, Dossier, type DossierPaper, situationOf, waitsAt } from '../dossier.ts';
import { bindFiles } from '../new-dossier.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';
import { AnsweredItem, dueAfterPauses, type Supplement } from '../supplement.ts';

/** The person answers every item, on the portal or at a counter; the clock goes on, with the waiting given back. */
export const supplement = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.supplement',
    label: 'Bổ sung hồ sơ',
    consequence: 'Gửi những gì được yêu cầu. Đồng hồ chạy lại và bạn có ngày hẹn trả mới.',
    menu: false,
    target: Dossier,
    may: ['subject', 'representative', 'receiving'],
    level: 2,
    open: openFor('dossiers.supplement'),
    tells: {
      supplemented: {
        title: 'Người nộp bổ sung hồ sơ',
        byOfficer: 'Cán bộ nhận bổ sung tại quầy',
        detail: (d) => `Hẹn trả mới ${describeDue(String(d.due))}`,
      },
    },
    /** In the order of the items asked for. */
    input: z.strictObject({ answers: z.array(AnsweredItem).min(1).max(20) }),
    reply: ReceivedSchema,
    example: { answers: [{ text: 'Tôi gửi lại ảnh rõ hơn.' }] },
    read: async ({ now }, input, row) => {
      const asked = row.supplement?.items ?? [];
      const fields = asked.flatMap((item, i) => {
        const answer = input.answers[i];
        const isAnswered = answer !== undefined && (answer.text !== undefined || answer.files.length > 0);
        if (isAnswered) return [];
        const message = item.component ? 'Chọn tệp, hoặc viết vì sao không có.' : 'Viết câu trả lời cho mục này.';
        return [{ pointer: `/answers/${i}`, message }];
      });
      for (let i = asked.length; i < input.answers.length; i++)
        fields.push({ pointer: `/answers/${i}`, message: 'Không có mục nào được hỏi như vậy.' });
      if (fields.length > 0)
        throw problem(
          'dossiers.incomplete',
          422,
          fields.length === 1 ? fields[0]!.message : `Còn ${fields.length} mục cần xem.`,
          {
            fields,
          },
        );
      const pauses = row.pauses.map((p) => (p.to === null ? { ...p, to: now.toISOString() } : p));
      const limit = limitFor(the.catalogue.getVersion(row.definition).procedure, situationOf(row));
      return { pauses, due: dueAfterPauses(the, row, pauses, limit) };
    },
    decide: (row, input, { now, actor }, { pauses, due }) => {
      const before = row.supplement!;
      const after: Supplement = {
        ...before,
        items: before.items.map((item, i) => ({
          ...item,
          answer: { text: input.answers[i]?.text ?? null, files: input.answers[i]?.files ?? [] },
        })),
        answeredAt: now.toISOString(),
      };
      const added: DossierPaper[] = after.items.flatMap((item) =>
        (item.answer?.files ?? []).map((file) => ({ component: item.component ?? 'supplement', file, seen: false })),
      );
      return {
        patches: [
          ...changed(
            row,
            {
              state: 4,
              step: 'check',
              supplement: json(after),
              pauses: json(pauses),
              papers: json([...row.papers, ...added]),
              due_at: due,
            },
            waitsAt.position(row.holder!, due),
          ),
          ...bindFiles(
            row.id,
            actor.account!,
            added.map((p) => p.file!),
          ),
        ],
        facts: [{ type: 'supplemented', data: { due: due.toISOString(), files: added.length } }],
        reply: { state: 4, dueAt: due.toISOString(), dueText: describeDue(due) },
      };
    },
  });
