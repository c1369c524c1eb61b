import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { phoneField } from '../../parts/result.ts';

/** How the copy is had, and how many. */
export const resultStep: StepDefinition = {
  id: 'result',
  title: 'Nhận bản sao',
  sections: [
    {
      id: 'result',
      title: 'Nhận bản sao',
      intro: 'Bản điện tử có chữ ký số, dùng như bản giấy. Bản giấy cũng kèm một bản điện tử trong mục Của tôi.',
      fields: [
        {
          id: 'result.paper',
          type: 'choice',
          label: 'Bạn muốn nhận bản nào?',
          counterLabel: 'Cách nhận',
          missing: 'Chọn cách nhận bản sao',
          options: [
            {
              value: 'none',
              label: 'Bản điện tử',
              counterLabel: 'Chỉ bản điện tử',
              hint: 'Nằm trong mục Của tôi trên điện thoại',
            },
            { value: 'counter', label: 'Bản giấy, tôi tới quầy một cửa lấy', counterLabel: 'Bản giấy, nhận tại quầy' },
            {
              value: 'post',
              label: 'Bản giấy, gửi bưu điện tới tận nhà',
              counterLabel: 'Bản giấy, gửi qua bưu điện',
              hint: 'Bưu điện thu cước khi giao',
              reveal: [{ id: 'result.address', type: 'address', label: 'Địa chỉ nhận', missing: 'Nhập địa chỉ nhận' }],
            },
          ],
        },
        {
          id: 'result.copies',
          type: 'number',
          label: 'Bạn cần mấy bản giấy?',
          counterLabel: 'Số bản sao',
          hint: 'Mỗi bản 8.000 đồng',
          missing: 'Nhập số bản sao cần cấp',
          unit: 'bản',
          min: 1,
          max: 50,
          initial: 1,
          when: { in: [{ var: 'result.paper' }, ['counter', 'post']] },
        },
        phoneField,
      ],
    },
  ],
};
