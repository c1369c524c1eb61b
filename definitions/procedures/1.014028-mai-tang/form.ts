import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { arrangerStep } from './step-arranger.ts';
import { deadStep } from './step-dead.ts';

/**
 * The request for support of the cost of a burial, of somebody who had the social pension or had asked for it. Addressee, place and day of
 * signing are the submission itself.
 */
export const form: FormDefinition = {
  code: '1.014028',
  title: 'Tờ khai đề nghị hỗ trợ chi phí mai táng',
  validFrom: '2026-01-01',
  source: { name: 'Mẫu số 02, Nghị định 176/2025/NĐ-CP', verify: true },
  pledge:
    'Tôi cam đoan những lời khai trên là đúng và chi phí mai táng này chưa được hỗ trợ ở nơi khác. Nếu khai không đúng, tôi xin chịu trách nhiệm hoàn toàn.',
  steps: [deadStep, arrangerStep],
};
