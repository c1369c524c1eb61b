import { Readable } from 'node:stream';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Actor } from '../actor.ts';
import type { FileAnswer } from '../file-answer.ts';
import { type MediaType, mediaTypeOf } from '../files/media-type.ts';
import { isUuid, newId } from '../ids.ts';
import type { Kernel } from '../kernel.ts';
import { problem } from '../problem.ts';
import { needRoom } from '../room.ts';
import { writeOnce } from '../write.ts';
import { readBytes } from './body.ts';
import type { Env, HttpContext } from './context.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';

export const largestFile = 50 * 1024 * 1024;
/** A file and what a form puts around it; also several smaller files in one form. */
export const largestUpload = largestFile + 1024 * 1024;
/** What one account may have lying about that no dossier has taken yet. */
const mostLoose = 2 * 1024 * 1024 * 1024;

export type Receipt = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  receivedAt: string;
};

/**
 * Takes one uploaded file: streamed to the encrypted store, judged by its bytes, kept loose under its owner until an action binds it.
 * @throws Problem 413, 415, 422
 */
export async function receiveFile(
  kernel: Kernel,
  actor: Actor,
  file: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<Receipt> {
  const account = needAccount(actor);
  await needTurn(kernel, account);
  await needRoom(kernel);
  const saved = await kernel.files.save(file.content, largestFile, judgeHead);
  const mediaType = judgeHead(saved.head);
  const now = kernel.clock.now();
  const id = newId(now);
  const name = cleanName(file.name);
  await writeOnce(
    kernel.db,
    [
      {
        kind: 'insert',
        table: 'kernel.file',
        values: {
          id,
          sha256: saved.sha256,
          name,
          media_type: mediaType,
          bytes: saved.bytes,
          pages: null,
          owner: account,
          received_at: now,
        },
      },
    ],
    {
      epoch: kernel.epoch,
      at: now,
      kind: 'action',
      action: 'files.upload',
      actor: actor.account,
      on_behalf_of: actor.onBehalfOf,
      position: actor.position,
      organisation: actor.organisation,
      purpose: null,
      aggregate: 'file',
      aggregate_id: id,
      aggregate_version: 1,
      subject: actor.person,
      personal: null,
      before_hash: null,
      after_hash: null,
      batch: null,
      facts: JSON.stringify([
        { type: 'file-received', data: { sha256: saved.sha256.toString('hex'), bytes: saved.bytes, mediaType } },
      ]),
    },
    null,
  );
  // Housekeeping may have removed the same content a moment before this row was there to hold it.
  if (!(await kernel.files.has(saved.sha256))) throw problem('files.gone', 503, 'Tệp chưa lưu được. Hãy gửi lại tệp này.');
  return {
    id,
    name,
    mediaType,
    bytes: saved.bytes,
    pages: null,
    sha256: saved.sha256.toString('hex'),
    receivedAt: now.toISOString(),
  };
}

/** @throws Problem 401 before a byte of the body is read */
export function needAccount(actor: Actor): string {
  if (!actor.account || actor.level < 1)
    throw problem('kernel.signed-out', 401, 'Bạn chưa đăng nhập, hoặc phiên đã hết. Hãy đăng nhập rồi tải lại tệp.');
  return actor.account;
}

/** Judged by its first bytes before it is put into the store. @throws Problem 415, 422 */
function judgeHead(head: Buffer): MediaType {
  if (head.length === 0) throw problem('files.empty', 422, 'Tệp này rỗng (0 byte). Hãy chọn tệp khác.');
  const mediaType = mediaTypeOf(head);
  if (!mediaType)
    throw problem('files.wrong-type', 415, 'Chỉ nhận ảnh (JPEG, PNG, WebP, HEIC, TIFF) hoặc PDF. Tệp này thuộc loại khác.');
  return mediaType;
}

const turns = new WeakMap<Kernel, RateLimit>();

/** A declaration with every paper photographed page by page fits in; a flood and a hoard do not. @throws Problem 429 */
async function needTurn(kernel: Kernel, account: string): Promise<void> {
  if (kernel.configuration.MOTCUA_RATE_LIMIT === 'on') {
    const limit = turns.get(kernel) ?? rateLimit({ perSecond: 1, burst: 100 });
    turns.set(kernel, limit);
    if (!limit.take(account))
      throw problem('kernel.too-many', 429, 'Bạn gửi quá nhiều tệp trong một lúc. Hãy đợi một phút rồi gửi tiếp.');
  }
  const [loose] = await kernel.db.query<{ bytes: string }>(
    'select coalesce(sum(bytes), 0)::text as bytes from kernel.file where owner = $1 and bound_to is null',
    [account],
  );
  if (Number(loose!.bytes) > mostLoose)
    throw problem('files.too-many', 429, 'Bạn có quá nhiều tệp chưa nộp cùng hồ sơ nào. Hãy nộp hồ sơ đang làm trước.');
}

/** The last part of a path, without control characters; people see it on the receipt. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // Control characters and those that turn the direction of writing have no place in a file's name.
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 120);
  return clean.isWellFormed() && clean !== '' ? clean : 'tep';
}

/** `POST /files` (multipart, one `file`) and the owner's own look at a file that is not bound yet. */
export function fileRoutes(kernel: Kernel): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/', async (c) => {
    needAccount(c.var.actor);
    const file = (await readMultipart(c)).get('file');
    if (!(file instanceof File))
      throw problem('files.missing', 422, 'Chưa có tệp nào. Hãy chọn tệp rồi gửi lại.', {
        fields: [{ pointer: '/file', message: 'Chọn tệp.' }],
      });
    return c.json(await receiveFile(kernel, c.var.actor, { name: file.name, content: file.stream() }));
  });
  routes.get('/:id/content', async (c) => {
    const id = c.req.param('id');
    const [row] = isUuid(id)
      ? await kernel.db.query<{ sha256: Buffer; media_type: string; bytes: number }>(
          'select sha256, media_type, bytes from kernel.file where id = $1 and owner = $2 and bound_to is null',
          [id, c.var.actor.account],
        )
      : [];
    if (!row) throw problem('kernel.not-found', 404, 'Không tìm thấy tệp, hoặc tệp đã thuộc một hồ sơ.');
    return sendFile(kernel, {
      file: { sha256: row.sha256.toString('hex'), mediaType: row.media_type, bytes: row.bytes, name: 'tep' },
    });
  });
  return routes;
}

