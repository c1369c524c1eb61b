import type { Actor } from '../actor.ts';
import { isUuid, newId } from '../ids.ts';
import type { Kernel } from '../kernel.ts';
import { problem } from '../problem.ts';
import { needRoom } from '../room.ts';
import { forgetContents } from './forget.ts';
import { fileLimits } from './limits.ts';
import { cleanName, judgeHead, needAccount, needSpace, needTurn, type Receipt, receiveFile } from './receive.ts';
import { isRefusal, refuse } from './refusals.ts';

/** As long as a draft lives after it was last saved: another day, another telephone, the rest of the file. */
const keptDays = 30;
/** Looking at a whole file takes at most this; who died over it gives way then. */
const finishingSeconds = 120;

export type Upload = {
  id: string;
  owner: string;
  purpose: string;
  mark: string;
  name: string;
  bytes: number;
  received: number;
  file: string | null;
  expires_at: Date;
};

const columns = 'id, owner, purpose, mark, name, bytes, received, file, expires_at';
const missing = () => problem('kernel.not-found', 404, 'Lần gửi tệp này không còn. Bạn chọn lại tệp rồi gửi từ đầu.');

/**
 * Begins an upload, or goes on with the same person's upload of the same file for the same purpose, from wherever that was begun.
 * @throws Problem 413, 422, 429, 503
 */
