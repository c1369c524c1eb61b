import type { Condition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { isCase } from '../../parts/conditions.ts';
import { copiesField, phoneField, resultSection } from '../../parts/result.ts';
import { laterThan, lateSection } from '../civil-status/late.ts';

/** Sixty days after the birth are in time (Law on Civil Status, Article 15). Who has found a child is in time whenever that was. */
export const isLate: Condition = { and: [{ not: isCase('abandoned') }, laterThan(60, 'child.dateOfBirth')] };

/** The fee where it is late, how the paper certificate is handed over, and extra copies. */
export const resultStep: StepDefinition = {
  id: 'result',
  title: 'Nhận kết quả',
  sections: [
    lateSection(isLate),
    resultSection('Giấy khai sinh', [
      copiesField('Giấy khai sinh', 'Để trống nếu không cần. Bản sao có thu phí theo quy định của tỉnh.'),
      phoneField,
    ]),
  ],
};
