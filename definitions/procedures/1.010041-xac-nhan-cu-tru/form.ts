import type { Condition, FormDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, applicantKnown, is } from '../../parts/conditions.ts';
import { childKeys } from '../../parts/household.ts';
import { ct01 } from '../residence-ct01/form.ts';
import { lastStep } from '../residence-ct01/last-step.ts';
import { applicantSection, forWhomFields } from '../residence-ct01/people.ts';

const isTold: Condition = {
  or: [{ and: [is('for', 'self'), applicantKnown] }, answered('child.who', ...childKeys(6))],
};

/** CT01 for a confirmation of residence: lines 1 to 6 and line 10; nobody moves, so 7 to 9 come from the register and 11 is empty. */
export const form: FormDefinition = {
  code: '1.010041',
  ...ct01,
  pledge: 'Tôi cam đoan những điều khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.',
  steps: [
    {
      id: 'who',
      title: 'Xác nhận cho ai, điều gì',
      sections: [
        applicantSection(),
        {
          id: 'what',
          title: 'Điều cần xác nhận',
          fields: [
            ...forWhomFields('Bạn xin xác nhận cho ai?'),
            {
              id: 'case',
              type: 'choice',
              label: 'Cần xác nhận điều gì?',
              counterLabel: 'Nội dung đề nghị xác nhận',
              missing: 'Chọn điều cần xác nhận',
              initial: 'current',
              options: [
                {
                  value: 'current',
                  label: 'Nơi ở như dữ liệu đang ghi',
                  hint: 'Nơi thường trú, tạm trú, nơi ở hiện tại. Có trong 1 ngày làm việc.',
                  counterLabel: 'Thông tin có trong dữ liệu dân cư',
                  // Of somebody whom no register tells there is nothing to confirm as it stands: it has to be looked into.
                  when: isTold,
                  reveal: [
                    {
                      id: 'confirm.members',
                      type: 'yes-no',
                      label: 'Có ghi cả những người cùng hộ không?',
                      counterLabel: 'Ghi cả thành viên hộ',
                      missing: 'Chọn có ghi những người cùng hộ hay không',
                      yes: 'Có, ghi cả hộ',
                      no: 'Không, chỉ ghi người xin xác nhận',
                      when: { and: [{ present: { var: '$known.household' } }, { present: { var: '$known.member-1' } }] },
                    },
                  ],
                },
                {
                  value: 'earlier',
                  label: 'Nơi từng ở trước đây, hoặc điều khác',
                  hint: 'Công an xã phải xác minh. Có trong 3 ngày làm việc.',
                  counterLabel: 'Thông tin cần xác minh',
                  reveal: [
                    {
                      id: 'confirm.place',
                      type: 'address',
                      label: 'Địa chỉ từng ở',
                      hint: 'Ghi theo tên xã, phường bây giờ. Không phải về nơi ở thì bỏ qua.',
                      counterHint: 'Theo tên xã, phường từ 1/7/2025',
                      level: 'commune',
                      required: false,
                    },
                    {
                      id: 'confirm.from',
                      type: 'date',
                      label: 'Ở từ khi nào?',
                      counterLabel: 'Từ',
                      hint: 'Không nhớ ngày, tháng thì chỉ ghi năm',
                      partial: 'year',
                      max: 'today',
                      required: false,
                    },
                    {
                      id: 'confirm.to',
                      type: 'date',
                      label: 'Đến khi nào?',
                      counterLabel: 'Đến',
                      hint: 'Không nhớ ngày, tháng thì chỉ ghi năm',
                      partial: 'year',
                      max: 'today',
                      required: false,
                    },
                    {
                      id: 'confirm.other',
                      type: 'long-text',
                      label: 'Bạn cần xác nhận điều gì, để làm gì?',
                      counterLabel: 'Nội dung đề nghị',
                      hint: 'Viết vài dòng.',
                      missing: 'Ghi điều bạn cần xác nhận',
                      maxLength: 500,
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    lastStep('Giấy xác nhận'),
  ],
};
