import type { FieldDefinition, FieldOf, OptionDefinition, SectionDefinition } from '../../src/modules/forms/contract.ts';
import { known, notAtCounter } from './conditions.ts';

/** How the result is had: on paper beside the electronic one, how many copies, and the phone that is called. */

export const postOption = (label: string, counterLabel: string): OptionDefinition => ({
  value: 'post',
  label,
  counterLabel,
  hint: 'Bưu điện thu cước khi giao',
  reveal: [{ id: 'result.address', type: 'address', label: 'Địa chỉ nhận', missing: 'Nhập địa chỉ nhận' }],
});

/** Collected at the counter: for what is not sent. */
export const paperFieldAtCounter: FieldOf<'choice'> = {
  id: 'result.paper',
  type: 'choice',
  label: 'Bạn có cần thêm bản giấy không?',
  counterLabel: 'Bản giấy',
  missing: 'Chọn có cần bản giấy hay không',
  options: [
    { value: 'none', label: 'Không, tôi dùng bản điện tử', counterLabel: 'Không, chỉ bản điện tử' },
    { value: 'counter', label: 'Có, tôi nhận tại quầy một cửa của xã', counterLabel: 'Nhận tại quầy' },
  ],
};

/** A paper copy beside the electronic one. */
export const paperField: FieldOf<'choice'> = {
  ...paperFieldAtCounter,
  options: [...paperFieldAtCounter.options, postOption('Có, gửi qua bưu điện tới tận nhà', 'Gửi qua bưu điện')],
};

/** The heading above it. @param more what is asked besides */
export const resultSection = (title: string, more: FieldDefinition[] = []): SectionDefinition => ({
  id: 'result',
  title,
  intro: 'Bản điện tử luôn có trong mục Của tôi, có giá trị như bản giấy.',
  fields: [paperField, ...more],
});

/** Copies of the extract, which cost something. */
export const copiesField = (of: string, hint = 'Để trống nếu không cần. Mỗi bản sao 8.000 đồng.'): FieldDefinition => ({
  id: 'result.copies',
  type: 'number',
  label: `Số bản sao ${of} cần thêm`,
  counterLabel: 'Số bản sao',
  hint,
  unit: 'bản',
  min: 0,
  max: 20,
  required: false,
});

/** Asked only where neither the counter nor a register has it. */
export const phoneField: FieldDefinition = {
  id: 'contact.phone',
  type: 'phone',
  label: 'Số điện thoại của bạn',
  hint: 'Cán bộ gọi khi cần hỏi thêm.',
  autocomplete: 'tel',
  required: false,
  // The counter asks for the phone with the person, before the declaration; the register may know it.
  when: { and: [notAtCounter, { not: known('applicant.phone') }] },
};

/** Where officers have to reach the person. @param why when they call */
export const neededPhoneField = (why: string): FieldDefinition => {
  const { required: _may, ...field } = phoneField;
  return { ...field, counterLabel: 'Số điện thoại', hint: why };
};
