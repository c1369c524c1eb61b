import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { paperField, phoneField } from '../../parts/result.ts';
import { holderStep } from './step-holder.ts';
import { statusStep } from './step-status.ts';

/**
 * The declaration for a certificate of marital status ('Tờ khai cấp Giấy xác nhận tình trạng hôn nhân', Circular 04/2020/TT-BTP, as the
 * blank form of 2.000689 has it). Lines that the registers know are boxes; body, place and day of signing are the submission itself.
 */
export const form: FormDefinition = {
  code: '1.004873',
  title: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
  validFrom: '2026-01-01',
  source: {
    name: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân (Thông tư 04/2020/TT-BTP), theo bản trắng công bố cho 2.000689',
    verify: true,
  },
  pledge: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.',
  steps: [
    holderStep,
    statusStep,
    {
      id: 'result',
      title: 'Nhận kết quả',
      sections: [
        {
          id: 'result',
          title: 'Giấy xác nhận',
          intro: 'Bản điện tử luôn có trong mục Của tôi. Giấy có giá trị 6 tháng.',
          fields: [paperField, phoneField],
        },
      ],
    },
  ],
};
