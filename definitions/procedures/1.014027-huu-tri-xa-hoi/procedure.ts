import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { fromPopulation, workingDays } from '../../parts/procedure.ts';
import { socialSupportParts, supportCard, supportSteps } from '../social-support/procedure-parts.ts';
import { reading } from './reading.ts';

/** Social pension. Facts: national portal's record of July 2026 (Decision 2180/QĐ-BYT); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...socialSupportParts,
  code: '1.014027',
  name: 'Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội',
  plainName: 'Trợ cấp hưu trí xã hội',
  summary: 'Tiền hằng tháng cho người từ 75 tuổi không có lương hưu, hoặc từ 70 tuổi thuộc hộ nghèo, cận nghèo.',
  alsoCalled: [
    'tiền người già',
    'tiền cao tuổi',
    'trợ cấp người cao tuổi',
    'tiền trên 75 tuổi',
    'tiền trên 80 tuổi',
    'không có lương hưu',
  ],
  audience: ['Công dân Việt Nam'],
  minutesToFill: 3,
  titlePath: 'person.name',
  titleWord: 'Trợ cấp hưu trí xã hội',
  cases: [
    {
      id: 'grant',
      usual: true,
      label: 'Xin hưởng lần đầu',
      explain: 'Người từ đủ 75 tuổi, hoặc từ đủ 70 tuổi thuộc hộ nghèo, cận nghèo, không có lương hưu.',
    },
    {
      id: 'moved',
      label: 'Đang hưởng, chuyển đến nơi cư trú mới',
      explain: 'Xã cũ thôi chi trả, xã mới chi tiếp từ tháng đó. Bạn chỉ khai một lần ở xã mới.',
    },
    {
      id: 'change',
      label: 'Đang hưởng, thay đổi thông tin',
      explain: 'Đổi cách nhận tiền, số tài khoản, sửa họ tên, ngày sinh.',
    },
    {
      id: 'stop',
      label: 'Thôi hưởng',
      explain: 'Khi người được hưởng đã mất, có lương hưu, hoặc không muốn nhận nữa.',
    },
  ],
  components: [
    {
      id: 'authorisation',
      name: 'Quyết định công nhận giám hộ hoặc văn bản ủy quyền',
      shortName: 'Giấy tờ giám hộ, ủy quyền',
      originals: 0,
      copies: 1,
      kind: 'submit',
      needed: { '==': [{ var: 'relation' }, 'guardian'] },
      neededText: 'Chỉ khi người khai là người giám hộ hoặc được ủy quyền, không phải người nhà.',
      photoIsEnough: true,
      clause: { name: 'Bộ luật Dân sự 91/2015/QH13 (giám hộ, ủy quyền)', verify: true },
    },
    supportCard('Thẻ căn cước hoặc thẻ căn cước công dân'),
  ],
  limits: [
    workingDays(10, 'Trong 10 ngày làm việc kể từ ngày nhận văn bản đề nghị.', {
      name: 'Nghị định 176/2025/NĐ-CP; Quyết định 2180/QĐ-BYT: 10 ngày làm việc',
    }),
  ],
  results: [
    {
      code: 'KQ.G18.000316',
      name: 'Quyết định trợ cấp hưu trí xã hội',
      template: 'social-pension-grant',
      cases: ['grant'],
    },
    {
      code: 'KQ.G18.000317',
      name: 'Quyết định điều chỉnh trợ cấp hưu trí xã hội',
      template: 'social-pension-change',
      cases: ['moved', 'change'],
    },
    {
      code: 'KQ.G18.000318',
      name: 'Quyết định thôi hưởng trợ cấp hưu trí xã hội',
      template: 'social-pension-stop',
      cases: ['stop'],
    },
  ],
  steps: supportSteps('Phòng Văn hóa - Xã hội đối chiếu dữ liệu và xem xét'),
  reading,
  resolvingText: 'Chủ tịch Ủy ban nhân dân cấp xã nơi người được hưởng cư trú. Nộp ở quầy nào trong tỉnh cũng được.',
  whoMay: [
    'Công dân Việt Nam từ đủ 75 tuổi, không có lương hưu và trợ cấp bảo hiểm xã hội hằng tháng, hoặc có nhưng thấp hơn mức trợ cấp này.',
    'Người từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, hộ cận nghèo.',
    'Con cháu, người nhà khai giúp được; người được hưởng cần biết và đồng ý.',
  ],
  dataWeHave: [
    fromPopulation('Tuổi, số định danh, nơi cư trú', 'Của bạn và người trong nhà.'),
    { title: 'Hộ nghèo, cận nghèo và lương hưu', detail: 'Bạn chỉ khai, không phải nộp giấy. Công chức tự đối chiếu.' },
  ],
  specialCases: [
    {
      title: 'Đang nhận trợ cấp xã hội khác',
      detail: 'Ví dụ trợ cấp khuyết tật: chỉ hưởng một chế độ, mức cao hơn. Công chức tính và báo bạn.',
    },
    {
      title: 'Người được hưởng đã mất',
      detail: 'Chọn Thôi hưởng, rồi làm Hỗ trợ chi phí mai táng cho người lo mai táng.',
    },
  ],
  afterwards: [
    { title: 'Cán bộ tiếp nhận', detail: 'Mã hồ sơ có ngay khi nộp.' },
    { title: 'Công chức đối chiếu dữ liệu', detail: 'Không đủ điều kiện thì xã trả lời bằng văn bản, nêu rõ lý do.' },
    {
      title: 'Chủ tịch xã ký quyết định',
      detail: 'Tiền được tính từ tháng ký quyết định, mức 500.000 đồng một tháng (tỉnh có thể chi cao hơn).',
    },
  ],
};
