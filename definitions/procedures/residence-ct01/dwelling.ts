import type { Condition, FieldDefinition, OptionDefinition } from '../../../src/modules/forms/contract.ts';
import { is } from './people.ts';

/** The new place by the units of July 2025; its commune is the one whose police decide. */
export const newPlaceField: FieldDefinition = {
  id: 'place',
  type: 'address',
  label: 'Địa chỉ chỗ ở mới',
  hint: 'Công an xã, phường này giải quyết hồ sơ.',
  counterHint: 'Công an xã, phường này giải quyết',
  missing: 'Nhập địa chỉ chỗ ở mới',
  detailLabel: 'Thôn hoặc tổ, đường, số nhà, số phòng',
};

/** An own dwelling: looked up in the land register, or shown by another paper. */
export const ownDwellingFields = (more: OptionDefinition[] = []): FieldDefinition[] => [
  {
    id: 'dwelling.proof',
    type: 'choice',
    label: 'Giấy tờ nhà của bạn là gì?',
    counterLabel: 'Chứng minh chỗ ở hợp pháp',
    missing: 'Chọn giấy tờ nhà của bạn',
    options: [
      {
        value: 'land-register',
        label: 'Sổ đỏ hoặc sổ hồng, tên tôi hoặc vợ, chồng tôi',
        hint: 'Công an xã tự tra trong dữ liệu đất đai. Bạn không phải chụp.',
        counterLabel: 'Giấy chứng nhận quyền sử dụng đất, sở hữu nhà: tra dữ liệu đất đai',
      },
      {
        value: 'paper',
        label: 'Giấy tờ khác',
        hint: 'Ví dụ hợp đồng mua nhà, giấy phép xây nhà, giấy tặng cho, xác nhận của xã',
        counterLabel: 'Giấy tờ khác về chỗ ở hợp pháp',
        reveal: [
          {
            id: 'dwelling-proof-paper',
            type: 'paper',
            component: 'dwelling-proof',
            label: 'Ảnh giấy tờ nhà',
            hint: 'Mỗi trang một ảnh.',
            several: true,
          },
        ],
      },
      ...more,
    ],
  },
];

/** The owner with whom somebody comes to live as a relative: husband or wife, parents as the registers know them, or typed. */
export const relativeOwnerFields = (label: string, when?: Condition): FieldDefinition[] => [
  {
    id: 'owner.who',
    type: 'choice',
    label,
    counterLabel: 'Chủ sở hữu chỗ ở',
    missing: 'Chọn ai là chủ nhà',
    ...(when && { when }),
    options: [
      { value: 'self', label: 'Tôi', counterLabel: 'Người khai', when: is('for', 'child') },
      { value: 'spouse', label: 'Vợ hoặc chồng tôi', known: 'spouse' },
      { value: 'own-father', label: 'Cha tôi', known: 'own-father' },
      { value: 'own-mother', label: 'Mẹ tôi', known: 'own-mother' },
      {
        value: 'other',
        label: 'Người khác',
        reveal: [
          { id: 'owner.name', type: 'person-name', label: 'Họ tên chủ nhà', whose: 'chủ nhà' },
          {
            id: 'owner.citizenNumber',
            type: 'citizen-number',
            label: 'Số định danh của chủ nhà',
            hint: '12 số trên thẻ căn cước. Hỏi chủ nhà giúp nhé.',
          },
        ],
      },
    ],
  },
];

/** The owner who lets, lends or takes in. */
export const landlordFields: FieldDefinition[] = [
  { id: 'landlord.name', type: 'person-name', label: 'Họ tên chủ nhà', whose: 'chủ nhà' },
  {
    id: 'landlord.citizenNumber',
    type: 'citizen-number',
    label: 'Số định danh của chủ nhà',
    hint: 'Không biết thì để trống.',
    counterHint: 'Không biết thì để trống',
    required: false,
  },
];

/**
 * Opinions (3) and (4) of CT01. Confirming in the national identity application comes with its connection; until then a letter,
 * which needs no notary (notes 3c and 4c of the form), or a signature before the police.
 */
export const consentFields = (who: string, when: Condition): FieldDefinition[] => [
  {
    id: 'consent.way',
    type: 'choice',
    label: `${who} đồng ý bằng cách nào?`,
    counterLabel: `Ý kiến đồng ý của ${who.toLowerCase()}`,
    missing: `Chọn ${who.toLowerCase()} đồng ý bằng cách nào`,
    // Who declares and is the owner need not agree with themselves (note 6).
    when: { and: [when, { not: is('owner.who', 'self') }] },
    options: [
      {
        value: 'letter',
        label: 'Viết giấy đồng ý, tôi chụp gửi',
        hint: 'Viết tay vài dòng, ký và ghi rõ họ tên. Không cần công chứng.',
        counterLabel: 'Văn bản đồng ý riêng',
        reveal: [
          {
            id: 'consent-paper',
            type: 'paper',
            component: 'owner-consent',
            label: 'Ảnh giấy đồng ý',
            hint: 'Nhà có nhiều chủ thì mỗi người ký một dòng.',
            several: true,
          },
        ],
      },
      {
        value: 'counter',
        label: `${who} tới ký tại Công an xã`,
        counterLabel: 'Ký vào tờ khai tại Công an xã',
        reveal: [
          {
            id: 'consent-counter-note',
            type: 'information',
            label: `${who} mang căn cước tới Công an xã trước ngày hẹn trả, trong giờ làm việc. Chưa ký thì hồ sơ phải chờ.`,
            counterLabel: `${who} ký vào tờ khai in ra tại Công an xã.`,
          },
        ],
      },
    ],
  },
];

export const ownerIsOther: Condition = is('owner.who', 'other');
