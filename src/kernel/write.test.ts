import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { birthAnswers, people, smallPng } from '../testkit/birth.ts';
import { createTestApp, type TestApp } from '../testkit/test-app.ts';
import type { Actor } from './actor.ts';
import { canonicalJson } from './canonical.ts';
import type { Database } from './db.ts';
import { receiveFile } from './http/files.ts';
import type { Kernel } from './kernel.ts';
import { runAction } from './run-action.ts';

let app: TestApp;
let father: Actor;
beforeAll(async () => {
  app = await createTestApp();
  father = await app.as(people.father);
});
afterAll(() => app.close());

async function declaration(): Promise<{ procedure: string; organisation: string; answers: unknown; papers: unknown[] }> {
  const { id } = await receiveFile(app.kernel, father, {
    name: 'chung-sinh.png',
    content: (async function* () {
      yield smallPng;
    })(),
  });
  return {
    procedure: '1.001193',
    organisation: '21523',
    answers: birthAnswers,
    papers: [{ component: 'birth-notice', file: id }],
  };
}
const submit = (kernel: Kernel, input: unknown, idempotencyKey: string) =>
  runAction(kernel, kernel.actions.get('dossiers.submit')!, { actor: father, input, idempotencyKey });
const dossiers = async () => (await app.db.query<{ n: number }>('select count(*) as n from dossiers.dossier'))[0]!.n;
const logged = async (id: string) =>
  (
    await app.db.query<{ n: number }>(`select count(*) as n from kernel.log where aggregate_id = $1 and kind = 'action'`, [id])
  )[0]!.n;

/** The connection goes while the one write is under way: before it reached the server, or before its answer came back. */
function cutAt(when: 'before' | 'after'): Kernel {
  const db: Database = {
    ...app.db,
    write: async (name, text, values) => {
      if (when === 'after') await app.db.write(name, text, values);
      throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
    },
  };
  return { ...app.kernel, db };
}

describe('the same request again', () => {
  test('ten times at once: one dossier, ten equal answers', async () => {
    const input = await declaration();
    const before = await dossiers();
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(app.kernel, input, key)));
    expect(await dossiers()).toBe(before + 1);
    expect(new Set(answers.map((a) => canonicalJson([a.id, a.version, a.reply]))).size).toBe(1);
    expect(answers.filter((a) => !a.replayed).length).toBe(1);
    expect(await logged(answers[0]!.id)).toBe(1);
  });

  test('ten times at once on one dossier: one step, ten equal answers', async () => {
    const { id } = await submit(app.kernel, await declaration(), crypto.randomUUID());
    const oneStop = await app.as('pham.thi.hoai.thu');
    const key = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.act('dossiers.receive', { by: oneStop, id, input: {}, idempotencyKey: key })),
    );
    expect(new Set(answers.map((a) => canonicalJson([a.id, a.version, a.reply]))).size).toBe(1);
    expect(await logged(id)).toBe(2);
  });

  test('ten different keys at once for one file: one dossier gets it, nine are told', async () => {
    const input = await declaration();
    const before = await dossiers();
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => submit(app.kernel, input, crypto.randomUUID())));
    expect(answers.filter((a) => a.status === 'fulfilled').length).toBe(1);
    for (const a of answers)
      if (a.status === 'rejected') expect(a.reason).toMatchObject({ code: 'kernel.claim-failed', status: 422 });
    expect(await dossiers()).toBe(before + 1);
  });

  test('a crash after the write and before the answer: the repeated request gets the first answer', async () => {
    const input = await declaration();
    const before = await dossiers();
    const key = crypto.randomUUID();
    const lost = await submit(cutAt('after'), input, key);
    expect(lost.replayed).toBe(true);
    const again = await submit(app.kernel, input, key);
    expect(again).toEqual(lost);
    expect(await dossiers()).toBe(before + 1);
  });

  test('a crash before the write: nothing is there, and the repeated request does it', async () => {
    const input = await declaration();
    const before = await dossiers();
    const key = crypto.randomUUID();
    await expect(submit(cutAt('before'), input, key)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await dossiers()).toBe(before);
    expect(await submit(app.kernel, input, key)).toMatchObject({ replayed: false });
    expect(await dossiers()).toBe(before + 1);
  });

  test('one key in the hands of two people is two keys', async () => {
    const key = crypto.randomUUID();
    const mine = await submit(app.kernel, await declaration(), key);
    await expect(
      app.act('dossiers.withdraw', {
        by: people.mother,
        id: mine.id,
        input: { reason: 'Không phải của tôi đâu.' },
        idempotencyKey: key,
      }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('one write', () => {
  test('a guard that does not hold undoes all of it: no number, no key, no log row', async () => {
    const input = await declaration();
    await submit(app.kernel, input, crypto.randomUUID());
    const counts = async () =>
      app.db.query(
        'select (select count(*) from kernel.log) as log, (select count(*) from kernel.idempotency) as keys, (select count(*) from dossiers.dossier) as dossiers',
      );
    const before = await counts();
    await expect(submit(app.kernel, input, crypto.randomUUID())).rejects.toMatchObject({ code: 'kernel.claim-failed' });
    expect(await counts()).toEqual(before);
  });
});
