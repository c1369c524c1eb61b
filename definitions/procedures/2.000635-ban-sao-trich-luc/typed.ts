import type { Condition, FieldDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantKnown, isCase } from '../../parts/conditions.ts';
import { bornField, nameField, peopleFields, residenceField, sexField } from '../../parts/people.ts';

/** What is asked when no register tells whose entry is meant; all of it stands in sections that are shown only then. */

const isAnother: Condition = { '!=': [{ var: 'relation' }, 'self'] };
/** Of somebody whom VNeID told, nothing is asked; of somebody who typed name and paper already, the rest. */
const isAsked: Condition = { or: [isAnother, { not: applicantKnown }] };
const who = 'người có tên trong giấy';

export const relationField: FieldDefinition = {
  id: 'relation',
  type: 'choice',
  label: 'Bạn là gì của người có tên trong giấy?',
  counterLabel: 'Quan hệ với người được cấp bản sao',
  missing: 'Chọn bạn là gì của người có tên trong giấy',
  options: [
    {
      value: 'self',
      label: 'Chính tôi có tên trong giấy',
      counterLabel: 'Bản thân',
      // Known applicants choose their own birth from the list above it.
      when: {
        or: [{ and: [isCase('birth'), { not: applicantKnown }] }, isCase('marriage', 'other')],
      },
    },
    {
      value: 'family',
      label: 'Người nhà',
      hint: 'Vợ chồng, cha mẹ, con, ông bà, anh chị em ruột',
      reveal: [
        {
          id: 'relationDetail',
          type: 'text',
          label: 'Ghi rõ, ví dụ con ruột, em ruột',
          counterLabel: 'Quan hệ, ghi rõ',
          missing: 'Ghi rõ bạn là gì của người đó',
          maxLength: 60,
          width: 'medium',
        },
      ],
    },
    { value: 'guardian', label: 'Người giám hộ, người đại diện theo pháp luật' },
    {
      value: 'authorised',
      label: 'Người được nhờ làm thay',
      counterLabel: 'Người được ủy quyền',
      reveal: [
        {
          id: 'authorisation-paper',
          type: 'paper',
          component: 'authorisation',
          label: 'Ảnh văn bản ủy quyền có chứng thực',
          hint: 'Mỗi trang một ảnh.',
          several: true,
        },
      ],
    },
  ],
};

export const personFields: FieldDefinition[] = [
  {
    id: 'person.citizenNumber',
    type: 'citizen-number',
    label: 'Số định danh của người đó',
    counterLabel: 'Số định danh',
    hint: '12 số trên thẻ căn cước. Không có thì để trống.',
    required: false,
    birthDate: 'person.dateOfBirth',
    when: isAnother,
  },
  nameField({ id: 'person', who, when: isAnother }),
  bornField({ id: 'person', who: 'người đó', when: isAsked }, 'today'),
  { ...sexField({ id: 'person', who: 'người đó', when: isAsked }), label: 'Người đó là nam hay nữ?' },
  ...peopleFields({ id: 'person', who: 'người đó', when: isAsked }),
  {
    ...residenceField({ id: 'person', who: 'người đó', when: isAnother }),
    hint: 'Xin giấy khai tử thì ghi nơi ở cuối cùng. Không biết thì để trống.',
    counterHint: 'Khai tử: nơi cư trú cuối cùng',
    required: false,
  },
  {
    id: 'partner.name',
    type: 'person-name',
    label: 'Họ tên người vợ hoặc chồng trong giấy kết hôn',
    counterLabel: 'Họ tên vợ hoặc chồng',
    whose: 'vợ hoặc chồng',
    when: isCase('marriage'),
  },
  {
    id: 'partner.dateOfBirth',
    type: 'date',
    label: 'Ngày sinh của người vợ hoặc chồng',
    hint: 'Không nhớ ngày, tháng thì chỉ ghi năm; không nhớ năm thì để trống',
    counterHint: 'Có thể chỉ ghi năm',
    partial: 'year',
    min: 'today-120y',
    max: 'today',
    required: false,
    when: isCase('marriage'),
  },
];

export const registeredFields: FieldDefinition[] = [
  {
    id: 'registered.place',
    type: 'text',
    label: 'Ngày trước đăng ký ở xã, phường nào?',
    counterLabel: 'Nơi đã đăng ký',
    hint: 'Ghi tên xã cũ cũng được, ví dụ UBND xã Ba Nam, huyện Ba Tơ.',
    missing: 'Nhập nơi đã đăng ký, xã cũ cũng được',
    maxLength: 150,
  },
  {
    id: 'registered.on',
    type: 'date',
    label: 'Ngày đăng ký',
    hint: 'Không nhớ ngày, tháng thì chỉ ghi năm; không nhớ năm thì để trống',
    counterHint: 'Có thể chỉ ghi năm',
    partial: 'year',
    min: 'today-120y',
    max: 'today',
    required: false,
  },
  {
    id: 'registered.number',
    type: 'text',
    label: 'Số trên giấy đã được cấp',
    counterLabel: 'Số đăng ký',
    hint: 'Không còn giấy thì để trống',
    maxLength: 40,
    width: 'short',
    required: false,
  },
  {
    id: 'registered.book',
    type: 'text',
    label: 'Quyển số',
    hint: 'Không còn giấy thì để trống',
    maxLength: 40,
    width: 'short',
    required: false,
  },
];
