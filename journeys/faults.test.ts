import { chmodSync, closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '../definitions/demo/index.ts';
import { birthAnswers, smallPng } from '../src/testkit/birth.ts';
import {
  mayMount,
  type ProductProcess,
  startProductProcess,
  tokensFor,
  twoFreePorts,
  verifyProductLog,
} from '../src/testkit/product-process.ts';

const submitters = 16;
const fathers = demoPeople
  .filter((p) => p.sex === 'male' && p.bornOn < '2000' && p.bornOn > '1970' && p.residence.communeCode === '21523')
  .slice(0, 8)
  .map((p) => p.citizenNumber);

type Submission = {
  key: string;
  token: string;
  body: string;
  code?: string;
  status?: number;
  answer?: { code?: string; detail?: string };
};

async function upload(url: string, token: string): Promise<Response> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(smallPng)], { type: 'image/png' }), 'chung-sinh.png');
  return fetch(`${url}/api/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
}

/** Sends one submission, for the first time or again. The code is set only when the answer arrived whole. */
async function send(url: string, submission: Submission): Promise<void> {
  const { key, token, body } = submission;
  const response = await fetch(`${url}/api/v1/dossiers/submit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body,
  });
  submission.status = response.status;
  submission.answer = (await response.json()) as { code?: string };
  if (response.ok) submission.code = submission.answer.code!;
}

const bodyWith = (file: string): string =>
  JSON.stringify({
    procedure: '1.001193',
    organisation: '21523',
    answers: birthAnswers,
    papers: [{ component: 'birth-notice', file }],
  });

/** Sixteen people at once hand in one dossier after the other, each key its own, until the product no longer answers. */
async function submitUntilItEnds(
  url: string,
  tokens: string[],
  all: Submission[],
  after: number,
  fault: () => Promise<void>,
): Promise<void> {
  let acknowledged = 0;
  let fired: Promise<void> | undefined;
  const one = async (token: string): Promise<void> => {
    for (;;) {
      try {
        const response = await upload(url, token);
        if (!response.ok) return;
        const submission: Submission = {
          key: crypto.randomUUID(),
          token,
          body: bodyWith(((await response.json()) as { id: string }).id),
        };
        all.push(submission);
        await send(url, submission);
        if (!submission.code) return;
      } catch {
        return;
      }
      if (++acknowledged >= after) fired ??= fault();
    }
  };
  await Promise.all(Array.from({ length: submitters }, (_, i) => one(tokens[i % tokens.length]!)));
  await fired;
}

/** What must hold whatever was killed. */
async function everythingIsThereOnce(product: ProductProcess, all: Submission[]): Promise<void> {
  for (const s of all) expect(s.code, JSON.stringify(s.answer)).toMatch(/^H48\.16\.25-\d{6}-\d{4,}$/);
  expect(new Set(all.map((s) => s.code)).size).toBe(all.length);
  const db = product.database();
  try {
    const kept = await db.query<{ code: string; n: number; keys: number; logged: number; papers: number; declarations: number }>(
      `select d.code, count(*) over (partition by d.code) as n,
         (select count(*) from kernel.idempotency i where i.action = 'dossiers.submit' and i.reply->>'id' = d.id::text) as keys,
         (select count(*) from kernel.log l where l.aggregate_id = d.id and l.action = 'dossiers.submit') as logged,
         (select count(*) from kernel.file f where f.bound_to = d.id and f.owner in (select id from identity.account where kind = 'citizen')) as papers,
         (select count(*) from dossiers.declaration x where x.dossier = d.id) as declarations
       from dossiers.dossier d`,
    );
    expect(kept.map((k) => k.code).sort()).toEqual(all.map((s) => s.code).sort());
    for (const k of kept) expect(k).toEqual({ code: k.code, n: 1, keys: 1, logged: 1, papers: 1, declarations: 1 });
    // Whatever must follow has been done or is waiting as a job: nothing fell out.
    await expect
      .poll(
        async () =>
          (
            await db.query(
              `select d.id from dossiers.dossier d where not exists (select 1 from graphile_worker._private_jobs j where j.key like 'slip:acknowledgement:' || d.id || ':%')
                 and (select count(*) from dossiers.document x where x.dossier = d.id and x.kind = 'acknowledgement') <> 1`,
            )
          ).length,
        { timeout: 15_000 },
      )
      .toBe(0);
    expect(await db.query('select 1 from kernel.parked')).toEqual([]);
  } finally {
    await db.close();
  }
  // Sealed every few seconds; published heads and rows must agree after every fault.
  await expect.poll(() => statSync(join(product.folder, 'heads.jsonl')).size > 0, { timeout: 15_000 }).toBe(true);
  expect(await verifyProductLog(product)).toMatchObject({ findings: [], ok: true, comparedWithPublishedHeads: true });
}

