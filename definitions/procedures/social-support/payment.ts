import type { FieldDefinition } from '../../../src/modules/forms/contract.ts';

/** How money is received: an account, or cash. @param whose who the account should belong to; @param cash where cash is paid */
export const paymentFields = (whose: string, cash: string): FieldDefinition[] => [
  {
    id: 'payment.way',
    type: 'choice',
    label: 'Nhận tiền bằng cách nào?',
    counterLabel: 'Hình thức nhận',
    missing: 'Chọn cách nhận tiền',
    options: [
      {
        value: 'account',
        label: 'Qua tài khoản ngân hàng',
        counterLabel: 'Qua tài khoản',
        reveal: [
          {
            id: 'payment.bank',
            type: 'text',
            label: 'Tên ngân hàng',
            hint: 'Ví dụ: Agribank Ba Tơ',
            missing: 'Nhập tên ngân hàng',
            minLength: 2,
            maxLength: 120,
          },
          {
            id: 'payment.account',
            type: 'text',
            label: 'Số tài khoản',
            missing: 'Nhập số tài khoản',
            minLength: 6,
            maxLength: 24,
            width: 'medium',
            numeric: true,
          },
          {
            id: 'payment.isOwn',
            type: 'yes-no',
            label: `Tài khoản này đứng tên ${whose}?`,
            counterLabel: 'Chính chủ',
            missing: 'Chọn tài khoản đứng tên ai',
            yes: 'Đúng',
            no: 'Không, của người khác',
            initial: true,
            revealNo: [{ id: 'payment.holder', type: 'person-name', label: 'Họ tên chủ tài khoản', whose: 'chủ tài khoản' }],
          },
        ],
      },
      {
        value: 'cash',
        label: 'Tiền mặt',
        hint: cash,
        counterLabel: 'Tiền mặt',
        reveal: [
          {
            id: 'payment.collector',
            type: 'text',
            label: 'Người nhận thay, nếu có',
            hint: 'Họ tên và là gì của người được nhận. Không có thì để trống.',
            counterLabel: 'Người nhận thay',
            required: false,
            maxLength: 120,
          },
        ],
      },
    ],
  },
];
