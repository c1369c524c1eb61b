import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { paperField } from '../civil-status/result.ts';

/** How the certificate is handed over. */
export const lastStep: StepDefinition = {
  id: 'result',
  title: 'Nhận kết quả',
  sections: [
    {
      id: 'result',
      title: 'Giấy chứng nhận đăng ký hộ kinh doanh',
      intro: 'Bản điện tử luôn có trong mục Của tôi, có giá trị như bản giấy.',
      fields: [paperField],
    },
  ],
};
