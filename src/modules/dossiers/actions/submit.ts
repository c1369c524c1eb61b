import { z } from 'zod';
import { exampleSubmission } from '../../../../definitions/examples/calls.ts';
import { defineAction, newToken, problem, type ReadContext } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { KnownRecords } from '../../forms/contract.ts';
import { AnswersSchema, discardDraft, draftAt, knownOf } from '../../forms/index.ts';
import { DeliveryWaySchema } from '../../procedures/contract.ts';
import { caseOf, papersTaken } from '../../procedures/index.ts';
import { type Person, personBehind } from '../../registers/index.ts';
import { PaperSchema, SubmittedSchema } from '../contract.ts';
import { Dossier } from '../dossier.ts';
import { checkIntake, type Intake, receptionDue } from '../intake.ts';
import { newDossier } from '../new-dossier.ts';
import { codeSeries, dossierCode, localDay } from '../numbering.ts';
import type { DossierServices } from '../services.ts';

/**
 * Two ways of saying what is handed in. A draft in the version that was read: `draft` and `version`, nothing else, so that what is
 * handed in is what the person pledged. Or, for other systems, the declaration itself; a `draft` named beside it goes with it.
 */
const Submission = z
  .strictObject({
    draft: z.uuid().optional(),
    version: z.number().int().min(1).max(2_147_483_647).optional(),
    procedure: z.string().max(20).optional(),
    case: z.string().max(60).optional(),
    organisation: z.string().max(40).optional(),
    answers: AnswersSchema.optional(),
    papers: z.array(PaperSchema).max(60).optional(),
    delivery: DeliveryWaySchema.optional(),
  })
  .superRefine((input, context) => {
    const missing = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
    if (input.version === undefined) {
      for (const name of ['procedure', 'organisation', 'answers'] as const)
        if (input[name] === undefined) missing(name, 'Mục này còn trống.');
      return;
    }
    if (input.draft === undefined) missing('draft', 'Mục này còn trống.');
    for (const name of ['procedure', 'case', 'organisation', 'answers', 'papers', 'delivery'] as const)
      if (input[name] !== undefined) missing(name, 'Nộp tờ khai đã lưu thì không gửi kèm mục này.');
  });
type Submission = z.output<typeof Submission>;

type Handed = { intake: Intake; known: KnownRecords };

/** A draft as it stands: its definition, what registers said when it was begun, and of its papers those that are still asked for. */
async function handedFromDraft(
  the: DossierServices,
  { sql, now }: ReadContext,
  { draft, version }: { draft: string; version: number },
  person: Person,
): Promise<Handed> {
  const row = await draftAt(sql, { id: draft, version, subject: person.id, now });
  const { answers, known, papers, procedure, definition } = row;
  const published = the.catalogue.getVersion(definition);
  const day = localDay(now);
  const at = { case: caseOf(published.procedure, answers), channel: 'online', day } as const;
  const taken = papersTaken(published, at, { answers, known }, { today: day, channel: 'online', known, papers });
  return {
    intake: {
      procedure,
      definition,
      organisation: the.directory().getById(row.organisation).code,
      answers,
      papers: papers.filter((p) => taken.has(p.component)).map(({ component, file }) => ({ component, file })),
    },
    known,
  };
}

const handedDirectly = (input: Submission, person: Person): Handed => ({
  intake: {
    procedure: input.procedure!,
    case: input.case,
    organisation: input.organisation!,
    answers: input.answers!,
    papers: input.papers ?? [],
  },
  known: { applicant: knownOf(person) },
});

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
    tells: {
      'dossier-submitted': { title: 'Nộp hồ sơ trực tuyến', detail: (d) => `Mã hồ sơ ${d.code}, ${d.papers} giấy tờ` },
    },
    input: Submission,
    reply: SubmittedSchema,
    example: exampleSubmission,
    read: async (context, input) => {
      const { sql, actor, now, numbers } = context;
      if (!actor.person) throw problem('dossiers.no-person', 403, 'Tài khoản này chưa gắn với một người trong dữ liệu dân cư.');
      const { person, guards } = await personBehind(sql, actor, now);
      if (!person)
        throw problem('dossiers.no-person', 403, 'Chưa có dữ liệu dân cư của tài khoản này. Hãy đăng nhập lại bằng VNeID.');
      const { draft, version } = input;
      const { intake, known } =
        draft !== undefined && version !== undefined
          ? await handedFromDraft(the, context, { draft, version }, person)
          : handedDirectly(input, person);
      // Beside a declaration of another system's too: an expired draft stays as it is, and one that was handed in is not handed in twice.
      const beside =
        draft !== undefined && version === undefined ? await draftAt(sql, { id: draft, subject: person.id, now }) : undefined;
      const checked = checkIntake(the, intake, { now, channel: 'online', known });
      const identifier = the.directory().identifierOf(checked.centre, localDay(now));
      const n = await numbers.take(codeSeries(identifier, now));
      return {
        person,
        guards,
        known,
        checked,
        draftVersion: version ?? beside?.version,
        files: intake.papers.map((p) => p.file),
        code: dossierCode(identifier, now, n),
        secret: newToken(),
        due: receptionDue(the, checked.published, checked.centre, now),
      };
    },
    decide: (_row, input, { now, actor, id }, { person, guards, known, checked, draftVersion, files, code, secret, due }) => {
      const { row, patches } = newDossier({
        id,
        now,
        code,
        secret,
        checked,
        known,
        channel: 'online',
        receiving: checked.centre.id,
        subject: person.id,
        applicantName: person.fullName,
        files,
        account: actor.account!,
        delivery: input.delivery,
        received: false,
        due,
      });
      return {
        created: { id, subject: person.id, row },
        patches: [...guards, ...patches, ...(input.draft ? [discardDraft(input.draft, person.id, draftVersion)] : [])],
        facts: [
          {
            type: 'dossier-submitted',
            data: { code, procedure: row.procedure, papers: checked.papers.length, declaration: checked.hash.toString('hex') },
          },
        ],
        reply: { code, state: 1, receptionDue: due.toISOString(), dueText: describeDue(due) },
      };
    },
  });
