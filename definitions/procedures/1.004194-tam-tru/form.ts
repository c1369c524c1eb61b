import type { Condition, FormDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, is } from '../../parts/conditions.ts';
import { photos } from '../../parts/uploads.ts';
import {
  landlordFields,
  newPlaceField,
  ownDwellingFields,
  ownerConsentFields,
  ownerIsOther,
  relativeOwnerFields,
} from '../residence-ct01/dwelling.ts';
import { ct01MoveForm } from '../residence-ct01/form.ts';
import { headSection, membersSection } from '../residence-ct01/household.ts';
import { applicantSection, forWhomFields } from '../residence-ct01/people.ts';

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
                photos('list-paper', 'list', 'Văn bản đề nghị kèm danh sách', {
                  hint: 'Ghi họ tên, ngày sinh, giới tính, số định danh và thời hạn tạm trú của từng người.',
                }),
                photos('list-declarations-paper', 'list-declarations', 'Tờ khai CT01 của từng người', {
                  hint: 'Mỗi người một tờ, đã ký.',
                }),
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
                photos('lease-paper', 'lease', 'Hợp đồng hoặc giấy cho thuê, mượn, ở nhờ', {
                  hint: 'Viết tay cũng được, không cần công chứng. Mỗi trang một ảnh.',
                }),
              ],
            },
            {
              value: 'family',
              label: 'Nhà của người thân',
              hint: 'Vợ, chồng, cha, mẹ, con, ông bà, anh chị em. Không cần giấy tờ nhà, chỉ cần chủ nhà đồng ý.',
              counterLabel: 'Nhà của người thân (khoản 2 Điều 20 Luật Cư trú)',
              when: usual,
              reveal: [...relativeOwnerFields('Ai là chủ nhà?'), ...ownerConsentFields(usual)],
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
                photos('organisation-dwelling-paper', 'dwelling-proof', 'Giấy của nơi đó cho bạn ở', {
                  hint: 'Có tên bạn, địa chỉ, chữ ký và dấu.',
                }),
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
      answered('dwelling.kind', 'family', 'rented'),
      { or: [is('dwelling.kind', 'rented'), ownerIsOther] },
      { or: [usual, is('case', 'barracks')] },
    ),
    membersSection(usual),
  ],
};

/** CT01 for temporary residence: every line of the paper is known, asked or derived once; see ct01.test.ts for the table. */
export const form: FormDefinition = ct01MoveForm('1.004194', [whoStep, placeStep, peopleStep]);