export async function beginUpload(
  kernel: Kernel,
  actor: Actor,
  wish: { name: string; bytes: number; purpose: string; mark: string },
): Promise<Upload> {
  const owner = needAccount(actor);
  if (!Number.isSafeInteger(wish.bytes) || wish.bytes < 0)
    throw problem('files.no-length', 400, 'Thiếu kích thước tệp (Upload-Length).');
  if (wish.bytes === 0) throw refuse('files.empty');
  if (wish.bytes > fileLimits.bytes) throw refuse('kernel.too-large');
  if (/\p{Cc}/u.test(wish.purpose + wish.mark))
    throw problem('files.wrong-metadata', 400, 'Upload-Metadata có ký tự không dùng được.');
  const now = kernel.clock.now();
  if (wish.mark !== '') {
    const [there] = await kernel.db.query<Upload>(
      `select ${columns} from kernel.upload where owner = $1 and purpose = $2 and mark = $3 and bytes = $4 and expires_at > $5
       and file is null order by received desc, id limit 1`,
      [owner, wish.purpose, wish.mark, wish.bytes, now],
    );
    if (there) return there;
  }
  await needTurn(kernel, owner);
  await needRoom(kernel);
  const [made] = await kernel.db.query<Upload>(
    `insert into kernel.upload (id, owner, purpose, mark, name, bytes, begun_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
    [newId(now), owner, wish.purpose.slice(0, 200), wish.mark.slice(0, 200), cleanName(wish.name), wish.bytes, now, expiry(now)],
  );
  return made!;
}

const expiry = (now: Date): Date => new Date(now.getTime() + keptDays * 86_400_000);

/** One's own upload that has not run out. @throws Problem 404 */
export async function getUpload(kernel: Kernel, actor: Actor, id: string): Promise<Upload> {
  const [row] = isUuid(id)
    ? await kernel.db.query<Upload>(`select ${columns} from kernel.upload where id = $1 and owner = $2 and expires_at > $3`, [
        id,
        needAccount(actor),
        kernel.clock.now(),
      ])
    : [];
  if (!row) throw missing();
  return row;
}

/** One's own uploads for a purpose that were begun and are not whole yet. */
export function unfinishedUploads(kernel: Kernel, actor: Actor, purpose: string): Promise<Upload[]> {
  return kernel.db.query<Upload>(
    `select ${columns} from kernel.upload where owner = $1 and starts_with(purpose, $2) and file is null and expires_at > $3
     order by begun_at limit 50`,
    [needAccount(actor), purpose, kernel.clock.now()],
  );
}

/**
 * Adds what comes, from `offset` on. A line that breaks keeps what came before the break; a piece that was sent before, or that would
 * leave a gap, changes nothing.
 * @returns how far the upload has got
 * @throws Problem 409 with `offset`, 400, 404, 415, 422
 */
export async function addPiece(
  kernel: Kernel,
  actor: Actor,
  id: string,
  piece: { offset: number; content: AsyncIterable<Uint8Array>; sha256?: Buffer },
): Promise<{ upload: Upload; broken: boolean }> {
  const upload = await getUpload(kernel, actor, id);
  if (upload.file !== null || piece.offset !== upload.received) throw elsewhere(upload.received);
  // Many may be begun while all of them are empty.
  await needSpace(kernel, upload.owner);
  await needRoom(kernel);
  const line = { broken: false };
  const left = upload.bytes - upload.received;
  const first = piece.offset === 0 ? judgeHead : undefined;
  // The very first bytes say what it is: a program or a film is not carried over a bad line to be refused at its end.
  const saved = await kernel.files
    .save(untilBroken(piece.content, line, left), left, (head) => {
      if (head.length >= 16) first?.(head);
    })
    .catch(async (error: unknown) => {
      if (isRefusal((error as { code?: string }).code ?? '')) await endUpload(kernel, actor, id);
      throw error;
    });
  if (saved.bytes === 0) return { upload, broken: line.broken };
  if (piece.sha256 && !piece.sha256.equals(saved.sha256)) {
    await forgetContents(kernel, [saved.sha256]);
    throw problem('files.wrong-checksum', 460, 'Phần tệp vừa gửi bị sai trên đường truyền. Sẽ gửi lại phần đó.');
  }
  const now = kernel.clock.now();
  const [moved] = await kernel.db.query<Upload>(
    `with moved as (
       update kernel.upload set received = received + $4, expires_at = $5
       where id = $1 and owner = $2 and received = $3 and file is null and finishing_at is null returning ${columns}
     ), kept as (
       insert into kernel.upload_part (upload, starts_at, bytes, sha256) select id, $3, $4, $6 from moved
     ) select * from moved`,
    [id, upload.owner, piece.offset, saved.bytes, expiry(now), saved.sha256],
  );
  if (!moved) {
    await forgetContents(kernel, [saved.sha256]);
    throw elsewhere((await getUpload(kernel, actor, id)).received);
  }
  // Housekeeping may have removed the same content a moment before this row was there to hold it: then this piece never came.
  if (!(await kernel.files.has(saved.sha256))) {
    await kernel.db.query(
      `with gone as (delete from kernel.upload_part where upload = $1 and starts_at = $2 returning bytes)
       update kernel.upload set received = $2 where id = $1 and exists (select from gone)`,
      [id, piece.offset],
    );
    throw elsewhere(piece.offset);
  }
  return { upload: moved, broken: line.broken };
}

const elsewhere = (offset: number) =>
  problem('files.other-offset', 409, 'Phần này của tệp đã có, hoặc còn thiếu phần trước nó. Sẽ gửi tiếp từ chỗ đang dở.', {
    extra: { offset },
  });

async function* untilBroken(
  content: AsyncIterable<Uint8Array>,
  line: { broken: boolean },
  left: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const reading = content[Symbol.asyncIterator]();
  for (;;) {
    const next = await reading.next().catch(() => undefined);
    if (next === undefined) line.broken = true;
    if (!next || next.done) return;
    bytes += next.value.length;
    if (bytes > left) throw problem('files.too-long', 400, 'Gửi nhiều byte hơn kích thước đã báo của tệp.');
    yield next.value;
  }
}

/**
 * Makes a file of an upload that is whole: put together, judged like any other, its pieces forgotten. Asked twice it gives the same file.
 * @throws Problem 409 `files.unfinished` or `files.finishing`; whatever `receiveFile` says (a refused upload is gone, one that could
 * not be judged now can be finished later)
 */
export async function finishUpload(kernel: Kernel, actor: Actor, id: string): Promise<Receipt> {
  const upload = await getUpload(kernel, actor, id);
  if (upload.file !== null) return receiptOf(kernel, actor, upload.file);
  if (upload.received < upload.bytes)
    throw problem('files.unfinished', 409, 'Tệp chưa gửi xong.', { extra: { offset: upload.received } });
  const now = kernel.clock.now();
  const [taken] = await kernel.db.query<{ id: string }>(
    `update kernel.upload set finishing_at = $2 where id = $1 and file is null
     and (finishing_at is null or finishing_at < $2::timestamptz - make_interval(secs => $3)) returning id`,
    [id, now, finishingSeconds],
  );
  if (!taken) {
    const again = await getUpload(kernel, actor, id);
    if (again.file !== null) return receiptOf(kernel, actor, again.file);
    throw problem('files.finishing', 409, 'Tệp đang được kiểm tra. Bạn đợi vài giây.');
  }
  const parts = await kernel.db.query<{ sha256: Buffer }>(
    'select sha256 from kernel.upload_part where upload = $1 order by starts_at',
    [id],
  );
  try {
    const receipt = await receiveFile(kernel, actor, { name: upload.name, content: whole(kernel, parts) });
    await kernel.db.query('update kernel.upload set file = $2, finishing_at = null where id = $1', [id, receipt.id]);
    await forgetParts(kernel, [id]);
    return receipt;
  } catch (error) {
    const { code = '', status = 500 } = error as { code?: string; status?: number };
    if (isRefusal(code) && status < 500) await endUpload(kernel, actor, id);
    else await kernel.db.query('update kernel.upload set finishing_at = null where id = $1', [id]);
    throw error;
  }
}

async function* whole(kernel: Kernel, parts: readonly { sha256: Buffer }[]): AsyncGenerator<Uint8Array> {
  for (const { sha256 } of parts) yield* (await kernel.files.open(sha256)) as AsyncIterable<Uint8Array>;
}

async function receiptOf(kernel: Kernel, actor: Actor, file: string): Promise<Receipt> {
  const [row] = await kernel.db.query<Omit<Receipt, 'receivedAt' | 'warnings'> & { at: Date }>(
    `select id, name, media_type as "mediaType", bytes, pages, encode(sha256, 'hex') as sha256, received_at as at
     from kernel.file where id = $1 and owner = $2`,
    [file, needAccount(actor)],
  );
  if (!row) throw missing();
  const { at, ...rest } = row;
  return { ...rest, receivedAt: at.toISOString(), warnings: [] };
}

/** One's own upload and all its pieces go. One that is not there is gone already. */
export async function endUpload(kernel: Kernel, actor: Actor, id: string): Promise<void> {
  if (!isUuid(id)) return;
  await deleteUploads(kernel, 'id = $1 and owner = $2', [id, needAccount(actor)]);
}

/** All of one's own uploads for a purpose that are not files yet. */
export async function endUploads(kernel: Kernel, actor: Actor, purpose: string): Promise<void> {
  await deleteUploads(kernel, 'starts_with(purpose, $1) and owner = $2', [purpose, needAccount(actor)]);
}

/** What nobody went on with in time. */
export async function endExpiredUploads(kernel: Kernel): Promise<void> {
  await deleteUploads(kernel, 'expires_at <= $1', [kernel.clock.now()]);
}

async function deleteUploads(kernel: Kernel, where: string, values: unknown[]): Promise<void> {
  const rows = await kernel.db.query<{ id: string }>(`select id from kernel.upload where ${where} limit 1000`, values);
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await forgetParts(kernel, ids);
  await kernel.db.query('delete from kernel.upload where id = any($1)', [ids]);
}

async function forgetParts(kernel: Kernel, uploads: readonly string[]): Promise<void> {
  const parts = await kernel.db.query<{ sha256: Buffer }>(
    'delete from kernel.upload_part where upload = any($1) returning sha256',
    [uploads],
  );
  await forgetContents(
    kernel,
    parts.map(({ sha256 }) => sha256),
  );
}
