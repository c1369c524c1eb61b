import type { Condition, FieldDefinition, OptionDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, is, notAtCounter } from '../../parts/conditions.ts';
import { numberField } from '../../parts/people.ts';
import { photos } from '../../parts/uploads.ts';

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
        reveal: [photos('dwelling-proof-paper', 'dwelling-proof', 'Ảnh giấy tờ nhà', { hint: 'Mỗi trang một ảnh.' })],
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
          numberField({ id: 'owner', who: 'chủ nhà' }, { hint: '12 số trên thẻ căn cước. Hỏi chủ nhà giúp nhé.' }),
        ],
      },
    ],
  },
];

/** The owner who lets, lends or takes in. */
export const landlordFields: FieldDefinition[] = [
  { id: 'landlord.name', type: 'person-name', label: 'Họ tên chủ nhà', whose: 'chủ nhà' },
  numberField(
    { id: 'landlord', who: 'chủ nhà' },
    { hint: 'Không biết thì để trống.', counterHint: 'Không biết thì để trống', required: false },
  ),
];

/**
 * Opinions (3) and (4) of CT01: confirmed here by who agrees (notes 3b and 4b), by a letter, which needs no notary (3c and 4c), or by a
 * signature before the police (3a and 4a).
 * @param id of the opinion in the answers: 'consent' of the owner, 'headConsent' of the head of the household
 * @param who agrees, as a sentence begins with them
 * @param mayConfirm their citizen number is known, so that they can be asked here
 */
export const consentFields = (
  id: 'consent' | 'headConsent',
  who: string,
  { when, mayConfirm }: { when: Condition; mayConfirm: Condition },
): FieldDefinition[] => {
  const called = who.toLowerCase();
  return [
    {
      id: `${id}.way`,
      type: 'choice',
      label: `${who} đồng ý bằng cách nào?`,
      counterLabel: `Ý kiến đồng ý của ${called}`,
      missing: `Chọn ${called} đồng ý bằng cách nào`,
      when,
      options: [
        {
          value: 'here',
          label: `${who} xác nhận trên mạng`,
          hint: `${who} vào trang này bằng VNeID rồi bấm đồng ý. Chúng tôi báo cho ${called} khi bạn khai xong.`,
          counterLabel: `${who} xác nhận trực tuyến`,
          when: { and: [notAtCounter, mayConfirm] },
        },
        {
          value: 'letter',
          label: 'Viết giấy đồng ý, tôi chụp gửi',
          hint: 'Viết tay vài dòng, ký và ghi rõ họ tên. Không cần công chứng.',
          counterLabel: 'Văn bản đồng ý riêng',
          reveal: [
            photos(`${id}-paper`, 'owner-consent', 'Ảnh giấy đồng ý', { hint: 'Nhà có nhiều chủ thì mỗi người ký một dòng.' }),
          ],
        },
        {
          value: 'counter',
          label: `${who} tới ký tại Công an xã`,
          counterLabel: 'Ký vào tờ khai tại Công an xã',
          reveal: [
            {
              id: `${id}-counter-note`,
              type: 'information',
              label: `${who} mang căn cước tới Công an xã trước ngày hẹn trả, trong giờ làm việc. Chưa ký thì hồ sơ phải chờ.`,
              counterLabel: `${who} ký vào tờ khai in ra tại Công an xã.`,
            },
          ],
        },
      ],
    },
  ];
};

const relatives = ['spouse', 'own-father', 'own-mother'];
/** The owner agrees, unless they declare themselves (note 6). @param when their opinion is wanted at all */
export const ownerConsentFields = (when: Condition): FieldDefinition[] =>
  consentFields('consent', 'Chủ nhà', {
    when: { and: [when, { not: is('owner.who', 'self') }] },
    mayConfirm: {
      or: [
        answered('owner.who', ...relatives),
        { present: { var: 'owner.citizenNumber' } },
        { present: { var: 'landlord.citizenNumber' } },
      ],
    },
  });

export const ownerIsOther: Condition = is('owner.who', 'other');
