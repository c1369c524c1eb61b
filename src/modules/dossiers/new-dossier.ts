import { json, nextOf, type Patch } from '../../kernel/index.ts';
import type { KnownRecords } from '../forms/contract.ts';
import { deliveryFor } from '../procedures/index.ts';
import { nameKey } from '../registers/index.ts';
import type { Channel } from './contract.ts';
import { created, type DossierRow, waitsAt } from './dossier.ts';
import type { Checked } from './intake.ts';
import { slipSeries } from './numbering.ts';

export type Entry = {
  id: string;
  now: Date;
  code: string;
  /** Opens the tracking page from the QR of a slip. */
  secret: string;
  checked: Checked;
  known: KnownRecords;
  channel: Channel;
  /** The body that takes it in. */
  receiving: string;
  subject: string;
  applicantName: string;
  /** Who hands it in for the subject, and by which mandate. */
  acting?: { representative: string; name: string; mandate: string } | undefined;
  /** Uploaded files: this account's, but for those that `owners` names another for. */
  files: readonly string[];
  owners?: ReadonlyMap<string, string>;
  account: string;
  /** When somebody said how the result should come; otherwise the definition knows. */
  delivery?: DossierRow['delivery'] | undefined;
} & (
  | { received: true /** When the result is due. */; due: Date }
  | { received: false /** By when reception answers. */; due: Date }
);

/** The one place where a dossier begins, whichever way it came: its row, its declaration, its files, and the desk where it waits. */
export function newDossier(entry: Entry): { row: DossierRow; patches: Patch[] } {
  const { id, now, code, secret, checked, subject, received, due } = entry;
  const { procedure } = checked.published;
  const row: DossierRow = {
    id,
    version: 1,
    code,
    secret,
    procedure: procedure.code,
    definition: checked.published.hash,
    case_id: checked.caseId,
    field: procedure.field,
    channel: entry.channel,
    state: received ? 2 : 1,
    step: received ? 'check' : 'reception',
    receiving: entry.receiving,
    resolving: checked.unit.id,
    subject,
    representative: entry.acting?.representative ?? null,
    mandate: entry.acting?.mandate ?? null,
    applicant_name: entry.applicantName,
    title: checked.title,
    title_key: nameKey([checked.title, entry.applicantName, entry.acting?.name].filter(Boolean).join(' ')),
    holder: null,
    papers: checked.papers,
    pauses: [],
    slip_number: null,
    submitted_at: now,
    received_at: received ? now : null,
    due_at: received ? due : null,
    original_due_at: received ? due : null,
    finished_at: null,
    returned_at: null,
    delivery: entry.delivery ?? deliveryFor(procedure, entry.channel, checked.answers),
    proposal: null,
    signing: null,
    result_number: null,
    result: null,
    supplement: null,
    visit: null,
  };
  const insert = {
    ...row,
    papers: json(row.papers),
    pauses: json(row.pauses),
    proposal: null,
    signing: null,
    result: null,
    supplement: null,
    visit: null,
    slip_number: received ? nextOf(slipSeries(entry.receiving, now)) : null,
  };
  return {
    row,
    patches: [
      ...created(row, insert, received ? waitsAt.unit(row, due) : waitsAt.reception(row, due)),
      {
        kind: 'insert',
        table: 'dossiers.declaration',
        values: { dossier: id, answers: json(checked.answers), known: json(entry.known), hash: checked.hash },
      },
      ...[...Map.groupBy(entry.files, (file) => entry.owners?.get(file) ?? entry.account)].flatMap(([owner, files]) =>
        bindFiles(id, owner, files),
      ),
    ],
  };
}

/** Uploaded files become the dossier's: all of them, each the actor's own and not bound elsewhere, or nothing is written. */
export function bindFiles(dossier: string, owner: string, files: readonly string[]): Patch[] {
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
