import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { businessStep } from './step-business.ts';
import { lastStep } from './step-last.ts';
import { ownerStep } from './step-owner.ts';

/**
 * 'Giấy đề nghị đăng ký hộ kinh doanh': registration of the business and of its tax in one paper. Place and day of signing are the
 * submission itself; the way of taxing is not asked, because lump-sum tax ended on 1 January 2026 (Resolution 198/2025/QH15).
 */
export const form: FormDefinition = {
  code: '1.001612',
  title: 'Giấy đề nghị đăng ký hộ kinh doanh',
  validFrom: '2026-01-01',
  source: { name: 'Giấy đề nghị đăng ký hộ kinh doanh (Thông tư 68/2025/TT-BTC, phụ lục về hộ kinh doanh)', verify: true },
  pledge:
    'Tôi cam kết: bản thân và các thành viên hộ gia đình cùng đăng ký không thuộc diện pháp luật cấm kinh doanh; không đồng thời là chủ hộ kinh doanh khác, chủ doanh nghiệp tư nhân hoặc thành viên hợp danh của công ty hợp danh; trụ sở thuộc quyền sử dụng hợp pháp của tôi và được dùng đúng mục đích. Tôi chịu trách nhiệm trước pháp luật về tính hợp pháp, chính xác, trung thực của nội dung đăng ký trên.',
  steps: [ownerStep, businessStep, lastStep],
};
