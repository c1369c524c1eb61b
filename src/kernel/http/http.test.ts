import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '../../http.ts';
import { createTestApp, monday, type TestApp } from '../../testkit/test-app.ts';
import { createLogger } from '../logging.ts';
import { problem } from '../problem.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ at: monday });
});
afterAll(() => app?.close());

const father = '051098000417';
const MB = 1024 * 1024;

/** A body that never says how long it is; counts what was taken from it. */
function endless(type: string) {
  const sent = { bytes: 0 };
  const part = new Uint8Array(64 * 1024).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent.bytes += part.length;
      if (sent.bytes > 80 * MB) controller.close();
      else controller.enqueue(part);
    },
  });
  return { sent, init: { method: 'POST', body, duplex: 'half', headers: { 'content-type': type } } as RequestInit };
}

describe('bodies without an end', () => {
  test('JSON is read up to 1 MB', async () => {
    const { sent, init } = endless('application/json');
    const response = await app.http.request('http://localhost:3000/api/v1/identity/sign-in', init);
    expect(response.status).toBe(413);
    expect(sent.bytes).toBeLessThan(2 * MB);
  });
  test('a file of nobody is not read at all', async () => {
    const { sent, init } = endless('multipart/form-data; boundary=x');
    const response = await app.http.request('http://localhost:3000/api/v1/files', init);
    expect(response.status).toBe(401);
    expect(sent.bytes).toBeLessThan(MB);
  });
});

describe('cookies and tokens', () => {
  const start = async () => {
    const { account } = await app.as('pham.thi.hoai.thu');
    const { token } = await app.sessions.start(app.db, {
      account: account!,
      kind: 'officer',
      level: 2,
      position: null,
      organisation: null,
      address: 'test',
      device: null,
      now: app.clock.now(),
    });
    return token;
  };
  const post = async (headers: Record<string, string>) =>
    app.http.request('http://localhost:3000/api/v1/identity/sign-out', { method: 'POST', headers });

  test('another site cannot hide a cookie behind an Authorization of its own', async () => {
    const cookie = `mc_session=${await start()}`;
    const elsewhere = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await post({ ...elsewhere, authorization: 'Basic eDp5' })).status).toBe(403);
    expect((await post({ ...elsewhere, authorization: 'Bearer !!' })).status).toBe(200);
    const session = await app.http.request('http://localhost:3000/api/v1/identity/session', { headers: { cookie } });
    expect(session.status).toBe(200);
    const beside = await app.http.request('http://localhost:3000/api/v1/identity/session', {
      headers: { cookie, authorization: 'Bearer !!' },
    });
    expect(beside.status).toBe(401);
  });
});

describe('files', () => {
  const upload = async (content: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.set('file', new File([content], 'giấy.pdf'));
    return app.http.request('http://localhost:3000/api/v1/files', {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${await app.tokenOf(father)}` },
    });
  };
  test('what is refused was never in the store', async () => {
    const content = new Uint8Array(randomBytes(3 * MB));
    content.set([0, 0, 0, 0]);
    expect((await upload(content)).status).toBe(415);
    const { createHash } = await import('node:crypto');
    expect(await app.kernel.files.has(createHash('sha256').update(content).digest())).toBe(false);
    expect((await upload(new Uint8Array())).status).toBe(422);
  });
});

/** The same app configured otherwise. */
function configured(more: Partial<TestApp['kernel']['configuration']>, lines: string[] = []) {
  const logger = createLogger((line) => lines.push(line));
  const kernel = { ...app.kernel, logger, configuration: { ...app.kernel.configuration, ...more } };
  return createHttp({
    app: { ...app.app, kernel },
    sessions: app.sessions,
    portal: null,
    deskFolder: '/nowhere',
    vneidOrigin: null,
    ready: () => true,
    publicOrigin: () => 'https://localhost',
    identity: { signIn: {} as never, passkeys: {} as never, secure: true, demoAccounts: null },
  });
}

test('a proxy that is not trusted is told of once, in production', async () => {
  const lines: string[] = [];
  const http = configured({ MOTCUA_MODE: 'production' }, lines);
  for (let i = 0; i < 3; i++) {
    const response = await http.request('https://localhost/health/live', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
  }
  expect(lines.filter((line) => line.includes('proxy-not-trusted'))).toHaveLength(1);
});

test('sign-in and files have their limit too', async () => {
  const http = configured({ MOTCUA_RATE_LIMIT: 'on' });
  for (const path of ['identity/session', 'files/x/content']) {
    const answers = await Promise.all(Array.from({ length: 80 }, () => http.request(`https://localhost/api/v1/${path}`)));
    expect(answers.at(-1)?.status).toBe(429);
  }
});

test('reports of faults, which anybody may write into the log, have a slower one', async () => {
  const http = configured({ MOTCUA_RATE_LIMIT: 'on' });
  const report = () =>
    http.request('https://localhost/api/v1/system/report-fault', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  const answers = await Promise.all(Array.from({ length: 14 }, report));
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(422), ...Array(4).fill(429)]);
});

test('errors are logged without what was typed', () => {
  const lines: string[] = [];
  const logger = createLogger((line) => lines.push(line));
  try {
    JSON.parse('Nguyễn Thị\n    at Bí Mật');
  } catch (error) {
    logger.error('defect', { error });
  }
  logger.error('unavailable', { error: problem('kernel.disk-full', 503, 'Hết chỗ') });
  expect(lines[0]).toContain('SyntaxError');
  expect(lines[0]).not.toMatch(/Nguyễn|Bí Mật/);
  expect(lines[0]).toContain('http.test.ts');
  expect(lines[1]).toContain('kernel.disk-full');
});

test('a citizen’s number is asked about in a body: its address takes no GET, and the question needs a reason', async () => {
  const { account } = await app.as('pham.thi.hoai.thu');
  const [seat] = await app.db.query<{ position: string; organisation: string }>(
    'select position, organisation from identity.appointment where account = $1 limit 1',
    [account],
  );
  const { token } = await app.sessions.start(app.db, {
    account: account!,
    kind: 'officer',
    level: 2,
    position: seat!.position,
    organisation: seat!.organisation,
    address: 'test',
    device: null,
    now: app.clock.now(),
  });
  const cookie = { cookie: `mc_session=${token}`, 'sec-fetch-site': 'same-origin' };
  const address = 'http://localhost:3000/api/v1/registers/person';
  const ask = async (body: object) =>
    app.http.request(address, {
      method: 'POST',
      headers: { ...cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await app.http.request(`${address}?citizenNumber=${father}`, { headers: cookie })).status).toBe(404);
  expect((await ask({ citizenNumber: father })).status).toBe(422);
  const answer = await ask({ citizenNumber: father, purpose: 'Tiếp nhận hồ sơ tại quầy' });
  expect(await answer.json()).toMatchObject({ citizenNumber: father });
});
