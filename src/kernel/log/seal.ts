import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { canonicalJson, sha256 } from '../canonical.ts';
import type { Database, Row } from '../db.ts';
import { leafHash, merkleRoot, sealedColumns, settledAfter, start } from './entry.ts';
import { type Head, publishHeads } from './heads.ts';

export type SealKey = { privateKey: KeyObject; publicKeyPem: string };

export function sealKey(privateKey: KeyObject): SealKey {
  return { privateKey, publicKeyPem: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString() };
}

const largestBatch = 5000;
export const noHead = Buffer.alloc(32);

/**
 * Seals what has settled since the last batch and publishes the head: appended to a file that should live on another disk or
 * be copied elsewhere. One process at a time, by advisory lock. Without news nothing is sealed; heads that the file lacks are added.
 */
export async function sealNext(
  db: Database,
  options: { key: SealKey; epoch: number; now: Date; headsFile: string },
): Promise<Head | undefined> {
  const head = await db.transaction(async (sql) => {
    const [lock] = await sql.query<{ got: boolean }>('select pg_try_advisory_xact_lock(727002) as got');
    if (!lock!.got) return undefined;
    const [last] = await sql.query<{ batch: number; last_epoch: number; last_xid: string; last_seq: number; head: Buffer }>(
      'select batch, last_epoch, last_xid::text as last_xid, last_seq, head from kernel.seal order by batch desc limit 1',
    );
    const from = last ? { epoch: last.last_epoch, xid: last.last_xid, seq: last.last_seq } : start;
    const rows = await sql.query<Row & { epoch: number; xid: string; seq: number }>(
      `select ${sealedColumns} from kernel.log where ${settledAfter} order by log.epoch, log.xid, log.seq limit ${largestBatch}`,
      [from.epoch, from.xid, from.seq, options.epoch],
    );
    if (rows.length === 0) return undefined;
    const first = rows[0]!;
    const end = rows.at(-1)!;
    const sealed = {
      batch: (last?.batch ?? 0) + 1,
      rows: rows.length,
      first: `${first.epoch}.${first.seq}`,
      last: `${end.epoch}.${end.seq}`,
      root: merkleRoot(rows.map(leafHash)).toString('hex'),
      previous: (last?.head ?? noHead).toString('hex'),
      at: options.now.toISOString(),
    };
    const digest = sha256(canonicalJson(sealed));
    const signature = sign(null, digest, options.key.privateKey);
    await sql.query(
      `insert into kernel.seal (batch, first_epoch, first_xid, first_seq, last_epoch, last_xid, last_seq, rows, root, previous, head, signature, at)
       values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`,
      [
        sealed.batch,
        first.epoch,
        first.xid,
        first.seq,
        end.epoch,
        end.xid,
        end.seq,
        rows.length,
        Buffer.from(sealed.root, 'hex'),
        Buffer.from(sealed.previous, 'hex'),
        digest,
        signature,
        options.now,
      ],
    );
    return { ...sealed, head: digest.toString('hex'), signature: signature.toString('base64') };
  });
  await publishHeads(db, options.headsFile);
  return head;
}