async function repeatUnacknowledged(url: string, all: Submission[]): Promise<{ repeated: number }> {
  const open = all.filter((s) => !s.code);
  await Promise.all(open.map((s) => send(url, s)));
  // Those that were acknowledged may be repeated as well: the same code comes back.
  for (const s of all.slice(0, 5)) {
    const again: Submission = { ...s, code: '' };
    await send(url, again);
    expect(again.code).toBe(s.code);
  }
  return { repeated: open.length };
}

describe('killed while sixteen people are handing in', { timeout: 60_000 }, () => {
  let dataDir: string;
  let port: number;
  let product: ProductProcess;
  let tokens: string[];
  const all: Submission[] = [];
  beforeAll(async () => {
    const { buildIfChanged } = (await import(join(import.meta.dirname, '../tools/build.mjs'))) as {
      buildIfChanged: (options: object) => Promise<unknown>;
    };
    await buildIfChanged({ log: () => {} });
    dataDir = mkdtempSync(join(tmpdir(), 'motcua-faults-'));
    chmodSync(dataDir, 0o711);
    port = await twoFreePorts();
    product = await startProductProcess(dataDir, port);
    tokens = await tokensFor(product, fathers);
  }, 90_000);
  afterAll(async () => {
    await product?.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  test.each([
    ['the application', (p: ProductProcess) => p.killApp()],
    ['the postmaster', (p: ProductProcess) => p.killPostgres('postmaster')],
    ['every process of PostgreSQL', (p: ProductProcess) => p.killPostgres('all')],
  ])('%s: what was acknowledged is there once, the rest can be repeated', async (what, kill) => {
    const before = all.length;
    await submitUntilItEnds(product.url, tokens, all, 40, () => kill(product));
    const acknowledged = all.filter((s) => s.code).length - before;
    expect(acknowledged).toBeGreaterThanOrEqual(40);
    const started = performance.now();
    product = await startProductProcess(dataDir, port);
    const back = Math.round(performance.now() - started);
    const { repeated } = await repeatUnacknowledged(product.url, all);
    console.log(`${what}: ${acknowledged} acknowledged, ${repeated} repeated, ready again after ${back} ms`);
    await everythingIsThereOnce(product, all);
  });
});

describe('the disk is full', { timeout: 60_000 }, () => {
  const possible = mayMount();
  if (!possible) console.log('Skipped: no private mount namespace here (needs root, or unshare -m).');
  let product: ProductProcess | undefined;
  let dataDir = '';
  afterEach(async () => {
    await product?.stop();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  test.skipIf(!possible)(
    'submissions and uploads get a clear 503, reading goes on, nothing is half written; with room again it goes on',
    async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'motcua-full-'));
      chmodSync(dataDir, 0o711);
      product = await startProductProcess(dataDir, await twoFreePorts(), { megabytes: 320 });
      const { url, folder } = product;
      const tokens = await tokensFor(product, fathers);
      const all: Submission[] = [];
      for (let i = 0; i < 2 * submitters; i++) {
        const token = tokens[i % tokens.length]!;
        const { id } = (await (await upload(url, token)).json()) as { id: string };
        all.push({ key: crypto.randomUUID(), token, body: bodyWith(id) });
      }
      await Promise.all(all.slice(0, 8).map((s) => send(url, s)));

      const filler = join(folder, 'filler');
      const during = all.slice(8, 16).map((s) => send(url, s));
      fill(filler);
      await Promise.all(during);
      await expect.poll(async () => (await upload(url, tokens[0]!)).status, { timeout: 10_000 }).toBe(503);
      await Promise.all(all.slice(16).map((s) => send(url, s)));
      for (const s of all.slice(16))
        expect(s).toMatchObject({
          status: 503,
          answer: { code: 'kernel.disk-full', detail: expect.stringContaining('hết chỗ chứa') },
        });
      for (const s of all.slice(8, 16)) expect([200, 503]).toContain(s.status);
      const mine = await fetch(`${url}/api/v1/dossiers/mine`, { headers: { authorization: `Bearer ${tokens[0]}` } });
      expect(mine.status).toBe(200);
      // An upload that was cut off while it was being written is cleared away as soon as its answer is out.
      await expect.poll(() => readdirSync(join(folder, 'staging')), { timeout: 5_000 }).toEqual([]);
      const refused = all.filter((s) => !s.code).length;

      rmSync(filler);
      await expect.poll(async () => (await upload(url, tokens[0]!)).status, { timeout: 10_000 }).toBe(200);
      await repeatUnacknowledged(url, all);
      console.log(`full disk: ${refused} of ${all.length} refused and repeated`);
      await everythingIsThereOnce(product, all);
    },
  );
});

/** Writes until the disk refuses. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  for (const size of [1024 * 1024, 4096]) {
    const block = Buffer.alloc(size);
    try {
      for (;;) if (writeSync(file, block) < size) break;
    } catch {
      // no space left: smaller blocks, then done
    }
  }
  closeSync(file);
}
