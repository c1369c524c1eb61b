import type { Condition, FieldDefinition, FormDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, is } from '../../parts/conditions.ts';
import { photos } from '../../parts/uploads.ts';
import {
  landlordFields,
  newPlaceField,
  ownDwellingFields,
  ownerConsentFields,
  ownerIsOther,
  relativeOwnerFields,
} from '../residence-ct01/dwelling.ts';
import { ct01MoveForm } from '../residence-ct01/form.ts';
import { headConsentSection, headSection, membersSection } from '../residence-ct01/household.ts';
import { applicantSection, forWhomFields } from '../residence-ct01/people.ts';
import { religiousFields, vehicleOption } from './other-cases.ts';

/** Cases in which a household of one's own, or an owner's, is moved into. */
const household: Condition = answered('case', 'own', 'relatives', 'rented', 'care');

const whoStep: StepDefinition = {
  id: 'who',
  title: 'Ai chuyển, về đâu',
  sections: [
    applicantSection(),
    {
      id: 'case',
      title: 'Trường hợp của bạn',
      fields: [
        ...forWhomFields('Bạn đăng ký cho ai?'),
        {
          id: 'case',
          type: 'choice',
          label: 'Chuyển thường trú về đâu?',
          counterLabel: 'Trường hợp',
          missing: 'Chọn chuyển thường trú về đâu',
          options: [
            {
              value: 'relatives',
              label: 'Về ở với người thân',
              hint: 'Vợ, chồng, cha, mẹ, con, ông bà, anh chị em. Trẻ mới sinh cũng chọn mục này.',
              counterLabel: 'Vào hộ người thân (khoản 2 Điều 20)',
            },
            {
              value: 'own',
              label: 'Về nhà của tôi',
              hint: 'Tôi hoặc vợ, chồng tôi là chủ nhà',
              counterLabel: 'Chỗ ở thuộc quyền sở hữu của mình (khoản 1 Điều 20)',
            },
            {
              value: 'rented',
              label: 'Về nhà thuê, mượn, ở nhờ',
              hint: 'Hợp đồng phải có công chứng hoặc chứng thực',
              counterLabel: 'Chỗ ở thuê, mượn, ở nhờ (khoản 3 Điều 20)',
            },
            {
              value: 'religious',
              label: 'Vào nhà chùa, nhà thờ, cơ sở tín ngưỡng, tôn giáo',
              counterLabel: 'Cơ sở tín ngưỡng, tôn giáo (khoản 4 Điều 20)',
            },
            {
              value: 'care',
              label: 'Vào cơ sở trợ giúp xã hội, hoặc hộ nhận nuôi dưỡng',
              counterLabel: 'Cơ sở trợ giúp xã hội, hộ nhận chăm sóc (khoản 5 Điều 20)',
            },
            {
              value: 'barracks',
              label: 'Về nơi đơn vị quân đội, công an đóng quân',
              counterLabel: 'Nơi đơn vị đóng quân',
            },
          ],
        },
      ],
    },
  ],
};

const relationProof: FieldDefinition = {
  id: 'kinship.proof',
  type: 'choice',
  label: 'Giấy tờ nào cho thấy hai người là người thân?',
  counterLabel: 'Chứng minh quan hệ nhân thân',
  missing: 'Chọn giấy tờ về quan hệ người thân',
  // Wife, husband and parents whom the registers told need no proof.
  when: { and: [is('case', 'relatives'), ownerIsOther] },
  options: [
    {
      value: 'registers',
      label: 'Đã đăng ký khai sinh, kết hôn hoặc nhận con',
      hint: 'Công an xã tự tra. Bạn không phải chụp.',
      counterLabel: 'Tra dữ liệu hộ tịch, dân cư',
    },
    {
      value: 'paper',
      label: 'Giấy tờ khác',
      hint: 'Ví dụ giấy tờ cũ, xác nhận của xã',
      reveal: [photos('kinship-paper', 'kinship-proof', 'Ảnh giấy tờ về quan hệ', { hint: 'Mỗi trang một ảnh.' })],
    },
  ],
};

