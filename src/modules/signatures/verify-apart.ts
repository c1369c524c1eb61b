import { Worker } from 'node:worker_threads';
import type { PdfVerification } from './contract.ts';
import type { VerifyOptions } from './verify.ts';

/** Signed papers of ours take well under a second, and all of them are below 20 MB. */
const longestMs = 5_000;
const mostMegabytes = 256;
/** Buffers do not count as the thread's heap: what they add to the whole process is watched from outside. */
const mostGrowth = 512 * 1024 * 1024;
const watchEveryMs = 50;
const mostWaiting = 4;

/** In the bundle a file beside this one; from the sources Node strips the types itself. */
const program = new URL(import.meta.url.endsWith('.ts') ? './verify-worker.ts' : './verify-worker.mjs', import.meta.url);

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * `verifyPdf` for files of strangers: a few hundred bytes of nested compression keep a processor busy for seconds. So it runs in a
 * thread of its own, one file at a time, with an end to time and memory.
 * @returns `undefined` when the file took more than that; `'busy'` when too many are waiting already
 */
export async function verifyPdfApart(
  pdf: Uint8Array,
  options: VerifyOptions,
  limits: { milliseconds?: number } = {},
): Promise<PdfVerification | undefined | 'busy'> {
  if (waiting >= mostWaiting) return 'busy';
  waiting++;
  const turn = last.then(() => verifyInThread(pdf, options, limits.milliseconds ?? longestMs));
  last = turn;
  return turn.finally(() => waiting--);
}

/** Never rejects: a thread that dies of the file says as little as one that was ended. */
function verifyInThread(pdf: Uint8Array, options: VerifyOptions, milliseconds: number): Promise<PdfVerification | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      workerData: { pdf, options },
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: 32 },
      // The parent's own switches (a test runner's loader, a debugger's port) are no business of this thread.
      execArgv: [],
      env: {},
    });
    const before = process.memoryUsage.rss();
    let answer: PdfVerification | undefined;
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostGrowth) void worker.terminate();
    }, watchEveryMs);
    const timer = setTimeout(() => void worker.terminate(), milliseconds);
    worker.once('message', (found: PdfVerification) => {
      answer = found;
    });
    // A thread that breaks off says why here, and then ends like any other.
    worker.once('error', () => {});
    worker.once('exit', () => {
      clearInterval(watch);
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
