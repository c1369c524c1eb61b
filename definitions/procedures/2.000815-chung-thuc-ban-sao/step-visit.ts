import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { notAtCounter } from '../../parts/conditions.ts';
import { phoneField } from '../../parts/result.ts';

/** The original is looked at: the time to come with it is booked when the request is in. At the counter they are there already. */
export const visitStep: StepDefinition = {
  id: 'visit',
  title: 'Mang bản chính tới quầy',
  sections: [
    {
      id: 'visit',
      title: 'Mang bản chính tới quầy',
      when: notAtCounter,
      fields: [
        {
          id: 'presence-note',
          type: 'information',
          label:
            'Bạn mang bản chính tới quầy một cửa của xã. Chúng tôi xem, chụp và đóng dấu bản sao, rồi trả bản chính lại ngay. Bạn không phải chụp ảnh hay photo trước, và nhờ người khác mang tới cũng được. Nộp xong bạn chọn giờ tới.',
        },
        phoneField,
      ],
    },
  ],
};
