import { createPublicKey, type KeyObject, verify as verifySignature } from 'node:crypto';
import { canonicalJson, sha256 } from '../canonical.ts';
import type { Database, Row } from '../db.ts';
import { leafHash, merkleRoot, sealedColumns } from './entry.ts';
import type { Head } from './heads.ts';
import { noHead } from './seal.ts';

export type Finding = { code: string; batch?: number; detail: string };
export type LogVerification = {
  ok: boolean;
  batches: number;
  sealedRows: number;
  unsealedRows: number;
  /** False when no heads from outside the database were compared: then a rewritten end cannot be excluded. */
  comparedWithPublishedHeads: boolean;
  /** Newest batch among the published heads: what was sealed later is held by the chain inside the database alone. */
  publishedUpTo: number | null;
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
export async function verifyLog(
  db: Database,
  options: { publicKeyPem: string; heads?: Head[]; epoch: number },
): Promise<LogVerification> {
  const findings: Finding[] = [];
  const seals = await db.query<SealRow>(
    `select batch, first_epoch, first_xid::text as first_xid, first_seq, last_epoch, last_xid::text as last_xid, last_seq, rows, root,
            previous, head, signature, at from kernel.seal order by batch`,
  );
  const publicKey = createPublicKey(options.publicKeyPem);
  let previous: Buffer = noHead;
  let end: LogPosition = beforeAll;
  let expected = 1;
  let sealedRows = 0;
  for (const seal of seals) {
    if (seal.batch !== expected) {
      findings.push({ code: 'seal-missing', batch: expected, detail: `Thiếu lô niêm phong ${expected}.` });
      end = [seal.first_epoch, seal.first_xid, seal.first_seq - 1];
    }
    expected = seal.batch + 1;
    if (!seal.previous.equals(previous))
      findings.push({ code: 'chain-broken', batch: seal.batch, detail: `Lô ${seal.batch} không nối vào lô trước.` });
    findings.push(...(await checkBatch(db, seal, end)));
    end = [seal.last_epoch, seal.last_xid, seal.last_seq];
    const body = {
      batch: seal.batch,
      rows: seal.rows,
      first: `${seal.first_epoch}.${seal.first_seq}`,
      last: `${seal.last_epoch}.${seal.last_seq}`,
      root: seal.root.toString('hex'),
      previous: seal.previous.toString('hex'),
      at: seal.at.toISOString(),
    };
    if (!sha256(canonicalJson(body)).equals(seal.head))
      findings.push({ code: 'head-altered', batch: seal.batch, detail: `Đầu lô ${seal.batch} đã bị sửa.` });
    if (!verifySignature(null, seal.head, publicKey, seal.signature)) {
      findings.push({
        code: 'signature-invalid',
        batch: seal.batch,
        detail: `Chữ ký của lô ${seal.batch} không đúng khóa niêm phong.`,
      });
    }
    previous = seal.head;
    sealedRows += seal.rows;
  }
  const heads = options.heads ?? [];
  findings.push(...compareHeads(seals, heads, publicKey));
  const [tail] = await db.query<{ n: number }>(
    `select count(*) as n from kernel.log where (epoch, xid, seq) > ($1::int, $2::xid8, $3::bigint)`,
    end,
  );
  const publishedUpTo = heads.length > 0 ? Math.max(...heads.map((h) => h.batch)) : null;
  const ok = findings.length === 0;
  return {
    ok,
    batches: seals.length,
    sealedRows,
    unsealedRows: tail!.n,
    comparedWithPublishedHeads: publishedUpTo !== null,
    publishedUpTo,
    findings,
    summary: ok
      ? `Nhật ký nguyên vẹn: ${sealedRows} dòng trong ${seals.length} lô đã niêm phong, ${tail!.n} dòng chưa đến lượt.${notExcluded(publishedUpTo, seals.length)}`
      : `Nhật ký KHÔNG nguyên vẹn: ${findings.length} điểm sai.`,
  };
}

type LogPosition = [epoch: number, xid: string, seq: number];
const beforeAll: LogPosition = [-1, '0', 0];

/** What this check cannot know, said plainly. */
function notExcluded(publishedUpTo: number | null, batches: number): string {
  if (publishedUpTo === null)
    return ' Chưa so với đầu lô công bố ở ngoài, nên chưa loại trừ việc cắt đuôi rồi viết lại cả chuỗi.';
  if (publishedUpTo < batches) return ` Đầu lô công bố mới đến lô ${publishedUpTo}; các lô sau đó chưa so được với bên ngoài.`;
  return '';
}

/** Every row after the batch before, up to the batch's end: nothing can be slipped in between two batches. */
async function checkBatch(db: Database, seal: SealRow, after: LogPosition): Promise<Finding[]> {
  const rows = await db.query<Row>(
    `select ${sealedColumns} from kernel.log
     where (epoch, xid, seq) > ($1::int, $2::xid8, $3::bigint) and (epoch, xid, seq) <= ($4::int, $5::xid8, $6::bigint) order by log.epoch, log.xid, log.seq`,
    [...after, seal.last_epoch, seal.last_xid, seal.last_seq],
  );
  if (rows.length < seal.rows)
    return [{ code: 'rows-deleted', batch: seal.batch, detail: `Lô ${seal.batch} mất ${seal.rows - rows.length} dòng.` }];
  if (rows.length > seal.rows)
    return [
      { code: 'rows-inserted', batch: seal.batch, detail: `Lô ${seal.batch} thừa ${rows.length - seal.rows} dòng chèn thêm.` },
    ];
  if (!merkleRoot(rows.map(leafHash)).equals(seal.root))
    return [{ code: 'row-edited', batch: seal.batch, detail: `Lô ${seal.batch} có dòng đã bị sửa.` }];
  return [];
}

function compareHeads(seals: SealRow[], heads: Head[], publicKey: KeyObject): Finding[] {
  const findings: Finding[] = [];
  const inside = new Map(seals.map((s) => [s.batch, s.head.toString('hex')]));
  for (const head of heads) {
    if (!genuine(head, publicKey)) {
      findings.push({
        code: 'published-head-invalid',
        batch: head.batch,
        detail: `Đầu lô ${head.batch} trong tệp công bố không đúng chữ ký niêm phong: hãy lấy lại tệp từ nơi lưu khác.`,
      });
      continue;
    }
    const own = inside.get(head.batch);
    if (own === undefined)
      findings.push({
        code: 'truncated',
        batch: head.batch,
        detail: `Lô ${head.batch} đã công bố nhưng không còn trong nhật ký: phần cuối bị cắt.`,
      });
    else if (own !== head.head)
      findings.push({ code: 'differs-from-published', batch: head.batch, detail: `Lô ${head.batch} khác với bản đã công bố.` });
  }
  return findings;
}

/** A head from outside counts only with the seal's own signature: its file may have been altered too. */
function genuine({ head, signature, ...body }: Head, publicKey: KeyObject): boolean {
  const digest = sha256(canonicalJson(body));
  return digest.toString('hex') === head && verifySignature(null, digest, publicKey, Buffer.from(signature, 'base64'));
}
