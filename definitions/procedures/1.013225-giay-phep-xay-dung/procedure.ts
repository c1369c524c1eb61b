import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import {
  everyChannel,
  fromPopulation,
  paperBesideElectronic,
  partlyOnline,
  received,
  setByProvince,
  stepsOf,
  workingDays,
} from '../../parts/procedure.ts';
import { components } from './components.ts';
import { reading } from './reading.ts';

const decision1077 = { name: 'Quyết định 1077/QĐ-BXD' };

/** A new building permit by a commune. Facts: national portal's record of July 2026; sentences are ours. */
export const procedure: ProcedureDefinition = {
  code: '1.013225',
  name: 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ',
  plainName: 'Xin giấy phép xây nhà',
  summary: 'Xin phép trước khi xây nhà hoặc công trình cấp III, cấp IV. Có giấy phép rồi mới khởi công.',
  alsoCalled: ['giấy phép xây dựng', 'xin phép xây dựng nhà ở', 'làm nhà mới', 'xây nhà', 'cất nhà'],
  field: 'construction',
  fieldName: 'Xây dựng',
  level: 'commune',
  audience: ['Công dân Việt Nam', 'Doanh nghiệp', 'Tổ chức'],
  validFrom: '2026-01-01',
  decision: { ...decision1077, verify: true },
  ...partlyOnline,
  minutesToFill: 12,
  titlePath: 'building.name',
  titleWord: 'Giấy phép xây dựng',
  cases: [
    {
      id: 'house',
      usual: true,
      label: 'Nhà ở riêng lẻ',
      explain: 'Nhà để ở của hộ gia đình, cá nhân. Trả kết quả trong 7 ngày làm việc.',
    },
    {
      id: 'building',
      label: 'Công trình không theo tuyến',
      explain: 'Nhà kho, cửa hàng, nhà xưởng, trạm phát sóng. Thêm quyết định phê duyệt dự án.',
    },
    {
      id: 'line',
      label: 'Công trình theo tuyến trong đô thị',
      explain: 'Đường ống, đường cáp, đường nội bộ. Thêm quyết định phê duyệt dự án.',
    },
    { id: 'religious', label: 'Công trình tôn giáo', explain: 'Thêm văn bản chấp thuận của cơ quan tôn giáo cấp tỉnh.' },
    {
      id: 'belief',
      label: 'Công trình tín ngưỡng',
      explain: 'Thêm ý kiến của cơ quan tín ngưỡng, tôn giáo cấp tỉnh khi luật yêu cầu.',
    },
    { id: 'monument', label: 'Tượng đài, tranh hoành tráng', explain: 'Thêm văn bản chấp thuận của cơ quan quản lý về văn hóa.' },
    {
      id: 'diplomatic',
      label: 'Công trình của cơ quan ngoại giao, tổ chức quốc tế',
      explain: 'Thêm điều khoản của hiệp định, thỏa thuận với Chính phủ Việt Nam.',
    },
  ],
  components,
  limits: [
    {
      cases: ['house'],
      value: 7,
      unit: 'working-day',
      text: 'Trong 7 ngày làm việc.',
      source: { name: 'Quyết định 1077/QĐ-BXD: 7 ngày làm việc đối với nhà ở riêng lẻ' },
    },
    workingDays(10, 'Trong 10 ngày làm việc.', { name: 'Quyết định 1077/QĐ-BXD: 10 ngày làm việc đối với công trình' }),
  ],
  fees: [
    setByProvince('Lệ phí cấp giấy phép xây dựng', 'Theo mức do Hội đồng nhân dân tỉnh quy định.', {
      name: 'Thông tư 85/2019/TT-BTC; Cổng Dịch vụ công quốc gia ghi miễn phí',
      verify: true,
    }),
  ],
  channels: everyChannel,
  delivery: paperBesideElectronic,
  results: [
    {
      code: 'KQ.G17.000311',
      name: 'Giấy phép xây dựng',
      template: 'building-permit',
      validity: 'Khởi công trong 12 tháng; quá hạn thì xin gia hạn',
    },
  ],
  steps: stepsOf({ check: 'Công chức địa chính – xây dựng thẩm định, xem thực địa' }),
  reading,
  resolvingText: 'Ủy ban nhân dân cấp xã nơi xây dựng.',
  confirmations: [
    {
      id: 'co-owner',
      label: 'Người cùng đứng tên',
      pledge: 'Tôi cùng đứng tên và đồng ý xin cấp giấy phép xây dựng như trong tờ khai này.',
      chosen: 'owner.with',
      source: { name: 'Luật Xây dựng 50/2014/QH13, Điều 95; Bộ luật Dân sự 91/2015/QH13, Điều 218', verify: true },
    },
  ],
  legalBasis: [
    { number: '50/2014/QH13', name: 'Luật Xây dựng' },
    { number: '62/2020/QH14', name: 'Luật sửa đổi, bổ sung một số điều của Luật Xây dựng' },
    { number: '175/2024/NĐ-CP', name: 'Nghị định quy định chi tiết Luật Xây dựng về quản lý hoạt động xây dựng' },
    { number: '105/2025/NĐ-CP', name: 'Nghị định quy định chi tiết Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ' },
    {
      number: '140/2025/NĐ-CP',
      name: 'Nghị định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực xây dựng',
    },
    { number: '144/2025/NĐ-CP', name: 'Nghị định về phân quyền, phân cấp trong lĩnh vực của Bộ Xây dựng' },
    {
      number: '14/2026/NĐ-CP',
      name: 'Nghị định cắt giảm, đơn giản hóa thủ tục hành chính liên quan đến hoạt động xây dựng',
      verify: true,
    },
    { number: '66.18/2026/NQ-CP', name: 'Nghị quyết về phân quyền, cắt giảm, đơn giản hóa thủ tục hành chính', verify: true },
  ],
  settings: { receptionHours: 8 },
  whoMay: [
    'Chủ nhà, chủ công trình đứng tên trên giấy tờ đất. Cơ quan, tổ chức thì người đại diện nộp.',
    'Có thể nhờ người khác nộp thay, kèm giấy ủy quyền.',
  ],
  dataWeHave: [
    fromPopulation('Thông tin của bạn', 'Họ tên, số định danh, nơi cư trú.'),
    { title: 'Vợ hoặc chồng cùng đứng tên', detail: 'Lấy từ Cơ sở dữ liệu hộ tịch điện tử, bạn chỉ chọn.' },
  ],
  specialCases: [
    {
      title: 'Có thể không phải xin phép',
      detail:
        'Nhà ở nông thôn dưới 7 tầng ngoài khu đã quy hoạch, và một số công trình cấp IV, được miễn giấy phép. Hỏi cán bộ xã trước khi nộp.',
    },
    { title: 'Đất chưa có sổ', detail: 'Dùng giấy tờ khác về đất: quyết định giao đất, giấy xác nhận đủ điều kiện cấp sổ.' },
    { title: 'Có nhà sát bên', detail: 'Thêm bản cam kết bảo đảm an toàn cho nhà liền kề, bạn tự viết và ký.' },
    {
      title: 'Nhà nhỏ tự vẽ được',
      detail: 'Nhà dưới 3 tầng, dưới 12 m và dưới 250 m² sàn thì chủ nhà được tự vẽ và tự chịu trách nhiệm.',
    },
  ],
  afterwards: [
    received,
    { title: 'Cán bộ thẩm định và đến xem đất', detail: 'Gọi hẹn bạn trước. Nếu thiếu, chúng tôi báo một lần, nêu rõ thiếu gì.' },
    {
      title: 'Lãnh đạo xã ký, bạn nhận giấy phép',
      detail:
        'Bản điện tử nằm trong mục Của tôi. Mang 2 bộ bản vẽ giấy đến quầy để đóng dấu. Trước khi khởi công, báo ngày cho xã.',
    },
  ],
};
