import type { FieldDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { photos } from '../../parts/uploads.ts';
import { hasFloors, isWorks, mayDrawAlone, ofProject } from './cases.ts';

const designer = (id: string, label: string, certificate: string): FieldDefinition[] => [
  { id: `${id}.name`, type: 'text', label, maxLength: 200 },
  {
    id: `${id}.certificate`,
    type: 'text',
    label: certificate,
    hint: 'In trong hồ sơ thiết kế. Ví dụ QNG-00012345',
    maxLength: 60,
    width: 'medium',
  },
];

/** Who drew it, the drawings, and what other bodies have said. */
export const designStep: StepDefinition = {
  id: 'design',
  title: 'Bản vẽ và giấy tờ',
  sections: [
    {
      id: 'design',
      title: 'Thiết kế',
      fields: [
        {
          id: 'design.by',
          type: 'choice',
          label: 'Ai vẽ thiết kế?',
          counterLabel: 'Người lập thiết kế',
          missing: 'Chọn ai vẽ thiết kế',
          options: [
            {
              value: 'company',
              label: 'Công ty thiết kế',
              reveal: [
                ...designer('design.company', 'Tên công ty thiết kế', 'Mã số chứng chỉ năng lực'),
                {
                  id: 'design.lead',
                  type: 'text',
                  label: 'Chủ trì thiết kế: họ tên và mã số chứng chỉ',
                  hint: 'In trong khung tên bản vẽ',
                  required: false,
                  maxLength: 200,
                },
              ],
            },
            {
              value: 'person',
              label: 'Kiến trúc sư, kỹ sư',
              reveal: designer('design.person', 'Họ tên người thiết kế', 'Mã số chứng chỉ hành nghề'),
            },
            {
              value: 'self',
              label: 'Tôi tự vẽ',
              counterLabel: 'Chủ nhà tự vẽ',
              hint: 'Nhà dưới 3 tầng, dưới 12 m, dưới 250 m² sàn',
              when: mayDrawAlone,
            },
          ],
        },
        photos('drawings-paper', 'drawings', 'Bản vẽ thiết kế xây dựng', {
          hint: 'Đủ: vị trí và mặt bằng trên đất; mặt bằng các tầng, mặt đứng, mặt cắt; móng và chỗ đấu nối điện, nước. Gửi tệp PDF thì rõ hơn ảnh.',
        }),
        {
          id: 'design.reviewed',
          type: 'yes-no',
          label: 'Thiết kế đã được thẩm tra chưa?',
          counterLabel: 'Thẩm tra thiết kế',
          missing: 'Chọn thiết kế đã được thẩm tra hay chưa',
          yes: 'Đã thẩm tra',
          no: 'Chưa, hoặc không phải thẩm tra',
          initial: false,
          revealYes: [
            ...designer('design.reviewer', 'Tên đơn vị thẩm tra', 'Mã số chứng chỉ của đơn vị thẩm tra'),
            photos('review-report-paper', 'review-report', 'Báo cáo kết quả thẩm tra thiết kế'),
          ],
        },
        {
          id: 'design.fireChecked',
          type: 'yes-no',
          label: 'Công trình đã có kết quả thủ tục về phòng cháy, chữa cháy chưa?',
          counterLabel: 'Phòng cháy, chữa cháy',
          missing: 'Chọn đã có kết quả về phòng cháy, chữa cháy hay chưa',
          yes: 'Đã có',
          no: 'Chưa, hoặc không thuộc diện phải làm',
          initial: false,
          // A house of few storeys is not subject to it.
          when: { or: [{ not: isWorks('house') }, { '>=': [{ var: 'building.floors' }, 7] }] },
          revealYes: [photos('fire-result-paper', 'fire-result', 'Kết quả thủ tục về phòng cháy, chữa cháy')],
        },
      ],
    },
    {
      id: 'approvals',
      title: 'Văn bản của cơ quan khác',
      when: { not: isWorks('house') },
      fields: [
        photos('project-approval-paper', 'project-approval', 'Quyết định phê duyệt dự án và văn bản thẩm định kèm theo', {
          when: ofProject,
        }),
        photos('religious-approval-paper', 'religious-approval', 'Văn bản chấp thuận của cơ quan tôn giáo cấp tỉnh', {
          when: isWorks('religious'),
        }),
        {
          id: 'approvals.belief',
          type: 'yes-no',
          label: 'Cơ quan tín ngưỡng, tôn giáo cấp tỉnh đã có ý kiến chưa?',
          counterLabel: 'Ý kiến của cơ quan tín ngưỡng, tôn giáo',
          missing: 'Chọn đã có ý kiến hay chưa',
          yes: 'Đã có',
          no: 'Chưa, hoặc không phải hỏi',
          when: isWorks('belief'),
          revealYes: [photos('belief-opinion-paper', 'belief-opinion', 'Văn bản ý kiến')],
        },
        {
          id: 'approvals.heritage',
          type: 'yes-no',
          label: 'Công trình có thuộc di tích, danh thắng không?',
          counterLabel: 'Thuộc di tích, danh thắng',
          missing: 'Chọn công trình có thuộc di tích hay không',
          yes: 'Có',
          no: 'Không',
          initial: false,
          when: isWorks('religious', 'belief'),
          revealYes: [
            photos(
              'heritage-approval-paper',
              'heritage-approval',
              'Văn bản của cơ quan văn hóa về sự cần thiết và quy mô xây dựng',
            ),
          ],
        },
        photos('culture-approval-paper', 'culture-approval', 'Văn bản chấp thuận của cơ quan quản lý về văn hóa', {
          when: isWorks('monument'),
        }),
        photos('treaty-paper', 'treaty', 'Điều khoản của hiệp định, thỏa thuận với Chính phủ Việt Nam', {
          when: isWorks('diplomatic'),
        }),
      ],
    },
    {
      id: 'visit',
      title: 'Cán bộ đến xem đất',
      fields: [
        {
          id: 'visit-note',
          type: 'information',
          label: 'Cán bộ đến xem thực địa một lần trước khi cấp phép. Bạn có mặt để chỉ mốc đất thì nhanh hơn.',
          counterLabel: 'Cán bộ kiểm tra thực địa trước khi cấp phép.',
        },
        {
          id: 'visit.day',
          type: 'date',
          label: 'Ngày bạn có mặt ở chỗ xây',
          counterLabel: 'Ngày hẹn xem thực địa',
          hint: 'Không bắt buộc. Cán bộ sẽ gọi hẹn lại.',
          min: 'today+1d',
          max: 'today+30d',
          required: false,
          when: hasFloors,
        },
      ],
    },
  ],
};
