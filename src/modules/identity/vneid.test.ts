import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/server.ts';
import { type Directory, subjectOf } from '../../../sandbox/vneid/people.ts';
import { walkSignIn } from '../../../sandbox/vneid/walk.ts';
import { createVneid, type Vneid, VneidError, type VneidOptions } from './vneid.ts';
import { identityOf } from './vneid-claims.ts';

const REDIRECT = 'http://localhost:3000/dang-nhap/vneid';
const HOME = 'http://localhost:3000/';
const CLIENT = { client_id: 'motcua', client_secret: 'a secret for tests only, 0123456789' };
const residence = {
  provinceCode: '51',
  provinceName: 'Tỉnh Quảng Ngãi',
  communeCode: '21523',
  communeName: 'Xã Ba Tô',
  detail: 'Thôn 1',
};
const hoa = {
  number: '051190001234',
  fullName: 'Phạm Thị Hoa',
  dateOfBirth: '1990-03-12',
  sex: 'female' as const,
  ethnicity: 'Hrê',
  phone: '0905555001',
  residence,
  level: 2 as const,
};
const limited = { ...hoa, number: '051190009999', fullName: 'Đinh Thị Bé', level: 1 as const };
const directory: Directory = {
  citizens: [hoa, limited],
  businesses: [{ code: '4300999001', name: 'Công ty TNHH Thử Nghiệm', address: 'Xã Ba Tô', representative: hoa }],
};

let folder: string;
let sandbox: Sandbox;
let vneid: Vneid;

const start = (more: Partial<SandboxOptions> = {}) =>
  startSandbox({
    port: 0,
    dataDir: folder,
    directory,
    secret: 'secret of the tests',
    clients: [{ ...CLIENT, redirect_uris: [REDIRECT], post_logout_redirect_uris: [HOME] }],
    ...more,
  });
const clientOf = (at: { publicUrl: string }, more: Partial<VneidOptions> = {}) =>
  createVneid({
    issuer: `${at.publicUrl}/vneid`,
    clientId: CLIENT.client_id,
    clientSecret: CLIENT.client_secret,
    redirectUri: REDIRECT,
    ...more,
  });
