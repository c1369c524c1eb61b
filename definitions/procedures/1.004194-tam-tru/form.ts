import type { Condition, FormDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import {
  consentFields,
  landlordFields,
  newPlaceField,
  ownDwellingFields,
  ownerIsOther,
  relativeOwnerFields,
} from '../residence-ct01/dwelling.ts';
import { headSection, membersSection, minorsSection } from '../residence-ct01/household.ts';
import { feeSection, lastStep } from '../residence-ct01/last-step.ts';
import { applicantSection, forWhomFields, is, oneOf } from '../residence-ct01/people.ts';

const usual: Condition = is('case', 'default');

const whoStep: StepDefinition = {
  id: 'who',
  title: 'Ai đến ở',
  sections: [
    applicantSection(),
    {
      id: 'case',
      title: 'Đăng ký cho ai',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Bạn đăng ký theo cách nào?',
          counterLabel: 'Trường hợp',
          missing: 'Chọn bạn đăng ký theo cách nào',
          initial: 'default',
          options: [
            {
              value: 'default',
              label: 'Cho tôi, gia đình tôi',
              counterLabel: 'Cá nhân, hộ gia đình',
            },
            {
              value: 'list',
              label: 'Theo danh sách, thay cho nhiều người',
              hint: 'Công ty, trường học, khu trọ đăng ký một lần cho người ở chỗ mình',
              counterLabel: 'Theo danh sách',
              reveal: [
                {
                  id: 'list.organisation',
                  type: 'text',
                  label: 'Tên công ty, trường hoặc khu trọ',
                  missing: 'Nhập tên công ty, trường hoặc khu trọ',
                  maxLength: 150,
                },
                {
                  id: 'list.people',
                  type: 'number',
                  label: 'Danh sách có bao nhiêu người?',
                  counterLabel: 'Số người trong danh sách',
                  missing: 'Nhập số người trong danh sách',
                  unit: 'người',
                  min: 1,
                  max: 2000,
                },
                {
                  id: 'list-paper',
                  type: 'paper',
                  component: 'list',
                  label: 'Văn bản đề nghị kèm danh sách',
                  hint: 'Ghi họ tên, ngày sinh, giới tính, số định danh và thời hạn tạm trú của từng người.',
                  several: true,
                },
                {
                  id: 'list-declarations-paper',
                  type: 'paper',
                  component: 'list-declarations',
                  label: 'Tờ khai CT01 của từng người',
                  hint: 'Mỗi người một tờ, đã ký.',
                  several: true,
                },
              ],
            },
            {
              value: 'barracks',
              label: 'Ở nơi đơn vị quân đội, công an đóng quân',
              counterLabel: 'Nơi đơn vị đóng quân',
              reveal: [
                {
                  id: 'unit-letter-paper',
                  type: 'paper',
                  component: 'unit-letter',
                  label: 'Giấy giới thiệu của đơn vị',
                  hint: 'Quân đội: từ cấp trung đoàn trở lên. Công an: thủ trưởng đơn vị quản lý trực tiếp ký, đóng dấu.',
                },
              ],
            },
          ],
        },
        ...forWhomFields('Cụ thể là cho ai?', usual),
      ],
    },
  ],
};

