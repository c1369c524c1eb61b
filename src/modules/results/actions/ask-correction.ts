import { z } from 'zod';
import { corrections } from '../../../../definitions/corrections.ts';
import { defineAction, freeText, json, type Patch, problem, type Sql } from '../../../kernel/index.ts';
import { deadline, describeDue, localDay } from '../../../kernel/working-time/index.ts';
import { bindFiles, type DossierView } from '../../dossiers/index.ts';
import type { Answers, AnswerValue } from '../../forms/contract.ts';
import { fieldsOnPaper, newlyWrong, shownAt } from '../correctable.ts';
import { type Change, type CorrectionRow, standsNow, waits, withChanges } from '../correction.ts';
import { drawnFrom } from '../drawn-from.ts';
import { findPaper } from '../paper.ts';
import { Result, type ResultRow } from '../result.ts';
import type { SignServices } from '../sign.ts';

const Item = z.strictObject({
  /** Of the declaration, by its dotted id; one of those that `results.correctable` names. */
  field: z.string().min(1).max(120),
  answer: z.json(),
  proof: freeText(5, 500, 'Ghi bạn thấy chỗ đúng ở giấy tờ nào, ví dụ: giấy chứng sinh, căn cước.'),
});

/** The person says what the office wrote wrong on their result, field by field; the unit that resolved it answers by the limit. */
export const askCorrection = (the: SignServices) =>
  defineAction({
    type: 'results.ask-correction',
    label: 'Đề nghị sửa kết quả',
    consequence: 'Gửi tới nơi đã giải quyết. Nếu đúng là cơ quan ghi sai, bạn nhận giấy mới, không mất phí; giấy cũ hết giá trị.',
    menu: false,
    target: Result,
    may: ['subject'],
    level: 2,
    open: (row: ResultRow) => (row.state === 'valid' ? null : 'Giấy này không còn giá trị, nên không sửa được nữa.'),
    tells: {
      'correction-asked': {
        title: 'Bạn đề nghị sửa kết quả',
        byOfficer: 'Đề nghị sửa kết quả',
        detail: (d) => `Trả lời trước ${describeDue(String(d.due))}`,
      },
    },
    input: z.strictObject({
      /** What the person states: the error is the office's. Anything else is a procedure of its own. */
      ground: z.literal('office-error', 'Ở đây chỉ sửa chỗ cơ quan ghi sai.'),
      changes: z.array(Item).min(1, 'Chọn ít nhất một chỗ sai.').max(corrections.most),
      files: z.array(z.uuid()).max(10).default([]),
    }),
    reply: z.object({ correction: z.uuid(), dueAt: z.iso.datetime(), dueText: z.string() }),
    example: {
      ground: 'office-error',
      changes: [{ field: 'child.sex', answer: 'male', proof: 'Giấy chứng sinh ghi cháu là nam.' }],
    },
    read: async ({ sql, now, actor }, input, row) => {
      const [found] = await sql.query<DossierView>('select * from dossiers.dossier_view where id = $1', [row.dossier]);
      const dossier = found!;
      const [open] = await sql.query(
        `select 1 from results.correction where result = $1 and state in ('asked', 'verified', 'signing')`,
        [row.id],
      );
      if (open)
        throw problem('results.correction-open', 409, 'Giấy này đang có một đề nghị sửa chờ trả lời. Chờ xong rồi gửi tiếp.');
      const changes = await changesOf(the, sql, dossier, input.changes);
      const directory = the.directory();
      const { value, unit } = corrections.limit;
      const { due } = deadline({
        calendar: directory.calendarOf(directory.getById(row.resolving)),
        from: now,
        limit: value,
        unit,
      });
      const files = await sql.query<{ id: string; name: string }>(
        'select id, name from kernel.file where id = any($1::uuid[]) and owner = $2',
        [input.files, actor.account],
      );
      return { dossier, changes, files, due: new Date(due!) };
    },
    decide: (row, input, { now, id, actor }, { dossier, changes, files, due }) => {
      const correction = {
        id,
        version: 1,
        result: row.id,
        dossier: row.dossier,
        subject: row.subject,
        receiving: row.receiving,
        resolving: row.resolving,
        field: dossier.field,
        procedure: dossier.procedure,
        code: dossier.code,
        title: dossier.title,
        applicant: dossier.applicant_name,
        channel: dossier.channel,
        state: 'asked',
        asked_at: now,
        due_at: due,
      } satisfies Partial<CorrectionRow>;
      const patches: Patch[] = [
        { kind: 'insert', table: 'results.correction', values: { ...correction, changes: json(changes), files: json(files) } },
        waits(correction, 'unit', dossier),
        ...bindFiles(row.dossier, actor.account!, input.files),
      ];
      return {
        patches,
        facts: [
          {
            type: 'correction-asked',
            data: { correction: id, dossier: row.dossier, fields: changes.map((c) => c.field), due: due.toISOString() },
          },
        ],
        reply: { correction: id, dueAt: due.toISOString(), dueText: describeDue(due) },
      };
    },
  });

type Asked = { field: string; answer: AnswerValue; proof: string };

/** What is asked for, checked as the declaration itself is checked, and in words. @throws Problem 422 at the fields that are wrong */
async function changesOf(
  the: SignServices,
  sql: Sql,
  dossier: DossierView,
  asked: readonly { field: string; answer: unknown; proof: string }[],
): Promise<Change[]> {
  const stands = await standsNow(sql, dossier);
  const { drawn, template } = drawnFrom(the, dossier, stands);
  const paper = findPaper(template);
  const there = new Map((paper ? fieldsOnPaper(paper, drawn) : []).map((one) => [one.field, one]));
  const { form } = drawn.published;
  const context = {
    known: stands.known,
    communes: the.communes(),
    channel: dossier.channel,
    today: localDay(dossier.submitted_at),
  };
  const wanted = asked as readonly Asked[];
  const refuse = (fields: { pointer: string; message: string }[]) =>
    problem('results.wrong-correction', 422, 'Có chỗ cần ghi lại.', { fields });

  const strange = wanted.flatMap(({ field }, i) =>
    there.has(field) && wanted.findIndex((one) => one.field === field) === i
      ? []
      : [{ pointer: `/changes/${i}/field`, message: 'Chỗ này không có trên giấy, hoặc đã chọn rồi.' }],
  );
  if (strange.length > 0) throw refuse(strange);
  const after: Answers = withChanges(stands.answers, wanted);
  const wrong = newlyWrong(form, stands.answers, after, context);
  const shown = wanted.map(({ field }) => shownAt(form, after, field, context));
  const errors = wanted.flatMap(({ field }, i) => {
    const found = wrong.find((one) => one.field === field);
    if (found) return [{ pointer: `/changes/${i}/answer`, message: found.message }];
    return shown[i] === there.get(field)!.shown
      ? [{ pointer: `/changes/${i}/answer`, message: 'Giống hệt chỗ đang ghi trên giấy. Ghi lại cho đúng.' }]
      : [];
  });
  const elsewhere = wrong.find((one) => !wanted.some(({ field }) => field === one.field));
  if (elsewhere) errors.push({ pointer: '/changes', message: `Sửa như vậy thì chỗ khác không còn khớp: ${elsewhere.message}` });
  if (errors.length > 0) throw refuse(errors);
  return wanted.map(({ field, answer, proof }, i) => {
    const { label, shown: before } = there.get(field)!;
    return { field, label, shown: before, wanted: shown[i]!, answer, proof };
  });
}
