import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import { birthAnswers, birthProcedure, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import type { DossierPage } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const by = people.father;
// A draft knows of the wife; here the mother is typed all the same.
const declared = { ...birthAnswers, mother: { ...birthAnswers.mother, isSpouse: false } };

/** A draft with everything in it, and a paper that only another answer would ask for. */
async function draft(): Promise<{ id: string; version: number; save: (answers: object) => Promise<number> }> {
  const upload = async () =>
    (
      await receiveFile(app.kernel, await app.as(by), {
        name: 'giay.png',
        content: (async function* () {
          yield smallPng;
        })(),
      })
    ).id;
  const { id } = await app.act('forms.start-draft', { by, input: { procedure: birthProcedure, organisation: '21523' } });
  const save = async (answers: object, addPapers: object[] = []) => {
    const { version } = await app.act('forms.save-step', { by, id, input: { step: 'applicant', answers, addPapers } });
    return version;
  };
  const version = await save(declared, [
    { component: 'birth-notice', file: await upload() },
    { component: 'witness-statement', file: await upload() },
  ]);
  return { id, version, save: (answers) => save(answers) };
}

const submit = (input: object) => app.act('dossiers.submit', { by, idempotencyKey: crypto.randomUUID(), input });

test('what is handed in is the draft that was read: its answers, the papers it asks for, its way of delivery', async () => {
  const { id, version } = await draft();
  const done = await submit({ draft: id, version });
  const seen = await app.ask<DossierPage>('dossiers.page', { by, id: done.id });
  expect(seen.title).toBe('Khai sinh: Phạm Đinh Bảo An');
  expect(seen.papers.map((p) => p.component)).toEqual(['birth-notice']);
  const [row] = await app.db.query<{ delivery: string }>('select delivery from dossiers.dossier where id = $1', [done.id]);
  // A paper copy was asked for.
  expect(row!.delivery).toBe('counter');
  await expect(app.ask('forms.draft', { by, id })).rejects.toMatchObject({ status: 404 });
});

test('a draft that changed after it was read is not handed in, and stays as it is', async () => {
  const { id, version, save } = await draft();
  const now = await save({ ...declared, relation: 'mother' });
  await expect(submit({ draft: id, version })).rejects.toMatchObject({
    status: 409,
    code: 'forms.draft-changed',
    extra: { version: now },
  });
  expect(await app.ask('forms.draft', { by, id })).toMatchObject({ version: now });
});

test('of a draft handed in and saved in one moment, either wins, never half of each', async () => {
  const { id, version, save } = await draft();
  const [handed, saved] = await Promise.allSettled([submit({ draft: id, version }), save(declared)]);
  expect([handed.status, saved.status].filter((s) => s === 'fulfilled')).toHaveLength(1);
});

test('nobody hands in another’s draft, nor one with answers beside it', async () => {
  const { id, version } = await draft();
  await expect(
    app.act('dossiers.submit', { by: people.mother, idempotencyKey: crypto.randomUUID(), input: { draft: id, version } }),
  ).rejects.toMatchObject({ status: 404 });
  await expect(submit({ draft: id, version, answers: birthAnswers })).rejects.toMatchObject({
    status: 422,
    fields: [{ pointer: '/answers' }],
  });
  await expect(submit({ draft: id })).rejects.toMatchObject({ status: 422 });
});

test('a system says the case beside a declaration; one that contradicts it is refused', async () => {
  const input = { procedure: birthProcedure, organisation: '21523', answers: birthAnswers, papers: [] };
  await expect(submit({ ...input, case: 'abandoned' })).rejects.toMatchObject({
    fields: expect.arrayContaining([expect.objectContaining({ pointer: '/case' })]),
  });
});