const placeStep: StepDefinition = {
  id: 'place',
  title: 'Chỗ ở mới',
  sections: [
    {
      id: 'place',
      title: 'Chỗ ở mới',
      fields: [
        newPlaceField,
        {
          id: 'stay.length',
          type: 'choice',
          label: 'Bạn định ở bao lâu?',
          counterLabel: 'Thời hạn tạm trú',
          missing: 'Chọn bạn định ở bao lâu',
          hint: 'Ở tiếp thì gia hạn, bao nhiêu lần cũng được.',
          // A list says it for each person.
          when: { not: is('case', 'list') },
          options: [
            { value: 'two-years', label: '2 năm', hint: 'Dài nhất theo luật' },
            { value: 'one-year', label: '1 năm' },
            { value: 'six-months', label: '6 tháng' },
            {
              value: 'until',
              label: 'Đến một ngày khác',
              reveal: [
                {
                  id: 'stay.until',
                  type: 'date',
                  label: 'Ở đến ngày nào?',
                  counterLabel: 'Tạm trú đến ngày',
                  missing: 'Nhập ngày bạn ở đến',
                  min: 'today+30d',
                  max: 'today+2y',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'dwelling',
      title: 'Nhà ở đó là của ai',
      when: { not: is('case', 'barracks') },
      fields: [
        {
          id: 'dwelling.kind',
          type: 'choice',
          label: 'Chỗ ở mới là của ai?',
          counterLabel: 'Chỗ ở hợp pháp',
          missing: 'Chọn chỗ ở mới là của ai',
          options: [
            {
              value: 'rented',
              label: 'Thuê, mượn hoặc ở nhờ',
              counterLabel: 'Thuê, mượn, ở nhờ',
              reveal: [
                ...landlordFields,
                {
                  id: 'lease-paper',
                  type: 'paper',
                  component: 'lease',
                  label: 'Hợp đồng hoặc giấy cho thuê, mượn, ở nhờ',
                  hint: 'Viết tay cũng được, không cần công chứng. Mỗi trang một ảnh.',
                  several: true,
                },
              ],
            },
            {
              value: 'family',
              label: 'Nhà của người thân',
              hint: 'Vợ, chồng, cha, mẹ, con, ông bà, anh chị em. Không cần giấy tờ nhà, chỉ cần chủ nhà đồng ý.',
              counterLabel: 'Nhà của người thân (khoản 2 Điều 20 Luật Cư trú)',
              when: usual,
              reveal: [...relativeOwnerFields('Ai là chủ nhà?'), ...consentFields('Chủ nhà', usual)],
            },
            {
              value: 'own',
              label: 'Nhà của tôi',
              hint: 'Hoặc của vợ, chồng tôi',
              counterLabel: 'Nhà của người khai',
              reveal: ownDwellingFields(),
            },
            {
              value: 'organisation',
              label: 'Ký túc xá, nhà ở của công ty, cơ sở khác',
              counterLabel: 'Nhà ở của cơ quan, tổ chức',
              reveal: [
                {
                  id: 'dwelling.organisation',
                  type: 'text',
                  label: 'Tên nơi cho bạn ở',
                  missing: 'Nhập tên nơi cho bạn ở',
                  maxLength: 150,
                },
                {
                  id: 'organisation-dwelling-paper',
                  type: 'paper',
                  component: 'dwelling-proof',
                  label: 'Giấy của nơi đó cho bạn ở',
                  hint: 'Có tên bạn, địa chỉ, chữ ký và dấu.',
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

const peopleStep: StepDefinition = {
  id: 'household',
  title: 'Chủ hộ và người cùng chuyển',
  sections: [
    headSection(
      oneOf('dwelling.kind', 'family', 'rented'),
      { or: [is('dwelling.kind', 'rented'), ownerIsOther] },
      { or: [usual, is('case', 'barracks')] },
    ),
    membersSection(usual),
  ],
};

/** CT01 for temporary residence: every line of the paper is known, asked or derived once; see ct01.test.ts for the table. */
export const form: FormDefinition = {
  code: '1.004194',
  title: 'Tờ khai thay đổi thông tin cư trú',
  validFrom: '2026-01-01',
  source: { name: 'Mẫu CT01 ban hành kèm theo Thông tư 53/2025/TT-BCA' },
  // The paper form has no sentence of this kind: ours, from Article 7 of the Law on Residence.
  pledge:
    'Tôi cam đoan những điều khai trên đây là đúng sự thật, chủ hộ và chủ nhà đã biết và đồng ý, và tôi chịu trách nhiệm trước pháp luật về lời khai của mình.',
  steps: [whoStep, placeStep, peopleStep, lastStep('Thông báo kết quả', [minorsSection, feeSection])],
};
