import type { FormDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { minorsSection } from './household.ts';
import { feeSection, lastStep } from './last-step.ts';

/** The one form of all residence procedures. */
export const ct01: Pick<FormDefinition, 'title' | 'validFrom' | 'source'> = {
  title: 'Tờ khai thay đổi thông tin cư trú',
  validFrom: '2026-01-01',
  source: { name: 'Mẫu CT01 ban hành kèm theo Thông tư 53/2025/TT-BCA' },
};

/** CT01 of people who move: after the steps of their own come minors, fee and result. */
export const ct01MoveForm = (code: string, steps: StepDefinition[]): FormDefinition => ({
  code,
  ...ct01,
  // The paper form has no sentence of this kind: ours, from Article 7 of the Law on Residence.
  pledge:
    'Tôi cam đoan những điều khai trên đây là đúng sự thật, chủ hộ và chủ nhà đã biết và đồng ý, và tôi chịu trách nhiệm trước pháp luật về lời khai của mình.',
  steps: [...steps, lastStep('Thông báo kết quả', [minorsSection, feeSection])],
});
