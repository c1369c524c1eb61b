import type { Condition, FieldDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { isCase, known } from '../../parts/conditions.ts';
import { divorceFields, widowFields } from '../civil-status/former-marriage.ts';
import { formerKnown, marriageKnown, ownOnFile } from './holder.ts';

/** The register has the marriage, and it has ended since. */
const endedSince: Condition = { and: [marriageKnown, { '==': [{ var: 'status.still' }, false] }] };
const asksStatus: Condition = { and: [{ not: formerKnown }, { or: [{ not: marriageKnown }, endedSince] }] };
const lostPaper: Condition = { '==': [{ var: 'reissue.wanted' }, true] };

const partner: FieldDefinition[] = [
  {
    id: 'partner.citizenNumber',
    type: 'citizen-number',
    label: 'Số định danh của người đó',
    hint: '12 số trên thẻ căn cước. Chưa biết thì để trống.',
    counterHint: 'Có thể để trống',
    required: false,
    birthDate: 'partner.dateOfBirth',
  },
  { id: 'partner.name', type: 'person-name', label: 'Họ tên người đó', whose: 'người sắp kết hôn' },
  {
    id: 'partner.dateOfBirth',
    type: 'date',
    label: 'Ngày sinh của người đó',
    missing: 'Nhập ngày sinh của người bạn sắp kết hôn',
    max: 'today-18y',
    min: 'today-120y',
  },
  {
    id: 'partner.nationality',
    type: 'nationality',
    label: 'Quốc tịch của người đó',
    initial: 'VN',
  },
  {
    id: 'partner.residence',
    type: 'address',
    label: 'Nơi cư trú của người đó',
    hint: 'Nơi thường trú; không có thì nơi tạm trú',
    missing: 'Nhập nơi cư trú của người bạn sắp kết hôn',
    abroad: true,
  },
  {
    id: 'partner.registerAt',
    type: 'text',
    label: 'Hai người sẽ đăng ký kết hôn ở đâu?',
    counterLabel: 'Nơi dự định đăng ký kết hôn',
    hint: 'Ví dụ Ủy ban nhân dân xã Ba Tô, tỉnh Quảng Ngãi',
    missing: 'Nhập nơi hai người sẽ đăng ký kết hôn',
    maxLength: 150,
  },
];

const periods: FieldDefinition = {
  id: 'periods',
  type: 'group',
  label: 'Những nơi đã ở',
  itemLabel: 'Nơi đã ở',
  addLabel: 'Thêm một nơi',
  missing: 'Ghi ít nhất một nơi đã ở',
  min: 1,
  max: 8,
  fields: [
    { id: 'place', type: 'address', label: 'Nơi đã ở', level: 'commune', abroad: true },
    { id: 'from', type: 'date', label: 'Từ ngày', max: 'today', min: 'today-100y' },
    { id: 'to', type: 'date', label: 'Đến ngày', max: 'today', min: 'today-100y' },
    {
      id: 'status',
      type: 'text',
      label: 'Lúc đó đã kết hôn với ai chưa?',
      counterLabel: 'Tình trạng hôn nhân lúc đó',
      hint: 'Ví dụ: chưa đăng ký kết hôn với ai',
      missing: 'Ghi tình trạng hôn nhân lúc đó',
      maxLength: 200,
    },
  ],
};

/** The marital status as the registers tell it, else as it is declared; then the other one, when it is for a marriage. */
export const statusStep: StepDefinition = {
  id: 'status',
  title: 'Tình trạng hôn nhân',
  sections: [
    {
      id: 'status',
      title: 'Tình trạng hôn nhân hiện nay',
      fields: [
        {
          id: 'marriage-found',
          type: 'known',
          label: 'Đang có vợ hoặc chồng',
          key: 'marriage',
          provider: 'civil-status',
          of: 'applicant',
          facts: ['registeredOn', 'registeredAt', 'entry'],
          when: marriageKnown,
        },
        {
          id: 'status.still',
          type: 'yes-no',
          label: 'Đến nay còn đúng như vậy không?',
          counterLabel: 'Hôn nhân này đang tồn tại',
          missing: 'Chọn thông tin hôn nhân còn đúng hay không',
          yes: 'Còn đúng, tôi đang có vợ (chồng)',
          no: 'Không, đã ly hôn hoặc vợ (chồng) đã mất',
          when: marriageKnown,
          revealYes: [
            {
              id: 'married-note',
              type: 'information',
              label:
                'Đang có vợ (chồng) thì chưa thể đăng ký kết hôn với người khác. Nếu có gì chưa rõ, xin gọi cán bộ hộ tịch trước khi nộp.',
              counterLabel: 'Đang có vợ (chồng): không đủ điều kiện kết hôn với người khác.',
              when: isCase('marry'),
            },
          ],
        },
        {
          id: 'former-found',
          type: 'known',
          label: 'Hôn nhân trước, đã chấm dứt',
          key: 'former-marriage',
          provider: 'civil-status',
          of: 'applicant',
          facts: ['registeredOn', 'registeredAt', 'endedOn', 'endedBy'],
          when: formerKnown,
        },
        {
          id: 'death-found',
          type: 'known',
          label: 'Giấy khai tử',
          key: 'spouse-death',
          provider: 'civil-status',
          of: 'applicant',
          facts: ['deceasedOn', 'entry', 'registeredOn', 'registeredAt'],
          when: { and: [formerKnown, known('spouse-death')] },
        },
        {
          id: 'nothing-found',
          type: 'known',
          label: 'Tình trạng hôn nhân',
          key: 'own-civil-status',
          provider: 'civil-status',
          of: 'applicant',
          facts: ['civilStatus'],
          when: { and: [ownOnFile('own-civil-status'), { '==': [{ var: '$known.own-civil-status.civilStatus' }, 'single'] }] },
        },
        {
          id: 'status.now',
          type: 'choice',
          label: 'Người được cấp giấy hiện nay thế nào?',
          counterLabel: 'Tình trạng hôn nhân hiện nay',
          missing: 'Chọn tình trạng hôn nhân hiện nay',
          when: asksStatus,
          options: [
            { value: 'never', label: 'Chưa đăng ký kết hôn lần nào', when: { not: marriageKnown } },
            {
              value: 'married',
              label: 'Đang có vợ hoặc có chồng',
              when: { and: [isCase('other'), { not: marriageKnown }] },
              reveal: [
                { id: 'status.spouseName', type: 'person-name', label: 'Họ tên vợ hoặc chồng', whose: 'vợ hoặc chồng' },
                {
                  id: 'status.registeredAt',
                  type: 'text',
                  label: 'Đăng ký kết hôn ở xã, phường nào?',
                  counterLabel: 'Nơi đăng ký kết hôn',
                  hint: 'Chúng tôi tự tra cứu, bạn không phải nộp giấy',
                  missing: 'Nhập xã, phường đã đăng ký kết hôn',
                  maxLength: 150,
                },
              ],
            },
            {
              value: 'divorced',
              label: 'Đã ly hôn, chưa kết hôn lại',
              reveal: divorceFields('status'),
            },
            {
              value: 'widowed',
              label: 'Vợ hoặc chồng đã mất, chưa kết hôn lại',
              reveal: widowFields('status'),
            },
          ],
        },
        {
          id: 'period.kind',
          type: 'choice',
          label: 'Giấy cần xác nhận cho lúc nào?',
          counterLabel: 'Thời gian cần xác nhận',
          missing: 'Chọn giấy cần xác nhận cho lúc nào',
          initial: 'now',
          options: [
            { value: 'now', label: 'Hiện nay', hint: 'Phần lớn mọi người chọn mục này' },
            {
              value: 'past',
              label: 'Một thời gian đã qua',
              hint: 'Ví dụ trước khi kết hôn, khi ở nơi thường trú cũ hoặc ở nước ngoài',
              reveal: [periods],
            },
          ],
        },
      ],
    },
    {
      id: 'partner',
      title: 'Người sắp kết hôn',
      intro: 'Giấy dùng để kết hôn phải ghi rõ kết hôn với ai, ở đâu.',
      when: isCase('marry'),
      fields: partner,
    },
    {
      id: 'reissue',
      title: 'Lần cấp trước',
      fields: [
        {
          id: 'certificate-found',
          type: 'known',
          label: 'Giấy xác nhận tình trạng hôn nhân',
          key: 'own-certificate',
          provider: 'civil-status',
          of: 'applicant',
          facts: ['entry', 'registeredOn', 'registeredAt'],
          when: ownOnFile('own-certificate'),
        },
        {
          id: 'reissue.wanted',
          type: 'yes-no',
          label: 'Đã từng được cấp giấy này chưa?',
          counterLabel: 'Cấp lại',
          missing: 'Chọn đã từng được cấp giấy này hay chưa',
          yes: 'Đã được cấp, nay xin cấp lại',
          no: 'Chưa, đây là lần đầu',
          initial: false,
          revealYes: [
            {
              id: 'reissue.kept',
              type: 'yes-no',
              label: 'Giấy cũ còn không?',
              counterLabel: 'Nộp lại giấy cũ',
              missing: 'Chọn giấy cũ còn hay không',
              yes: 'Còn',
              no: 'Không còn',
              revealYes: [
                {
                  id: 'former-certificate-paper',
                  type: 'paper',
                  component: 'former-certificate',
                  label: 'Ảnh giấy cũ',
                  hint: 'Khi đến nhận kết quả, bạn nộp lại bản giấy cũ',
                },
              ],
              revealNo: [
                {
                  id: 'reissue.reason',
                  type: 'long-text',
                  label: 'Vì sao không còn?',
                  counterLabel: 'Lý do không nộp lại được',
                  hint: 'Viết một hai câu, ví dụ bị mất khi chuyển nhà',
                  missing: 'Ghi vì sao giấy cũ không còn',
                  maxLength: 500,
                },
                {
                  id: 'reissue-note',
                  type: 'information',
                  label: 'Nếu giấy cũ cấp để kết hôn, xã sẽ hỏi lại nơi bạn từng định đăng ký kết hôn, nên có thể lâu hơn.',
                  counterLabel: 'Giấy cũ cấp để kết hôn: gửi văn bản xác minh nơi dự định đăng ký trong 3 ngày làm việc.',
                  when: { and: [lostPaper, isCase('marry')] },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
