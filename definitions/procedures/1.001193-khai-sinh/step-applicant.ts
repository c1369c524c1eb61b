import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantKnown, isCase } from './parents.ts';

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
                {
                  id: 'abandonment-paper',
                  type: 'paper',
                  component: 'abandonment-record',
                  label: 'Biên bản về việc trẻ bị bỏ rơi',
                  hint: 'Do Ủy ban nhân dân hoặc công an xã lập. Chưa có thì báo xã trước, chúng tôi sẽ giúp.',
                  several: true,
                },
              ],
            },
          ],
        },
        {
          id: 'surrogacy-paper',
          type: 'paper',
          component: 'surrogacy-confirmation',
          label: 'Văn bản xác nhận của cơ sở y tế về mang thai hộ',
          several: true,
          when: { '==': [{ var: 'case' }, 'surrogacy'] },
        },
      ],
    },
    {
      id: 'applicant',
      title: 'Người khai',
      fields: [
        {
          id: 'applicant-known',
          type: 'known',
          label: 'Người khai',
          key: 'applicant',
          provider: 'population',
          of: 'applicant',
          facts: ['dateOfBirth', 'citizenNumber', 'idPaper', 'residence'],
          when: applicantKnown,
        },
        {
          id: 'applicant.name',
          type: 'person-name',
          label: 'Họ tên của bạn',
          whose: 'bạn',
          counterLabel: 'Họ tên người khai',
          autocomplete: 'name',
          when: { not: applicantKnown },
        },
        {
          id: 'applicant.idPaper',
          type: 'choice',
          label: 'Giấy tờ tùy thân của bạn',
          counterLabel: 'Giấy tờ tùy thân',
          missing: 'Chọn giấy tờ tùy thân của bạn',
          when: { not: applicantKnown },
          options: [
            {
              value: 'citizen-number',
              label: 'Thẻ căn cước',
              reveal: [
                {
                  id: 'applicant.citizenNumber',
                  type: 'citizen-number',
                  label: 'Số định danh',
                  hint: '12 số trên thẻ căn cước',
                },
              ],
            },
            {
              value: 'other',
              label: 'Hộ chiếu hoặc giấy tờ khác có ảnh',
              reveal: [
                {
                  id: 'applicant.otherPaper.number',
                  type: 'text',
                  label: 'Loại và số giấy tờ',
                  hint: 'Ví dụ: Hộ chiếu C1234567',
                  maxLength: 60,
                },
                { id: 'applicant.otherPaper.issuedBy', type: 'text', label: 'Nơi cấp', maxLength: 120 },
                { id: 'applicant.otherPaper.issuedOn', type: 'date', label: 'Ngày cấp', max: 'today', min: 'today-60y' },
              ],
            },
          ],
        },
        {
          id: 'applicant.residence',
          type: 'address',
          label: 'Nơi cư trú của bạn',
          counterLabel: 'Nơi cư trú của người khai',
          hint: 'Nơi thường trú; không có thì nơi tạm trú; không có cả hai thì nơi đang ở',
          missing: 'Nhập nơi cư trú của bạn',
          abroad: true,
          when: { not: applicantKnown },
        },
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
            {
              value: 'relative',
              label: 'Người thân thích khác',
              when: { not: isCase('abandoned') },
              reveal: [
                {
                  id: 'relationDetail',
                  type: 'text',
                  label: 'Ghi rõ, ví dụ cô ruột, anh ruột',
                  missing: 'Ghi rõ bạn là gì của trẻ',
                  maxLength: 60,
                  width: 'medium',
                },
              ],
            },
            { value: 'carer', label: 'Người hoặc tổ chức đang nuôi dưỡng trẻ' },
            {
              value: 'authorised',
              label: 'Người được cha hoặc mẹ ủy quyền',
              when: { not: isCase('abandoned') },
              reveal: [
                {
                  id: 'authorisation-paper',
                  type: 'paper',
                  component: 'authorisation',
                  label: 'Văn bản ủy quyền',
                  hint: 'Có chứng thực. Mỗi trang một ảnh.',
                  several: true,
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
