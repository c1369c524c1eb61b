import { canonicalJson, sha256 } from '../canonical.ts';
import type { Row } from '../db.ts';

/** A position in the log: total order in which readers see rows, safe against transactions that commit late. */
export type Position = { epoch: number; xid: string; seq: number };

/** A log row as readers get it. `personal` stays sealed. */
export type LogEntry = Position & {
  at: Date;
  kind: 'action' | 'read' | 'system';
  action: string;
  actor: string | null;
  on_behalf_of: string | null;
  position: string | null;
  organisation: string | null;
  purpose: string | null;
  aggregate: string | null;
  aggregate_id: string | null;
  aggregate_version: number | null;
  subject: string | null;
  facts: { type: string; data: Record<string, unknown> }[];
  personal: Buffer | null;
  before_hash: Buffer | null;
  after_hash: Buffer | null;
  batch: string | null;
};

/** Order by `log.xid`, never by bare `xid`: that is the text of this list, in which 1000 stands before 999. */
export const entryColumns = `seq, epoch, xid::text as xid, at, kind, action, actor, on_behalf_of, position, organisation, purpose, aggregate,
  aggregate_id, aggregate_version, subject, facts, personal, before_hash, after_hash, batch`;

/** What a seal covers: every column, times to the microsecond and JSON as the database writes it, so that no edit is too small. */
export const sealedColumns = `seq, epoch, xid::text as xid, (extract(epoch from at) * 1000000)::bigint::text as at, kind, action, actor, on_behalf_of,
  position, organisation, purpose, aggregate, aggregate_id, aggregate_version, subject, facts::text as facts, personal, before_hash, after_hash, batch`;

export const start: Position = { epoch: 0, xid: '0', seq: 0 };

/** Rows after a position that no open transaction can still precede. */
export const settledAfter = `(epoch, xid, seq) > ($1::int, $2::xid8, $3::bigint)
  and (epoch < $4::int or xid < pg_snapshot_xmin(pg_current_snapshot()))`;

/** Leaf of the Merkle tree over a row of `sealedColumns` (RFC 6962 leaf prefix). A logical copy keeps the transaction's number as data. */
export function leafHash(row: Row): Buffer {
  return sha256(Buffer.concat([Buffer.from([0]), Buffer.from(canonicalJson(row))]));
}

/** Root of a Merkle tree over leaf hashes (RFC 6962: an odd node is carried up unpaired). */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256(Buffer.alloc(0));
  let level = [...leaves];
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const right = level[i + 1];
      next.push(right ? sha256(Buffer.concat([Buffer.from([1]), level[i]!, right])) : level[i]!);
    }
    level = next;
  }
  return level[0]!;
}
