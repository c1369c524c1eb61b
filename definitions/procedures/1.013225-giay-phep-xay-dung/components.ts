import type { Condition } from '../../../src/modules/forms/contract.ts';
import type { ComponentDefinition } from '../../../src/modules/procedures/contract.ts';
import { isWorks, ofProject } from './cases.ts';

const clause = { name: 'Nghị định 175/2024/NĐ-CP, Điều 55; Quyết định 1077/QĐ-BXD', verify: true };
const yes = (field: string): Condition => ({ '==': [{ var: field }, true] });

function paper(id: string, name: string, shortName: string, more: Partial<ComponentDefinition> = {}): ComponentDefinition {
  return { id, name, shortName, originals: 1, copies: 1, kind: 'submit', photoIsEnough: true, clause, ...more };
}

/** Papers by what is built. Of the many papers that prove the right to the land one is enough (Article 53 of 175/2024/NĐ-CP). */
export const components: ComponentDefinition[] = [
  paper(
    'land-paper',
    'Một trong những giấy tờ hợp pháp về đất đai chứng minh sự phù hợp mục đích sử dụng đất và sở hữu công trình để cấp phép xây dựng theo Điều 53 Nghị định 175/2024/NĐ-CP',
    'Sổ đỏ, sổ hồng hoặc giấy tờ khác về đất',
    { replacedBy: ['land'], neededText: 'Chụp ảnh để nộp; mang bản chính khi nhận giấy phép.' },
  ),
  paper(
    'drawings',
    '02 bộ bản vẽ thiết kế xây dựng: bản vẽ mặt bằng công trình trên lô đất kèm theo sơ đồ vị trí công trình; bản vẽ mặt bằng các tầng, các mặt đứng và mặt cắt chính của công trình; bản vẽ mặt bằng móng và mặt cắt móng kèm theo sơ đồ đấu nối hệ thống hạ tầng kỹ thuật bên ngoài công trình gồm cấp nước, thoát nước, cấp điện',
    'Bản vẽ thiết kế xây dựng',
    {
      originals: 2,
      copies: 0,
      photoIsEnough: false,
      neededText: 'Gửi tệp khi nộp trực tuyến; mang 2 bộ giấy đến đóng dấu khi nhận giấy phép.',
    },
  ),
  paper(
    'neighbour-commitment',
    'Bản cam kết bảo đảm an toàn đối với công trình liền kề',
    'Cam kết an toàn cho công trình liền kề',
    { copies: 0, needed: yes('building.adjacent'), neededText: 'Khi có nhà, công trình của người khác sát bên.' },
  ),
  paper('review-report', 'Báo cáo kết quả thẩm tra thiết kế xây dựng', 'Báo cáo thẩm tra thiết kế', {
    needed: yes('design.reviewed'),
    neededText: 'Khi pháp luật về xây dựng yêu cầu thẩm tra.',
  }),
  paper(
    'fire-result',
    'Kết quả thực hiện thủ tục hành chính theo quy định của pháp luật về phòng cháy, chữa cháy',
    'Kết quả về phòng cháy, chữa cháy',
    { needed: yes('design.fireChecked'), neededText: 'Khi công trình thuộc diện phải làm.' },
  ),
  paper(
    'project-approval',
    'Quyết định phê duyệt dự án; văn bản thông báo kết quả thẩm định của cơ quan chuyên môn về xây dựng và hồ sơ bản vẽ thiết kế cơ sở được đóng dấu xác nhận kèm theo (nếu có); kết quả thực hiện thủ tục về bảo vệ môi trường (đối với trường hợp không thẩm định báo cáo nghiên cứu khả thi)',
    'Quyết định phê duyệt dự án',
    { needed: ofProject, neededText: 'Trừ nhà ở riêng lẻ và công trình tín ngưỡng.' },
  ),
  paper(
    'religious-approval',
    'Văn bản chấp thuận về sự cần thiết xây dựng và quy mô công trình của cơ quan chuyên môn về tôn giáo thuộc Ủy ban nhân dân cấp tỉnh',
    'Chấp thuận của cơ quan tôn giáo cấp tỉnh',
    { needed: isWorks('religious'), neededText: 'Chỉ với công trình tôn giáo.' },
  ),
  paper(
    'belief-opinion',
    'Ý kiến của cơ quan chuyên môn về tín ngưỡng, tôn giáo thuộc Ủy ban nhân dân cấp tỉnh (trường hợp pháp luật về tín ngưỡng, tôn giáo có quy định)',
    'Ý kiến của cơ quan tín ngưỡng, tôn giáo cấp tỉnh',
    {
      needed: { and: [isWorks('belief'), yes('approvals.belief')] },
      neededText: 'Chỉ với công trình tín ngưỡng, khi luật yêu cầu.',
    },
  ),
  paper(
    'heritage-approval',
    'Văn bản về sự cần thiết xây dựng và quy mô công trình của cơ quan quản lý nhà nước về văn hóa theo quy định của pháp luật về di sản văn hóa',
    'Văn bản của cơ quan văn hóa về di tích',
    { needed: yes('approvals.heritage'), neededText: 'Khi công trình thuộc di tích, danh lam thắng cảnh.' },
  ),
  paper(
    'culture-approval',
    'Văn bản chấp thuận về sự cần thiết xây dựng và quy mô công trình của cơ quan quản lý nhà nước về văn hóa',
    'Chấp thuận của cơ quan văn hóa',
    { needed: isWorks('monument'), neededText: 'Chỉ với tượng đài, tranh hoành tráng.' },
  ),
  paper(
    'treaty',
    'Các điều khoản quy định của Hiệp định hoặc thỏa thuận đã được ký kết với Chính phủ Việt Nam',
    'Điều khoản của hiệp định, thỏa thuận',
    { needed: isWorks('diplomatic'), neededText: 'Chỉ với cơ quan ngoại giao, tổ chức quốc tế.' },
  ),
  paper('authorisation', 'Văn bản ủy quyền theo quy định của pháp luật về dân sự', 'Giấy ủy quyền', {
    copies: 0,
    needed: { '==': [{ var: 'owner.kind' }, 'authorised'] },
    neededText: 'Chỉ khi nộp thay chủ đầu tư.',
    clause: { name: 'Bộ luật Dân sự 91/2015/QH13, Điều 562', verify: true },
  }),
];
