import { z } from 'zod';
import { exampleApplicant, exampleSubmission } from '../../../../definitions/examples/calls.ts';
import { defineAction, freeLine, newId, newToken, problem } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { FormDefinition, KnownRecord } from '../../forms/contract.ts';
import { AnswersSchema, knownAround, knownOf, knownWanted } from '../../forms/index.ts';
import { citizenNumberProblem, compileForm, isName } from '../../forms/rules.ts';
import { DeliveryWaySchema } from '../../procedures/contract.ts';
import { familyOf, findPersonByNumber, nameKey, type Person, personPatch } from '../../registers/index.ts';
import { notOwnMatter } from '../barred.ts';
import { EnteredSchema, PaperSchema } from '../contract.ts';
import { Dossier } from '../dossier.ts';
import { checkIntake, dueFor } from '../intake.ts';
import { newDossier } from '../new-dossier.ts';
import { codeSeries, dossierCode, localDay } from '../numbering.ts';
import type { DossierServices } from '../services.ts';

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
    tells: {
      'dossier-entered': { title: 'Nhận hồ sơ tại quầy', detail: (d) => `Hẹn trả ${describeDue(String(d.due))}` },
    },
    input: z.strictObject({
      procedure: z.string().max(20),
      case: z.string().max(60).optional(),
      organisation: z.string().max(40),
      applicant: Applicant,
      answers: AnswersSchema,
      papers: z.array(PaperSchema).max(60).default([]),
      seen: z.array(z.string().max(60)).max(60).default([]),
      delivery: DeliveryWaySchema.optional(),
      /** Numbers of the people that the officer looked up, by the key of the declaration's box: the facts are read again here. */
      people: z.record(z.string().max(40), z.string().regex(/^\d{12}$/, 'Số định danh có 12 chữ số.')).default({}),
      /** Keys of what the officer was shown of the applicant's family (`forms.known`): read again here, and nothing else of it. */
      around: z.array(z.string().max(40)).max(60).default([]),
    }),
    reply: EnteredSchema,
    example: { ...exampleSubmission, applicant: exampleApplicant },
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
      if (person && input.around.length > 0) {
        const published = the.catalogue.find(input.procedure);
        const told = published && knownAround(person, await familyOf(sql, person.id), knownWanted(published.form));
        for (const key of input.around) if (told?.known[key]) known[key] = told.known[key];
        for (const subject of told?.disclosed ?? []) shown.add(subject);
      }
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
      const { patches } = newDossier({
        id,
        now,
        code,
        secret,
        checked,
        known,
        channel: 'counter',
        receiving: desk.id,
        subject,
        applicantName: person?.fullName ?? input.applicant.fullName,
        files: input.papers.map((p) => p.file),
        account: actor.account!,
        delivery: input.delivery,
        received: true,
        due,
      });
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
          ...patches,
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
