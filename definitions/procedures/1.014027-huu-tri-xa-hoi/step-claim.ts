import type { Condition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { answered } from '../../parts/conditions.ts';
import { chosenIsAtLeast } from '../../parts/household.ts';
import { paperField, phoneField } from '../../parts/result.ts';
import { paymentFields } from '../social-support/payment.ts';

const isGrant = answered('case', 'grant');
const isPaid: Condition = { or: [answered('case', 'grant', 'moved'), { in: [{ var: 'change.what' }, ['payment']] }] };

/** What the law wants to know of the case, and how the money comes. */
export const claimStep: StepDefinition = {
  id: 'claim',
  title: 'Hoàn cảnh và nhận tiền',
  sections: [
    {
      id: 'claim',
      title: 'Hoàn cảnh',
      fields: [
        {
          id: 'poverty',
          type: 'choice',
          label: 'Nhà của người được hưởng thuộc diện nào?',
          counterLabel: 'Hộ nghèo, cận nghèo',
          hint: 'Từ đủ 75 tuổi thì ai cũng được xét. Từ 70 đến dưới 75 tuổi thì phải thuộc hộ nghèo, cận nghèo.',
          counterHint: 'Chỉ cần khi từ 70 đến dưới 75 tuổi',
          missing: 'Chọn hộ nghèo, hộ cận nghèo hoặc không thuộc hai diện này',
          // Nobody who is 75 by the register is asked.
          when: { and: [isGrant, { not: chosenIsAtLeast('who', 75) }] },
          options: [
            { value: 'poor', label: 'Hộ nghèo' },
            { value: 'near-poor', label: 'Hộ cận nghèo' },
            {
              value: 'neither',
              label: 'Không thuộc hai diện này',
              reveal: [
                {
                  id: 'poverty-note',
                  type: 'information',
                  label: 'Nếu chưa đủ 75 tuổi thì chưa được hưởng. Bạn vẫn có thể nộp, xã sẽ trả lời bằng văn bản.',
                  counterLabel: 'Chưa đủ 75 tuổi và không thuộc hộ nghèo, cận nghèo: chưa đủ điều kiện.',
                },
              ],
            },
          ],
        },
        {
          id: 'pension.has',
          type: 'yes-no',
          label: 'Người được hưởng có đang nhận lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng không?',
          counterLabel: 'Đang hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng',
          missing: 'Chọn có hay không nhận lương hưu, trợ cấp bảo hiểm xã hội',
          yes: 'Có',
          no: 'Không',
          initial: false,
          when: isGrant,
          revealYes: [
            {
              id: 'pension.monthly',
              type: 'money',
              label: 'Mỗi tháng bao nhiêu tiền?',
              counterLabel: 'Mức đang hưởng mỗi tháng',
              missing: 'Nhập số tiền nhận mỗi tháng',
              min: 1,
              max: 999_999_999,
            },
            {
              id: 'pension-note',
              type: 'information',
              label: 'Lương hưu từ 500.000 đồng một tháng trở lên thì không hưởng thêm trợ cấp này.',
              counterLabel: 'Mức từ 500.000 đồng trở lên: không đủ điều kiện (đối chiếu mức của tỉnh).',
            },
          ],
        },
        {
          id: 'moved.from',
          type: 'address',
          label: 'Trước đây nhận trợ cấp ở xã, phường nào?',
          counterLabel: 'Nơi cư trú cũ',
          missing: 'Nhập xã, phường nơi nhận trợ cấp trước đây',
          level: 'commune',
          when: answered('case', 'moved'),
        },
        {
          id: 'change.what',
          type: 'multi-choice',
          label: 'Cần sửa những gì?',
          counterLabel: 'Nội dung thay đổi',
          missing: 'Chọn điều cần sửa',
          min: 1,
          when: answered('case', 'change'),
          options: [
            { value: 'payment', label: 'Cách nhận tiền, số tài khoản' },
            {
              value: 'other',
              label: 'Họ tên, ngày sinh, nơi ở hoặc điều khác',
              reveal: [
                {
                  id: 'change.detail',
                  type: 'long-text',
                  label: 'Sửa điều gì, thành thế nào?',
                  counterLabel: 'Thay đổi, ghi rõ',
                  hint: 'Ví dụ: sửa tên đệm cho đúng căn cước là Phạm Thị Ơ',
                  missing: 'Ghi rõ điều cần sửa',
                  maxLength: 500,
                },
              ],
            },
          ],
        },
        {
          id: 'stop.reason',
          type: 'choice',
          label: 'Vì sao thôi hưởng?',
          counterLabel: 'Lý do thôi hưởng',
          missing: 'Chọn lý do thôi hưởng',
          when: answered('case', 'stop'),
          options: [
            {
              value: 'died',
              label: 'Người được hưởng đã mất',
              when: { not: answered('who', 'self') },
              reveal: [
                {
                  id: 'stop.diedOn',
                  type: 'date',
                  label: 'Ngày mất',
                  missing: 'Nhập ngày mất',
                  min: 'today-5y',
                  max: 'today',
                },
                {
                  id: 'funeral-note',
                  type: 'information',
                  label:
                    'Xin chia buồn với gia đình. Người lo mai táng được hỗ trợ chi phí: làm thủ tục Hỗ trợ chi phí mai táng.',
                  counterLabel: 'Hướng dẫn gia đình thủ tục 1.014028, hỗ trợ chi phí mai táng.',
                },
              ],
            },
            { value: 'pension', label: 'Đã có lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng' },
            { value: 'left', label: 'Chuyển đi xã khác hoặc ra nước ngoài ở' },
            { value: 'wish', label: 'Không muốn nhận nữa', counterLabel: 'Tự nguyện thôi hưởng' },
          ],
        },
      ],
    },
    {
      id: 'payment',
      title: 'Nhận tiền',
      when: isPaid,
      fields: paymentFields(
        'người được hưởng',
        'Nhận tại điểm chi trả của xã. Người già yếu, đau ốm thì báo xã để được trả tại nhà.',
      ),
    },
    {
      id: 'result',
      title: 'Nhận quyết định',
      intro: 'Quyết định điện tử luôn có trong mục Của tôi.',
      fields: [paperField, phoneField],
    },
  ],
};
