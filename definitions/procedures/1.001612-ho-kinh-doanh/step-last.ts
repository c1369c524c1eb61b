import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { resultSection } from '../../parts/result.ts';

/** How the certificate is handed over. */
export const lastStep: StepDefinition = {
  id: 'result',
  title: 'Nhận kết quả',
  sections: [resultSection('Giấy chứng nhận đăng ký hộ kinh doanh')],
};
