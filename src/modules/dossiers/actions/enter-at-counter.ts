import { z } from 'zod';
import { defineAction, freeLine, json, newId, newToken, nextOf, problem } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { FormDefinition, KnownRecord } from '../../forms/contract.ts';
import { AnswersSchema, knownOf } from '../../forms/index.ts';
import { citizenNumberProblem, compileForm, isName } from '../../forms/rules.ts';
import { findPersonByNumber, nameKey, type Person, personPatch } from '../../registers/index.ts';
import { notOwnMatter } from '../barred.ts';
import { PaperSchema } from '../contract.ts';
import { created, Dossier, type DossierRow, waitsAt } from '../dossier.ts';
import { checkIntake, dueFor } from '../intake.ts';
import { codeSeries, dossierCode, localDay } from '../numbering.ts';
import type { DossierServices } from '../services.ts';
import { slipSeries } from './receive.ts';
import { bindFiles, declaration } from './submit.ts';

const Applicant = z.strictObject({
  citizenNumber: z.string().regex(/^\d{12}$/, 'Số định danh có 12 chữ số.'),
  fullName: freeLine(1, 100, 'Nhập họ tên.').refine(isName, 'Họ tên chỉ có chữ cái, dấu cách, gạch nối và dấu nháy.'),
  dateOfBirth: z.iso.date('Ngày sinh chưa đúng.'),
  phone: z
    .string()
    .regex(/^0\d{9}$/, 'Số điện thoại có 10 chữ số, bắt đầu bằng 0.')
    .optional(),
});

/** The boxes that the population register fills, the applicant's own apart. */
function boxesOf(form: FormDefinition | undefined): Set<string> {
  const keys = form
    ? compileForm(form).fields.map(({ def }) => (def.type === 'known' && def.provider === 'population' ? def.key : ''))
    : [];
  return new Set(keys.filter((key) => key !== '' && key !== 'applicant'));
}

/** What is typed from the card must be what the register has under that number, or it is somebody else's number. */
function refuseOthersNumber(typed: z.output<typeof Applicant>, person: Person): void {
  const fields = [
    ...(nameKey(typed.fullName) === nameKey(person.fullName)
      ? []
      : [{ pointer: '/applicant/fullName', message: 'Họ tên không khớp dữ liệu dân cư của số định danh này.' }]),
    // Of some people only the year of birth is known.
    ...(person.dateOfBirth === null || typed.dateOfBirth.startsWith(person.dateOfBirth)
      ? []
      : [{ pointer: '/applicant/dateOfBirth', message: 'Ngày sinh không khớp dữ liệu dân cư của số định danh này.' }]),
  ];
  if (fields.length > 0) throw problem('dossiers.incomplete', 422, 'Thông tin người nộp không khớp dữ liệu dân cư.', { fields });
}

