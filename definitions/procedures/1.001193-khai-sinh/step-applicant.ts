import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { isCase } from '../../parts/conditions.ts';
import { applicantFields } from '../../parts/people.ts';
import { authorisedOption, otherRelative, photos } from '../../parts/uploads.ts';

/** First the case, then who declares. */
export const applicantStep: StepDefinition = {
  id: 'applicant',
  title: 'Người khai',
  sections: [
    {
      id: 'case',
      title: 'Trường hợp của bạn',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Bạn khai sinh trong trường hợp nào?',
          counterLabel: 'Trường hợp',
          missing: 'Chọn trường hợp khai sinh',
          options: [
            { value: 'default', label: 'Có đủ thông tin cha và mẹ', hint: 'Phần lớn mọi người chọn mục này' },
            { value: 'father-unknown', label: 'Chưa xác định được cha', hint: 'Phần ghi về cha để trống' },
            { value: 'mother-unknown', label: 'Chưa xác định được mẹ', hint: 'Phần ghi về mẹ để trống' },
            { value: 'surrogacy', label: 'Trẻ sinh ra do mang thai hộ' },
            {
              value: 'abandoned',
              label: 'Trẻ bị bỏ rơi, hoặc chưa xác định được cả cha và mẹ',
              reveal: [
                photos('abandonment-paper', 'abandonment-record', 'Biên bản về việc trẻ bị bỏ rơi', {
                  hint: 'Do Ủy ban nhân dân hoặc công an xã lập. Chưa có thì báo xã trước, chúng tôi sẽ giúp.',
                }),
              ],
            },
          ],
        },
        photos('surrogacy-paper', 'surrogacy-confirmation', 'Văn bản xác nhận của cơ sở y tế về mang thai hộ', {
          when: { '==': [{ var: 'case' }, 'surrogacy'] },
        }),
      ],
    },
    {
      id: 'applicant',
      title: 'Người khai',
      fields: [
        ...applicantFields({ people: false }),
        {
          id: 'relation',
          type: 'choice',
          label: 'Bạn là gì của trẻ?',
          counterLabel: 'Quan hệ của người khai với trẻ',
          missing: 'Chọn bạn là gì của trẻ',
          options: [
            { value: 'father', label: 'Cha', when: isCase('default', 'surrogacy', 'mother-unknown') },
            { value: 'mother', label: 'Mẹ', when: isCase('default', 'surrogacy', 'father-unknown') },
            { value: 'grandparent', label: 'Ông, bà', when: { not: isCase('abandoned') } },
            { ...otherRelative('Người thân thích khác', 'cô ruột, anh ruột', 'trẻ'), when: { not: isCase('abandoned') } },
            { value: 'carer', label: 'Người hoặc tổ chức đang nuôi dưỡng trẻ' },
            authorisedOption('Người được cha hoặc mẹ ủy quyền', { when: { not: isCase('abandoned') } }),
          ],
        },
      ],
    },
  ],
};