const areaProof: FieldDefinition[] = [
  {
    id: 'area.square',
    type: 'number',
    label: 'Chỗ ở rộng bao nhiêu mét vuông?',
    counterLabel: 'Diện tích nhà ở',
    hint: 'Phải đủ diện tích mỗi người theo quy định của tỉnh.',
    missing: 'Nhập diện tích chỗ ở',
    unit: 'm²',
    min: 1,
    max: 10000,
    decimals: 1,
  },
  {
    id: 'area.proof',
    type: 'choice',
    label: 'Giấy tờ nào ghi diện tích?',
    counterLabel: 'Chứng minh diện tích nhà ở',
    missing: 'Chọn giấy tờ ghi diện tích',
    options: [
      {
        value: 'land-register',
        label: 'Sổ đỏ hoặc sổ hồng của chủ nhà',
        hint: 'Công an xã tự tra. Bạn không phải chụp.',
        counterLabel: 'Tra dữ liệu đất đai',
      },
      {
        value: 'paper',
        label: 'Giấy tờ khác, hoặc xác nhận của Ủy ban nhân dân xã',
        counterLabel: 'Giấy tờ khác, mẫu 02 Nghị định 154/2024',
        reveal: [photos('area-paper', 'area-proof', 'Ảnh giấy tờ ghi diện tích', { hint: 'Mỗi trang một ảnh.' })],
      },
    ],
  },
];

const placeStep: StepDefinition = {
  id: 'place',
  title: 'Chỗ ở mới',
  sections: [
    { id: 'place', title: 'Chỗ ở mới', fields: [newPlaceField] },
    {
      id: 'own',
      title: 'Giấy tờ nhà',
      intro: 'Nhà có nhiều chủ: chỉ cần bạn là một trong những chủ nhà.',
      when: is('case', 'own'),
      fields: ownDwellingFields([vehicleOption]),
    },
    {
      id: 'relatives',
      title: 'Chủ nhà',
      when: is('case', 'relatives'),
      fields: [...relativeOwnerFields('Ai là chủ nhà?'), relationProof],
    },
    {
      id: 'landlord',
      title: 'Chủ nhà, hoặc người đứng đầu cơ sở',
      when: answered('case', 'rented', 'care'),
      fields: landlordFields,
    },
    {
      id: 'care',
      title: 'Việc chăm sóc, nuôi dưỡng',
      when: is('case', 'care'),
      fields: [
        photos('care-paper', 'care-proof', 'Giấy tờ về việc chăm sóc, nuôi dưỡng', {
          hint: 'Cơ sở trợ giúp xã hội gửi thêm văn bản đề nghị của người đứng đầu cơ sở, chụp chung ở đây.',
        }),
      ],
    },
    {
      id: 'rented',
      title: 'Hợp đồng và diện tích',
      when: is('case', 'rented'),
      fields: [
        photos('lease-paper', 'notarised-lease', 'Hợp đồng cho thuê, mượn, ở nhờ', {
          hint: 'Đã công chứng hoặc chứng thực. Mỗi trang một ảnh.',
        }),
        ...areaProof,
      ],
    },
    { id: 'religious', title: 'Cơ sở tín ngưỡng, tôn giáo', when: is('case', 'religious'), fields: religiousFields },
    {
      id: 'barracks',
      title: 'Giấy của đơn vị',
      when: is('case', 'barracks'),
      fields: [
        {
          id: 'unit-letter-paper',
          type: 'paper',
          component: 'unit-letter',
          label: 'Giấy giới thiệu của đơn vị',
          hint: 'Quân đội: từ cấp trung đoàn trở lên. Công an: thủ trưởng đơn vị quản lý trực tiếp. Có chữ ký, dấu.',
        },
      ],
    },
    {
      id: 'consent',
      title: 'Sự đồng ý',
      when: answered('case', 'relatives', 'rented', 'religious', 'care'),
      fields: ownerConsentFields({ not: is('case', 'barracks') }),
    },
  ],
};

const peopleStep: StepDefinition = {
  id: 'household',
  title: 'Chủ hộ và người cùng chuyển',
  sections: [
    headSection(answered('case', 'relatives', 'rented', 'care'), { or: [answered('case', 'rented', 'care'), ownerIsOther] }),
    headConsentSection(answered('case', 'relatives', 'rented', 'care')),
    membersSection(household),
  ],
};

/** CT01 for permanent residence; see ct01.test.ts for the table of its lines. */
export const form: FormDefinition = ct01MoveForm('1.004222', [whoStep, placeStep, peopleStep]);
