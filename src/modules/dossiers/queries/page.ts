import { z } from 'zod';
import {
  type Actor,
  type AnyAction,
  type Block,
  type Database,
  defineQuery,
  type Jurisdiction,
  menuOf,
  type Roles,
  relationTo,
  shownDialog,
} from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { Answers, KnownRecords } from '../../forms/contract.ts';
import { type communeIndex, describeAnswers, inOfficersWords } from '../../forms/rules.ts';
import { isWritten, papersFor, resultFor } from '../../procedures/index.ts';
import { findPerson } from '../../registers/index.ts';
import { clockOf } from '../clock.ts';
import { type AllowedAction, type DossierPage, DossierPageSchema, type PaperView } from '../contract.ts';
import { Dossier, type DossierRow, situationOf } from '../dossier.ts';
import { receptionDue } from '../intake.ts';
import { localDay } from '../numbering.ts';
import type { DossierServices } from '../services.ts';
import { stillToDo } from '../still-to-do.ts';
import { supplementView } from '../supplement.ts';
import { timelineOf, type Words } from '../timeline.ts';
import { nameDoubt, namesInDoubt } from './names.ts';

type Reader = { db: Database; actor: Actor; now: Date; tree: Jurisdiction };
export type PageServices = DossierServices & {
  roles: Roles;
  actionsOnDossier: () => AnyAction[];
  factWords: () => Words;
  /** What other modules add to the page. */
  blocks: (row: DossierRow, reader: Reader) => Promise<Block[]>;
  /** Rows of other modules whose events stand on the dossier's timeline. */
  alsoOf: (dossier: string) => Promise<string[]>;
  communes: () => ReturnType<typeof communeIndex>;
};

type FileRow = {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  pages: number | null;
  sha256: Buffer;
  received_at: Date;
};
type DocumentRow = { kind: string; title: string; bytes: number; signed_at: Date | null };

/** Who may open the signed paper: as declared by results.pdf, over the same relations. */
const openResult = { type: 'results.pdf', may: ['subject', 'representative', 'receiving', 'resolving'] } as const;

/** Everything about one dossier, and what the one who looks may do with it now. */
export const page = (the: PageServices) =>
  defineQuery({
    type: 'dossiers.page',
    label: 'Xem hồ sơ',
    path: '{id}',
    input: z.strictObject({}),
    reply: DossierPageSchema,
    target: Dossier,
    may: ['subject', 'representative', 'holder', 'receiving', 'resolving'],
    personal: true,
    example: {},
    load: async ({ db, actor, now, tree, discloses, openPersonal }, _input, row): Promise<DossierPage> => {
      discloses(row.subject, { aggregate: 'dossier', id: row.id });
      // Whoever acts for the subject reads what the subject reads.
      const own = actor.person === row.subject || actor.kind === 'citizen';
      const { procedure, form } = the.catalogue.getVersion(row.definition);
      const [declarations, files, documents, timeline, person, blocks, holders, proposers] = await Promise.all([
        db.named<{ answers: Answers; known: KnownRecords }>(
          'page_declaration',
          'select answers, known from dossiers.declaration where dossier = $1',
          [row.id],
        ),
        db.named<FileRow>(
          'page_files',
          'select id, name, media_type, bytes, pages, sha256, received_at from kernel.file where bound_to = $1',
          [row.id],
        ),
        db.named<DocumentRow>(
          'page_documents',
          'select kind, title, bytes, signed_at from dossiers.document where dossier = $1 order by made_at',
          [row.id],
        ),
        the.alsoOf(row.id).then((also) => timelineOf(db, the.factWords(), row, !own, openPersonal, also, actor.account)),
        findPerson(db, row.subject),
        the.blocks(row, { db, actor, now, tree }),
        row.holder
          ? db.named<{ name: string; title: string }>(
              'page_holder',
              `select h.display_name as name, p.title from identity.holder_view h join organisations.position_view p on p.id = h.position
               where h.position = $1 and (h.valid_to is null or h.valid_to > $2) limit 1`,
              [row.holder, now],
            )
          : Promise.resolve([]),
        row.proposal && !own
          ? db.named<{ name: string }>('page_proposer', 'select display_name as name from identity.account_view where id = $1', [
              row.proposal.account,
            ])
          : Promise.resolve([]),
      ]);
      const { answers, known } = declarations[0] ?? { answers: {}, known: {} };
      const directory = the.directory();
      const body = (id: string) => ({ code: directory.getById(id).code, name: directory.getById(id).name });
      const context = { today: localDay(row.submitted_at), channel: row.channel, known, communes: the.communes() };
      // The citizen is not told what the register says of a number that he typed.
      const { doubts, compared }: Awaited<ReturnType<typeof namesInDoubt>> = own
        ? { doubts: {}, compared: [] }
        : await namesInDoubt(db, form, answers, context);
      for (const one of compared) discloses(one, { aggregate: 'dossier', id: row.id });
      const applicantDoubt = own || !person ? undefined : nameDoubt(row.applicant_name, person);
      const holder = holders[0];
      const opensResult = relationTo(openResult, Dossier, row, actor, the.roles, tree) !== undefined;
      return {
        id: row.id,
        code: row.code,
        version: row.version,
        title: row.title,
        procedure: {
          code: row.procedure,
          definition: row.definition,
          name: procedure.plainName,
          legalBasis: procedure.legalBasis.map((l) => `${l.number} ${l.name}`),
          components: procedure.components.map((c) => ({ id: c.id, name: c.shortName })),
          ...(!own && procedure.reading ? { reading: procedure.reading } : {}),
        },
        state: row.state,
        step: row.step,
        channel: row.channel,
        applicant: {
          name: row.applicant_name,
          citizenNumber: person?.citizenNumber ?? null,
          phone: person?.phone ?? null,
          ...(applicantDoubt && { doubt: applicantDoubt }),
        },
        receiving: body(row.receiving),
        resolving: body(row.resolving),
        holder: holder ? { name: own ? holder.title : holder.name, position: holder.title } : null,
        clock: clockOf(the, row, now),
        declaration: describeAnswers(own ? form : inOfficersWords(form), answers, context).map((l) => ({
          section: l.section,
          field: l.field,
          label: l.label,
          value: l.value,
          source: l.source ?? null,
          ...(doubts[l.field] && { doubt: doubts[l.field] }),
        })),
        papers: papersOf(row, papersFor(procedure, situationOf(row), { answers, known }), procedure.components, files),
        timeline,
        allowed: own
          ? allowedFor(the, row, { answers, known }, actor, tree).filter((a) => a.type === 'dossiers.withdraw' && !a.blocked)
          : allowedFor(the, row, { answers, known }, actor, tree),
        toDo: own
          ? [
              ...stillToDo(procedure, row, { answers, known }, { centre: body(row.receiving).name, until: untilOf(the, row) }),
              ...blocks.flatMap((one) => one.toDo.map((todo) => ({ ...todo, later: false }))),
            ]
          : [],
        blocks,
        proposal:
          row.proposal && !own
            ? {
                opinion: row.proposal.opinion,
                ...(row.proposal.content !== undefined && { content: row.proposal.content }),
                by: proposers[0]?.name ?? '',
                at: row.proposal.at,
                dataHash: row.proposal.dataHash,
              }
            : null,
        supplement: row.supplement && supplementView(row.supplement, procedure.components),
        documents: [
          ...(!own && row.state === 4 ? [previewOf(row.id)] : []),
          ...documents.map((d) => ({
            kind: d.kind,
            title: d.title,
            url: `/api/v1/dossiers/${row.id}/documents/${d.kind}`,
            bytes: d.bytes,
            signedAt: d.signed_at?.toISOString() ?? null,
          })),
        ],
        result: row.result
          ? {
              id: row.result.id,
              number: row.result.number,
              ...(opensResult ? { url: `/api/v1/results/${row.result.id}/pdf` } : {}),
              ...(opensResult && row.result.token ? { checkUrl: `/kiem-tra/${row.result.token}` } : {}),
              signedAt: row.result.signedAt,
              timestamp: row.result.timestamp,
            }
          : null,
      };
    },
  });

