import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { reading } from './reading.ts';

const decree176 = { name: 'Nghị định 176/2025/NĐ-CP' };

/** Support for the cost of a burial. Facts: national portal's record of July 2026 (Decision 2180/QĐ-BYT); sentences are ours. */
export const procedure: ProcedureDefinition = {
  code: '1.014028',
  name: 'Hỗ trợ chi phí mai táng đối với đối tượng hưởng trợ cấp hưu trí xã hội',
  plainName: 'Hỗ trợ chi phí mai táng',
  summary: 'Tiền hỗ trợ cho người đứng ra lo mai táng khi người đang nhận trợ cấp hưu trí xã hội qua đời.',
  alsoCalled: ['tiền mai táng', 'mai táng phí', 'tiền chôn cất', 'người già mất', 'đám tang'],
  field: 'social-protection',
  fieldName: 'Bảo trợ xã hội',
  level: 'commune',
  audience: ['Công dân Việt Nam', 'Cơ quan, tổ chức'],
  validFrom: '2026-01-01',
  decision: { name: 'Quyết định 2180/QĐ-BYT', verify: true },
  onlineLevel: 'partial',
  onlineLevelSource: { name: 'Theo kênh nộp trên Cổng Dịch vụ công quốc gia', verify: true },
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
  components: [
    {
      id: 'identity-paper',
      name: 'Thẻ căn cước hoặc thẻ căn cước công dân của người khai',
      shortName: 'Thẻ căn cước',
      originals: 1,
      copies: 0,
      kind: 'present',
      needed: { '!=': [{ var: '$channel' }, 'online'] },
      neededText: 'Chỉ khi làm tại quầy. Chúng tôi xem rồi trả lại ngay.',
      replacedBy: ['population'],
      photoIsEnough: false,
      clause: { ...decree176, verify: true },
    },
  ],
  limits: [
    {
      value: 3,
      unit: 'working-day',
      text: 'Trong 3 ngày làm việc kể từ ngày nhận đủ hồ sơ.',
      source: { name: 'Nghị định 176/2025/NĐ-CP; Quyết định 2180/QĐ-BYT: 03 ngày làm việc' },
    },
  ],
  fees: [
    {
      name: 'Phí, lệ phí',
      amount: 0,
      text: 'Miễn phí',
      source: { name: 'Cổng Dịch vụ công quốc gia, bản tháng 7/2026: không ghi phí, lệ phí', verify: true },
    },
  ],
  channels: ['online', 'counter', 'postal'],
  delivery: {
    byChannel: { online: 'electronic', counter: 'counter', postal: 'counter' },
    asked: { path: 'result.paper', means: { counter: 'counter', post: 'counter' } },
  },
  results: [{ code: 'KQ.G18.000312', name: 'Quyết định hỗ trợ chi phí mai táng', template: 'funeral-support' }],
  steps: [
    { id: 'reception', title: 'Tiếp nhận hồ sơ', role: 'one-stop-officer' },
    { id: 'check', title: 'Phòng Văn hóa - Xã hội đối chiếu dữ liệu', role: 'case-officer' },
    { id: 'sign', title: 'Chủ tịch Ủy ban nhân dân xã quyết định', role: 'leader' },
    { id: 'hand-over', title: 'Trả quyết định, chi trả', role: 'one-stop-officer' },
  ],
  reading,
  resolvingText: 'Chủ tịch Ủy ban nhân dân cấp xã nơi người đã mất nhận trợ cấp. Nộp ở quầy nào trong tỉnh cũng được.',
  legalBasis: [
    { number: '41/2024/QH15', name: 'Luật Bảo hiểm xã hội' },
    {
      number: '176/2025/NĐ-CP',
      name: 'Nghị định quy định chi tiết và hướng dẫn thi hành một số điều của Luật Bảo hiểm xã hội về trợ cấp hưu trí xã hội',
    },
    { number: '42/2025/NĐ-CP', name: 'Nghị định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Y tế' },
  ],
  settings: { receptionHours: 8 },
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
