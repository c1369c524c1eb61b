import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { canonicalJson, sha256 } from '../canonical.ts';
import type { Database, Row } from '../db.ts';
import { entryColumns, leafHash, merkleRoot } from './entry.ts';
import { type Head, noHead } from './seal.ts';

export type Finding = { code: string; batch?: number; detail: string };
export type LogVerification = {
  ok: boolean;
  batches: number;
  sealedRows: number;
  unsealedRows: number;
  /** False when no heads from outside the database were compared: then a rewritten end cannot be excluded. */
  comparedWithPublishedHeads: boolean;
  findings: Finding[];
  summary: string;
};

type SealRow = {
  batch: number;
  first_epoch: number;
  first_xid: string;
  first_seq: number;
  last_epoch: number;
  last_xid: string;
  last_seq: number;
  rows: number;
  root: Buffer;
  previous: Buffer;
  head: Buffer;
  signature: Buffer;
  at: Date;
};

/**
 * Reads every sealed batch again: rows against roots, heads against each other and against the published ones.
 * Finds edited, deleted, inserted and cut-off rows; a rewritten chain is found by the signature or by the published heads.
 */
export async function verifyLog(db: Database, options: { publicKeyPem: string; heads?: Head[]; epoch: number }): Promise<LogVerification> {
  const findings: Finding[] = [];
  const seals = await db.query<SealRow>(
    `select batch, first_epoch, first_xid::text as first_xid, first_seq, last_epoch, last_xid::text as last_xid, last_seq, rows, root,
            previous, head, signature, at from kernel.seal order by batch`,
  );
  const publicKey = createPublicKey(options.publicKeyPem);
  let previous: Buffer = noHead;
  let expected = 1;
  let sealedRows = 0;
  for (const seal of seals) {
    if (seal.batch !== expected) findings.push({ code: 'seal-missing', batch: expected, detail: `Thiếu lô niêm phong ${expected}.` });
    expected = seal.batch + 1;
    if (!seal.previous.equals(previous)) findings.push({ code: 'chain-broken', batch: seal.batch, detail: `Lô ${seal.batch} không nối vào lô trước.` });
    findings.push(...(await checkBatch(db, seal)));
    const body = {
      batch: seal.batch, rows: seal.rows, first: `${seal.first_epoch}.${seal.first_seq}`, last: `${seal.last_epoch}.${seal.last_seq}`,
      root: seal.root.toString('hex'), previous: seal.previous.toString('hex'), at: seal.at.toISOString(),
    };
    if (!sha256(canonicalJson(body)).equals(seal.head)) findings.push({ code: 'head-altered', batch: seal.batch, detail: `Đầu lô ${seal.batch} đã bị sửa.` });
    if (!verifySignature(null, seal.head, publicKey, seal.signature)) {
      findings.push({ code: 'signature-invalid', batch: seal.batch, detail: `Chữ ký của lô ${seal.batch} không đúng khóa niêm phong.` });
    }
    previous = seal.head;
    sealedRows += seal.rows;
  }
  findings.push(...compareHeads(seals, options.heads));
  const [tail] = await db.query<{ n: number }>(
    `select count(*) as n from kernel.log where (epoch, xid, seq) > ($1::int, $2::xid8, $3::bigint)`,
    seals.length > 0 ? [seals.at(-1)!.last_epoch, seals.at(-1)!.last_xid, seals.at(-1)!.last_seq] : [0, '0', 0],
  );
  const compared = options.heads !== undefined;
  const ok = findings.length === 0;
  return {
    ok,
    batches: seals.length,
    sealedRows,
    unsealedRows: tail!.n,
    comparedWithPublishedHeads: compared,
    findings,
    summary: ok
      ? `Nhật ký nguyên vẹn: ${sealedRows} dòng trong ${seals.length} lô đã niêm phong, ${tail!.n} dòng chưa đến lượt.${compared ? '' : ' Chưa so với đầu lô công bố ở ngoài, nên chưa loại trừ việc cắt đuôi rồi viết lại cả chuỗi.'}`
      : `Nhật ký KHÔNG nguyên vẹn: ${findings.length} điểm sai.`,
  };
}

async function checkBatch(db: Database, seal: SealRow): Promise<Finding[]> {
  const rows = await db.query<Row>(
    `select ${entryColumns} from kernel.log
     where (epoch, xid, seq) >= ($1::int, $2::xid8, $3::bigint) and (epoch, xid, seq) <= ($4::int, $5::xid8, $6::bigint) order by epoch, xid, seq`,
    [seal.first_epoch, seal.first_xid, seal.first_seq, seal.last_epoch, seal.last_xid, seal.last_seq],
  );
  if (rows.length < seal.rows) return [{ code: 'rows-deleted', batch: seal.batch, detail: `Lô ${seal.batch} mất ${seal.rows - rows.length} dòng.` }];
  if (rows.length > seal.rows) return [{ code: 'rows-inserted', batch: seal.batch, detail: `Lô ${seal.batch} thừa ${rows.length - seal.rows} dòng chèn thêm.` }];
  if (!merkleRoot(rows.map(leafHash)).equals(seal.root)) return [{ code: 'row-edited', batch: seal.batch, detail: `Lô ${seal.batch} có dòng đã bị sửa.` }];
  return [];
}

function compareHeads(seals: SealRow[], heads: Head[] | undefined): Finding[] {
  const findings: Finding[] = [];
  const inside = new Map(seals.map((s) => [s.batch, s.head.toString('hex')]));
  for (const head of heads ?? []) {
    const own = inside.get(head.batch);
    if (own === undefined) findings.push({ code: 'truncated', batch: head.batch, detail: `Lô ${head.batch} đã công bố nhưng không còn trong nhật ký: phần cuối bị cắt.` });
    else if (own !== head.head) findings.push({ code: 'differs-from-published', batch: head.batch, detail: `Lô ${head.batch} khác với bản đã công bố.` });
  }
  return findings;
}