const failureOf = async (work: Promise<unknown>): Promise<VneidError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof VneidError) return error;
  throw new Error('expected a VneidError', { cause: error });
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await start();
  vneid = clientOf(sandbox);
});
afterEach(() => sandbox.faults.reset());
afterAll(async () => {
  await sandbox?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('signing in with VNeID', () => {
  test('a citizen at level 2 is known with number, birth, ethnicity and residence', async () => {
    const checks = await vneid.startSignIn({ level: 2 });
    const back = await walkSignIn(checks.url, { number: hoa.number, level: 2 });
    expect(back.startsWith(REDIRECT)).toBe(true);
    expect(await vneid.completeSignIn(back, checks)).toEqual({
      kind: 'citizen',
      subject: subjectOf('citizen', hoa.number),
      level: 2,
      fullName: 'PHẠM THỊ HOA',
      citizenNumber: hoa.number,
      dateOfBirth: '1990-03-12',
      sex: 'female',
      ethnicity: 'Hrê',
      phone: '0905555001',
      residence,
    });
  });

  test('at level 1 the same citizen is known by less, as the same account', async () => {
    const checks = await vneid.startSignIn({ level: 1 });
    const identity = await vneid.completeSignIn(await walkSignIn(checks.url, { number: hoa.number, level: 1 }), checks);
    expect(identity).toMatchObject({ level: 1, subject: subjectOf('citizen', hoa.number), citizenNumber: hoa.number });
    expect(identity.residence).toBeUndefined();
  });

  test('a business is known by its code, and by who acts for it', async () => {
    const checks = await vneid.startSignIn({ level: 2 });
    const subject = subjectOf('business', '4300999001');
    const identity = await vneid.completeSignIn(await walkSignIn(checks.url, { kind: 'business', subject, level: 2 }), checks);
    expect(identity).toMatchObject({
      kind: 'business',
      subject,
      taxCode: '4300999001',
      businessName: 'CÔNG TY TNHH THỬ NGHIỆM',
      citizenNumber: hoa.number,
    });
  });

  test('a provider that gives names at userinfo only is understood', async () => {
    const other = await start({ claimsOnlyInUserinfo: true });
    try {
      const client = clientOf(other);
      const checks = await client.startSignIn({ level: 2 });
      const identity = await client.completeSignIn(await walkSignIn(checks.url, { number: hoa.number, level: 2 }), checks);
      expect(identity).toMatchObject({ fullName: 'PHẠM THỊ HOA', level: 2 });
    } finally {
      await other.close();
    }
  });

  test('a level below the one that is needed is refused, with what to do', async () => {
    const checks = await vneid.startSignIn({ level: 2 });
    const back = await walkSignIn(checks.url, { number: hoa.number, level: 1 });
    const error = await failureOf(vneid.completeSignIn(back, checks));
    expect(error).toMatchObject({ code: 'vneid-refused', status: 403, reason: 'level-too-low' });
    expect(error.detail).toContain('mức độ 2');
  });

  test('nobody signs in above the level that the account holds', async () => {
    const { url } = await vneid.startSignIn({ level: 2 });
    await expect(walkSignIn(url, { number: limited.number, level: 2 })).rejects.toThrow('mới ở mức độ 1');
  });
});

describe('what must not let anyone in', () => {
  test('cancelling says so kindly', async () => {
    const checks = await vneid.startSignIn({ level: 2 });
    const error = await failureOf(vneid.completeSignIn(await walkSignIn(checks.url, 'cancel'), checks));
    expect(error).toMatchObject({ code: 'vneid-cancelled', status: 400 });
  });

  test('a forged state is refused, also beside a cancellation', async () => {
    const checks = await vneid.startSignIn({ level: 2 });
    for (const walk of [{ number: hoa.number, level: 2 } as const, 'cancel' as const]) {
      const back = await walkSignIn(checks.url, walk);
      expect((await failureOf(vneid.completeSignIn(back, { ...checks, state: 'forged' }))).code).toBe('vneid-refused');
    }
  });

  test('a code works once', async () => {
    const checks = await vneid.startSignIn({ level: 2 });
    const back = await walkSignIn(checks.url, { number: hoa.number, level: 2 });
    await vneid.completeSignIn(back, checks);
    expect(await failureOf(vneid.completeSignIn(back, checks))).toMatchObject({ code: 'vneid-refused', reason: 'invalid_grant' });
  });

  test('a code caught by another browser is worthless without the verifier, and with another nonce', async () => {
    const [mine, other] = [await vneid.startSignIn({ level: 2 }), await vneid.startSignIn({ level: 2 })];
    const caught = await walkSignIn(mine.url, { number: hoa.number, level: 2 });
    const wrongVerifier = vneid.completeSignIn(caught, { ...mine, codeVerifier: other.codeVerifier });
    expect((await failureOf(wrongVerifier)).code).toBe('vneid-refused');
    const again = await walkSignIn(mine.url, { number: hoa.number, level: 2 });
    expect((await failureOf(vneid.completeSignIn(again, { ...mine, nonce: other.nonce }))).code).toBe('vneid-refused');
  });

  test('an answer that names another issuer is refused', async () => {
    const checks = await vneid.startSignIn({ level: 2 });
    const back = new URL(await walkSignIn(checks.url, { number: hoa.number, level: 2 }));
    back.searchParams.set('iss', 'https://elsewhere.example');
    expect((await failureOf(vneid.completeSignIn(back, checks))).code).toBe('vneid-refused');
  });

  test('the provider sends nobody to an address that was not registered', async () => {
    const url = new URL((await vneid.startSignIn({ level: 2 })).url);
    url.searchParams.set('redirect_uri', 'https://elsewhere.example/steal');
    await expect(walkSignIn(url.href, { number: hoa.number, level: 2 })).rejects.toThrow('không hợp lệ');
  });

  test('plain http to another machine is never used', () => {
    expect(() => clientOf({ publicUrl: 'http://vneid.example' })).toThrow(TypeError);
  });
});

describe('while VNeID is down', () => {
  test('the client is made, says so at sign-in, and recovers by itself', async () => {
    const client = clientOf(sandbox);
    for (const mode of ['down', 'error', 'garbage'] as const) {
      sandbox.faults.set({ vneid: { mode } });
      expect(await failureOf(client.startSignIn({ level: 2 }))).toMatchObject({ code: 'vneid-unavailable', status: 503 });
    }
    sandbox.faults.reset();
    expect((await client.startSignIn({ level: 2 })).url).toContain('/vneid/auth?');
  });

  test('an outage between going and coming back is told apart from a refusal', async () => {
    const checks = await vneid.startSignIn({ level: 2 });
    const back = await walkSignIn(checks.url, { number: hoa.number, level: 2 });
    for (const mode of ['down', 'error', 'garbage'] as const) {
      sandbox.faults.set({ vneid: { mode } });
      expect((await failureOf(vneid.completeSignIn(back, checks))).code).toBe('vneid-unavailable');
    }
    sandbox.faults.reset();
    expect((await vneid.completeSignIn(back, checks)).level).toBe(2);
  });

  test('a provider that never answers is given up', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
    const client = clientOf({ publicUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` }, { timeoutSeconds: 0.2 });
    expect((await failureOf(client.startSignIn({ level: 1 }))).reason).toBe('OAUTH_TIMEOUT');
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });
});

test('logging out leads through VNeID back home, with no personal data in the address', async () => {
  const url = new URL((await vneid.logoutUrl(undefined, HOME)) ?? '');
  expect([...url.searchParams.keys()].sort()).toEqual(['client_id', 'post_logout_redirect_uri']);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  url.searchParams.set('post_logout_redirect_uri', 'https://elsewhere.example/');
  expect((await fetch(url)).status).toBe(400);
});

describe('claims', () => {
  const claims = {
    sub: 's',
    acr: 'LoA1',
    LoaiTaiKhoan: '1',
    HoVaTen: 'A Bưt',
    SoDinhDanh: '062095000001',
    NgayThangNamSinh: '19950101',
  };
  const refusal = (change: Record<string, unknown>) => {
    try {
      return identityOf({ ...claims, ...change }).level;
    } catch (error) {
      return error instanceof VneidError ? error.reason : error;
    }
  };

  test('a claim of more than the sign-in proved is refused', () => {
    expect(refusal({ loAs: 'LoA1' })).toBe(1);
    expect(refusal({ loAs: 'LoA2' })).toBe('level-above-acr');
    expect(refusal({ loAs: ['LoA1', 'LoA3'] })).toBe('level-above-acr');
    expect(refusal({ acr: 'LoA3' })).toBe('acr-unknown');
    expect(refusal({ acr: undefined })).toBe('claim-acr');
    expect(refusal({ acr: 'constructor' })).toBe('acr-unknown');
  });

  test('a citizen without a proper number, or a business without a code, is nobody', () => {
    expect(refusal({ SoDinhDanh: '' })).toBe('claim-SoDinhDanh');
    expect(refusal({ SoDinhDanh: '06209500000x' })).toBe('claim-SoDinhDanh');
    expect(refusal({ LoaiTaiKhoan: 2 })).toBe('claim-MaSoDoanhNghiep');
    expect(refusal({ NgayThangNamSinh: '20260230' })).toBe('claim-NgayThangNamSinh');
  });

  test('a year of birth alone is not made into a day', () => {
    expect(identityOf({ ...claims, NgayThangNamSinh: '1950' }).dateOfBirth).toBeUndefined();
  });

  test('whatever arrives, the result is an identity or a refusal, and never above acr', () => {
    fc.assert(
      fc.property(
        fc.record({
          acr: fc.constantFrom('LoA1', 'LoA2', '', 'x'),
          loAs: fc.anything(),
          GioiTinh: fc.anything(),
          NoiOHienNay: fc.anything(),
        }),
        (change) => {
          const level = refusal(change);
          if (typeof level === 'number') expect(`LoA${level}`).toBe(change.acr);
          else expect(level).toMatch(/^(claim-|acr-|level-)/);
        },
      ),
    );
  });
});
