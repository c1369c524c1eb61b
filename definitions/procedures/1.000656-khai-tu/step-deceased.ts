import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import {
  applicantFields,
  bornField,
  idPaperField,
  nameField,
  peopleFields,
  residenceField,
  sexField,
  toldBox,
} from '../../parts/people.ts';
import { authorisedOption, otherRelative } from '../../parts/uploads.ts';
import { asksRelation, isFound, isTyped, someone, whoField } from './deceased.ts';

const deceased = { id: 'deceased', who: 'người mất', when: isTyped };

/** Who declares, who has died, and what they are to each other. */
export const deceasedStep: StepDefinition = {
  id: 'deceased',
  title: 'Người mất',
  sections: [
    {
      id: 'applicant',
      title: 'Người khai',
      intro: 'Xin chia buồn cùng gia đình. Tờ khai này ngắn; điều gì Nhà nước đã có thì bạn không phải ghi.',
      fields: applicantFields({ people: false }),
    },
    {
      id: 'deceased',
      title: 'Người mất',
      fields: [
        whoField,
        toldBox({
          id: 'deceased-found',
          label: 'Người mất',
          key: 'deceased',
          of: 'deceased.citizenNumber',
          facts: ['dateOfBirth', 'sex', 'citizenNumber', 'ethnicity', 'nationality', 'residence'],
          when: isFound,
        }),
        {
          id: 'deceased-note',
          type: 'information',
          label: 'Chọn Người khác thì bạn ghi các mục dưới đây.',
          counterLabel: 'Người không có trong danh sách: ghi các mục dưới đây.',
          when: { and: [someone, isTyped] },
        },
        idPaperField(deceased, { without: 'Không có, hoặc không còn giữ', fits: { birthDate: 'deceased.dateOfBirth' } }),
        nameField(deceased),
        bornField(deceased, 'today'),
        sexField(deceased),
        ...peopleFields(deceased),
        residenceField(deceased, 'Nơi cư trú cuối cùng'),
        {
          id: 'relation',
          type: 'choice',
          label: 'Bạn là gì của người mất?',
          counterLabel: 'Quan hệ với người đã chết',
          missing: 'Chọn bạn là gì của người mất',
          when: asksRelation,
          options: [
            { value: 'spouse', label: 'Vợ hoặc chồng' },
            { value: 'child', label: 'Con' },
            { value: 'parent', label: 'Cha hoặc mẹ' },
            { value: 'sibling', label: 'Anh, chị, em' },
            otherRelative('Người thân khác', 'cháu nội, con dâu', 'người mất'),
            authorisedOption('Người được gia đình ủy quyền'),
            {
              value: 'none',
              label: 'Không phải người thân',
              hint: 'Người mất không có người thân; bạn đại diện cơ quan, tổ chức hoặc là người biết việc',
            },
          ],
        },
      ],
    },
  ],
};
