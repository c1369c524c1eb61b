import type { FieldDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { answered } from '../../parts/conditions.ts';
import { memberOptions } from '../../parts/household.ts';
import { bornField, nameField, numberField, residenceField, sexField } from '../../parts/people.ts';

const isTyped = answered('dead.who', 'other');
const dead = { id: 'dead', who: 'người đã mất', when: isTyped };

/** Somebody who was not in the applicant's household. */
const deadFields: FieldDefinition[] = [
  { ...nameField(dead), counterLabel: 'Họ tên' },
  numberField(dead, {
    counterLabel: 'Số định danh',
    hint: '12 số trên thẻ căn cước. Không tìm thấy thì để trống.',
    birthDate: 'dead.dateOfBirth',
    required: false,
  }),
  { ...bornField(dead, 'today-60y'), counterLabel: 'Ngày sinh' },
  sexField(dead),
  { id: 'dead.ethnicity', type: 'ethnicity', label: 'Dân tộc của người đã mất', counterLabel: 'Dân tộc' },
  { ...residenceField(dead, 'Nơi cư trú trước khi mất'), counterLabel: 'Nơi cư trú' },
];

/** Who died, when, and where the grave is. Deaths before July 2025 fall under another law. */
export const deadStep: StepDefinition = {
  id: 'dead',
  title: 'Người đã mất',
  sections: [
    {
      id: 'dead',
      title: 'Người đã mất',
      intro: 'Xin chia buồn cùng gia đình. Bạn chỉ cần khai ít dòng dưới đây, không phải nộp giấy tờ nào.',
      fields: [
        {
          id: 'dead.who',
          type: 'choice',
          label: 'Người đã mất là ai?',
          counterLabel: 'Người đã mất',
          missing: 'Chọn người đã mất',
          options: [
            ...memberOptions(70),
            {
              value: 'other',
              label: 'Người khác',
              hint: 'Không ở cùng nhà với bạn, hoặc chưa có tên trong danh sách',
              reveal: deadFields,
            },
          ],
        },
        {
          id: 'dead.pension',
          type: 'choice',
          label: 'Người đã mất có nhận trợ cấp hưu trí xã hội không?',
          counterLabel: 'Trợ cấp hưu trí xã hội',
          hint: 'Tiền hằng tháng cho người già không có lương hưu',
          missing: 'Chọn người đã mất có nhận trợ cấp hưu trí xã hội không',
          options: [
            { value: 'receiving', label: 'Đang nhận hằng tháng' },
            { value: 'applied', label: 'Đã nộp đề nghị, chưa có quyết định' },
            {
              value: 'unknown',
              label: 'Tôi không rõ',
              hint: 'Cán bộ tra giúp',
              counterLabel: 'Người khai không rõ, cần tra cứu',
            },
          ],
        },
        {
          id: 'dead.diedOn',
          type: 'date',
          label: 'Ngày mất',
          missing: 'Nhập ngày mất, theo dương lịch',
          hint: 'Theo dương lịch',
          min: '2025-07-01',
          max: 'today',
        },
        {
          id: 'dead.cause',
          type: 'text',
          label: 'Vì sao mất?',
          counterLabel: 'Nguyên nhân chết',
          hint: 'Ví dụ: già yếu, bệnh. Không muốn ghi thì để trống.',
          required: false,
          maxLength: 120,
        },
      ],
    },
    {
      id: 'burial',
      title: 'Mai táng',
      fields: [
        {
          id: 'burial.on',
          type: 'date',
          label: 'Ngày chôn cất hoặc hỏa táng',
          counterLabel: 'Thời gian mai táng',
          missing: 'Nhập ngày chôn cất hoặc hỏa táng',
          min: '2025-07-01',
          max: 'today+14d',
        },
        {
          id: 'burial.place',
          type: 'text',
          label: 'Nơi chôn cất hoặc hỏa táng',
          counterLabel: 'Địa điểm mai táng',
          hint: 'Ví dụ: nghĩa địa Thôn 1, xã Ba Tô',
          missing: 'Nhập nơi chôn cất hoặc hỏa táng',
          maxLength: 200,
        },
      ],
    },
  ],
};
