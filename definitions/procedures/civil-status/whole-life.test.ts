import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierPage } from '../../../src/modules/dossiers/contract.ts';
import type { Answers } from '../../../src/modules/forms/contract.ts';
import { createTestApp, type TestApp } from '../../../src/testkit/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const officers = { reception: 'pham.thi.hoai.thu', check: 'nguyen.thi.thu.suong', sign: 'pham.thi.kim.ngan' };
const village = { province: '51', commune: '21523', detail: 'Thôn 1' };
/** A daughter who lives with her parents; a single man. */
const daughter = '051303969777';
const single = '051097041048';
/** She has no citizen number, so that nobody can ask her to confirm on the web: she does when the two come. */
const bride = {
  idPaper: 'other',
  otherPaper: { number: 'Hộ chiếu C1234567', issuedBy: 'Cục Quản lý xuất nhập cảnh', issuedOn: '2022-05-06' },
  name: { family: 'Phạm Thị', given: 'Lành' },
  dateOfBirth: '2002-05-29',
  ethnicity: '19',
  nationality: 'VN',
  residence: village,
  former: 'never',
};

/** From the telephone to the signed paper; `step` is the declaration's first. */
async function wholeLife(by: string, procedure: string, step: string, answers: Answers): Promise<DossierPage> {
  const draft = await app.act('forms.start-draft', { by, input: { procedure, organisation: '21523' } });
  const { version } = await app.act('forms.save-step', { by, id: draft.id, input: { step, answers } });
  const { id } = await app.act('dossiers.submit', {
    by,
    idempotencyKey: crypto.randomUUID(),
    input: { draft: draft.id, version },
  });
  await app.act('dossiers.receive', { by: officers.reception, id, input: {} });
  await app.act('dossiers.take', { by: officers.check, id, input: {} });
  await app.act('dossiers.propose', { by: officers.check, id, input: { opinion: 'Đủ điều kiện, đề nghị ký.' } });
  const { proposal } = await app.ask<DossierPage>('dossiers.page', { by: officers.sign, id });
  await app.act('dossiers.approve', { by: officers.sign, id, input: { preparedHash: proposal!.dataHash } });
  await app.settle();
  return app.ask<DossierPage>('dossiers.page', { by, id });
}

test('a daughter declares her father’s death with his name alone', async () => {
  const seen = await wholeLife(daughter, '1.000656', 'deceased', {
    deceased: { who: 'own-father' },
    case: 'home',
    death: { date: '2026-11-20', place: 'residence', cause: 'Bệnh tim' },
    notice: { have: false },
    result: { paper: 'none' },
  });
  expect(seen).toMatchObject({ state: 10, result: { number: '1/2026' } });
});

test('a single man has his marital status certified', async () => {
  const seen = await wholeLife(single, '1.004873', 'holder', {
    case: 'other',
    purpose: { kind: 'loan' },
    holder: { who: 'self' },
    status: { now: 'never' },
    period: { kind: 'now' },
    reissue: { wanted: false },
    result: { paper: 'none' },
  });
  expect(seen).toMatchObject({ state: 10, result: { number: '1/2026' } });
});

test('a marriage waits at the counter for the two to come', async () => {
  const seen = await wholeLife(single, '1.000894', 'bride', { bride, groom: { former: 'never' } });
  expect(seen).toMatchObject({ state: 9, result: { number: '1/2026' } });
});
