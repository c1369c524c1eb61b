import type { FieldDefinition, SectionDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantKnown, notAtCounter } from '../../parts/conditions.ts';
import { paperFieldAtCounter, phoneField } from '../../parts/result.ts';

/**
 * Who pays no fee for residence procedures. Circular 75/2022/TT-BTC, Article 4, as amended by 71/2025/TT-BTC, from general knowledge:
 * verify. The police look it up; nobody hands in a paper where a register knows it.
 */
export const exemptions = [
  { value: 'child', label: 'Trẻ em dưới 16 tuổi' },
  { value: 'elderly', label: 'Người từ 60 tuổi trở lên' },
  { value: 'disabled', label: 'Người khuyết tật' },
  { value: 'merit', label: 'Người có công, hoặc thân nhân người có công' },
  { value: 'poor', label: 'Hộ nghèo' },
  { value: 'minority', label: 'Người dân tộc thiểu số ở xã đặc biệt khó khăn' },
  { value: 'border', label: 'Thường trú ở xã biên giới, xã đảo' },
  { value: 'orphan', label: 'Từ 16 đến dưới 18 tuổi, mồ côi cả cha và mẹ' },
] as const;
export const exemptionValues: string[] = exemptions.map((one) => one.value);

const exemptionField: FieldDefinition = {
  id: 'fee.exemption',
  type: 'choice',
  display: 'select',
  label: 'Bạn có được miễn lệ phí không?',
  counterLabel: 'Diện miễn lệ phí',
  hint: 'Công an xã tự tra, bạn không phải nộp giấy.',
  missing: 'Chọn diện miễn lệ phí, hoặc “Không”',
  when: { '!=': [{ var: 'case' }, 'list'] },
  options: [{ value: 'none', label: 'Không, tôi nộp lệ phí' }, ...exemptions],
};

export const feeSection: SectionDefinition = { id: 'fee', title: 'Lệ phí', fields: [exemptionField] };

/** What is still to be said about minors, the fee, the paper copy of the result, and lines 5 and 6 of CT01. */
export const lastStep = (paper: string, before: SectionDefinition[] = []): StepDefinition => ({
  id: 'result',
  title: 'Nhận kết quả',
  sections: [
    ...before,
    {
      id: 'result',
      title: paper,
      intro: 'Bản điện tử luôn có trong mục Của tôi, có giá trị như bản giấy.',
      fields: [
        { ...paperFieldAtCounter, initial: 'none' },
        phoneField,
        {
          id: 'contact.email',
          type: 'email',
          label: 'Thư điện tử',
          autocomplete: 'email',
          required: false,
          when: { and: [notAtCounter, { not: applicantKnown }] },
        },
      ],
    },
  ],
});
