import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { S3_ACCESS_KEY, S3_REGION, type Sandbox, startSandbox } from '../server.ts';

const SECRET = 'secret of the tests';
let folder: string;
let sandbox: Sandbox;
const start = () => startSandbox({ port: 0, dataDir: folder, clients: [], secret: SECRET });
const clientWith = (more: Partial<ConstructorParameters<typeof AwsClient>[0]> = {}) =>
  new AwsClient({ accessKeyId: S3_ACCESS_KEY, secretAccessKey: SECRET, region: S3_REGION, service: 's3', retries: 0, ...more });
const client = clientWith();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-s3-'));
  sandbox = await start();
});
afterAll(async () => {
  await sandbox?.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (key: string, query = '') => `http://127.0.0.1:${sandbox.port}/s3/ho-so/${key}${query}`;
/** aws4fetch leaves S3 bodies unsigned unless told the hash. */
const put = (key: string, body: Buffer, headers: Record<string, string> = {}, by = client) =>
  by.fetch(at(key), {
    method: 'PUT',
    body: new Uint8Array(body),
    headers: { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'), ...headers },
  });
const codeOf = async (response: Response) => [response.status, /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]];

test('what was stored is read back, whole, in part and as a head, and outlives a restart', async () => {
  const body = randomBytes(300_000);
  const stored = await put('2026/tep 1 (bản chính).pdf', body, { 'content-type': 'application/pdf', 'x-amz-meta-kind': 'scan' });
  expect(stored.status).toBe(200);
  expect(stored.headers.get('etag')).toBe(`"${createHash('md5').update(body).digest('hex')}"`);
  await sandbox.close();
  sandbox = await start();
  const whole = await client.fetch(at('2026/tep 1 (bản chính).pdf'));
  expect(Buffer.from(await whole.arrayBuffer()).equals(body)).toBe(true);
  const head = await client.fetch(at('2026/tep 1 (bản chính).pdf'), { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe('300000');
  expect(head.headers.get('content-type')).toBe('application/pdf');
  expect(head.headers.get('x-amz-meta-kind')).toBe('scan');
  for (const [range, from, to] of [
    ['bytes=10-19', 10, 20],
    ['bytes=299990-', 299_990, 300_000],
    ['bytes=-5', 299_995, 300_000],
  ] as const) {
    const part = await client.fetch(at('2026/tep 1 (bản chính).pdf'), { headers: { range } });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()).equals(body.subarray(from, to))).toBe(true);
  }
  expect(await codeOf(await client.fetch(at('2026/tep 1 (bản chính).pdf'), { headers: { range: 'bytes=300000-' } }))).toEqual([
    416,
    'InvalidRange',
  ]);
});

test('an empty object is an object', async () => {
  await put('empty', Buffer.alloc(0));
  const response = await client.fetch(at('empty'));
  expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, 0]);
});

test('overwriting leaves one version; deleting twice is fine; a missing key is told', async () => {
  await put('a', Buffer.from('one'));
  await put('a', Buffer.from('two'));
  expect(await (await client.fetch(at('a'))).text()).toBe('two');
  const files = (await readdir(join(folder, 's3'))).length;
  expect((await client.fetch(at('a'), { method: 'DELETE' })).status).toBe(204);
  expect((await readdir(join(folder, 's3'))).length).toBe(files - 2);
  expect((await client.fetch(at('a'), { method: 'DELETE' })).status).toBe(204);
  expect(await codeOf(await client.fetch(at('a')))).toEqual([404, 'NoSuchKey']);
});

test('of many conditional uploads of one key exactly one wins', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map((n) => put('once', Buffer.from(`${n}`), { 'if-none-match': '*' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
});

test('lists come in order, by prefix, in pages', async () => {
  for (const key of ['l/c', 'l/a', 'l/ă', 'l/b', 'm/x']) await put(key, Buffer.from(key));
  const seen: string[] = [];
  let token: string | undefined;
  do {
    const query = `?list-type=2&prefix=l%2F&max-keys=2${token ? `&continuation-token=${encodeURIComponent(token)}` : ''}`;
    const text = await (await client.fetch(at('', query))).text();
    seen.push(...[...text.matchAll(/<Key>([^<]*)<\/Key>/g)].map((match) => match[1] ?? ''));
    token = /<NextContinuationToken>([^<]*)</.exec(text)?.[1];
  } while (token);
  expect(seen).toEqual(['l/a', 'l/b', 'l/c', 'l/ă']);
});

test('a wrong key, region, time or signature, or none, is refused as S3 does', async () => {
  const get = (by: AwsClient) => by.fetch(at('empty'));
  expect(await codeOf(await fetch(at('empty')))).toEqual([403, 'AccessDenied']);
  expect(await codeOf(await get(clientWith({ secretAccessKey: 'another secret' })))).toEqual([403, 'SignatureDoesNotMatch']);
  expect(await codeOf(await get(clientWith({ accessKeyId: 'SOMEBODY' })))).toEqual([403, 'InvalidAccessKeyId']);
  expect(await codeOf(await get(clientWith({ region: 'us-east-1' })))).toEqual([400, 'AuthorizationHeaderMalformed']);
  expect(await codeOf(await client.fetch(at('empty'), { aws: { datetime: '20200101T000000Z' } }))).toEqual([
    403,
    'RequestTimeTooSkewed',
  ]);
  const signed = await client.sign(at('empty'));
  expect(await codeOf(await fetch(at('l/a'), { headers: signed.headers }))).toEqual([403, 'SignatureDoesNotMatch']);
});

test('a body other than the signed one is refused and leaves nothing', async () => {
  const body = Buffer.from('as signed');
  const signed = await client.sign(at('swapped'), {
    method: 'PUT',
    headers: { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
  });
  const swapped = await fetch(at('swapped'), { method: 'PUT', headers: signed.headers, body: 'something else' });
  expect(await codeOf(swapped)).toEqual([400, 'XAmzContentSHA256Mismatch']);
  expect(await codeOf(await client.fetch(at('swapped')))).toEqual([404, 'NoSuchKey']);
});

test('a presigned address opens one object for a while', async () => {
  const sign = async (query: string, datetime?: string) =>
    (await client.sign(at('empty', query), { aws: { signQuery: true, ...(datetime && { datetime }) } })).url;
  expect((await fetch(await sign('?X-Amz-Expires=60'))).status).toBe(200);
  expect(await codeOf(await fetch(await sign('?X-Amz-Expires=60', '20260101T000000Z')))).toEqual([403, 'AccessDenied']);
  expect(await codeOf(await fetch((await sign('?X-Amz-Expires=60')).replace('=60', '=600')))).toEqual([
    403,
    'SignatureDoesNotMatch',
  ]);
});
