import type { StepDefinition } from '../../../src/modules/forms/contract.ts';

/** How the paper certificate is handed over, and extra copies. */
export const resultStep: StepDefinition = {
  id: 'result',
  title: 'Nhận kết quả',
  sections: [
    {
      id: 'result',
      title: 'Giấy khai sinh',
      intro: 'Bản điện tử luôn có trong mục Của tôi và trên VNeID.',
      fields: [
        {
          id: 'result.paper',
          type: 'choice',
          label: 'Bạn nhận bản giấy ở đâu?',
          missing: 'Chọn nơi nhận bản giấy',
          options: [
            { value: 'counter', label: 'Tại quầy một cửa của xã' },
            {
              value: 'post',
              label: 'Qua bưu điện, tới tận nhà',
              hint: 'Bưu điện thu cước khi giao',
              reveal: [{ id: 'result.address', type: 'address', label: 'Địa chỉ nhận', missing: 'Nhập địa chỉ nhận' }],
            },
          ],
        },
        {
          id: 'result.copies',
          type: 'number',
          label: 'Số bản sao Giấy khai sinh cần thêm',
          hint: 'Để trống nếu không cần. Bản sao có thu phí theo quy định của tỉnh.',
          unit: 'bản',
          min: 0,
          max: 20,
          required: false,
        },
        {
          id: 'contact.phone',
          type: 'phone',
          label: 'Số điện thoại nhận tin nhắn',
          hint: 'Không bắt buộc. Tin báo vẫn gửi qua VNeID.',
          autocomplete: 'tel',
          required: false,
          // The counter asks for the phone with the person, before the declaration.
          when: { '!=': [{ var: '$channel' }, 'counter'] },
        },
      ],
    },
  ],
};
