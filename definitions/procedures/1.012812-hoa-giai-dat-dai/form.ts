import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { paperField } from '../../parts/result.ts';
import { disputeStep } from './step-dispute.ts';
import { partiesStep } from './step-parties.ts';

/**
 * The request to mediate a land dispute (Luật Đất đai 31/2024/QH15, Điều 235; 102/2024/NĐ-CP). No central form exists: the lines are
 * those that the law wants in the minutes, so all of it is `verify`.
 */
export const form: FormDefinition = {
  code: '1.012812',
  title: 'Đơn yêu cầu hòa giải tranh chấp đất đai',
  validFrom: '2026-01-01',
  source: {
    name: 'Đơn yêu cầu hòa giải (không có mẫu chung), theo nội dung biên bản tại Nghị định 102/2024/NĐ-CP',
    verify: true,
  },
  pledge: 'Tôi cam đoan nội dung đã khai là đúng sự thật và sẽ có mặt tại buổi hòa giải.',
  steps: [
    partiesStep,
    disputeStep,
    {
      id: 'meeting',
      title: 'Buổi hòa giải',
      sections: [
        {
          id: 'meeting',
          title: 'Buổi hòa giải',
          fields: [
            {
              id: 'presence-note',
              type: 'information',
              label:
                'Phải đủ các bên có mặt thì mới hòa giải được. Ai vắng đến lần thứ hai thì coi như hòa giải không thành. Nhớ mang bản chính giấy tờ về đất. Nộp xong bạn chọn giờ đến được.',
              counterLabel: 'Chỉ hòa giải khi các bên đều có mặt; vắng lần thứ hai là không thành. Mang bản chính giấy tờ.',
            },
            {
              id: 'meeting.interpreter',
              type: 'yes-no',
              label: 'Có ai cần người phiên dịch không?',
              counterLabel: 'Cần phiên dịch',
              missing: 'Chọn có cần phiên dịch hay không',
              yes: 'Có',
              no: 'Không',
              initial: false,
              revealYes: [
                {
                  id: 'meeting.language',
                  type: 'text',
                  label: 'Tiếng gì?',
                  counterLabel: 'Ngôn ngữ',
                  hint: 'Ví dụ tiếng Hrê, tiếng Xơ Đăng, ngôn ngữ ký hiệu',
                  missing: 'Ghi cần dịch tiếng gì',
                  maxLength: 60,
                  width: 'medium',
                },
              ],
            },
          ],
        },
        {
          id: 'result',
          title: 'Biên bản hòa giải',
          intro: 'Các bên ký biên bản tại buổi hòa giải. Bản điện tử có trong mục Của tôi.',
          fields: [paperField],
        },
      ],
    },
  ],
};
