import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { workingDays } from '../../parts/procedure.ts';
import { socialSupportParts, supportCard, supportSteps } from '../social-support/procedure-parts.ts';
import { reading } from './reading.ts';

/** Support for the cost of a burial. Facts: national portal's record of July 2026 (Decision 2180/QĐ-BYT); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...socialSupportParts,
  code: '1.014028',
  name: 'Hỗ trợ chi phí mai táng đối với đối tượng hưởng trợ cấp hưu trí xã hội',
  plainName: 'Hỗ trợ chi phí mai táng',
  summary: 'Tiền hỗ trợ cho người đứng ra lo mai táng khi người đang nhận trợ cấp hưu trí xã hội qua đời.',
  alsoCalled: ['tiền mai táng', 'mai táng phí', 'tiền chôn cất', 'người già mất', 'đám tang'],
  audience: ['Công dân Việt Nam', 'Cơ quan, tổ chức'],
  minutesToFill: 3,
  titlePath: 'dead.name',
  titleKnown: 'dead.who',
  titleWord: 'Hỗ trợ mai táng',
  cases: [
    {
      id: 'person',
      usual: true,
      label: 'Gia đình, cá nhân lo mai táng',
      explain: 'Người thân hoặc bất kỳ ai đứng ra lo mai táng.',
    },
    {
      id: 'organisation',
      label: 'Cơ quan, tổ chức lo mai táng',
      explain: 'Khi người mất không có người thân lo liệu.',
    },
  ],
  components: [supportCard('Thẻ căn cước hoặc thẻ căn cước công dân của người khai')],
  limits: [
    workingDays(3, 'Trong 3 ngày làm việc kể từ ngày nhận đủ hồ sơ.', {
      name: 'Nghị định 176/2025/NĐ-CP; Quyết định 2180/QĐ-BYT: 03 ngày làm việc',
    }),
  ],
  results: [{ code: 'KQ.G18.000312', name: 'Quyết định hỗ trợ chi phí mai táng', template: 'funeral-support' }],
  steps: supportSteps('Phòng Văn hóa - Xã hội đối chiếu dữ liệu'),
  reading,
  resolvingText: 'Chủ tịch Ủy ban nhân dân cấp xã nơi người đã mất nhận trợ cấp. Nộp ở quầy nào trong tỉnh cũng được.',
  whoMay: [
    'Người, gia đình hoặc tổ chức đứng ra lo mai táng cho người đang hưởng trợ cấp hưu trí xã hội.',
    'Kể cả khi người mất đã nộp đề nghị, đủ điều kiện nhưng chưa kịp có quyết định.',
  ],
  dataWeHave: [
    { title: 'Thông tin của người đã mất và của bạn', detail: 'Nếu ở cùng hộ: chúng tôi đã có, bạn chỉ chọn tên.' },
    { title: 'Trợ cấp và khai tử', detail: 'Công chức tự đối chiếu, bạn không phải nộp giấy.' },
  ],
  specialCases: [
    { title: 'Chưa khai tử', detail: 'Nên khai tử trước hoặc cùng ngày. Làm ở cùng quầy, không mất phí.' },
    {
      title: 'Đã có nơi khác chi mai táng phí',
      detail: 'Ví dụ bảo hiểm xã hội, chế độ người có công: chỉ nhận một nơi.',
    },
  ],
  afterwards: [
    { title: 'Cán bộ tiếp nhận', detail: 'Mã hồ sơ có ngay khi nộp.' },
    { title: 'Công chức đối chiếu dữ liệu', detail: 'Nếu cần hỏi thêm, cán bộ gọi điện cho bạn.' },
    { title: 'Chủ tịch xã ký quyết định', detail: 'Mức hỗ trợ 10.000.000 đồng, chi trả theo cách bạn đã chọn.' },
  ],
};
