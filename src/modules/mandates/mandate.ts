import { createHash } from 'node:crypto';
import { type MandateGround, mandateRules } from '../../../definitions/mandates/mandates.ts';
import { defineAggregate, type Mandate as Held, type Patch, type Row } from '../../kernel/index.ts';
import type { MandateView } from './contract.ts';
import { standOf } from './rules.ts';

export type MandateRow = Row & {
  id: string;
  version: number;
  ground: MandateGround;
  giver: string;
  giver_name: string;
  taker: string | null;
  taker_number: string | null;
  taker_name: string;
  covers: string[] | null;
  state: 'offered' | 'accepted' | 'declined' | 'ended';
  tie: string | null;
  made_at: Date;
  answered_at: Date | null;
  valid_to: Date;
  ended_at: Date | null;
  ended_by: 'giver' | 'taker' | null;
};

/** The right of one person to act for another, or for a company. */
export const Mandate = defineAggregate<MandateRow>({
  name: 'mandate',
  table: 'mandates.mandate',
  label: 'việc làm thay',
  relations: { giver: { person: 'giver' }, taker: { person: 'taker' }, system: { anyone: true } },
  subjectOf: (row) => row.giver,
});

/** What the module needs to know of procedures. */
export type Delegable = {
  find(
    code: string,
  ): { procedure: { code: string; plainName: string; field: string; delegable?: Delegability | undefined } } | undefined;
  /** Fields of work in which something can be applied for here. */
  fields(): readonly { code: string; name: string }[];
};
/** What the law says of doing it through somebody else. */
export type Delegability = { may: boolean; text: string; source: { name: string } };
export type MandateServices = { procedures: Delegable };

/** A right as a session loads it, with what must hold when something is written under it. */
export const heldMandate = (
  { id, version, giver, covers }: Pick<MandateRow, 'id' | 'version' | 'giver' | 'covers'>,
  now: Date,
): Held => ({ id, giver, covers, still: stillStanding({ id, version }, now) });

/** Ended, narrowed or run out in this very moment: nothing is written. */
export const stillStanding = ({ id, version }: { id: string; version: number }, now: Date): Patch => ({
  kind: 'guard',
  table: 'mandates.mandate',
  where: { id, version, state: 'accepted' },
  after: { valid_to: now },
  otherwise: 'Quyền làm thay vừa thay đổi hoặc đã kết thúc. Xem mục Làm thay trong trang Của tôi.',
});

/** The same id for the same parent and child, company and representative: there is one mandate between them. */
export function idBetween(ground: 'parent' | 'company', giver: string, taker: string): string {
  const hex = createHash('sha256').update(`mandate:${ground}:${giver}:${taker}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const nameOfWord = (the: MandateServices, code: string): string =>
  the.procedures.fields().find((field) => field.code === code)?.name ?? the.procedures.find(code)?.procedure.plainName ?? code;

/** As one of its sides reads it. @param rests whether what it rests on still holds */
export function viewOf(the: MandateServices, row: MandateRow, person: string | null, now: Date, rests: boolean): MandateView {
  const side = row.giver === person ? 'giver' : 'taker';
  const { name, source } = mandateRules.grounds[row.ground];
  return {
    id: row.id,
    version: row.version,
    ground: row.ground,
    groundText: name,
    clause: source.name,
    side,
    name: side === 'giver' ? row.taker_name : row.giver_name,
    tie: row.tie,
    stand: standOf(row, now, rests),
    covers: row.covers?.map((code) => ({ code, name: nameOfWord(the, code) })) ?? null,
    madeAt: row.made_at.toISOString(),
    validTo: row.valid_to.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: row.ended_by,
  };
}
