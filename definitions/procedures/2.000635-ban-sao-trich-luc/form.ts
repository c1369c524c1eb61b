import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { entryStep, personStep } from './step-entry.ts';
import { resultStep } from './step-result.ts';

/**
 * The request for a copy of a civil-status entry ('Tờ khai cấp bản sao trích lục hộ tịch', annex of Circular 04/2020/TT-BTP). Every line
 * of the paper is asked, known or derived: see extract-copy.test.ts. The body it is addressed to is the dossier's `organisation`; place and
 * date of signing are the submission itself.
 */
export const form: FormDefinition = {
  code: '2.000635',
  title: 'Tờ khai cấp bản sao trích lục hộ tịch',
  validFrom: '2026-01-01',
  source: {
    name: 'Tờ khai cấp bản sao trích lục hộ tịch (Thông tư 04/2020/TT-BTP), theo bản trắng công bố cho 1.000797 và 1.000578',
    verify: true,
  },
  pledge: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.',
  steps: [entryStep, personStep, resultStep],
};
