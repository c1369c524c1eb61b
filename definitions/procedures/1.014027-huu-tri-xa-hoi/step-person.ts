import type { Condition, FieldDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, applicantKnown } from '../../parts/conditions.ts';
import { isAtLeast, memberOptions } from '../../parts/household.ts';
import { applicantFields, bornField, nameField, numberField, sexField } from '../../parts/people.ts';
import { authorisationPhotos } from '../../parts/uploads.ts';

/** The register does not say that the applicant is too young. */
const mayBeOld: Condition = {
  or: [isAtLeast('applicant', 70), { not: { present: { var: '$known.applicant.age' } } }],
};
const isOther = answered('who', 'other');
const person = { id: 'person', who: 'người được hưởng', when: isOther };

/** Somebody who is not in the applicant's household. */
const personFields: FieldDefinition[] = [
  { ...nameField(person), counterLabel: 'Họ tên' },
  { ...numberField(person, { counterLabel: 'Số định danh', birthDate: 'person.dateOfBirth' }) },
  { ...bornField(person, 'today-70y'), counterLabel: 'Ngày sinh' },
  sexField(person),
  { id: 'person.ethnicity', type: 'ethnicity', label: 'Dân tộc của người được hưởng', counterLabel: 'Dân tộc' },
  {
    id: 'person.residence',
    type: 'address',
    label: 'Nơi cư trú của người được hưởng',
    counterLabel: 'Nơi cư trú',
    missing: 'Nhập nơi cư trú của người được hưởng',
  },
];

/** Who declares; where no register knows them and they declare for themselves, also what the decision says of them. */
const own = { id: 'applicant', who: 'bạn', when: { and: [answered('who', 'self'), { not: applicantKnown }] } };
const declarant: FieldDefinition[] = [
  ...applicantFields({ people: false }),
  { ...bornField(own, 'today-70y'), counterLabel: 'Ngày sinh' },
  sexField(own),
  { id: 'applicant.ethnicity', type: 'ethnicity', label: 'Dân tộc của bạn', counterLabel: 'Dân tộc', when: own.when },
];

/** What is asked for and for whom. */
export const personStep: StepDefinition = {
  id: 'person',
  title: 'Người được hưởng',
  sections: [
    {
      id: 'request',
      title: 'Việc cần làm',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Bạn cần làm việc gì?',
          counterLabel: 'Nội dung đề nghị',
          missing: 'Chọn việc cần làm',
          options: [
            { value: 'grant', label: 'Xin hưởng lần đầu', hint: 'Phần lớn mọi người chọn mục này' },
            { value: 'moved', label: 'Đang hưởng, chuyển đến xã này ở', counterLabel: 'Nhận tại nơi cư trú mới' },
            {
              value: 'change',
              label: 'Đang hưởng, cần sửa thông tin',
              hint: 'Đổi tài khoản, cách nhận tiền, sửa họ tên',
              counterLabel: 'Thay đổi thông tin',
            },
            { value: 'stop', label: 'Thôi hưởng', hint: 'Người được hưởng đã mất, có lương hưu, hoặc không nhận nữa' },
          ],
        },
        {
          id: 'who',
          type: 'choice',
          label: 'Việc này cho ai?',
          counterLabel: 'Người được hưởng',
          hint: 'Chỉ hiện người từ đủ 70 tuổi trong nhà bạn',
          missing: 'Chọn người được hưởng',
          options: [
            { value: 'self', label: 'Cho chính tôi', counterLabel: 'Người khai', when: mayBeOld },
            ...memberOptions(70),
            { value: 'other', label: 'Người khác', hint: 'Cha mẹ, ông bà không ở cùng nhà với bạn', reveal: personFields },
          ],
        },
        {
          id: 'relation',
          type: 'choice',
          label: 'Bạn là gì của người được hưởng?',
          counterLabel: 'Quan hệ của người khai với người được hưởng',
          missing: 'Chọn bạn là gì của người được hưởng',
          when: { not: answered('who', 'self') },
          options: [
            { value: 'child', label: 'Con, dâu, rể' },
            { value: 'spouse', label: 'Vợ hoặc chồng' },
            { value: 'grandchild', label: 'Cháu' },
            { value: 'relative', label: 'Người thân khác' },
            {
              value: 'guardian',
              label: 'Người giám hộ hoặc được ủy quyền',
              reveal: [authorisationPhotos('Quyết định công nhận giám hộ hoặc giấy ủy quyền')],
            },
          ],
        },
        {
          id: 'consent-note',
          type: 'information',
          label: 'Người được hưởng cần biết và đồng ý. Cán bộ có thể gọi điện hoặc đến nhà hỏi thăm, không phải đi đâu.',
          counterLabel: 'Xác nhận người được hưởng biết và đồng ý.',
          when: { and: [{ not: answered('who', 'self') }, { not: answered('case', 'stop') }] },
        },
      ],
    },
    { id: 'declarant', title: 'Người khai', fields: declarant },
  ],
};
