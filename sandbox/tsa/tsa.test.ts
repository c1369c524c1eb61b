import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../server.ts';
import { TSA_POLICY } from './authority.ts';

const HASHES = { sha256: '2.16.840.1.101.3.4.2.1', sha384: '2.16.840.1.101.3.4.2.2', sha512: '2.16.840.1.101.3.4.2.3' } as const;
const openssl = spawnSync('openssl', ['version']).status === 0;
if (!openssl)
  console.warn('SKIPPED: openssl is not on this machine, so time stamps were not verified by a second implementation.');

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-tsa-'));
  sandbox = await startSandbox({ port: 0, dataDir: join(folder, 'data'), clients: [] });
  await writeFile(join(folder, 'root.pem'), sandbox.ca.rootPem);
});
afterEach(() => sandbox.faults.reset());
afterAll(async () => {
  await sandbox?.close();
  await rm(folder, { recursive: true, force: true });
});

const post = (body: Uint8Array, type = 'application/timestamp-query') =>
  fetch(`http://127.0.0.1:${sandbox.port}/tsa`, { method: 'POST', headers: { 'content-type': type }, body: Buffer.from(body) });

const requestFor = (algorithm: string, digest: Uint8Array, more: pkijs.TimeStampReqParameters = {}): Uint8Array =>
  new Uint8Array(
    new pkijs.TimeStampReq({
      version: 1,
      messageImprint: new pkijs.MessageImprint({
        hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: algorithm, algorithmParams: new asn1js.Null() }),
        hashedMessage: new asn1js.OctetString({ valueHex: new Uint8Array(digest).buffer }),
      }),
      certReq: true,
      ...more,
    })
      .toSchema()
      .toBER(),
  );

const reply = async (body: Uint8Array): Promise<pkijs.TimeStampResp> => {
  const response = await post(body);
  expect(response.headers.get('content-type')).toBe('application/timestamp-reply');
  return pkijs.TimeStampResp.fromBER(await response.arrayBuffer());
};
const signedOf = (response: pkijs.TimeStampResp) => new pkijs.SignedData({ schema: response.timeStampToken?.content });
const infoOf = (signed: pkijs.SignedData) =>
  pkijs.TSTInfo.fromBER(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0));
/** Bit numbers set in failInfo. */
const failures = ({ status }: pkijs.TimeStampResp): number[] =>
  [...(status.failInfo?.valueBlock.valueHexView ?? [])].flatMap((byte, index) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (0x80 >> bit)).map((bit) => index * 8 + bit),
  );

test.runIf(openssl).each(Object.keys(HASHES))('openssl trusts a stamp over %s and refuses it for other data', async (hash) => {
  const run = (...args: string[]) => spawnSync('openssl', ['ts', ...args], { cwd: folder, encoding: 'utf8' });
  await writeFile(join(folder, 'data.txt'), `hồ sơ ${randomBytes(8).toString('hex')}`);
  await writeFile(join(folder, 'other.txt'), 'hồ sơ khác');
  expect(run('-query', '-data', 'data.txt', `-${hash}`, '-cert', '-out', 'q.tsq').status).toBe(0);
  const response = await post(await readFile(join(folder, 'q.tsq')));
  await writeFile(join(folder, 'r.tsr'), Buffer.from(await response.arrayBuffer()));
  expect(run('-verify', '-in', 'r.tsr', '-queryfile', 'q.tsq', '-CAfile', 'root.pem').stdout).toContain('Verification: OK');
  expect(run('-verify', '-in', 'r.tsr', '-data', 'data.txt', '-CAfile', 'root.pem').stdout).toContain('Verification: OK');
  expect(run('-verify', '-in', 'r.tsr', '-data', 'other.txt', '-CAfile', 'root.pem').status).not.toBe(0);
});

