import type { FieldDefinition } from '../../../src/modules/forms/contract.ts';

/** A paper copy beside the electronic one. */
export const paperField: FieldDefinition = {
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
};

/** Copies of the extract, which cost something. */
export const copiesField = (of: string): FieldDefinition => ({
  id: 'result.copies',
  type: 'number',
  label: `Số bản sao ${of} cần thêm`,
  counterLabel: 'Số bản sao',
  hint: 'Để trống nếu không cần. Mỗi bản sao 8.000 đồng.',
  unit: 'bản',
  min: 0,
  max: 20,
  required: false,
});

export const phoneField: FieldDefinition = {
  id: 'contact.phone',
  type: 'phone',
  label: 'Số điện thoại của bạn',
  hint: 'Cán bộ gọi khi cần hỏi thêm.',
  autocomplete: 'tel',
  required: false,
  // The counter asks for the phone with the person, before the declaration; the register may know it.
  when: { and: [{ '!=': [{ var: '$channel' }, 'counter'] }, { not: { present: { var: '$known.applicant.phone' } } }] },
};
