import type { ResultPaper } from '../../src/modules/results/contract.ts';
import { birthCertificatePaper } from './birth-certificate.ts';

/** Papers that results are, by the `template` that a procedure's result names. A new kind of result: one file here, one line. */
export const resultPapers: Readonly<Record<string, ResultPaper>> = {
  'birth-certificate': birthCertificatePaper,
};