test('the stamp repeats imprint and nonce, names policy and time, and no two serials are alike', async () => {
  const digest = createHash('sha256').update('x').digest();
  const nonce = new asn1js.Integer({ valueHex: new Uint8Array([0x00, 0xff, 1, 2, 3, 4, 5, 6, 7]).buffer });
  const before = Date.now();
  const infos: pkijs.TSTInfo[] = [];
  for (let count = 0; count < 3; count += 1)
    infos.push(infoOf(signedOf(await reply(requestFor(HASHES.sha256, digest, { nonce, reqPolicy: TSA_POLICY })))));
  const [info] = infos;
  expect(Buffer.from(info?.messageImprint.hashedMessage.valueBlock.valueHexView ?? [])).toEqual(digest);
  expect(info?.nonce?.isEqual(nonce)).toBe(true);
  expect(info?.policy).toBe(TSA_POLICY);
  expect(Math.abs((info?.genTime.getTime() ?? 0) - before)).toBeLessThan(60_000);
  expect(new Set(infos.map(({ serialNumber }) => Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'))).size).toBe(
    3,
  );
});

test('the certificate comes along only when asked for', async () => {
  const digest = createHash('sha256').update('x').digest();
  expect(signedOf(await reply(requestFor(HASHES.sha256, digest))).certificates).toHaveLength(1);
  expect(signedOf(await reply(requestFor(HASHES.sha256, digest, { certReq: false }))).certificates ?? []).toHaveLength(0);
});

test('what cannot be stamped is refused with the reasons of RFC 3161', async () => {
  const digest = createHash('sha256').update('x').digest();
  const cases: [Uint8Array, number][] = [
    [requestFor('1.3.14.3.2.26', createHash('sha1').update('x').digest()), 0],
    [requestFor(HASHES.sha256, digest, { version: 2 }), 2],
    [requestFor(HASHES.sha512, digest), 5],
    [Buffer.from('not a request'), 5],
    [Buffer.concat([requestFor(HASHES.sha256, digest), Buffer.from([0])]), 5],
    [requestFor(HASHES.sha256, digest, { reqPolicy: '1.2.3.4' }), 15],
    [
      requestFor(HASHES.sha256, digest, {
        extensions: [new pkijs.Extension({ extnID: '1.2.3', extnValue: new asn1js.Null().toBER() })],
      }),
      16,
    ],
  ];
  for (const [request, bit] of cases) {
    const response = await reply(request);
    expect(response.status.status).toBe(pkijs.PKIStatus.rejection);
    expect(failures(response)).toEqual([bit]);
    expect(response.timeStampToken).toBeUndefined();
  }
});

test('another content type, method or a huge body never reaches the authority', async () => {
  expect((await post(Buffer.from('x'), 'text/plain')).status).toBe(415);
  expect((await fetch(`http://127.0.0.1:${sandbox.port}/tsa`)).status).toBe(405);
  expect((await post(Buffer.alloc(20_000))).status).toBe(413);
});

test('outages: cut, refused, nonsense, late', async () => {
  const request = requestFor(HASHES.sha256, createHash('sha256').update('x').digest());
  sandbox.faults.set({ tsa: { mode: 'down' } });
  await expect(post(request)).rejects.toThrow();
  sandbox.faults.set({ tsa: { mode: 'error' } });
  expect((await post(request)).status).toBe(503);
  sandbox.faults.set({ tsa: { mode: 'garbage' } });
  await expect(reply(request)).rejects.toThrow();
  sandbox.faults.set({ tsa: { mode: 'slow', delayMs: 600_000 } });
  const waiting = fetch(`http://127.0.0.1:${sandbox.port}/tsa`, {
    method: 'POST',
    body: Buffer.from(request),
    signal: AbortSignal.timeout(100),
  });
  await expect(waiting).rejects.toThrow();
  sandbox.faults.set({ tsa: { mode: 'slow', delayMs: 1 } });
  expect((await reply(request)).status.status).toBe(pkijs.PKIStatus.granted);
});
