import type { StepDefinition } from '../../../src/modules/forms/contract.ts';

/** How the paper certificate is handed over, and extra copies. */
export const resultStep: StepDefinition = {
  id: 'result',
  title: 'Nhận kết quả',
  sections: [
    {
      id: 'result',
      title: 'Giấy khai sinh',
      intro: 'Bản điện tử luôn có trong mục Của tôi, có giá trị như bản giấy.',
      fields: [
        {
          id: 'result.paper',
          type: 'choice',
          label: 'Bạn có cần thêm bản giấy không?',
          counterLabel: 'Bản giấy',
          missing: 'Chọn có cần bản giấy hay không',
          options: [
            { value: 'none', label: 'Không, tôi dùng bản điện tử', counterLabel: 'Không, chỉ bản điện tử' },
            { value: 'counter', label: 'Có, tôi nhận tại quầy một cửa của xã', counterLabel: 'Nhận tại quầy' },
            {
              value: 'post',
              label: 'Có, gửi qua bưu điện tới tận nhà',
              counterLabel: 'Gửi qua bưu điện',
              hint: 'Bưu điện thu cước khi giao',
              reveal: [{ id: 'result.address', type: 'address', label: 'Địa chỉ nhận', missing: 'Nhập địa chỉ nhận' }],
            },
          ],
        },
        {
          id: 'result.copies',
          type: 'number',
          label: 'Số bản sao Giấy khai sinh cần thêm',
          counterLabel: 'Số bản sao',
          hint: 'Để trống nếu không cần. Bản sao có thu phí theo quy định của tỉnh.',
          unit: 'bản',
          min: 0,
          max: 20,
          required: false,
        },
        {
          id: 'contact.phone',
          type: 'phone',
          label: 'Số điện thoại của bạn',
          hint: 'Không bắt buộc. Cán bộ gọi khi cần hỏi thêm.',
          autocomplete: 'tel',
          required: false,
          // The counter asks for the phone with the person, before the declaration.
          when: { '!=': [{ var: '$channel' }, 'counter'] },
        },
      ],
    },
  ],
};
