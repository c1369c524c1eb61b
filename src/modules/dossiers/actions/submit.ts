import { z } from 'zod';
import { exampleSubmission } from '../../../../definitions/examples/calls.ts';
import { type Actor, defineAction, newToken, type Patch, problem, type ReadContext, type Sql } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { KnownRecords } from '../../forms/contract.ts';
import {
  AnswersSchema,
  confirmersOf,
  discardDraft,
  draftAt,
  knownOf,
  needConfirmed,
  papersHanded,
  standsFor,
} from '../../forms/index.ts';
import { findCompany } from '../../mandates/index.ts';
import { DeliveryWaySchema } from '../../procedures/contract.ts';
import { caseOf, papersTaken } from '../../procedures/index.ts';
import { findPerson, type Person, personBehind } from '../../registers/index.ts';
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

/** Whose matter it is: a person or a company. */
type Party = { id: string; name: string };
type Handed = {
  intake: Intake;
  known: KnownRecords;
  applicant: Party;
  acting?: { representative: string; name: string; mandate: string };
  owners: ReadonlyMap<string, string>;
  guards: Patch[];
  confirmed: (dossier: { id: string; code: string }) => Patch[];
};

/** A draft as it stands: its definition, what registers said when it was begun, and of its papers those that are still asked for. */
async function handedFromDraft(
  the: DossierServices,
  { sql, now, actor }: ReadContext,
  { draft, version }: { draft: string; version: number },
  person: Person,
): Promise<Handed> {
  const row = await draftAt(sql, { id: draft, version, actor, now });
  const { answers, known, procedure, definition, mandate } = row;
  // Several photographs of one paper go as the one file that was made of them.
  const papers = papersHanded(row);
  const published = the.catalogue.getVersion(definition);
  const day = localDay(now);
  const at = { case: caseOf(published.procedure, answers), channel: 'online', day } as const;
  const taken = papersTaken(published, at, { answers, known }, { today: day, channel: 'online', known, papers });
  const own = row.subject === person.id;
  return {
    intake: {
      procedure,
      definition,
      organisation: the.directory().getById(row.organisation).code,
      answers,
      papers: papers.filter((p) => taken.has(p.component)).map(({ component, file }) => ({ component, file })),
    },
    known,
    applicant: own ? { id: person.id, name: person.fullName } : await partyOf(sql, row.subject),
    ...(!own && mandate && { acting: { representative: person.id, name: person.fullName, mandate } }),
    owners: new Map(papers.flatMap((p) => (p.owner ? [[p.file, p.owner] as const] : []))),
    guards: standsFor(row, actor),
    confirmed: await needConfirmed(sql, the.catalogue, row, now),
  };
}

async function partyOf(sql: Sql, id: string): Promise<Party> {
  const found = await findPerson(sql, id);
  const name = found?.fullName ?? (await findCompany(sql, id))?.name;
  if (!name) throw problem('dossiers.no-person', 403, 'Chưa có dữ liệu của người được làm thay.');
  return { id, name };
}

/** Another system's: for the actor's own matter, and nothing that somebody else has to confirm, which takes a draft. */
function handedDirectly(the: DossierServices, input: Submission, person: Person, now: Date): Handed {
  const known = { applicant: knownOf(person) };
  const published = the.catalogue.find(input.procedure!);
  const context = { today: localDay(now), channel: 'online' as const, known, papers: input.papers ?? [] };
  if (published && confirmersOf(published, input.answers!, context).length > 0) {
    const message = 'Người khác phải cùng xác nhận tờ khai này: hãy làm và nộp trên cổng.';
    throw problem('forms.unconfirmed', 422, message, { fields: [{ pointer: '/answers', message }] });
  }
  return {
    intake: {
      procedure: input.procedure!,
      case: input.case,
      organisation: input.organisation!,
      answers: input.answers!,
      papers: input.papers ?? [],
    },
    known,
    applicant: { id: person.id, name: person.fullName },
    owners: new Map(),
    guards: [],
    confirmed: () => [],
  };
}

/** A draft that stands beside a declaration sent directly goes with it: one's own. */
async function draftBeside(sql: Sql, draft: string, actor: Actor, now: Date) {
  const row = await draftAt(sql, { id: draft, actor, now });
  if (row.subject !== actor.person)
    throw problem('dossiers.not-yours', 422, 'Tờ khai làm thay người khác thì nộp bằng chính tờ khai đó.');
  return row;
}

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
      const handed =
        draft !== undefined && version !== undefined
          ? await handedFromDraft(the, context, { draft, version }, person)
          : handedDirectly(the, input, person, now);
      const { intake, known } = handed;
      // Beside a declaration of another system's too: an expired draft stays as it is, and one that was handed in is not handed in twice.
      const beside = draft !== undefined && version === undefined ? await draftBeside(sql, draft, actor, now) : undefined;
      const checked = checkIntake(the, intake, { now, channel: 'online', known });
      const identifier = the.directory().identifierOf(checked.centre, localDay(now));
      const n = await numbers.take(codeSeries(identifier, now));
      return {
        handed,
        guards: [...guards, ...handed.guards],
        checked,
        draftVersion: version ?? beside?.version,
        files: intake.papers.map((p) => p.file),
        code: dossierCode(identifier, now, n),
        secret: newToken(),
        due: receptionDue(the, checked.published, checked.centre, now),
      };
    },
    decide: (_row, input, { now, actor, id }, { handed, guards, checked, draftVersion, files, code, secret, due }) => {
      const { applicant, acting, owners, known } = handed;
      const { row, patches } = newDossier({
        id,
        now,
        code,
        secret,
        checked,
        known,
        channel: 'online',
        receiving: checked.centre.id,
        subject: applicant.id,
        applicantName: applicant.name,
        acting,
        files,
        owners,
        account: actor.account!,
        delivery: input.delivery,
        received: false,
        due,
      });
      return {
        created: { id, subject: applicant.id, row },
        ...(acting && { onBehalfOf: applicant.id }),
        patches: [
          ...guards,
          ...patches,
          ...handed.confirmed({ id, code }),
          ...(input.draft ? [discardDraft(input.draft, applicant.id, draftVersion)] : []),
        ],
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
