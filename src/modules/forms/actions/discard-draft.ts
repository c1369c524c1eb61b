import { z } from 'zod';
import { defineAction, nothingMore } from '../../../kernel/index.ts';
import { Draft, discardDraft } from '../draft.ts';

/** The person does not want it any more. */
export const discard = () =>
  defineAction({
    type: 'forms.discard-draft',
    label: 'Xóa tờ khai đang làm dở',
    consequence: 'Xóa hẳn những gì đã khai trong tờ khai này. Không lấy lại được.',
    tone: 'danger',
    menu: false,
    target: Draft,
    may: ['subject', 'representative'],
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row) => ({
      patches: [discardDraft(row.id, row.subject)],
      facts: [{ type: 'draft-discarded', data: { procedure: row.procedure } }],
      reply: {},
    }),
  });
