import { Readable } from 'node:stream';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../actor.ts';
import type { FileAnswer } from '../file-answer.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { isUuid, newId } from '../ids.ts';
import type { Kernel } from '../kernel.ts';
import { problem } from '../problem.ts';
import { needRoom } from '../room.ts';
import { writeOnce } from '../write.ts';
import type { Env } from './context.ts';

export const largestFile = 50 * 1024 * 1024;

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
  if (!actor.account || actor.level < 1)
    throw problem('kernel.signed-out', 401, 'Bạn chưa đăng nhập, hoặc phiên đã hết. Hãy đăng nhập rồi tải lại tệp.');
  await needRoom(kernel);
  const saved = await kernel.files.save(file.content, largestFile);
  if (saved.bytes === 0) throw problem('files.empty', 422, 'Tệp này rỗng (0 byte). Hãy chọn tệp khác.');
  const mediaType = mediaTypeOf(saved.head);
  if (!mediaType)
    throw problem('files.wrong-type', 415, 'Chỉ nhận ảnh (JPEG, PNG, WebP, HEIC, TIFF) hoặc PDF. Tệp này thuộc loại khác.');
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
          owner: actor.account,
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

/** The last part of a path, without control characters; people see it on the receipt. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // Control characters and those that turn the direction of writing have no place in a file's name.
  const clean = last
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .slice(0, 120);
  return clean.isWellFormed() && clean !== '' ? clean : 'tep';
}

/** `POST /files` (multipart, one `file`) and the owner's own look at a file that is not bound yet. */
export function fileRoutes(kernel: Kernel): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/', async (c) => {
    refuseTooLarge(c);
    const form = await readMultipart(c);
    const file = form.get('file');
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

/** Counts what arrives, whatever the length header says or leaves out. */
export const limitBody = (most = largestFile + 1024 * 1024): MiddlewareHandler<Env> =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw problem('kernel.too-large', 413, `Tệp quá lớn. Mỗi tệp nhiều nhất ${largestFile / 1024 / 1024} MB.`);
    },
  }) as MiddlewareHandler<Env>;

/** Says no before a byte of a too large upload is read. */
export function refuseTooLarge(c: Context<Env>, most = largestFile + 1024 * 1024): void {
  if (Number(c.req.header('content-length') ?? 0) > most) {
    throw problem(
      'kernel.too-large',
      413,
      `Tệp quá lớn. Mỗi tệp nhiều nhất ${largestFile / 1024 / 1024} MB; ảnh chụp từ điện thoại thường chỉ 2 đến 8 MB.`,
    );
  }
}

export async function readMultipart(c: Context<Env>): Promise<FormData> {
  if (!/^multipart\/form-data/i.test(c.req.header('content-type') ?? ''))
    throw problem('kernel.wrong-type', 415, 'Tệp phải gửi dạng multipart/form-data.');
  try {
    return await c.req.formData();
  } catch {
    throw problem('kernel.not-multipart', 400, 'Tệp gửi lên bị đứt giữa chừng. Hãy gửi lại.');
  }
}

/** Streams a stored file. Shown in its own frame without scripts; what is not an image or PDF is only offered for saving. */
export async function sendFile(kernel: Kernel, answer: FileAnswer): Promise<Response> {
  const { sha256, mediaType, bytes, name, download } = answer.file;
  const content = await kernel.files.open(Buffer.from(sha256, 'hex'));
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
