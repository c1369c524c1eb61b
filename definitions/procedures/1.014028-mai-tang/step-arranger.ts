import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, applicantKnown } from '../../parts/conditions.ts';
import { applicantFields, bornField } from '../../parts/people.ts';
import { paperField, phoneField } from '../../parts/result.ts';
import { paymentFields } from '../social-support/payment.ts';

/** Who buried the dead, and how the money comes. */
export const arrangerStep: StepDefinition = {
  id: 'arranger',
  title: 'Người lo mai táng',
  sections: [
    {
      id: 'arranger',
      title: 'Người lo mai táng',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Ai đứng ra lo mai táng?',
          counterLabel: 'Người lo mai táng',
          missing: 'Chọn ai đứng ra lo mai táng',
          options: [
            { value: 'person', label: 'Tôi và gia đình', counterLabel: 'Hộ gia đình, cá nhân' },
            {
              value: 'organisation',
              label: 'Cơ quan, tổ chức',
              hint: 'Ví dụ: thôn, hội người cao tuổi, chùa, nhà thờ. Bạn khai thay.',
              counterLabel: 'Cơ quan, tổ chức',
              reveal: [
                {
                  id: 'organisation.name',
                  type: 'text',
                  label: 'Tên cơ quan, tổ chức',
                  missing: 'Nhập tên cơ quan, tổ chức',
                  maxLength: 200,
                },
                {
                  id: 'organisation.address',
                  type: 'address',
                  label: 'Địa chỉ của cơ quan, tổ chức',
                  missing: 'Nhập địa chỉ của cơ quan, tổ chức',
                },
                {
                  id: 'organisation.position',
                  type: 'text',
                  label: 'Chức vụ của bạn ở đó',
                  counterLabel: 'Chức vụ người đại diện',
                  missing: 'Nhập chức vụ của bạn',
                  maxLength: 100,
                },
              ],
            },
          ],
        },
        {
          id: 'relation',
          type: 'choice',
          label: 'Bạn là gì của người đã mất?',
          counterLabel: 'Quan hệ với người đã mất',
          missing: 'Chọn bạn là gì của người đã mất',
          when: answered('case', 'person'),
          options: [
            { value: 'child', label: 'Con, dâu, rể' },
            { value: 'spouse', label: 'Vợ hoặc chồng' },
            { value: 'grandchild', label: 'Cháu' },
            { value: 'relative', label: 'Người thân khác' },
            { value: 'neighbour', label: 'Không phải người thân', hint: 'Hàng xóm, người quen đứng ra lo' },
          ],
        },
        ...applicantFields({ people: false }),
        { ...bornField({ id: 'applicant', who: 'bạn', when: { not: applicantKnown } }, 'today-18y'), counterLabel: 'Ngày sinh' },
      ],
    },
    {
      id: 'payment',
      title: 'Nhận tiền',
      fields: paymentFields('người hoặc tổ chức lo mai táng', 'Nhận tại xã, hoặc nơi xã báo'),
    },
    {
      id: 'result',
      title: 'Nhận quyết định',
      intro: 'Quyết định điện tử luôn có trong mục Của tôi.',
      fields: [paperField, phoneField],
    },
  ],
};
