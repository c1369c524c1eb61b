import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { claimStep } from './step-claim.ts';
import { personStep } from './step-person.ts';

/**
 * The request for the social pension, one form for having it, for having it at a new home, for a change and for its end. Addressee,
 * place and day of signing are the submission itself. Age is told by the population register, never asked of those it knows.
 */
export const form: FormDefinition = {
  code: '1.014027',
  title: 'Văn bản đề nghị hưởng trợ cấp hưu trí xã hội',
  validFrom: '2026-01-01',
  source: { name: 'Mẫu số 01, Nghị định 176/2025/NĐ-CP', verify: true },
  pledge:
    'Tôi cam đoan những lời khai trên là đúng. Nếu khai sai, tôi xin chịu trách nhiệm trước pháp luật và hoàn trả số tiền đã nhận không đúng. Khi người được hưởng có lương hưu, chuyển nơi ở hoặc mất, tôi sẽ báo với xã.',
  steps: [personStep, claimStep],
};