const tooLarge = (most: number) => () =>
  problem(
    'kernel.too-large',
    413,
    `Tệp quá lớn. Nhiều nhất ${Math.max(1, Math.floor(most / 1024 / 1024))} MB; ảnh chụp từ điện thoại thường chỉ 2 đến 8 MB.`,
  );

/** Says no before a byte of a body is read that says it is too large; one that says nothing is counted by who reads it. */
export const limitBody =
  (most = largestUpload): MiddlewareHandler<Env> =>
  async (c, next) => {
    const length = c.req.header('content-length');
    if (length !== undefined && !(Number(length) <= most)) throw tooLarge(most)();
    await next();
  };

/** A form with files, counted while it comes in. Who may send one is asked before. @throws Problem 400, 413, 415 */
export async function readMultipart(c: HttpContext, most = largestUpload): Promise<FormData> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data/i.test(type)) throw problem('kernel.wrong-type', 415, 'Tệp phải gửi dạng multipart/form-data.');
  const bytes = await readBytes(c, most, tooLarge(most));
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw problem('kernel.not-multipart', 400, 'Tệp gửi lên bị đứt giữa chừng. Hãy gửi lại.');
  }
}

/** Streams a stored file. Shown in its own frame without scripts; what is not an image or PDF is only offered for saving. */
export async function sendFile(kernel: Kernel, answer: FileAnswer): Promise<Response> {
  const { sha256, mediaType, bytes, name, download } = answer.file;
  const made = answer.file.content;
  const content = made ? Readable.from([Buffer.from(made)]) : await kernel.files.open(Buffer.from(sha256, 'hex'));
  const shown = /^(application\/pdf|image\/(jpeg|png|webp))$/.test(mediaType) && !download;
  return new Response(Readable.toWeb(content) as unknown as BodyInit, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${name.replace(/[^A-Za-z0-9.-]/g, '_')}"`,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'",
      'cache-control': 'private, no-store',
    },
  });
}
