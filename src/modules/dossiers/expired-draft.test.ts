import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { birthAnswers, birthProcedure, people } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const by = people.father;
const key = () => crypto.randomUUID();
const days = 86_400_000;

async function draftWithAnswers(): Promise<{ id: string; version: number }> {
  const input = { procedure: birthProcedure, organisation: '21523' };
  const { id } = await app.act('forms.start-draft', { by, idempotencyKey: key(), input });
  const saved = await app.act('forms.save-step', { by, id, input: { step: await stepOf(id), answers: birthAnswers } });
  return { id, version: saved.version };
}
const stepOf = async (id: string) =>
  (await app.db.query<{ step: string }>('select step from forms.draft where id = $1', [id]))[0]!.step;
const isThere = async (id: string) => (await app.db.query('select 1 from forms.draft where id = $1', [id])).length === 1;
const dossiers = async () => (await app.db.query('select 1 from dossiers.dossier where subject is not null')).length;

describe('a draft older than thirty days', () => {
  test('is not handed in, however it is named; the person reads what to do, and the draft is not touched', async () => {
    const { id, version } = await draftWithAnswers();
    app.clock.advance(31 * days);
    const before = await dossiers();
    const direct = { procedure: birthProcedure, organisation: '21523', answers: birthAnswers, papers: [], draft: id };
    for (const input of [{ draft: id, version }, direct]) {
      await expect(app.act('dossiers.submit', { by, idempotencyKey: key(), input })).rejects.toMatchObject({
        status: 404,
        detail: expect.stringMatching(/quá 30 ngày.*Hãy bắt đầu tờ khai mới/),
      });
    }
    await expect(app.act('forms.save-step', { by, id, input: { step: await stepOf(id), answers: {} } })).rejects.toMatchObject({
      status: 404,
      detail: expect.stringContaining('Hãy bắt đầu tờ khai mới'),
    });
    expect(await dossiers()).toBe(before);
    expect(await isThere(id)).toBe(true);
    await app.act('forms.discard-draft', { by, id, input: {} });
    expect(await isThere(id)).toBe(false);
  });

  test('somebody else’s is not there at all', async () => {
    const { id } = await draftWithAnswers();
    const input = { procedure: birthProcedure, organisation: '21523', answers: birthAnswers, papers: [], draft: id };
    await expect(app.act('dossiers.submit', { by: people.mother, idempotencyKey: key(), input })).rejects.toMatchObject({
      status: 404,
    });
    expect(await isThere(id)).toBe(true);
  });
});
