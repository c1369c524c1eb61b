import { spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../server.ts';

const SECRET = 'secret of the tests';
const openssl = spawnSync('openssl', ['version']).status === 0;
if (!openssl)
  console.warn(
    'SKIPPED: openssl is not on this machine, so chains and revocation lists were not verified by a second implementation.',
  );
const Answer = z.object({
  serial: z.string(),
  certificate: z.string(),
  chain: z.array(z.string()),
  privateKey: z.string().optional(),
});

let folder: string;
let sandbox: Sandbox;
const start = () => startSandbox({ port: 0, dataDir: join(folder, 'data'), clients: [], secret: SECRET });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-ca-'));
  sandbox = await start();
});
afterAll(async () => {
  await sandbox?.close();
  await rm(folder, { recursive: true, force: true });
});

const address = (path: string) => `http://127.0.0.1:${sandbox.port}/ca${path}`;
const post = (path: string, body: unknown, secret = SECRET) =>
  fetch(address(path), { method: 'POST', headers: { 'x-sandbox-secret': secret }, body: JSON.stringify(body) });
const issue = async (order: object) => Answer.parse(await (await post('/issue', order)).json());
const leader = { commonName: 'Lê Văn Thử', organisation: 'UBND xã Ba Tô', title: 'Chủ tịch' };
const spkiOf = (type: 'rsa' | 'weak' | 'ec') =>
  (type === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: type === 'weak' ? 1024 : 2048 })
  ).publicKey
    .export({ type: 'spki', format: 'pem' })
    .toString();

test('a leader gets a signing certificate under the root, for the key that was sent', async () => {
  const root = new X509Certificate(await (await fetch(address('/root.pem'))).text());
  for (const type of ['rsa', 'ec'] as const) {
    const publicKey = spkiOf(type);
    const { certificate, chain, privateKey } = await issue({ ...leader, publicKey });
    const made = new X509Certificate(certificate);
    expect(made.checkIssued(root) && made.verify(root.publicKey)).toBe(true);
    expect(made.publicKey.export({ type: 'spki', format: 'pem' })).toBe(publicKey);
    expect(made.subject.split('\n')).toEqual(['C=VN', 'O=UBND xã Ba Tô', 'title=Chủ tịch', 'CN=Lê Văn Thử']);
    expect(made.ca).toBe(false);
    expect(chain).toHaveLength(2);
    expect(privateKey).toBeUndefined();
  }
});

test('for demonstrations the key can be made here', async () => {
  const { certificate, privateKey = '' } = await issue({ ...leader, generate: true });
  expect(new X509Certificate(certificate).checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
});

test('nobody without the secret gets or revokes a certificate; weak keys and nonsense get none', async () => {
  expect((await post('/issue', { ...leader, generate: true }, 'wrong')).status).toBe(403);
  expect((await post('/revoke', { serial: '0'.repeat(32) }, 'wrong')).status).toBe(403);
  expect((await post('/issue', { ...leader, publicKey: spkiOf('weak') })).status).toBe(400);
  expect((await post('/issue', { ...leader, publicKey: 'nonsense' })).status).toBe(400);
  expect((await post('/issue', leader)).status).toBe(400);
  expect((await post('/revoke', { serial: '0'.repeat(32) })).status).toBe(404);
});

test.runIf(openssl)('a revoked certificate is refused by openssl, also after a restart; another one stays good', async () => {
  const [bad, good] = [await issue({ ...leader, generate: true }), await issue({ ...leader, generate: true })];
  await writeFile(join(folder, 'bad.pem'), bad.certificate);
  await writeFile(join(folder, 'good.pem'), good.certificate);
  const verify = async (name: string) => {
    await writeFile(join(folder, 'root.pem'), await (await fetch(address('/root.pem'))).text());
    await writeFile(join(folder, 'list.der'), Buffer.from(await (await fetch(address('/crl'))).arrayBuffer()));
    spawnSync('openssl', ['crl', '-inform', 'DER', '-in', 'list.der', '-out', 'list.pem'], { cwd: folder });
    const args = ['verify', '-crl_check', '-x509_strict', '-CAfile', 'root.pem', '-CRLfile', 'list.pem', name];
    return spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  };
  expect((await verify('bad.pem')).stdout).toContain('bad.pem: OK');
  expect((await post('/revoke', { serial: bad.serial, reason: 'keyCompromise' })).status).toBe(200);
  expect((await verify('bad.pem')).stderr).toContain('certificate revoked');
  expect((await verify('good.pem')).stdout).toContain('good.pem: OK');
  await sandbox.close();
  sandbox = await start();
  expect((await verify('bad.pem')).stderr).toContain('certificate revoked');
  expect((await verify('good.pem')).stdout).toContain('good.pem: OK');
});
