/** What this machine gave at the moment of measuring: two cores that others work on too give less, and figures mean little without it. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ms, perSecond, type Report } from './report.ts';
import { timesOf } from './statistics.ts';

export async function measureMachine(report: Report): Promise<void> {
  const part = 'The machine, before anything runs';
  report.add({
    part,
    what: 'load average of the last minute',
    value: loadavg()[0]!.toFixed(2),
    detail: 'near 0 on a quiet machine',
  });
  report.add({ part, what: 'one core: 100 million small sums', value: ms(sums()) });
  report.add({ part, what: 'two threads waking each other in turn', value: perSecond(await wakes()) });
  const t = timesOf(syncs());
  report.add({ part, what: 'a write of 8 KB made durable (fdatasync)', value: ms(t.p50), detail: `p95 ${ms(t.p95)}` });
}

function sums(): number {
  const at = performance.now();
  let x = 0;
  for (let i = 0; i < 1e8; i++) x = (x + i * 7) | 0;
  const took = performance.now() - at;
  return x === 42 ? Number.NaN : took;
}

/** Round trips a second between two sleeping threads: what every question to the database pays twice. */
async function wakes(): Promise<number> {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(
    `const { workerData: a } = require('node:worker_threads');
     for (let i = 0; i < 3000; i++) { Atomics.wait(a, 0, i); Atomics.add(a, 1, 1); Atomics.notify(a, 1); }`,
    { eval: true, workerData: shared },
  );
  await new Promise((resolve) => worker.once('online', resolve));
  const at = performance.now();
  for (let i = 0; i < 3000; i++) {
    Atomics.add(shared, 0, 1);
    Atomics.notify(shared, 0);
    Atomics.wait(shared, 1, i);
  }
  const took = performance.now() - at;
  await worker.terminate();
  return 3_000_000 / took;
}

function syncs(): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-disk-'));
  const file = openSync(join(folder, 'wal'), 'w');
  const block = Buffer.alloc(8192, 1);
  for (let i = 0; i < 256; i++) writeSync(file, block);
  fdatasyncSync(file);
  const times = Array.from({ length: 200 }, (_, i) => {
    writeSync(file, block, 0, block.length, i * block.length);
    const at = performance.now();
    fdatasyncSync(file);
    return performance.now() - at;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return times;
}