/** An officer enters the dossier of a person who is present: received at once, wherever in the province it will be resolved. */
export const enterAtCounter = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.enter-at-counter',
    label: 'Nhận hồ sơ tại quầy',
    consequence: 'Tiếp nhận hồ sơ của người đang ở quầy, cấp mã và in giấy hẹn.',
    menu: false,
    creates: Dossier,
    may: ['none'],
    level: 2,
    lands: (_input, actor) => actor.organisation,
    input: z.strictObject({
      procedure: z.string().max(20),
      organisation: z.string().max(40),
      applicant: Applicant,
      answers: AnswersSchema,
      papers: z.array(PaperSchema).max(60).default([]),
      seen: z.array(z.string().max(60)).max(60).default([]),
      delivery: z.enum(['electronic', 'counter']).default('counter'),
      /** Numbers of the people that the officer looked up, by the key of the declaration's box: the facts are read again here. */
      people: z.record(z.string().max(40), z.string().regex(/^\d{12}$/, 'Số định danh có 12 chữ số.')).default({}),
    }),
    example: {
      procedure: '1.001193',
      organisation: '21523',
      answers: { case: 'default', relation: 'father' },
      papers: [],
      applicant: { citizenNumber: '051098000417', fullName: 'Phạm Văn Thôi', dateOfBirth: '1998-03-04' },
    },
    read: async ({ sql, actor, now, numbers }, input) => {
      const wrong = citizenNumberProblem(input.applicant.citizenNumber, { birthDate: input.applicant.dateOfBirth });
      if (wrong)
        throw problem('dossiers.incomplete', 422, wrong, { fields: [{ pointer: '/applicant/citizenNumber', message: wrong }] });
      const person = await findPersonByNumber(sql, input.applicant.citizenNumber);
      const known: Record<string, KnownRecord> = person ? { applicant: knownOf(person) } : {};
      const shown = new Set(person ? [person.id] : []);
      if (person && actor.person === person.id)
        throw problem('kernel.barred', 403, notOwnMatter({ subject: person.id, representative: null }, actor)!);
      if (person) refuseOthersNumber(input.applicant, person);
      const boxes = boxesOf(the.catalogue.find(input.procedure)?.form);
      for (const [key, number] of Object.entries(input.people)) {
        const found = boxes.has(key) ? await findPersonByNumber(sql, number) : undefined;
        if (!found) continue;
        known[key] = knownOf(found);
        shown.add(found.id);
      }
      const checked = checkIntake(the, input, { now, channel: 'counter', known });
      const directory = the.directory();
      const desk = directory.getById(actor.organisation!);
      const identifier = directory.identifierOf(desk, localDay(now));
      const n = await numbers.take(codeSeries(identifier, now));
      const due = dueFor(the, checked.published, checked.caseId, 'counter', checked.unit.id, now);
      return {
        person,
        subject: person?.id ?? newId(now),
        known,
        shown: [...shown],
        checked,
        desk,
        code: dossierCode(identifier, now, n),
        secret: newToken(),
        due,
      };
    },
    decide: (_row, input, { now, actor, id }, { person, subject, known, shown, checked, desk, code, secret, due }) => {
      const row: DossierRow = {
        id,
        version: 1,
        code,
        secret,
        procedure: input.procedure,
        definition: checked.published.hash,
        case_id: checked.caseId,
        field: checked.published.procedure.field,
        channel: 'counter',
        state: 2,
        step: 'check',
        receiving: desk.id,
        resolving: checked.unit.id,
        subject,
        representative: null,
        applicant_name: person?.fullName ?? input.applicant.fullName,
        title: checked.title,
        title_key: nameKey(`${checked.title} ${input.applicant.fullName}`),
        holder: null,
        papers: checked.papers,
        pauses: [],
        slip_number: null,
        submitted_at: now,
        received_at: now,
        due_at: due,
        original_due_at: due,
        finished_at: null,
        returned_at: null,
        delivery: input.delivery,
        proposal: null,
        signing: null,
        result_number: null,
        result: null,
      };
      const insert = {
        ...row,
        papers: json(row.papers),
        pauses: json([]),
        proposal: null,
        signing: null,
        result: null,
        slip_number: nextOf(slipSeries(desk.id, now)),
      };
      return {
        created: { id, subject },
        disclosed: shown.map((one) => ({ subject: one, purpose: `Nhận hồ sơ ${code} tại quầy` })),
        patches: [
          ...(person
            ? []
            : [
                personPatch(
                  subject,
                  { ...input.applicant, sex: null, phone: input.applicant.phone ?? null, source: 'Khai tại quầy' },
                  now,
                ),
              ]),
          ...created(row, insert, waitsAt.unit(row, due)!),
          declaration(id, checked.answers, known, checked.hash),
          ...bindFiles(
            id,
            actor.account!,
            input.papers.map((p) => p.file),
          ),
        ],
        facts: [
          {
            type: 'dossier-entered',
            data: {
              code,
              procedure: input.procedure,
              papers: checked.papers.length,
              due: due.toISOString(),
              declaration: checked.hash.toString('hex'),
            },
          },
        ],
        reply: { code, state: 2, dueAt: due.toISOString(), dueText: describeDue(due) },
      };
    },
  });
