import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierPage } from '../../../src/modules/dossiers/contract.ts';
import { verifyPdf } from '../../../src/modules/signatures/index.ts';
import { people } from '../../../src/testkit/birth.ts';
import { createTestApp, type TestApp } from '../../../src/testkit/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

/** Certificate that somebody is kin of a person with merit: described, without a folder of its own. */
const procedure = '1.010833';
const answers = {
  behalf: 'self',
  request: { text: 'Tôi xin giấy xác nhận là con của liệt sĩ Phạm Văn A, hy sinh năm 1972, để làm hồ sơ đi học.' },
  result: { paper: 'none' },
};
const reception = 'pham.thi.hoai.thu';
const officer = 'dinh.thi.thanh.tuyen';
const leader = 'pham.thi.kim.ngan';
const page = (by: string, id: string) => app.ask<DossierPage>('dossiers.page', { by, id });
const submit = async (): Promise<string> =>
  (
    await app.act('dossiers.submit', {
      by: people.father,
      idempotencyKey: crypto.randomUUID(),
      input: { procedure, organisation: '21523', answers },
    })
  ).id;

describe('a procedure that has only the general declaration', () => {
  test('is handed in, received, answered in the officer’s words, signed and checked by anybody', async () => {
    const id = await submit();
    await app.act('dossiers.receive', { by: reception, id, input: {} });
    await app.act('dossiers.take', { by: officer, id, input: {} });
    const opinion = 'Hồ sơ đầy đủ, khớp với hồ sơ gốc. Đề nghị ký.';
    const asked = (await page(officer, id)).allowed.find((one) => one.type === 'dossiers.propose');
    expect(asked?.dialog?.fields.find((field) => field.name === 'content')).toMatchObject({ required: true });
    await expect(app.act('dossiers.propose', { by: officer, id, input: { opinion } })).rejects.toMatchObject({
      code: 'dossiers.nothing-written',
    });
    const content = 'Xác nhận ông Phạm Văn Thôi là con của liệt sĩ.\nGiấy này dùng để làm hồ sơ đi học.';
    await app.act('dossiers.propose', { by: officer, id, input: { opinion, content } });
    await app.act('dossiers.approve', {
      by: leader,
      id,
      input: { preparedHash: (await page(leader, id)).proposal!.dataHash },
    });
    await app.settle();

    const seen = await page(people.father, id);
    expect(seen).toMatchObject({ state: 10, result: { number: '1/2026' } });
    const answer = await app.ask<{ file: { sha256: string } }>('results.pdf', { by: people.father, id: seen.result!.id });
    const pdf = await app.kernel.files.read(Buffer.from(answer.file.sha256, 'hex'));
    expect((await verifyPdf(pdf, { trustedRoots: await app.keyring.trustedRoots() })).valid).toBe(true);
    const [mine] = (await app.ask<{ items: { token: string }[] }>('results.mine', { by: people.father })).items;
    const checked = await app.request('GET', `/api/v1/results/check?token=${mine!.token}`);
    expect(await checked.json()).toMatchObject({ state: 'valid', name: 'Giấy xác nhận thân nhân của người có công' });
  });

  test('what the leader signs is what was on the screen: other words are another decision', async () => {
    const id = await submit();
    await app.act('dossiers.receive', { by: reception, id, input: {} });
    await app.act('dossiers.take', { by: officer, id, input: {} });
    const opinion = 'Hồ sơ đầy đủ. Đề nghị ký.';
    await app.act('dossiers.propose', { by: officer, id, input: { opinion, content: 'Xác nhận là con của liệt sĩ.' } });
    const before = (await page(leader, id)).proposal!.dataHash;
    await app.act('dossiers.return-proposal', { by: leader, id, input: { reason: 'Ghi rõ tên liệt sĩ.' } });
    await app.act('dossiers.propose', {
      by: officer,
      id,
      input: { opinion, content: 'Xác nhận là con của liệt sĩ Phạm Văn A.' },
    });
    await expect(app.act('dossiers.approve', { by: leader, id, input: { preparedHash: before } })).rejects.toMatchObject({
      code: 'dossiers.prepared-differs',
    });
  });

  test('its version is written down, so that a dossier outlives the software that made it', async () => {
    const id = await submit();
    const [row] = await app.db.query<{ code: string }>(
      'select d.code from procedures.definition d join dossiers.dossier o on o.definition = d.hash where o.id = $1',
      [id],
    );
    expect(row).toEqual({ code: procedure });
  });
});

test('each of the described procedures can be found, and is handed in where it may be', () => {
  const { catalogue } = app.app;
  expect(catalogue.all.length).toBeGreaterThanOrEqual(85);
  expect(catalogue.takesOnline(procedure)).toBe(true);
  // Only at the counter, as published.
  expect([catalogue.has('1.000419'), catalogue.takesOnline('1.000419')]).toEqual([true, false]);
  expect(catalogue.find('9.999999')).toBeUndefined();
  expect(catalogue.getVersion(catalogue.find(procedure)!.hash)).toBe(catalogue.find(procedure));
});
