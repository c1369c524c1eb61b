import { Hono, type MiddlewareHandler } from 'hono';
import { fileLimits } from '../files/limits.ts';
import { addPiece, beginUpload, endUpload, finishUpload, getUpload, type Upload } from '../files/uploads.ts';
import type { Kernel } from '../kernel.ts';
import { problem } from '../problem.ts';
import type { Env, HttpContext } from './context.ts';
import { needAccount } from './files.ts';

const version = '1.0.0';

/** The protocol's headers on every answer; a client of another version is told so before anything is done. */
const speakTus: MiddlewareHandler<Env> = async (c, next) => {
  const spoken = c.req.header('tus-resumable');
  if (spoken !== undefined && spoken !== version && c.req.method !== 'OPTIONS')
    return c.body(null, 412, { 'tus-resumable': version, 'tus-version': version });
  await next();
  c.res.headers.set('tus-resumable', version);
};

/**
 * Uploads that go on after a broken line: tus 1.0 with its extensions creation, termination, checksum and expiration, so any tus client
 * can send here. Ours adds to the metadata what the file is for and by what it knows the same file again, and ends with
 * `POST …/finish`, which judges the whole file and answers with its receipt.
 */
export function uploadRoutes(kernel: Kernel): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('*', speakTus);
  routes.options('*', (c) =>
    c.body(null, 204, {
      'tus-version': version,
      'tus-extension': 'creation,termination,checksum,expiration',
      'tus-checksum-algorithm': 'sha256',
      'tus-max-size': String(fileLimits.bytes),
    }),
  );
  routes.post('/', async (c) => {
    needAccount(c.var.actor);
    const about = metadataOf(c.req.header('upload-metadata') ?? '');
    const upload = await beginUpload(kernel, c.var.actor, {
      name: about.filename ?? 'tep',
      bytes: whole(c.req.header('upload-length')),
      purpose: about.purpose ?? '',
      mark: about.mark ?? '',
    });
    return c.body(null, 201, { location: `/api/v1/uploads/${upload.id}`, ...stateOf(upload) });
  });
  // HEAD comes this way too.
  routes.get('/:id', async (c) => {
    const upload = await getUpload(kernel, c.var.actor, c.req.param('id'));
    return c.body(null, 200, { ...stateOf(upload), 'upload-length': String(upload.bytes), 'cache-control': 'no-store' });
  });
  routes.patch('/:id', async (c) => {
    needAccount(c.var.actor);
    if (!/^application\/offset\+octet-stream/i.test(c.req.header('content-type') ?? ''))
      throw problem('kernel.wrong-type', 415, 'Phần tệp phải gửi dạng application/offset+octet-stream.');
    const checksum = checksumIn(c.req.header('upload-checksum'));
    const { upload } = await addPiece(kernel, c.var.actor, c.req.param('id'), {
      offset: whole(c.req.header('upload-offset')),
      content: bodyOf(c),
      ...(checksum && { sha256: checksum }),
    });
    return c.body(null, 204, stateOf(upload));
  });
  routes.delete('/:id', async (c) => {
    await getUpload(kernel, c.var.actor, c.req.param('id'));
    await endUpload(kernel, c.var.actor, c.req.param('id'));
    return c.body(null, 204);
  });
  routes.post('/:id/finish', async (c) => c.json(await finishUpload(kernel, c.var.actor, c.req.param('id')), 201));
  return routes;
}

const stateOf = (upload: Upload): Record<string, string> => ({
  'upload-offset': String(upload.received),
  'upload-expires': upload.expires_at.toUTCString(),
});

/** @throws Problem 400 for anything that is no whole number */
function whole(text: string | undefined): number {
  if (text === undefined || !/^\d{1,15}$/.test(text))
    throw problem('files.no-length', 400, 'Thiếu hoặc sai Upload-Length, Upload-Offset.');
  return Number(text);
}

/** `name base64,name base64`; what cannot be read is left out. */
function metadataOf(header: string): Record<string, string> {
  const pairs = header
    .slice(0, 4000)
    .split(',')
    .map((pair) => pair.trim().split(' '));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]));
}

function checksumIn(header: string | undefined): Buffer | undefined {
  if (header === undefined) return undefined;
  const [algorithm, value = ''] = header.split(' ');
  const sum = Buffer.from(value, 'base64');
  if (algorithm !== 'sha256' || sum.length !== 32)
    throw problem('files.unknown-checksum', 400, 'Chỉ kiểm tra được mã sha256 (Upload-Checksum).');
  return sum;
}

async function* bodyOf(c: HttpContext): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  while (reader) {
    const { value, done } = await reader.read();
    if (done) return;
    yield value;
  }
}
