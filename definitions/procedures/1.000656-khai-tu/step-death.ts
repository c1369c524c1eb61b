import type { Condition, FieldDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { isCase } from '../../parts/conditions.ts';
import { photos } from '../../parts/uploads.ts';
import { laterThan } from '../civil-status/late.ts';

/** Fifteen days after the death are in time (Law on Civil Status, Article 33); nobody can declare what a court has found any sooner. */
export const isLate: Condition = { and: [{ not: isCase('court') }, laterThan(15, 'death.date', 'death.about')] };

const dayIsUncertain = isCase('long-ago', 'court');

/** Number and day of the paper that says so; who issued it, where the place does not tell. */
const paperFacts = (id: string, name: string, issuer?: string): FieldDefinition[] => [
  ...(issuer === undefined
    ? []
    : ([
        {
          id: `${id}.issuer`,
          type: 'text',
          label: issuer,
          missing: `Nhập ${issuer.charAt(0).toLowerCase()}${issuer.slice(1)}`,
          maxLength: 150,
        },
      ] satisfies FieldDefinition[])),
  {
    id: `${id}.number`,
    type: 'text',
    label: `Số ${name}`,
    missing: `Nhập số ${name}`,
    maxLength: 60,
    width: 'medium',
  },
  { id: `${id}.issuedOn`, type: 'date', label: `Ngày ${name}`, missing: `Nhập ngày ${name}`, max: 'today', min: 'today-80y' },
];

/** In which case, when, where and why somebody died, and the paper that says so. */
export const deathStep: StepDefinition = {
  id: 'death',
  title: 'Việc qua đời',
  sections: [
    {
      id: 'case',
      title: 'Mất trong trường hợp nào?',
      intro: 'Để biết ai cấp giấy báo tử và bạn cần giấy gì.',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Trường hợp',
          missing: 'Chọn người ấy mất trong trường hợp nào',
          options: [
            { value: 'home', label: 'Tại nhà, hoặc nơi khác không phải cơ sở y tế' },
            { value: 'facility', label: 'Tại bệnh viện, trạm y tế' },
            { value: 'accident', label: 'Do tai nạn, đột ngột, hoặc có điều chưa rõ' },
            { value: 'court', label: 'Tòa án đã tuyên bố là đã chết' },
            { value: 'execution', label: 'Thi hành án tử hình' },
            { value: 'long-ago', label: 'Mất đã lâu, không có giấy báo tử' },
          ],
        },
      ],
    },
    {
      id: 'death',
      title: 'Ngày, giờ và nơi mất',
      fields: [
        {
          id: 'death.date',
          type: 'date',
          label: 'Ngày mất',
          hint: 'Theo dương lịch',
          missing: 'Nhập ngày mất, theo dương lịch',
          max: 'today',
          min: 'today-120y',
          inWords: true,
          when: { not: dayIsUncertain },
        },
        {
          id: 'death.about',
          type: 'date',
          label: 'Ngày mất',
          hint: 'Theo dương lịch. Không rõ ngày, tháng thì chỉ ghi năm.',
          counterHint: 'Có thể chỉ ghi năm',
          missing: 'Nhập ngày mất, hoặc chỉ năm',
          partial: 'year',
          max: 'today',
          min: 'today-120y',
          inWords: true,
          when: dayIsUncertain,
        },
        {
          id: 'death.time',
          type: 'time',
          label: 'Giờ mất',
          hint: 'Ví dụ 8:30. Không rõ thì để trống.',
          counterHint: 'Có thể để trống',
          required: false,
        },
        {
          id: 'death.facility',
          type: 'text',
          label: 'Tên bệnh viện hoặc trạm y tế',
          missing: 'Nhập tên bệnh viện hoặc trạm y tế',
          maxLength: 150,
          when: isCase('facility'),
        },
        {
          id: 'death.facilityAddress',
          type: 'address',
          label: 'Bệnh viện, trạm y tế ở đâu?',
          counterLabel: 'Địa chỉ cơ sở y tế',
          missing: 'Nhập xã, phường của bệnh viện, trạm y tế',
          level: 'commune',
          when: isCase('facility'),
        },
        {
          id: 'death.place',
          type: 'choice',
          label: 'Mất ở đâu?',
          counterLabel: 'Nơi chết',
          missing: 'Chọn nơi mất',
          when: { not: isCase('facility') },
          options: [
            { value: 'residence', label: 'Tại nhà, nơi người ấy cư trú' },
            {
              value: 'elsewhere',
              label: 'Nơi khác',
              reveal: [
                {
                  id: 'death.address',
                  type: 'address',
                  label: 'Nơi mất',
                  missing: 'Nhập nơi mất',
                  level: 'commune',
                  detailLabel: 'Nơi cụ thể, nếu biết',
                  abroad: true,
                },
              ],
            },
            { value: 'unknown', label: 'Không rõ nơi mất', when: dayIsUncertain },
          ],
        },
        {
          id: 'death.cause',
          type: 'text',
          label: 'Vì sao mất?',
          counterLabel: 'Nguyên nhân chết',
          hint: 'Ghi như giấy báo tử. Chưa có giấy thì ghi điều gia đình biết, ví dụ tuổi già, bệnh tim.',
          missing: 'Ghi nguyên nhân mất',
          maxLength: 200,
        },
      ],
    },
    {
      id: 'notice',
      title: 'Giấy báo tử',
      when: { present: { var: 'case' } },
      fields: [
        {
          id: 'notice.have',
          type: 'yes-no',
          label: 'Đã có giấy báo tử của xã chưa?',
          counterLabel: 'Giấy báo tử của xã nơi chết',
          missing: 'Chọn đã có giấy báo tử hay chưa',
          yes: 'Đã có',
          no: 'Chưa có',
          when: isCase('home'),
          revealYes: [
            ...paperFacts('notice.commune', 'giấy báo tử', 'Xã, phường đã cấp'),
            photos('commune-notice-paper', 'death-notice', 'Ảnh giấy báo tử'),
          ],
          revealNo: [
            {
              id: 'notice-note',
              type: 'information',
              label:
                'Không sao, bạn cứ nộp. Xã nơi người ấy mất có trách nhiệm cấp giấy báo tử; cán bộ hộ tịch sẽ gọi bạn để làm cùng lúc.',
              counterLabel: 'Xã nơi chết cấp giấy báo tử (Nghị định 123/2015/NĐ-CP, Điều 4): làm cùng lúc với khai tử.',
            },
          ],
        },
        ...paperFacts('notice.facility', 'giấy báo tử').map((field) => ({ ...field, when: isCase('facility') })),
        photos('facility-notice-paper', 'death-notice', 'Ảnh giấy báo tử của bệnh viện, trạm y tế', { when: isCase('facility') }),
        ...paperFacts('notice.police', 'văn bản', 'Cơ quan công an hoặc giám định pháp y').map((field) => ({
          ...field,
          when: isCase('accident'),
        })),
        photos('police-paper', 'police-confirmation', 'Văn bản của công an, hoặc kết quả giám định pháp y', {
          hint: 'Thay cho giấy báo tử. Mỗi trang một ảnh.',
          when: isCase('accident'),
        }),
        ...paperFacts('notice.court', 'bản án hoặc quyết định', 'Tòa án').map((field) => ({ ...field, when: isCase('court') })),
        photos('court-paper', 'court-decision', 'Bản án hoặc quyết định đã có hiệu lực của Tòa án', {
          hint: 'Thay cho giấy báo tử. Mỗi trang một ảnh.',
          when: isCase('court'),
        }),
        ...paperFacts('notice.execution', 'giấy báo tử', 'Hội đồng thi hành án đã cấp').map((field) => ({
          ...field,
          when: isCase('execution'),
        })),
        photos('execution-notice-paper', 'death-notice', 'Ảnh giấy báo tử', { when: isCase('execution') }),
        {
          id: 'notice.evidence',
          type: 'text',
          label: 'Bạn có giấy tờ gì về việc mất?',
          counterLabel: 'Giấy tờ chứng minh sự kiện chết',
          hint: 'Ví dụ hồ sơ bệnh viện cũ, giấy xác nhận của nghĩa trang',
          missing: 'Ghi tên giấy tờ về việc mất',
          maxLength: 200,
          when: isCase('long-ago'),
        },
        photos('evidence-paper', 'death-evidence', 'Ảnh giấy tờ về việc mất', {
          hint: 'Do cơ quan, tổ chức có thẩm quyền cấp hoặc xác nhận. Chưa biết lấy ở đâu thì hỏi cán bộ hộ tịch xã.',
          when: isCase('long-ago'),
        }),
      ],
    },
  ],
};
