import { z } from 'zod';
import { defineAction, newId, type Patch, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import { findPeopleByNumber, findPerson, nameKey } from '../../registers/index.ts';
import { confirmationsOf, confirmersOfDraft, contentOf, standOfConfirmation } from '../confirmation.ts';
import type { Definitions } from '../definitions.ts';
import { Draft, needAlive } from '../draft.ts';
import { validateForm } from '../rules.ts';

/** After reading it over: everybody else who must confirm is asked about exactly this content. Whoever has confirmed it is not asked twice. */
export const askConfirmations = (the: { catalogue: Definitions }) =>
  defineAction({
    type: 'forms.ask-confirmations',
    label: 'Gửi cho người cùng xác nhận',
    consequence: 'Những người này đọc được tờ khai trên trang của họ và trả lời. Bạn sửa sau đó thì phải hỏi lại.',
    menu: false,
    target: Draft,
    may: ['subject', 'representative'],
    level: 2,
    open: (row) =>
      the.catalogue.getVersion(row.definition).procedure.confirmations?.length
        ? null
        : 'Thủ tục này không cần ai khác xác nhận tờ khai.',
    input: z.strictObject({}),
    reply: z.object({ asked: z.array(z.string()) }),
    example: {},
    read: async ({ sql, now }, _input, row) => {
      needAlive(row, now);
      const confirmers = confirmersOfDraft(the.catalogue, row, now);
      if (confirmers.length === 0)
        throw problem('forms.nobody-to-ask', 409, 'Tờ khai này không cần ai khác xác nhận trên trang này.');
      const { form } = the.catalogue.getVersion(row.definition);
      const context = { today: localDay(now), channel: 'online' as const, papers: row.papers, known: row.known };
      const wrong = validateForm(form, row.answers, context);
      if (wrong.length > 0)
        throw problem('forms.incomplete', 422, `Còn ${wrong.length} chỗ cần điền hoặc sửa trước khi gửi xác nhận.`, {
          fields: wrong.map(({ pointer, message }) => ({ pointer: `/answers${pointer}`, message })),
        });
      const [people, before, subject] = await Promise.all([
        findPeopleByNumber(
          sql,
          confirmers.map((one) => one.citizenNumber),
        ),
        confirmationsOf(sql, row.id),
        findPerson(sql, row.subject),
      ]);
      const company = subject
        ? undefined
        : (await sql.query<{ name: string }>('select name from mandates.company_view where id = $1', [row.subject]))[0]?.name;
      return { confirmers, people, before, subjectName: subject?.fullName ?? company ?? '', content: contentOf(row) };
    },
    decide: (row, _input, { now }, { confirmers, people, before, subjectName, content }) => {
      const due = confirmers.filter((one) => {
        const there = before.find((b) => b.part === one.part);
        const isSame = there?.asked_number === one.citizenNumber;
        return !(isSame && standOfConfirmation(there, content) === 'confirmed');
      });
      const left = before.filter((b) => !confirmers.some((one) => one.part === b.part));
      const patches: Patch[] = [
        { kind: 'guard', table: 'forms.draft', where: { id: row.id, version: row.version }, otherwise: changedNow },
        ...left.map((b): Patch => ({ kind: 'delete', table: 'forms.confirmation', where: { id: b.id } })),
        ...due.map((one): Patch => {
          const there = before.find((b) => b.part === one.part);
          // The number under another name is somebody else's: they are not shown what is none of their business.
          const known = people.find((p) => p.citizenNumber === one.citizenNumber && nameKey(p.fullName) === nameKey(one.name));
          return {
            kind: 'put',
            table: 'forms.confirmation',
            key: ['draft', 'part'],
            values: {
              id: there?.id ?? newId(now),
              version: (there?.version ?? 0) + 1,
              draft: row.id,
              part: one.part,
              label: one.label,
              pledge: one.pledge,
              procedure: row.procedure,
              field: row.field,
              organisation: row.organisation,
              subject: row.subject,
              subject_name: subjectName,
              mandate: row.mandate,
              asked_number: one.citizenNumber,
              asked_name: one.name,
              asked: known?.id ?? null,
              state: 'asked',
              content,
              draft_version: row.version,
              way: null,
              reason: null,
              asked_at: now,
              answered_at: null,
              reminded_at: null,
              expires_at: row.expires_at,
              dossier: null,
              code: null,
            },
          };
        }),
      ];
      return {
        patches,
        facts: [{ type: 'confirmations-asked', data: { parts: due.map((one) => one.part) } }],
        reply: { asked: due.map((one) => one.part) },
      };
    },
  });

const changedNow = 'Tờ khai vừa được sửa ở máy hoặc cửa sổ khác. Hãy đọc lại một lượt rồi gửi.';
