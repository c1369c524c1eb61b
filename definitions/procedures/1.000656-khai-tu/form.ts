import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { copiesField, phoneField, resultSection } from '../../parts/result.ts';
import { lateSection } from '../civil-status/late.ts';
import { deathStep, isLate } from './step-death.ts';
import { deceasedStep } from './step-deceased.ts';

/**
 * The declaration of a death ('Tờ khai đăng ký khai tử', Circular 04/2020/TT-BTP, as the blank form of 2.000527 has it). The body it goes
 * to, place and day of signing are the submission; the day in words is computed; the issuer of a hospital's notice is the hospital.
 */
export const form: FormDefinition = {
  code: '1.000656',
  title: 'Tờ khai đăng ký khai tử',
  validFrom: '2026-01-01',
  source: { name: 'Tờ khai đăng ký khai tử (Thông tư 04/2020/TT-BTP), theo bản trắng công bố cho 2.000527', verify: true },
  pledge: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.',
  steps: [
    deceasedStep,
    deathStep,
    {
      id: 'result',
      title: 'Nhận kết quả',
      sections: [lateSection(isLate), resultSection('Trích lục khai tử', [copiesField('Trích lục khai tử'), phoneField])],
    },
  ],
};
