import { defineAggregate, hashOf, type Patch, type Row, type Sql } from '../../kernel/index.ts';
import { desks, putItem } from '../desk/index.ts';
import type { Channel } from '../dossiers/contract.ts';
import type { DossierView } from '../dossiers/index.ts';
import type { Answers, AnswerValue, KnownRecords } from '../forms/contract.ts';
import { setAt } from '../forms/rules.ts';

/** One thing that the paper says wrong: as it stands there, as it should, and by what one sees that. */
export type Change = { field: string; label: string; shown: string; wanted: string; answer: AnswerValue; proof: string };

export type CorrectionRow = Row & {
  id: string;
  version: number;
  result: string;
  dossier: string;
  subject: string;
  receiving: string;
  resolving: string;
  field: string;
  procedure: string;
  code: string;
  title: string;
  applicant: string;
  channel: Channel;
  state: 'asked' | 'verified' | 'signing' | 'done' | 'refused';
  changes: Change[];
  files: { id: string; name: string }[];
  asked_at: Date;
  due_at: Date;
  opinion: { text: string; content?: string; account: string; at: string } | null;
  signing: { account: string; position: string; at: string; dataHash: string } | null;
  book_number: number | null;
  refusal: { reason: string; legalBasis: string; at: string } | null;
  ended_at: Date | null;
};

/** What a person says the office wrote wrong on a result; at its end another paper stands in the result's place, or a refusal. */
export const Correction = defineAggregate<CorrectionRow>({
  name: 'correction',
  table: 'results.correction',
  label: 'đề nghị sửa kết quả',
  relations: {
    subject: { person: 'subject' },
    receiving: { organisation: 'receiving' },
    resolving: { organisation: 'resolving', field: 'field' },
    system: { anyone: true },
  },
  subjectOf: (row) => row.subject,
});

export const isOpen = ({ state }: Pick<CorrectionRow, 'state'>): boolean =>
  state === 'asked' || state === 'verified' || state === 'signing';

type Waiting = Pick<
  CorrectionRow,
  | 'id'
  | 'version'
  | 'dossier'
  | 'subject'
  | 'resolving'
  | 'field'
  | 'procedure'
  | 'code'
  | 'title'
  | 'applicant'
  | 'channel'
  | 'due_at'
>;

/** Where it waits: among the unit's own field of work, or before the body's leaders. */
export const waits = (row: Waiting, at: 'unit' | { body: string }, dossier: Pick<DossierView, 'state' | 'step'>): Patch =>
  putItem({
    desk: at === 'unit' ? desks.unit(row.resolving, row.field) : desks.signature(at.body, row.field),
    dueAt: row.due_at,
    item: row.id,
    kind: 'correction',
    opens: row.dossier,
    code: row.code,
    title: row.title,
    applicant: row.applicant,
    procedure: row.procedure,
    state: dossier.state,
    step: dossier.step,
    channel: row.channel,
    organisation: row.resolving,
    subject: row.subject,
    version: row.version,
  });

/** The declaration as the paper has it now: with every correction made so far, and where an officer wrote it, its text. */
export type Stands = { answers: Answers; known: KnownRecords; hash: Buffer; written: string | undefined };

export async function standsNow(sql: Sql, row: Pick<DossierView, 'id' | 'signing'>): Promise<Stands> {
  const [declared] = await sql.named<{ answers: Answers; known: KnownRecords; hash: Buffer }>(
    'correction_declaration',
    'select answers, known, hash from dossiers.declaration_view where dossier = $1',
    [row.id],
  );
  const made = await sql.named<Pick<CorrectionRow, 'changes' | 'opinion'>>(
    'corrections_made',
    `select changes, opinion from results.correction where dossier = $1 and state = 'done' order by ended_at, id`,
    [row.id],
  );
  if (!declared) throw new Error(`dossier ${row.id} has no declaration`);
  return {
    answers: made.reduce((answers, one) => withChanges(answers, one.changes), declared.answers),
    known: declared.known,
    hash: declared.hash,
    written: made.reduce((text, one) => one.opinion?.content ?? text, row.signing?.content),
  };
}

export function withChanges(answers: Answers, changes: readonly Pick<Change, 'field' | 'answer'>[]): Answers {
  const after = structuredClone(answers);
  for (const { field, answer } of changes) setAt(after, field.split('.'), answer);
  return after;
}

/** What a leader decides on when a paper is replaced: the declaration as it will stand on it, and an officer's text. */
export const correctedHash = (stands: Stands, row: Pick<CorrectionRow, 'changes' | 'opinion'>): string =>
  hashOf({
    declaration: stands.hash.toString('hex'),
    answers: withChanges(stands.answers, row.changes),
    written: row.opinion?.content ?? stands.written ?? null,
  }).toString('hex');

/** Why it is not open now; null when it is in one of these states. */
export const inState =
  (...wanted: CorrectionRow['state'][]) =>
  (row: CorrectionRow): string | null =>
    wanted.includes(row.state) ? null : `Đề nghị sửa này ${said[row.state]}.`;

const said: Record<CorrectionRow['state'], string> = {
  asked: 'đang chờ công chức xem xét',
  verified: 'đang chờ lãnh đạo quyết định',
  signing: 'đang được ký',
  done: 'đã xong',
  refused: 'đã bị từ chối',
};
