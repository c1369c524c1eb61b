import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { decision, identityPaper, legalBasis, residencePaper, steps } from '../civil-status/law.ts';
import { reading } from './reading.ts';

/** Certificate of marital status. Facts: national portal's record of July 2026 (Decision 163/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  code: '1.004873',
  name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
  plainName: 'Xin giấy xác nhận tình trạng hôn nhân',
  summary:
    'Giấy ghi rõ bạn đang độc thân, có vợ chồng, đã ly hôn hay vợ chồng đã mất. Dùng để kết hôn, mua bán nhà đất, vay vốn.',
  alsoCalled: ['giấy độc thân', 'xác nhận độc thân', 'giấy chứng nhận độc thân', 'giấy chưa kết hôn', 'tình trạng hôn nhân'],
  field: 'civil-status',
  fieldName: 'Hộ tịch',
  level: 'commune',
  audience: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  validFrom: '2026-01-01',
  decision,
  onlineLevel: 'full',
  onlineLevelSource: {
    name: 'Theo kênh nộp trên Cổng Dịch vụ công quốc gia: nộp, trả kết quả đều trực tuyến; không thuộc 25 dịch vụ của Chỉ thị 24/CT-TTg',
    verify: true,
  },
  minutesToFill: 4,
  cases: [
    {
      id: 'marry',
      label: 'Để đăng ký kết hôn',
      explain: 'Giấy ghi rõ bạn sẽ kết hôn với ai, ở đâu. Chỉ dùng được cho lần kết hôn đó.',
    },
    {
      id: 'other',
      label: 'Để làm việc khác',
      explain: 'Mua bán nhà đất, vay vốn, nhận con nuôi, đi nước ngoài. Giấy này không dùng để kết hôn được.',
    },
  ],
  components: [
    {
      id: 'former-certificate',
      name: 'Giấy xác nhận tình trạng hôn nhân đã được cấp trước đó, khi xin cấp lại để dùng vào mục đích khác hoặc do giấy đã hết thời hạn sử dụng',
      shortName: 'Giấy xác nhận cũ',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { '==': [{ var: 'reissue.kept' }, true] },
      neededText: 'Chỉ khi xin cấp lại mà giấy cũ còn. Chụp ảnh trước, nộp bản giấy khi nhận kết quả.',
      replacedBy: ['civil-status'],
      photoIsEnough: true,
      clause: { name: 'Nghị định 123/2015/NĐ-CP, Điều 22; Quyết định 163/QĐ-BTP', verify: true },
    },
    {
      id: 'authorisation',
      name: 'Văn bản ủy quyền thực hiện việc cấp Giấy xác nhận tình trạng hôn nhân',
      shortName: 'Văn bản ủy quyền',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { '!=': [{ var: 'holder.who' }, 'self'] },
      neededText:
        'Chỉ khi xin giấy cho người khác. Ông bà, cha mẹ, con, vợ chồng, anh chị em ruột thì không phải chứng thực văn bản ủy quyền.',
      photoIsEnough: true,
      clause: { name: 'Quyết định 163/QĐ-BTP', verify: true },
    },
    identityPaper,
    residencePaper,
  ],
  limits: [
    {
      value: 3,
      unit: 'working-day',
      text: 'Trong 3 ngày làm việc. Phải hỏi nơi khác thì chúng tôi báo và hẹn lại.',
      source: { name: 'Nghị định 123/2015/NĐ-CP, Điều 22; Quyết định 163/QĐ-BTP ghi 3 ngày', verify: true },
    },
  ],
  fees: [
    {
      name: 'Lệ phí cấp Giấy xác nhận tình trạng hôn nhân',
      amount: null,
      text: 'Theo mức của Hội đồng nhân dân tỉnh. Miễn cho gia đình có công với cách mạng, hộ nghèo, người khuyết tật.',
      source: { name: 'Thông tư 85/2019/TT-BTC; nghị quyết của Hội đồng nhân dân tỉnh', verify: true },
    },
  ],
  channels: ['online', 'counter', 'postal'],
  delivery: {
    byChannel: { online: 'electronic', counter: 'counter', postal: 'counter' },
    asked: { path: 'result.paper', means: { counter: 'counter', post: 'counter' } },
  },
  results: [
    {
      code: 'KQ.G15.000038',
      name: 'Giấy xác nhận tình trạng hôn nhân',
      template: 'marital-status',
      validity: '6 tháng kể từ ngày cấp',
    },
  ],
  steps,
  reading,
  resolvingText:
    'Ủy ban nhân dân cấp xã nơi thường trú của người được cấp giấy; không có nơi thường trú thì nơi tạm trú. Nộp ở quầy nào trong tỉnh cũng được.',
  legalBasis,
  settings: { receptionHours: 2 },
  whoMay: [
    'Công dân Việt Nam đủ tuổi kết hôn: nam từ 20 tuổi, nữ từ 18 tuổi.',
    'Bạn không đi được thì nhờ người khác làm thay, có văn bản ủy quyền. Người thân ruột thịt thì văn bản không cần chứng thực.',
  ],
  dataWeHave: [
    {
      title: 'Thông tin của bạn',
      detail: 'Họ tên, ngày sinh, dân tộc, nơi cư trú. Lấy từ Cơ sở dữ liệu quốc gia về dân cư.',
    },
    {
      title: 'Kết hôn, ly hôn, khai tử',
      detail: 'Lấy từ Cơ sở dữ liệu hộ tịch điện tử. Chưa có thì bạn chỉ ghi số giấy, không phải nộp giấy.',
    },
  ],
  specialCases: [
    {
      title: 'Kết hôn trong nước',
      detail: 'Xã nơi đăng ký kết hôn tự tra cứu, thường không cần giấy này. Bạn hỏi trước nơi sẽ đăng ký.',
    },
    {
      title: 'Đã ly hôn, hoặc vợ chồng đã mất',
      detail: 'Ghi tên Tòa án, số và ngày bản án; hoặc nơi đã khai tử. Xã tự tra cứu.',
    },
    {
      title: 'Từng ở nhiều nơi',
      detail: 'Cần xác nhận cho thời gian đã qua thì ghi từng nơi thường trú, từ ngày nào đến ngày nào.',
    },
    {
      title: 'Xin cấp lại',
      detail: 'Nộp lại giấy cũ. Không còn thì ghi lý do; giấy cũ để kết hôn thì xã hỏi lại nơi bạn từng định đăng ký.',
    },
  ],
  afterwards: [
    { title: 'Cán bộ tiếp nhận, cấp giấy tiếp nhận', detail: 'Trong giờ làm việc. Mã hồ sơ thì có ngay khi nộp.' },
    {
      title: 'Công chức tư pháp – hộ tịch kiểm tra',
      detail: 'Đối chiếu sổ hộ tịch. Phải hỏi nơi khác thì chúng tôi báo cho bạn.',
    },
    {
      title: 'Lãnh đạo xã ký, bạn nhận giấy',
      detail: 'Bản điện tử có chữ ký số nằm trong mục Của tôi. Giấy có giá trị 6 tháng.',
    },
  ],
};
