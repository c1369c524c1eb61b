import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { phoneField } from '../civil-status/result.ts';

/** The original is looked at: when the person comes with it. At the counter they are there already. */
export const visitStep: StepDefinition = {
  id: 'visit',
  title: 'Mang bản chính tới quầy',
  sections: [
    {
      id: 'visit',
      title: 'Mang bản chính tới quầy',
      when: { '!=': [{ var: '$channel' }, 'counter'] },
      fields: [
        {
          id: 'presence-note',
          type: 'information',
          label:
            'Bạn mang bản chính tới quầy một cửa của xã. Chúng tôi xem, chụp và đóng dấu bản sao, rồi trả bản chính lại ngay. Bạn không phải chụp ảnh hay photo trước, và nhờ người khác mang tới cũng được.',
        },
        {
          id: 'visit.day',
          type: 'date',
          label: 'Bạn định tới ngày nào?',
          counterLabel: 'Ngày hẹn',
          hint: 'Từ thứ Hai đến thứ Sáu, trong một tuần tới',
          missing: 'Nhập ngày bạn định mang bản chính tới',
          min: 'today+1d',
          max: 'today+7d',
          example: 'Ví dụ 26 11 2026',
        },
        {
          id: 'visit.part',
          type: 'choice',
          label: 'Buổi nào?',
          counterLabel: 'Buổi hẹn',
          missing: 'Chọn buổi sáng hay buổi chiều',
          options: [
            { value: 'morning', label: 'Buổi sáng' },
            {
              value: 'afternoon',
              label: 'Buổi chiều',
              hint: 'Tới sau 15 giờ thì có thể phải sang ngày làm việc tiếp theo mới xong',
            },
          ],
        },
        phoneField,
      ],
    },
  ],
};
