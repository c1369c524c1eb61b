import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../kernel/index.ts';
import { anonymous, runAction } from '../../kernel/index.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const communeAdministrator = 'luong.anh.tuan';
type Fault = { id: string; what: string; contact: string | null; state: string; outcome: string | null; reference: string };
const listed = async (by: string, state = 'open') =>
  (await app.ask<{ items: Fault[] }>('system.faults', { by, input: { state } })).items;
const report = (organisation: string, what = 'Bấm Lưu và tiếp tục thì trang trắng.') =>
  runAction(app.kernel, app.kernel.actions.get('system.report-fault')!, {
    actor: anonymous,
    input: { organisation, what, page: '/tra-cuu', contact: '0912 000 000' },
  });

test('anybody reports a fault without signing in; the commune’s administrator has it on the list, another commune’s has not', async () => {
  const { id, reply } = await report('21523');
  const elsewhere = await report('21034', 'Trang liên hệ của phường không mở được.');
  const items = await listed(communeAdministrator);
  const one = items.find((item) => item.id === id)!;
  expect(one).toMatchObject({ what: 'Bấm Lưu và tiếp tục thì trang trắng.', contact: '0912 000 000', state: 'open' });
  expect((reply as { reference: string }).reference).toBe(one.reference);
  expect(items.map((item) => item.id)).not.toContain(elsewhere.id);
});

test('closing says what was done and forgets how to reach the person', async () => {
  const { id } = await report('21523', 'Nút Gửi không bấm được trên máy tôi.');
  await app.act('system.close-fault', { by: communeAdministrator, id, input: { outcome: 'Đã sửa trong ngày.' } });
  expect((await listed(communeAdministrator)).map((item) => item.id)).not.toContain(id);
  const closed = (await listed(communeAdministrator, 'closed')).find((item) => item.id === id)!;
  expect(closed).toMatchObject({ contact: null, outcome: 'Đã sửa trong ngày.' });
  const again = await app
    .act('system.close-fault', { by: communeAdministrator, id, input: { outcome: 'Lần nữa xem sao.' } })
    .catch((e: Problem) => e.status);
  expect(again).toBe(409);
});

test('the words and the telephone number stand in no readable part of the log', async () => {
  const { id } = await report('21523', 'Bà Tạ Thị Ẩn Danh ở nhà bên cũng bị như vậy.');
  const rows = await app.db.query<{ row: string }>(
    'select row_to_json(l)::text as row from kernel.log l where aggregate_id = $1',
    [id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.row).not.toContain('Ẩn Danh');
  expect(rows[0]!.row).not.toContain('0912');
});

test('an empty report, and a place that does not exist, are told in words', async () => {
  const refused = await report('21523', '....').catch((e: Problem) => e);
  expect(refused).toMatchObject({ status: 422 });
  expect(await report('99999').catch((e: Problem) => e.status)).toBe(422);
});

test('an address that opens something to whoever has it is kept without its secret', async () => {
  const { id } = await runAction(app.kernel, app.kernel.actions.get('system.report-fault')!, {
    actor: anonymous,
    input: {
      organisation: '21523',
      what: 'Trang này không tải được giấy.',
      page: `/chia-se/${crypto.randomUUID()}/${'A'.repeat(22)}`,
    },
  });
  const [row] = await app.db.query<{ page: string; facts: string }>(
    'select f.page, l.facts::text as facts from system.portal_fault f join kernel.log l on l.aggregate_id = f.id where f.id = $1',
    [id],
  );
  expect(row!.page).toBe('/chia-se');
  expect(row!.facts).not.toContain('AAAA');
});
