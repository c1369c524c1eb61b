import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantStep } from './step-applicant.ts';
import { familyStep } from './step-family.ts';
import { resultStep } from './step-result.ts';

/**
 * The birth declaration ('Tờ khai đăng ký khai sinh', annex of Circular 04/2020/TT-BTP, and the interactive form that
 * 18/2026/NĐ-CP puts in its place). Every line of the paper is here once; the body it is addressed to is the dossier's
 * `organisation`, place and date of signing are the submission itself, the date in words is computed.
 */
export const form: FormDefinition = {
  code: '1.001193',
  title: 'Tờ khai đăng ký khai sinh',
  validFrom: '2026-01-01',
  source: { name: 'Tờ khai đăng ký khai sinh (Thông tư 04/2020/TT-BTP), theo bản trắng công bố cho 1.001020', verify: true },
  pledge:
    'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.',
  steps: [applicantStep, familyStep, resultStep],
};
