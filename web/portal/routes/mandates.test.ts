import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttp } from '../../../src/http.ts';
import type { Vneid, VneidIdentity } from '../../../src/modules/identity/index.ts';
import { people } from '../../../src/testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../../src/testkit/test-app.ts';
import { portalRoutes } from './index.ts';

let app: TestApp;
let http: ReturnType<typeof createHttp>;
let identity: VneidIdentity;
const origin = 'http://localhost:3000';
const vneid = {
  startSignIn: async () => ({ url: 'https://vneid.invalid/', level: 2, state: 's', nonce: 'n', verifier: 'v' }),
  completeSignIn: async () => identity,
} as unknown as Vneid;

beforeAll(async () => {
  app = await createTestApp({ at: monday });
  http = createHttp({
    app: app.app,
    sessions: app.sessions,
    portal: portalRoutes({ app: app.app, booted: app, vneid, secure: false }),
    deskFolder: '/nowhere',
    vneidOrigin: null,
    ready: () => true,
    publicOrigin: () => origin,
    identity: { signIn: {} as never, passkeys: {} as never, secure: false, demoAccounts: null },
  });
});
afterAll(() => app?.close());

/** Comes back from VNeID as this account and opens a page. */
async function visit(who: VneidIdentity, path: string): Promise<string> {
  identity = who;
  const jar = new Map<string, string>();
  const go = async (to: string, site = 'same-origin'): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await http.request(origin + to, { headers: { ...(cookie && { cookie }), 'sec-fetch-site': site } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  await go('/dang-nhap/vneid/bat-dau?toi=/cua-toi');
  await go('/dang-nhap/vneid?code=x', 'cross-site');
  return (await go(path)).text();
}

const company = (level: 1 | 2): VneidIdentity => ({
  kind: 'business',
  subject: 'company',
  level,
  fullName: 'PHẠM VĂN THÔI',
  citizenNumber: people.father,
  taxCode: '4300999012',
  businessName: 'CÔNG TY TNHH NÔNG SẢN THỬ NGHIỆM',
});

test('with a company’s account its representative is signed in, and may apply for the company; at level 1 they may not', async () => {
  expect(await visit(company(1), '/cua-toi/lam-thay')).not.toContain('Nông Sản Thử Nghiệm');
  expect(await visit(company(2), '/cua-toi/lam-thay')).toContain('Công Ty TNHH Nông Sản Thử Nghiệm');
  const page = await visit(company(2), '/to-khai/moi?thu-tuc=2.000815');
  expect(page).toContain('Tôi làm hồ sơ cho');
  expect(page).toContain('tổ chức bạn đại diện');
});

test('an offer to somebody nobody knew yet waits until they sign in under that number and that name', async () => {
  const number = '051190007777';
  const input = { taker: { citizenNumber: number, fullName: 'Trần Văn Mới' }, covers: null, validTo: '2027-01-01' };
  await app.act('mandates.grant', { by: people.mother, input });
  const person: VneidIdentity = {
    kind: 'citizen',
    subject: 'new',
    level: 2,
    citizenNumber: number,
    dateOfBirth: '1990-05-05',
    fullName: 'LÊ THỊ KHÁC',
  };
  expect(await visit(person, '/cua-toi')).not.toContain('Đinh Thị Hà');
  expect(await visit({ ...person, fullName: 'TRẦN VĂN MỚI' }, '/cua-toi')).toContain('Đinh Thị Hà ủy quyền cho bạn');
});
