import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../testkit/test-app.ts';

type Item = {
  code: string;
  plainName: string;
  field: string;
  fieldName: string;
  level: string;
  canApplyOnline: boolean;
  onlineLevel: string;
  snippet: { text: string; marks: [number, number][] };
};
type Page = { items: Item[]; next: string | null; total: number };

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function list(address: string): Promise<Page> {
  const response = await app.request('GET', `/api/v1/procedures${address}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Page;
}
const q = (text: string, rest = ''): Promise<Page> => list(`?q=${encodeURIComponent(text)}${rest}`);

test('anybody finds a procedure in everyday words, and sees what can be applied for', async () => {
  const { items } = await q('vợ em mới sinh');
  expect(items[0]).toMatchObject({
    code: '1.001193',
    plainName: 'Đăng ký khai sinh',
    field: 'civil-status',
    fieldName: 'Hộ tịch',
    level: 'commune',
    canApplyOnline: true,
    onlineLevel: 'full',
  });
  const [tax] = (await q('đăng ký thuế lần đầu')).items;
  expect(tax).toMatchObject({ canApplyOnline: false, onlineLevel: 'unknown' });
});

test('without a question, what can be applied for here comes first and the whole catalogue follows, page by page', async () => {
  const first = await list('?limit=10');
  expect(first.items[0]).toMatchObject({ canApplyOnline: true });
  expect(first.total).toBeGreaterThanOrEqual(5608);
  const second = await list(`?limit=10&cursor=${first.next}`);
  expect((await list('?limit=10&page=2')).items).toEqual(second.items);
  expect(second.items.map((item) => item.code)).not.toContain(first.items[0]!.code);
  expect((await list('?page=1000')).next).toBeNull();
});

test('narrowed to a level, a field, a commune', async () => {
  for (const item of (await q('căn cước', '&level=province')).items)
    expect(item.plainName.toLowerCase()).not.toBe('đổi căn cước');
  for (const item of (await q('đăng ký', '&field=civil-status')).items) expect(item.fieldName).toBe('Hộ tịch');
  expect((await q('1.001193', '&level=ministry')).items).toEqual([]);
  // Quảng Ngãi's own support for cremation, not Huế's.
  const here = (await q('hỗ trợ chi phí hỏa táng', '&organisation=21523')).items.map((item) => item.code);
  expect(here).toContain('1.012749');
  expect(here).not.toContain('1.012169');
});

test('life events and posted lists name every procedure in plain words', async () => {
  const events = (await (await app.request('GET', '/api/v1/procedures/life-events')).json()) as {
    items: { id: string; always: { plainName: string; canApplyOnline: boolean }[] }[];
  };
  expect(events.items.find((event) => event.id === 'birth')!.always).toEqual([
    expect.objectContaining({ plainName: 'Đăng ký khai sinh', canApplyOnline: true }),
  ]);
  const posted = (await (await app.request('GET', '/api/v1/procedures/by-agency')).json()) as {
    items: { title: string; procedures: { plainName: string }[] }[];
  };
  expect(posted.items[0]).toMatchObject({ title: 'Hộ tịch' });
  expect(posted.items.flatMap((group) => group.procedures)).toHaveLength(85);
});
