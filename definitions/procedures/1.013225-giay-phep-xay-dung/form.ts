import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { paperField } from '../../parts/result.ts';
import { designStep } from './step-design.ts';
import { ownerStep } from './step-owner.ts';
import { worksStep } from './step-works.ts';

/**
 * The request for a building permit (form 1 of annex II, 175/2024/NĐ-CP). The blank form is in none of our public files: its lines are
 * carried over from common knowledge, so all of it is `verify`. The body, place and day are the submission's; grade of a house, density
 * and land-use ratio follow from what is declared.
 */
export const form: FormDefinition = {
  code: '1.013225',
  title: 'Đơn đề nghị cấp giấy phép xây dựng',
  validFrom: '2026-01-01',
  source: {
    name: 'Mẫu số 01 Phụ lục II Nghị định 175/2024/NĐ-CP (theo hiểu biết chung, chưa đối chiếu mẫu trắng)',
    verify: true,
  },
  pledge:
    'Tôi cam đoan làm theo đúng giấy phép được cấp. Nếu sai, tôi xin hoàn toàn chịu trách nhiệm và bị xử lý theo quy định của pháp luật.',
  steps: [
    ownerStep,
    worksStep,
    designStep,
    {
      id: 'result',
      title: 'Nhận kết quả',
      sections: [
        {
          id: 'result',
          title: 'Giấy phép xây dựng',
          intro: 'Bản điện tử luôn có trong mục Của tôi, có giá trị như bản giấy.',
          fields: [
            paperField,
            {
              id: 'originals-note',
              type: 'information',
              label:
                'Khi nhận giấy phép, mang theo 2 bộ bản vẽ giấy để đóng dấu và bản chính giấy tờ đất để cán bộ xem rồi trả lại.',
              counterLabel: 'Khi trả giấy phép: đóng dấu 2 bộ bản vẽ giấy, xem bản chính giấy tờ đất.',
            },
          ],
        },
      ],
    },
  ],
};
