import { Readable } from 'node:stream';
import { Hono, type MiddlewareHandler } from 'hono';
import type { FileAnswer } from '../file-answer.ts';
import { fileLimits } from '../files/limits.ts';
import { thumbnail } from '../files/loose.ts';
import { needAccount, receiveFile } from '../files/receive.ts';
import { isUuid } from '../ids.ts';
import type { Kernel } from '../kernel.ts';
import { problem } from '../problem.ts';
import { readBytes } from './body.ts';
import type { Env, HttpContext } from './context.ts';

export { joinFiles } from '../files/loose.ts';
export { type MadeOf, needAccount, type Receipt, receiveFile } from '../files/receive.ts';
export { isRefusal, refusalText } from '../files/refusals.ts';
export {
  endUpload as dropUpload,
  endUploads,
  finishUpload,
  getUpload,
  type Upload,
  unfinishedUploads,
} from '../files/uploads.ts';

/** A file and what a form puts around it; also several smaller files in one form. */
export const largestUpload = fileLimits.bytes + 1024 * 1024;

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
  routes.get('/:id/thumbnail', async (c) => {
    const turn = Number(c.req.query('turn') ?? 0);
    const id = c.req.param('id');
    if (!isUuid(id) || !(turn === 0 || turn === 90 || turn === 180 || turn === 270))
      throw problem('kernel.not-found', 404, 'Không tìm thấy tệp.');
    const bytes = await thumbnail(kernel, c.var.actor, id, turn);
    // A few minutes: pages of a declaration are turned over and over on a slow line.
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=300' });
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
