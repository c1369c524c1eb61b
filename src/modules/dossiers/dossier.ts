import { defineAggregate, type Patch, type Row, type Values } from '../../kernel/index.ts';
import { type DeskItem, desks, putItem, removeItem } from '../desk/index.ts';
import type { Channel, DossierState, DossierStep } from './contract.ts';

/** A paper of the dossier: an uploaded file, or one that was looked at and given back. */
export type DossierPaper = { component: string; file: string | null; seen: boolean };
export type Proposal = { opinion: string; account: string; position: string | null; at: string; dataHash: string };
/** The leader's decision, as it will stand on the paper. */
export type Signing = { account: string; position: string; organisation: string; at: string; dataHash: string };
/** `token` opens the public page that says whether the paper stands: shown only to those who may open the paper itself. */
export type DossierResult = { id: string; number: string; signedAt: string; timestamp: boolean; name: string; token?: string };

export type DossierRow = Row & {
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
  representative: string | null;
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
  delivery: 'electronic' | 'counter';
  proposal: Proposal | null;
  signing: Signing | null;
  result_number: number | null;
  result: DossierResult | null;
};

export const Dossier = defineAggregate<DossierRow>({
  name: 'dossier',
  table: 'dossiers.dossier',
  label: 'hồ sơ',
  relations: {
    subject: { person: 'subject' },
    representative: { person: 'representative' },
    holder: { position: 'holder' },
    receiving: { organisation: 'receiving' },
    resolving: { organisation: 'resolving', field: 'field' },
    system: { anyone: true },
  },
  subjectOf: (row) => row.subject,
});

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

/** The dossier's row and the desk it waits at, changed together. `set` holds columns with plain values; JSON is marked by the caller. */
export function changed(row: DossierRow, set: Values, waiting: Waiting): Patch[] {
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

export const waitsAt = {
  reception: (row: DossierRow, dueAt: Date): Waiting => ({ desk: desks.reception(row.receiving), dueAt }),
  unit: (row: DossierRow, dueAt: Date): Waiting => ({ desk: desks.unit(row.resolving, row.field), dueAt }),
  position: (position: string, dueAt: Date): Waiting => ({ desk: desks.position(position), dueAt }),
  signature: (row: DossierRow, body: string, dueAt: Date): Waiting => ({ desk: desks.signature(body, row.field), dueAt }),
};
