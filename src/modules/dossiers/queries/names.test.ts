import { afterAll, beforeAll, expect, test } from 'vitest';
import { form } from '../../../../definitions/procedures/1.001193-khai-sinh/form.ts';
import { birthAnswers, people } from '../../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../../testkit/test-app.ts';
import { namesInDoubt } from './names.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const doubtsOf = async (mother: object): Promise<Record<string, string>> =>
  (await namesInDoubt(app.db, form, { ...birthAnswers, mother: { ...birthAnswers.mother, ...mother } }, {})).doubts;

test('a name that the register writes otherwise is doubted, if only for its accents', async () => {
  expect((await doubtsOf({ name: { family: 'Đinh Thị', given: 'Hà' }, citizenNumber: people.mother }))['mother.name']).toBe(
    undefined,
  );
  expect((await doubtsOf({ name: { family: 'Dinh Thi', given: 'Ha' }, citizenNumber: people.mother }))['mother.name']).toMatch(
    /ghi: Đinh Thị Hà$/,
  );
});

test('without a number a name that lost its accents is doubted, and one that never had any is not', async () => {
  expect((await doubtsOf({ name: { family: 'Dinh Thi', given: 'Ha' }, citizenNumber: undefined }))['mother.name']).toMatch(
    /không dấu/,
  );
  expect((await doubtsOf({ name: { family: 'Y', given: 'Blong' }, citizenNumber: undefined }))['mother.name']).toBe(undefined);
});
