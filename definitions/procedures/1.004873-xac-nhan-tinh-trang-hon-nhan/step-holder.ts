import type { Condition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantKnown, isCase } from '../../parts/conditions.ts';
import {
  applicantFields,
  bornField,
  idPaperField,
  nameField,
  peopleFields,
  residenceField,
  sexField,
} from '../../parts/people.ts';
import { isSelf, isTyped, ownOnFile } from './holder.ts';

/** A certificate is for people of the age to marry. */
const isAdult = (key: string): Condition => ({ '>=': [{ var: `$known.${key}.age` }, 18] });

const other = { id: 'holder', who: 'người được cấp', when: isTyped };
const own = { id: 'applicant', who: 'bạn', when: { and: [isSelf, { not: applicantKnown }] } };

/** What for, who asks, and about whom. */
export const holderStep: StepDefinition = {
  id: 'holder',
  title: 'Người được cấp giấy',
  sections: [
    {
      id: 'case',
      title: 'Bạn cần giấy này để làm gì?',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Mục đích sử dụng',
          missing: 'Chọn bạn cần giấy này để làm gì',
          options: [
            {
              value: 'marry',
              label: 'Để đăng ký kết hôn',
              hint: 'Kết hôn trong nước thì xã tự tra cứu, thường không cần giấy này. Bạn hỏi trước nơi sẽ đăng ký.',
            },
            {
              value: 'other',
              label: 'Để làm việc khác',
              hint: 'Mua bán nhà đất, vay vốn, nhận con nuôi...',
            },
          ],
        },
      ],
    },
    {
      // At the counter the case is chosen above the declaration and its section is not shown: nothing else may stand in it.
      id: 'purpose',
      title: 'Việc cần giấy',
      when: isCase('other'),
      fields: [
        {
          id: 'purpose.kind',
          type: 'choice',
          label: 'Việc gì?',
          counterLabel: 'Việc cần giấy',
          missing: 'Chọn việc cần giấy xác nhận',
          options: [
            { value: 'property', label: 'Mua bán, tặng cho nhà đất hoặc tài sản khác' },
            { value: 'loan', label: 'Vay vốn ngân hàng' },
            { value: 'adoption', label: 'Nhận con nuôi' },
            { value: 'abroad', label: 'Đi nước ngoài, xin thị thực' },
            {
              value: 'else',
              label: 'Việc khác',
              reveal: [
                {
                  id: 'purpose.detail',
                  type: 'text',
                  label: 'Ghi rõ việc cần giấy',
                  hint: 'Câu này được in lên giấy',
                  missing: 'Ghi rõ việc cần giấy xác nhận',
                  maxLength: 150,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'applicant',
      title: 'Người yêu cầu',
      fields: [
        ...applicantFields({ people: true }),
        {
          id: 'holder.who',
          type: 'choice',
          label: 'Giấy này cấp cho ai?',
          counterLabel: 'Cấp cho',
          missing: 'Chọn giấy này cấp cho ai',
          options: [
            { value: 'self', label: 'Cho tôi', counterLabel: 'Người khai' },
            { value: 'own-father', label: 'Cha', known: 'own-father' },
            { value: 'own-mother', label: 'Mẹ', known: 'own-mother' },
            { value: 'child-1', label: 'Con', known: 'child-1', when: isAdult('child-1') },
            { value: 'child-2', label: 'Con', known: 'child-2', when: isAdult('child-2') },
            { value: 'child-3', label: 'Con', known: 'child-3', when: isAdult('child-3') },
            { value: 'child-4', label: 'Con', known: 'child-4', when: isAdult('child-4') },
            {
              value: 'other',
              label: 'Người khác',
              reveal: [
                {
                  id: 'holder.relation',
                  type: 'text',
                  label: 'Bạn là gì của người đó?',
                  counterLabel: 'Quan hệ với người được cấp',
                  hint: 'Ví dụ anh ruột, con dâu, bạn',
                  missing: 'Ghi bạn là gì của người được cấp giấy',
                  maxLength: 60,
                  width: 'medium',
                },
              ],
            },
          ],
        },
        {
          id: 'authorisation-paper',
          type: 'paper',
          component: 'authorisation',
          label: 'Văn bản ủy quyền',
          hint: 'Ông bà, cha mẹ, con, vợ chồng, anh chị em ruột thì viết tay cũng được, không cần chứng thực. Mỗi trang một ảnh.',
          several: true,
          when: { and: [{ present: { var: 'holder.who' } }, { not: isSelf }] },
        },
      ],
    },
    {
      id: 'holder',
      title: 'Người được cấp giấy',
      intro: 'Chỉ ghi khi giấy cấp cho người khác.',
      when: isTyped,
      fields: [
        idPaperField(other, { fits: { birthDate: 'holder.dateOfBirth' } }),
        nameField(other),
        bornField(other, 'today-16y'),
        sexField(other),
        ...peopleFields(other),
        residenceField(other),
      ],
    },
    {
      id: 'about',
      title: 'Thêm vài điều',
      intro: 'Tờ khai của Nhà nước có mục này mà dữ liệu dân cư chưa có. Không nhớ thì để trống.',
      fields: [
        bornField(own, 'today-16y'),
        sexField(own),
        {
          id: 'birth-found',
          type: 'known',
          label: 'Giấy khai sinh',
          key: 'own-birth',
          provider: 'civil-status',
          of: 'applicant',
          facts: ['birthPlace', 'entry', 'registeredAt'],
          when: ownOnFile('own-birth'),
        },
        {
          id: 'holder.birthPlace',
          type: 'text',
          label: 'Nơi sinh',
          hint: 'Ghi như trên giấy khai sinh, ví dụ xã Ba Tô, Quảng Ngãi',
          required: false,
          maxLength: 150,
          when: { not: ownOnFile('own-birth') },
        },
        {
          id: 'holder.occupation',
          type: 'text',
          label: 'Nghề nghiệp',
          hint: 'Ví dụ làm rẫy, công nhân, giáo viên',
          required: false,
          maxLength: 80,
          width: 'medium',
        },
      ],
    },
  ],
};
