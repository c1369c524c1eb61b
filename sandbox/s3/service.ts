import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Exchange, readBody, type Service, send } from '../wire.ts';
import type { ObjectStore, StoredObject } from './objects.ts';
import { type Credentials, S3Error, verifySignature } from './signature.ts';

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const EMPTY = createHash('sha256').digest('hex');

/** Path-style S3: PUT, GET (with Range), HEAD, DELETE of objects and ListObjectsV2. Any bucket name exists. */
export function s3Service(objects: ObjectStore, credentials: Credentials | undefined): Service {
  return async (exchange) => {
    const { request, response } = exchange;
    try {
      if (!credentials) throw new S3Error('AccessDenied', 403, 'No secret was configured.');
      const [rawPath = '/', rawQuery = ''] = (request.url ?? '/').split(/\?(.*)/s);
      const method = request.method ?? 'GET';
      const sha256 = verifySignature({ method, rawPath, rawQuery, headers: request.headers }, credentials, Date.now());
      await act(exchange, objects, sha256);
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      if (response.headersSent) return void response.destroy();
      // What is left of an unread upload is not worth waiting for.
      if (!request.complete) response.setHeader('connection', 'close');
      const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code><Message>${xml(error.message)}</Message></Error>`;
      send(response, error.status, 'application/xml', request.method === 'HEAD' ? '' : body);
    }
  };
}

async function act(
  { request, response, path, query }: Exchange,
  objects: ObjectStore,
  sha256: string | undefined,
): Promise<void> {
  const [, bucket = '', rawKey = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  const key = decodeURIComponent(rawKey);
  if (!BUCKET.test(bucket)) throw new S3Error('InvalidBucketName', 400, 'The specified bucket is not valid.');
  if (Buffer.byteLength(key) > 1024) throw new S3Error('KeyTooLongError', 400, 'Your key is too long.');
  if (request.method === 'PUT' && key !== '') {
    const object = await objects.put({
      bucket,
      key,
      body: request,
      contentType: request.headers['content-type'] ?? 'application/octet-stream',
      metadata: metadataOf(request.headers),
      sha256,
      md5: request.headers['content-md5'] as string | undefined,
      onlyNew: request.headers['if-none-match'] === '*',
    });
    response.writeHead(200, { etag: `"${object.etag}"`, 'content-length': 0 }).end();
    return;
  }
  const body = await readBody(request, 1_000_000);
  if (sha256 !== undefined && sha256 !== (body.length === 0 ? EMPTY : createHash('sha256').update(body).digest('hex'))) {
    throw new S3Error('XAmzContentSHA256Mismatch', 400, 'The provided x-amz-content-sha256 does not match what was computed.');
  }
  if (key === '') {
    if (request.method === 'GET') return send(response, 200, 'application/xml', listing(objects, bucket, query));
    if (request.method === 'PUT' || request.method === 'HEAD') return void response.writeHead(200, { 'content-length': 0 }).end();
    throw new S3Error('NotImplemented', 501, 'Not part of this stand-in.');
  }
  if (request.method === 'DELETE') {
    await objects.remove(bucket, key);
    response.writeHead(204).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new S3Error('MethodNotAllowed', 405, 'The specified method is not allowed against this resource.');
  }
  const object = objects.find(bucket, key);
  if (!object) throw new S3Error('NoSuchKey', 404, 'The specified key does not exist.');
  await give(response, objects, object, { head: request.method === 'HEAD', range: request.headers.range });
}

async function give(
  response: ServerResponse,
  objects: ObjectStore,
  object: StoredObject,
  { head, range }: { head: boolean; range: string | undefined },
): Promise<void> {
  const part = range === undefined ? undefined : rangeOf(range, object.size);
  const { from, to } = part ?? { from: 0, to: object.size - 1 };
  response.writeHead(part ? 206 : 200, {
    'content-type': object.contentType,
    'content-length': to - from + 1,
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modified).toUTCString(),
    'accept-ranges': 'bytes',
    ...(part && { 'content-range': `bytes ${from}-${to}/${object.size}` }),
    ...Object.fromEntries(Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
  });
  if (head) return void response.end();
  await pipeline(objects.read(object, from, to), response);
}

/** One byte range (RFC 9110 14.1.2); several or malformed ones are ignored, as S3 does. */
function rangeOf(header: string, size: number): { from: number; to: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header);
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const from = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const to = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (from >= size || from > to) throw new S3Error('InvalidRange', 416, 'The requested range is not satisfiable.');
  return { from, to };
}

function listing(objects: ObjectStore, bucket: string, query: URLSearchParams): string {
  if (query.get('list-type') !== '2') throw new S3Error('NotImplemented', 501, 'ListObjectsV2 only.');
  if (query.has('delimiter')) throw new S3Error('NotImplemented', 501, 'No delimiter in this stand-in.');
  const most = Math.min(Number(query.get('max-keys') ?? 1000) || 0, 1000);
  const token = query.get('continuation-token');
  const after = Buffer.from(token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url'));
  const prefix = query.get('prefix') ?? '';
  const left = objects.list(bucket, prefix).filter(({ key }) => Buffer.compare(Buffer.from(key), after) > 0);
  const shown = left.slice(0, most);
  const last = shown.at(-1);
  const next = left.length > shown.length && last ? Buffer.from(last.key).toString('base64url') : undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    `<Name>${bucket}</Name><Prefix>${xml(prefix)}</Prefix><KeyCount>${shown.length}</KeyCount><MaxKeys>${most}</MaxKeys>`,
    `<IsTruncated>${next !== undefined}</IsTruncated>`,
    next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`,
    ...shown.map(
      ({ key, modified, etag, size }) =>
        `<Contents><Key>${xml(key)}</Key><LastModified>${modified}</LastModified><ETag>&quot;${etag}&quot;</ETag>` +
        `<Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    ),
    '</ListBucketResult>',
  ].join('');
}

const metadataOf = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith('x-amz-meta-'))
      .map(([name, value]) => [name.slice('x-amz-meta-'.length), String(value)]),
  );

const xml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
