import { parentPort, workerData } from 'node:worker_threads';
import { type VerifyOptions, verifyPdf } from './verify.ts';

/** The other side of `verifyPdfApart`: one file, one answer, then the thread ends. */
const { pdf, options } = workerData as { pdf: Uint8Array; options: VerifyOptions };
parentPort?.postMessage(await verifyPdf(pdf, options));
