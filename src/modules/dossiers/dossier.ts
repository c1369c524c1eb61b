import { defineAggregate, type JsonValue, type Patch, type Row, type SeriesNumber, type Values } from '../../kernel/index.ts';
import { type DeskItem, desks, putItem, removeItem } from '../desk/index.ts';
import type { DeliveryWay } from '../procedures/contract.ts';
import type { Situation } from '../procedures/index.ts';
import type { Channel, DossierState, DossierStep } from './contract.ts';
import { localDay } from './numbering.ts';
import type { Supplement } from './supplement.ts';
import type { DossierVisit } from './visit.ts';

/** A paper of the dossier: an uploaded file, or one that was looked at and given back. */
export type DossierPaper = { component: string; file: string | null; seen: boolean };
/** `content`: what the result will say, where the officer writes it. */
export type Proposal = {
  opinion: string;
  content?: string;
  account: string;
  position: string | null;
  at: string;
  dataHash: string;
};
/** The leader's decision, as it will stand on the paper. */
export type Signing = { account: string; position: string; organisation: string; at: string; dataHash: string; content?: string };
/** `token` opens the public page that says whether the paper stands: shown only to those who may open the paper itself. */
export type DossierResult = { id: string; number: string; signedAt: string; timestamp: boolean; name: string; token?: string };

type Columns = {
  id: string;
  version: number;
  code: string;
  secret: string;
  procedure: string;
  definition: string;
  case_id: string;
  field: string;
  channel: Channel;
  state: DossierState;
  step: DossierStep;
  receiving: string;
  resolving: string;
  subject: string;
  /** Who handed it in for the subject, and by which mandate. */
  representative: string | null;
  mandate: string | null;
  applicant_name: string;
  title: string;
  title_key: string;
  holder: string | null;
  papers: DossierPaper[];
  pauses: { from: string; to: string | null; ground: string }[];
  slip_number: number | null;
  submitted_at: Date;
  received_at: Date | null;
  due_at: Date | null;
  original_due_at: Date | null;
  finished_at: Date | null;
  returned_at: Date | null;
  delivery: DeliveryWay;
  proposal: Proposal | null;
  signing: Signing | null;
  result_number: number | null;
  result: DossierResult | null;
  supplement: Supplement | null;
  visit: DossierVisit | null;
};
export type DossierRow = Row & Columns;

/** What other modules read of a dossier: `dossiers.dossier_view`. */
export type DossierView = Row &
  Omit<
    Columns,
    | 'secret'
    | 'representative'
    | 'mandate'
    | 'title_key'
    | 'holder'
    | 'papers'
    | 'pauses'
    | 'slip_number'
    | 'original_due_at'
    | 'proposal'
    | 'result'
    | 'supplement'
    | 'visit'
  >;

/** Columns with their plain values; JSON and numbers of a series are marked by the caller. */
export type DossierChange = { [Column in Exclude<keyof Columns, 'id' | 'version'>]?: Columns[Column] | JsonValue | SeriesNumber };

export const Dossier = defineAggregate<DossierRow>({
  name: 'dossier',
  table: 'dossiers.dossier',
  label: 'hồ sơ',
  relations: {
    subject: { person: 'subject' },
    representative: { mandate: 'mandate', covers: ['procedure', 'field'] },
    holder: { position: 'holder' },
    receiving: { organisation: 'receiving' },
    resolving: { organisation: 'resolving', field: 'field' },
    system: { anyone: true },
  },
  subjectOf: (row) => row.subject,
});

/** What decides which of its definition's rules is meant; the law of the day on which it was received, or handed in. */
export const situationOf = (
  row: Pick<DossierRow, 'case_id' | 'channel' | 'received_at' | 'submitted_at'>,
  at: Date = row.received_at ?? row.submitted_at,
): Situation => ({ case: row.case_id, channel: row.channel, day: localDay(at) });

/** Where the dossier waits after a change; null when it waits for nobody. */
export type Waiting = { desk: string; dueAt: Date } | null;

const deskOf = (row: DossierRow, waiting: NonNullable<Waiting>): DeskItem => ({
  desk: waiting.desk,
  dueAt: waiting.dueAt,
  item: row.id,
  kind: 'dossier',
  code: row.code,
  title: row.title,
  applicant: row.applicant_name,
  procedure: row.procedure,
  state: row.state,
  step: row.step,
  channel: row.channel,
  organisation: row.resolving,
  subject: row.subject,
  version: row.version,
});

/** Something beside a dossier that waits for somebody (a message, a complaint): it leads to the dossier and is shown with its facts. */
export const putBeside = (row: DossierRow, one: Pick<DeskItem, 'desk' | 'dueAt' | 'item' | 'kind'>): Patch =>
  putItem({ ...deskOf(row, one), ...one, opens: row.id, version: 1 });

/** The dossier's row and the desk it waits at, changed together. */
export function changed(row: DossierRow, change: DossierChange, waiting: Waiting): Patch[] {
  const set = change as Values;
  const plain = Object.fromEntries(
    Object.entries(set).map(([k, v]) => [k, v !== null && typeof v === 'object' && 'json' in v ? v.json : v]),
  );
  const after = { ...row, ...plain, version: row.version + 1 } as DossierRow;
  return [
    { kind: 'update', table: 'dossiers.dossier', id: row.id, version: row.version, set },
    waiting ? putItem(deskOf(after, waiting)) : removeItem(row.id),
  ];
}

/** The patches of a new dossier. */
export function created(row: DossierRow, insert: Values, waiting: NonNullable<Waiting>): Patch[] {
  return [{ kind: 'insert', table: 'dossiers.dossier', values: insert }, putItem(deskOf(row, waiting))];
}

type Place = NonNullable<Waiting>;
export const waitsAt = {
  reception: (row: DossierRow, dueAt: Date): Place => ({ desk: desks.reception(row.receiving), dueAt }),
  unit: (row: DossierRow, dueAt: Date): Place => ({ desk: desks.unit(row.resolving, row.field), dueAt }),
  position: (position: string, dueAt: Date): Place => ({ desk: desks.position(position), dueAt }),
  signature: (row: DossierRow, body: string, dueAt: Date): Place => ({ desk: desks.signature(body, row.field), dueAt }),
};
