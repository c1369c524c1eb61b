import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../testkit/test-app.ts';
import { nameOrder } from './name-order.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

type People = { items: { name: string; account: string }[]; next: string | null };
const people = (input: object): Promise<People> => app.ask('identity.people', { by: 'luong.anh.tuan', input }) as Promise<People>;

test('names stand by given name, letters before tones, whatever the host’s collation', async () => {
  const sorted = [
    'Lê An',
    'Phạm An',
    'Lê Quốc Bảo Ân',
    'Lê Văn Ẩn',
    'Đinh Văn Ban',
    'Trần Bàn',
    'Trần Bán',
    'Trần Bạn',
    'Trần Băng',
    'Trần Bân',
    'A Blong',
    'Lê Dũng',
    'Lê Đông',
    'Đinh Thị Hà',
    'Lê Thị Hạ',
    'Hrin',
    'Lê Ong',
    'Lê Ông',
    'Lê Ơn',
  ];
  const rows = await app.db.query<{ name: string }>(
    `select name from unnest($1::text[]) as n(name) order by ${nameOrder('name')}`,
    [[...sorted].reverse()],
  );
  expect(rows.map((row) => row.name)).toEqual(sorted);
});

test('pages of people meet without a gap, and a name is found without accents', async () => {
  const all = await people({ limit: 100 });
  expect(all.items.length).toBeGreaterThan(3);
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const page: People = await people({ limit: 2, ...(cursor ? { cursor } : {}) });
    paged.push(...page.items.map((one) => one.name));
    cursor = page.next;
  } while (cursor);
  expect(paged).toEqual(all.items.map((one) => one.name));
  expect((await people({ q: 'quoc bao' })).items.map((one) => one.name)).toEqual(['Lê Quốc Bảo']);
});