/** By when a paper that is to be shown should be there: before the promised moment, or before reception answers. */
function untilOf(the: PageServices, row: DossierRow): string | null {
  if (row.due_at) return describeDue(row.due_at);
  const centre = the.directory().findById(row.receiving);
  return centre ? describeDue(receptionDue(the, the.catalogue.getVersion(row.definition), centre, row.submitted_at)) : null;
}

/** The paper as it will be signed; rendered when it is asked for. */
const previewOf = (id: string) => ({
  kind: 'preview',
  title: 'Bản sẽ ký',
  url: `/api/v1/results/${id}/preview`,
  bytes: 0,
  signedAt: null,
});

/** What an officer writes on a result is asked only where the result has no form that the declaration fills. */
function dialogFor(
  the: PageServices,
  action: Parameters<typeof shownDialog>[0],
  row: DossierRow,
  told: { answers: Answers; known: KnownRecords },
): ReturnType<typeof shownDialog> {
  const dialog = shownDialog(action);
  if (!dialog || action.type !== 'dossiers.propose') return dialog;
  const written = isWritten(resultFor(the.catalogue.getVersion(row.definition).procedure, situationOf(row)), told);
  // Here it has to be filled in, and the citizen reads it before anything else.
  const fields = dialog.fields.flatMap((field) =>
    field.name !== 'content' ? [field] : written ? [{ ...field, required: true }] : [],
  );
  return { ...dialog, fields };
}

/** Menu of the row, with the dialogs as this dossier's result wants them. */
function allowedFor(
  the: PageServices,
  row: DossierRow,
  told: { answers: Answers; known: KnownRecords },
  actor: Actor,
  tree: Jurisdiction,
): AllowedAction[] {
  const actions = the.actionsOnDossier();
  return menuOf(actions, Dossier, row, { actor, roles: the.roles, tree }).map((one) => {
    const dialog = one.dialog && dialogFor(the, actions.find((a) => a.type === one.type)!, row, told);
    return { ...one, ...(dialog && { dialog }) };
  });
}

function papersOf(
  row: DossierRow,
  needed: { id: string; shortName: string; kind: string }[],
  all: { id: string; shortName: string }[],
  files: FileRow[],
): PaperView[] {
  const byId = new Map(files.map((f) => [f.id, f]));
  const names = new Map(all.map((c) => [c.id, c.shortName]));
  const given = row.papers.map((p): PaperView => {
    const file = p.file ? byId.get(p.file) : undefined;
    return {
      component: p.component,
      componentName: names.get(p.component) ?? p.component,
      status: file ? 'file' : p.seen ? 'seen' : 'missing',
      file: file
        ? {
            id: file.id,
            name: file.name,
            mediaType: file.media_type,
            bytes: file.bytes,
            pages: file.pages,
            sha256: file.sha256.toString('hex'),
            receivedAt: file.received_at.toISOString(),
            url: `/api/v1/dossiers/${row.id}/papers/${file.id}`,
          }
        : null,
    };
  });
  const missing = needed
    .filter((c) => c.kind === 'submit' && !row.papers.some((p) => p.component === c.id))
    .map((c): PaperView => ({ component: c.id, componentName: c.shortName, status: 'missing', file: null }));
  return [...given, ...missing];
}
