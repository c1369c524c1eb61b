import type { Condition, FieldDefinition, SectionDefinition } from '../../../src/modules/forms/contract.ts';
import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { answered } from '../../parts/conditions.ts';
import { freeOfCharge, setByProvince } from '../../parts/procedure.ts';

/**
 * Births and deaths registered in time cost nothing; later there is a fee that the provincial council sets, which some people need not
 * pay (Circular 85/2019/TT-BTC, Article 5: families of merit, poor households, disabled people; verify).
 */
const circular85 = { name: 'Thông tư 85/2019/TT-BTC; nghị quyết của Hội đồng nhân dân tỉnh', verify: true };

/** More days than the law gives have passed since the date answered in `field`. Of a date that is not known to the day: since its end. */
export const laterThan = (days: number, ...fields: string[]): Condition => ({
  or: fields.map((field): Condition => ({ '>': [{ var: `$days.${field}` }, days] })),
});

const exempt = ['merit', 'poor', 'disabled'];

const exemptionField: FieldDefinition = {
  id: 'fee.exemption',
  type: 'choice',
  display: 'select',
  label: 'Bạn có được miễn lệ phí không?',
  counterLabel: 'Diện miễn lệ phí',
  hint: 'Không thuộc diện nào thì để trống. Cán bộ tự tra, bạn không phải nộp giấy.',
  counterHint: 'Có thể để trống',
  // Nobody is kept from registering by a question about money: who says nothing pays.
  required: false,
  options: [
    { value: 'merit', label: 'Gia đình có công với cách mạng' },
    { value: 'poor', label: 'Hộ nghèo' },
    { value: 'disabled', label: 'Người khuyết tật' },
  ],
};

/** Asked only where there is a fee. */
export const lateSection = (when: Condition): SectionDefinition => ({
  id: 'fee',
  title: 'Lệ phí',
  intro: 'Khai muộn hơn thời hạn của luật thì có lệ phí, do Hội đồng nhân dân tỉnh quy định.',
  when,
  fields: [exemptionField],
});

/**
 * @param name of the fee: 'Lệ phí đăng ký khai tử'
 * @param inTime what is said to those who come in time
 * @param source the act that says until when it is in time
 */
export function registrationFees(
  { name, inTime, source }: { name: string; inTime: string; source: ProcedureDefinition['decision'] },
  late: Condition,
): ProcedureDefinition['fees'] {
  const isExempt = answered('fee.exemption', ...exempt);
  return [
    { ...freeOfCharge(name, source, inTime), needed: { not: late } },
    {
      ...freeOfCharge('Miễn lệ phí', circular85, 'Miễn lệ phí, khi dữ liệu cho thấy đúng diện đã khai.'),
      needed: { and: [late, isExempt] },
    },
    {
      ...setByProvince(
        `${name} quá hạn`,
        'Khai quá hạn thì có lệ phí theo mức của Hội đồng nhân dân tỉnh; cán bộ báo số tiền khi nhận hồ sơ.',
        circular85,
      ),
      needed: { and: [late, { not: isExempt }] },
    },
  ];
}
