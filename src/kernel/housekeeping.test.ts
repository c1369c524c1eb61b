import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPng } from '../testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../testkit/test-app.ts';
import { keepHouse } from './housekeeping.ts';
import { receiveFile } from './http/files.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ at: monday });
});
afterAll(() => app?.close());

const father = '051098000417';
const daysOn = (days: number) => app.clock.set(new Date(new Date(monday).getTime() + days * 86_400_000).toISOString());

async function upload(content = Buffer.concat([smallPng, randomBytes(200)])) {
  const receipt = await receiveFile(app.kernel, await app.as(father), {
    name: 'giay.pdf',
    content: (async function* () {
      yield new Uint8Array(content);
    })(),
  });
  return { ...receipt, isStored: () => app.kernel.files.has(Buffer.from(receipt.sha256, 'hex')) };
}
const startDraft = async () => {
  const procedure = '1.001193';
  const { id } = await app.act('forms.start-draft', { by: father, input: { procedure, organisation: '21523' } });
  return id;
};

test('drafts and loose files go when their time is over; what a living draft names stays', async () => {
  const [forgotten, living] = [await startDraft(), await startDraft()];
  const [loose, named] = [await upload(), await upload()];
  const { components } = app.app.catalogue.find('1.001193')!.procedure;
  const papers = [{ component: components[0]!.id, file: named.id }];
  await app.act('forms.save-step', { by: father, id: living, input: { step: 'applicant', answers: {}, addPapers: papers } });
  daysOn(25);
  await app.act('forms.save-step', { by: father, id: living, input: { step: 'applicant', answers: {} } });

  daysOn(31);
  await expect(app.ask('forms.draft', { by: father, id: forgotten })).rejects.toMatchObject({ status: 404 });
  await expect(
    app.act('forms.save-step', { by: father, id: forgotten, input: { step: 'applicant', answers: {} } }),
  ).rejects.toMatchObject({ status: 404 });

  daysOn(41);
  const again = await upload();
  await keepHouse(app.kernel);
  const drafts = await app.db.query<{ id: string }>('select id from forms.draft');
  expect(drafts.map(({ id }) => id)).toEqual([living]);
  expect([await loose.isStored(), await named.isStored(), await again.isStored()]).toEqual([false, true, true]);

  daysOn(100);
  await keepHouse(app.kernel);
  expect([await named.isStored(), await again.isStored()]).toEqual([false, false]);
});

test('content that something else still names is kept', async () => {
  const content = Buffer.concat([smallPng, randomBytes(300)]);
  await upload(content);
  daysOn(130);
  const later = await upload(content);
  daysOn(145);
  await keepHouse(app.kernel);
  expect(await later.isStored()).toBe(true);
});

test('a step or a paper that the declaration does not have is refused', async () => {
  const id = await startDraft();
  const file = await upload();
  const save = (input: object) => app.act('forms.save-step', { by: father, id, input });
  await expect(save({ step: '__proto__', answers: {} })).rejects.toMatchObject({ status: 422, fields: [{ pointer: '/step' }] });
  await expect(
    save({ step: 'applicant', answers: {}, addPapers: [{ component: 'constructor', file: file.id }] }),
  ).rejects.toMatchObject({ status: 422, fields: [{ pointer: '/addPapers/0/component' }] });
});
