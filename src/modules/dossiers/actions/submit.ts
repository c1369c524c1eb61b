import { z } from 'zod';
import { defineAction, json, newToken, type Patch, problem } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { KnownRecords } from '../../forms/contract.ts';
import { AnswersSchema, discardDraft, knownOf } from '../../forms/index.ts';
import { findPerson, nameKey } from '../../registers/index.ts';
import { PaperSchema } from '../contract.ts';
import { created, Dossier, type DossierRow, waitsAt } from '../dossier.ts';
import { checkIntake, receptionDue } from '../intake.ts';
import { codeSeries, dossierCode, localDay } from '../numbering.ts';
import type { DossierServices } from '../services.ts';

/** A person hands in a declaration with its papers: code, acknowledgement, and a place on the reception's desk. */
export const submit = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.submit',
    label: 'Nộp hồ sơ',
    consequence: 'Gửi tờ khai và giấy tờ đến Trung tâm Phục vụ hành chính công. Bạn nhận mã hồ sơ ngay.',
    menu: false,
    creates: Dossier,
    may: ['none'],
    level: 2,
    input: z.strictObject({
      procedure: z.string().max(20),
      organisation: z.string().max(40),
      answers: AnswersSchema,
      papers: z.array(PaperSchema).max(60).default([]),
      delivery: z.enum(['electronic', 'counter']).default('electronic'),
      draft: z.uuid().optional(),
    }),
    example: { procedure: '1.001193', organisation: '21523', answers: { case: 'default', relation: 'father' }, papers: [] },
    read: async ({ sql, actor, now, numbers }, input) => {
      if (!actor.person) throw problem('dossiers.no-person', 403, 'Tài khoản này chưa gắn với một người trong dữ liệu dân cư.');
      const person = await findPerson(sql, actor.person);
      if (!person)
        throw problem('dossiers.no-person', 403, 'Chưa có dữ liệu dân cư của tài khoản này. Hãy đăng nhập lại bằng VNeID.');
      const known: KnownRecords = { applicant: knownOf(person) };
      const checked = checkIntake(the, input, { now, channel: 'online', known });
      const identifier = the.directory().identifierOf(checked.centre, localDay(now));
      const n = await numbers.take(codeSeries(identifier, now));
      return {
        person,
        known,
        checked,
        code: dossierCode(identifier, now, n),
        secret: newToken(),
        due: receptionDue(the, checked.published, checked.centre, now),
      };
    },
    decide: (_row, input, { now, actor, id }, { person, known, checked, code, secret, due }) => {
      const row: DossierRow = {
        id,
        version: 1,
        code,
        secret,
        procedure: input.procedure,
        definition: checked.published.hash,
        case_id: checked.caseId,
        field: checked.published.procedure.field,
        channel: 'online',
        state: 1,
        step: 'reception',
        receiving: checked.centre.id,
        resolving: checked.unit.id,
        subject: person.id,
        representative: null,
        applicant_name: person.fullName,
        title: checked.title,
        title_key: nameKey(`${checked.title} ${person.fullName}`),
        holder: null,
        papers: checked.papers,
        pauses: [],
        slip_number: null,
        submitted_at: now,
        received_at: null,
        due_at: null,
        original_due_at: null,
        finished_at: null,
        returned_at: null,
        delivery: input.delivery,
        proposal: null,
        signing: null,
        result_number: null,
        result: null,
      };
      return {
        created: { id, subject: person.id, row },
        patches: [
          ...created(
            row,
            { ...row, papers: json(row.papers), pauses: json([]), proposal: null, signing: null, result: null },
            waitsAt.reception(row, due)!,
          ),
          declaration(id, checked.answers, known, checked.hash),
          ...bindFiles(
            id,
            actor.account!,
            input.papers.map((p) => p.file),
          ),
          ...(input.draft ? [discardDraft(input.draft, person.id)] : []),
        ],
        facts: [
          {
            type: 'dossier-submitted',
            data: { code, procedure: input.procedure, papers: checked.papers.length, declaration: checked.hash.toString('hex') },
          },
        ],
        reply: { code, state: 1, receptionDue: due.toISOString(), dueText: describeDue(due) },
      };
    },
  });

export const declaration = (dossier: string, answers: unknown, known: unknown, hash: Buffer): Patch => ({
  kind: 'insert',
  table: 'dossiers.declaration',
  values: { dossier, answers: json(answers), known: json(known), hash },
});

/** Uploaded files become the dossier's: all of them, each the actor's own and not bound elsewhere, or nothing is written. */
export function bindFiles(dossier: string, owner: string, files: string[]): Patch[] {
  const ids = [...new Set(files)];
  if (ids.length === 0) return [];
  return [
    {
      kind: 'claim',
      table: 'kernel.file',
      ids,
      set: { bound_to: dossier },
      where: { owner, bound_to: null },
      otherwise: 'Có tệp chưa tải lên xong hoặc đã dùng cho hồ sơ khác. Hãy chọn lại tệp.',
    },
  ];
}
