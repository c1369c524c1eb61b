import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import type { Problem } from '../../kernel/index.ts';
import { people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { verifyPdf } from '../signatures/index.ts';
import type { DossierPage, WorkList } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const by = people.father;
/** Ba Tô, where he lives and hands it in; Sa Thầy, where he rents a room. */
const oneStop = 'pham.thi.hoai.thu';
const police = 'ro.cham.tuan';
const chief = 'le.trung.kien';

const answers = {
  case: 'default',
  for: 'self',
  place: { province: '51', commune: '23527', detail: 'Thôn 3, nhà trọ bà Lan' },
  stay: { length: 'one-year' },
  dwelling: { kind: 'rented' },
  landlord: { name: { family: 'Trần Thị', given: 'Lan' } },
  head: { who: 'self' },
  together: { people: ['member-1'] },
  minors: 'none',
  fee: { exemption: 'none' },
  result: { paper: 'none' },
};

async function handIn(said: object = {}): Promise<string> {
  const { id } = await app.act('forms.start-draft', { by, input: { procedure: '1.004194', organisation: '21523' } });
  const file = await receiveFile(app.kernel, await app.as(by), {
    name: 'hop-dong.png',
    content: (async function* () {
      yield smallPng;
    })(),
  });
  const { version } = await app.act('forms.save-step', {
    by,
    id,
    input: { step: 'who', answers: { ...answers, ...said }, addPapers: [{ component: 'lease', file: file.id }] },
  });
  const done = await app.act('dossiers.submit', { by, idempotencyKey: crypto.randomUUID(), input: { draft: id, version } });
  return done.id;
}

const page = (who: string, id: string) => app.ask<DossierPage>('dossiers.page', { by: who, id });
const waiting = async (who: string) =>
  (await app.ask<WorkList>('desk.work-list', { by: who, input: { view: 'all' } })).items.map((item) => item.id);
const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (e: Problem) => e.status,
  );

describe('temporary residence, handed in at home, decided by the police of the new place', () => {
  test('every step lies on the right desk, and the notice carries the chief’s and the police’s own signatures', async () => {
    const id = await handIn();
    expect(await waiting(oneStop)).toContain(id);
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    expect(await waiting(police)).toContain(id);
    // The police of the place he leaves have nothing to do with it.
    expect(await waiting('tran.van.quyet')).not.toContain(id);

    await app.act('dossiers.take', { by: police, id, input: {} });
    await app.act('dossiers.propose', { by: police, id, input: { opinion: 'Đã kiểm tra chỗ ở, đề nghị ký thông báo.' } });
    expect(await waiting(chief)).toContain(id);
    const { proposal, clock } = await page(chief, id);
    // Three working days from Monday.
    expect(clock.dueAt?.slice(0, 10)).toBe('2026-11-26');
    await app.act('dossiers.approve', { by: chief, id, input: { preparedHash: proposal!.dataHash } });
    await app.settle();

    const seen = await page(by, id);
    expect(seen.state).toBe(10);
    expect(seen.resolving.name).toBe('Công an xã Sa Thầy');
    const { file } = await app.ask<{ file: { sha256: string } }>('results.pdf', { by, id: seen.result!.id });
    const pdf = await app.kernel.files.read(Buffer.from(file.sha256, 'hex'));
    const verified = await verifyPdf(pdf, { trustedRoots: await app.keyring.trustedRoots() });
    expect(verified.valid).toBe(true);
    expect(verified.signatures.map((s) => s.signer.commonName)).toEqual(['Lê Trung Kiên', 'Công an xã Sa Thầy']);
  });

  test('the printed CT01 is addressed to them', async () => {
    const id = await handIn();
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    const { file } = await app.ask<{ file: { content: Uint8Array } }>('dossiers.declaration', { by: police, id });
    expect(Buffer.from(file.content).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('State, Party and police of other places do not decide it, and do not see it unless they received it', async () => {
    const id = await handIn();
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    // Chair and vice-chair of the new place, its one-stop officer, the police of the old one, the Party.
    for (const other of ['a.ron', 'dao.thi.le.quyen', 'hoang.thi.thu.trang', 'tran.van.quyet', 'bui.thi.ngoc.tram'])
      expect(await statusOf(page(other, id)), other).toBe(404);
    expect(await statusOf(app.act('dossiers.take', { by: oneStop, id, input: {} }))).toBe(403);
    expect(await statusOf(app.act('dossiers.approve', { by: 'dinh.van.thuong', id, input: {} }))).not.toBe(200);
  });
});

test('a new place in another province is refused in words, not by a fault', async () => {
  const refused = handIn({ place: { province: '46', commune: '20194', detail: '12 Nguyễn Huệ' } });
  await expect(refused).rejects.toMatchObject({ status: 422, fields: [{ pointer: '/answers/place/commune' }] });
});
