import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePeople, type People, signingTime } from './fixtures.ts';
import { openKeystore, signResult, signResultDetached, verifyResult } from './index.ts';

let people: People;
const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const path = join(folder, 'seal.pem');

beforeAll(async () => {
  people = await makePeople();
  const key = people.commune.key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'mật khẩu thử' });
  writeFileSync(
    path,
    [key, ...[people.commune, people.authority].map((item) => new X509Certificate(item.der).toString())].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a key file', () => {
  it('opens with its passphrase and signs', async () => {
    const signer = await openKeystore(path, 'mật khẩu thử');
    expect(signer.algorithm).toBe('ES256');
    const jws = await signResult(Buffer.from('{"ketQua":"Giấy khai sinh"}'), { signer, signingTime });
    expect(await verifyResult(jws, people)).toMatchObject({
      intact: true,
      chainTrusted: true,
      signer: { commonName: 'Ủy ban nhân dân xã Ba Tô' },
    });
  });

  it('stays shut with another, and says no more than that', async () => {
    await expect(openKeystore(path, 'sai')).rejects.toMatchObject({ code: 'signatures.keystore' });
    await expect(openKeystore(join(folder, 'absent.pem'), 'x')).rejects.toMatchObject({ code: 'signatures.keystore' });
  });
});

describe('the machine-readable twin of a result', () => {
  const payload = Buffer.from('{"soDinhDanh":"051226009999"}');

  it.each(['chair', 'commune'] as const)('verifies by the certificate inside it (key of %s)', async (who) => {
    const options = { signer: people.signerFor(people[who]), signingTime };
    const whole = await verifyResult(await signResult(payload, options), people);
    expect(whole).toMatchObject({ intact: true, chainTrusted: true, signedAt: new Date('2026-11-20T03:26:05Z') });
    expect(Buffer.from(whole.payload!).equals(payload)).toBe(true);
    const detached = await signResultDetached(payload, options);
    expect((await verifyResult(detached, { ...people, payload })).intact).toBe(true);
    expect(await verifyResult(detached, { ...people, payload: Buffer.from('{}') })).toMatchObject({
      intact: false,
      problems: ['signature-wrong'],
    });
  });

  it('is refused when it is not one, or when its root is not ours', async () => {
    expect(await verifyResult('a.b.c', people)).toMatchObject({ intact: false, problems: ['malformed'] });
    const jws = await signResult(payload, { signer: people.signerFor(people.chair), signingTime });
    expect(await verifyResult(jws, { trustedRoots: [] })).toMatchObject({
      intact: true,
      chainTrusted: false,
      problems: ['untrusted'],
    });
  });
});
