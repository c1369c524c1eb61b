import type { Condition, FieldDefinition, OptionDefinition, SectionDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, is } from '../../parts/conditions.ts';
import { memberKeys } from '../../parts/household.ts';
import { numberField } from '../../parts/people.ts';
import { photos } from '../../parts/uploads.ts';
import { consentFields } from './dwelling.ts';
import { relationOptions, typedPerson } from './people.ts';

/** At most so many people of one household are offered by name; others are typed. */
const movers = memberKeys(8);

/** The applicant is head of the household that moves, and stays it: what the others are to them is in the register. */
const relationsStay: Condition = {
  and: [is('head.who', 'self'), is('for', 'self'), { '==': [{ var: '$known.household.relation' }, 'Chủ hộ'] }],
};

/** The head is nobody whom a register tells as a relative. */
const untold = (ownerTyped: Condition): Condition => ({
  or: [is('head.who', 'other'), { and: [is('head.who', 'owner'), ownerTyped] }],
});
const relationField = (id: string, who: string, when: Condition): FieldDefinition => ({
  id,
  type: 'choice',
  display: 'select',
  label: `${who} là gì của chủ hộ?`,
  counterLabel: 'Quan hệ với chủ hộ',
  missing: `Chọn ${who.toLowerCase()} là gì của chủ hộ`,
  options: relationOptions,
  when,
});

/**
 * Lines 7 to 9 of CT01: the head of the household at the new place.
 * @param owner when the dwelling has an owner who has been named already (and may be the head)
 * @param ownerTyped when that owner is nobody whom a register tells as a relative, so that the tie has to be asked
 */
export const headSection = (owner: Condition, ownerTyped: Condition, when?: Condition): SectionDefinition => ({
  id: 'head',
  title: 'Chủ hộ ở chỗ mới',
  ...(when && { when }),
  fields: [
    {
      id: 'head.who',
      type: 'choice',
      label: 'Ai là chủ hộ ở chỗ mới?',
      counterLabel: 'Chủ hộ ở chỗ mới',
      missing: 'Chọn ai là chủ hộ ở chỗ mới',
      options: [
        { value: 'self', label: 'Tôi', counterLabel: 'Người khai' },
        {
          value: 'owner',
          label: 'Chủ nhà',
          hint: 'Vào chung hộ với chủ nhà',
          when: { and: [owner, { not: is('owner.who', 'self') }] },
        },
        { value: 'spouse', label: 'Vợ hoặc chồng tôi', known: 'spouse', when: { not: is('owner.who', 'spouse') } },
        {
          value: 'other',
          label: 'Người khác',
          reveal: [
            { id: 'head.name', type: 'person-name', label: 'Họ tên chủ hộ', whose: 'chủ hộ' },
            numberField({ id: 'head', who: 'chủ hộ' }, { hint: '12 số trên thẻ căn cước. Hỏi chủ hộ giúp nhé.' }),
          ],
        },
      ],
    },
    relationField('head.relation', 'Bạn', { and: [{ not: is('for', 'child') }, untold(ownerTyped)] }),
    relationField('head.childRelation', 'Em', {
      and: [is('for', 'child'), { or: [untold(ownerTyped), is('child.who', 'other')] }],
    }),
  ],
});

/**
 * Opinion (3) of CT01, where the head of the household is neither who declares nor the owner, who has agreed already.
 * @param when the law wants it (Law on Residence, Article 20.2, 20.3 and 20.5)
 */
export const headConsentSection = (when: Condition): SectionDefinition => {
  const isAnother: Condition = { and: [when, answered('head.who', 'spouse', 'other')] };
  return {
    id: 'head-consent',
    title: 'Sự đồng ý của chủ hộ',
    when: isAnother,
    fields: consentFields('headConsent', 'Chủ hộ', {
      when: isAnother,
      mayConfirm: { or: [is('head.who', 'spouse'), { present: { var: 'head.citizenNumber' } }] },
    }),
  };
};

/** Line 11 of CT01: those of the household who move too. Chosen where the register knows them, typed otherwise. */
export const membersSection = (when?: Condition): SectionDefinition => ({
  id: 'members',
  title: 'Người cùng chuyển',
  intro: 'Chuyển một mình thì bỏ qua phần này.',
  ...(when && { when }),
  fields: [
    {
      id: 'together.people',
      type: 'multi-choice',
      label: 'Ai trong hộ cùng chuyển?',
      counterLabel: 'Thành viên hộ cùng thay đổi',
      required: false,
      when: { present: { var: '$known.member-1' } },
      options: movers.map(
        (key): OptionDefinition => ({
          value: key,
          label: 'Người trong hộ',
          known: key,
          reveal: [
            {
              id: `together.relations.${key}`,
              type: 'choice',
              display: 'select',
              label: 'Là gì của chủ hộ ở chỗ mới?',
              counterLabel: 'Quan hệ với chủ hộ mới',
              missing: 'Chọn người này là gì của chủ hộ',
              options: relationOptions,
              when: { not: relationsStay },
            },
          ],
        }),
      ),
    },
    {
      id: 'together.others',
      type: 'group',
      label: 'Người khác cùng chuyển',
      hint: 'Người chưa có tên ở trên, ví dụ con mới sinh.',
      itemLabel: 'Người',
      addLabel: 'Thêm một người',
      required: false,
      min: 0,
      max: 12,
      fields: [
        ...typedPerson('', 'người này'),
        {
          id: 'citizenNumber',
          type: 'citizen-number',
          label: 'Số định danh',
          hint: 'Chưa có thì để trống.',
          counterHint: 'Chưa có thì để trống',
          birthDate: 'item.dateOfBirth',
          required: false,
        },
        {
          id: 'relation',
          type: 'choice',
          display: 'select',
          label: 'Là gì của chủ hộ?',
          counterLabel: 'Quan hệ với chủ hộ',
          missing: 'Chọn người này là gì của chủ hộ',
          options: relationOptions,
        },
      ],
    },
  ],
});

/** Somebody under 18 moves too, as far as registers tell ages; of people who were typed it has to be asked. */
const minorsMove: Condition = {
  or: [
    { present: { var: 'together.others' } },
    ...movers.map(
      (key): Condition => ({ and: [answered('together.people', key), { not: { '>=': [{ var: `$known.${key}.age` }, 18] } }] }),
    ),
  ],
};

/** Opinion (5) of CT01, once it is known who moves: nearly always the applicant is the parent, and no signature is needed (note 6). */
export const minorsSection: SectionDefinition = {
  id: 'minors',
  title: 'Người chưa đủ 18 tuổi',
  when: minorsMove,
  fields: [
    {
      id: 'minors',
      type: 'choice',
      label: 'Trong những người cùng chuyển, có ai chưa đủ 18 tuổi không?',
      counterLabel: 'Người chưa thành niên cùng chuyển',
      missing: 'Chọn có người chưa đủ 18 tuổi hay không',
      options: [
        { value: 'none', label: 'Không có' },
        { value: 'mine', label: 'Có, là con tôi hoặc người tôi giám hộ' },
        {
          value: 'others',
          label: 'Có, là con của người khác',
          reveal: [
            photos('minor-consent-paper', 'minor-consent', 'Giấy đồng ý của cha, mẹ hoặc người giám hộ', {
              hint: 'Viết tay vài dòng, ký và ghi rõ họ tên. Không cần công chứng.',
            }),
          ],
        },
      ],
    },
  ],
};
