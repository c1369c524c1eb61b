import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { reading } from './reading.ts';

const decision163 = { name: 'Quyết định 163/QĐ-BTP' };

/** Birth registration. Facts: national portal's record of July 2026 (Decision 163/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  plainName: 'Đăng ký khai sinh',
  summary: 'Ghi tên con vào sổ hộ tịch và nhận Giấy khai sinh. Cần làm trong vòng 60 ngày kể từ ngày sinh con.',
  alsoCalled: ['làm giấy khai sinh', 'khai sinh cho con', 'đẻ con', 'sinh con', 'giấy chứng sinh'],
  field: 'civil-status',
  fieldName: 'Hộ tịch',
  level: 'commune',
  audience: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  validFrom: '2026-01-01',
  decision: { ...decision163, verify: true },
  onlineLevel: 'full',
  onlineLevelSource: { name: 'Chỉ thị 24/CT-TTg ngày 13/9/2025: 25 dịch vụ công trực tuyến toàn trình thiết yếu' },
  minutesToFill: 6,
  titlePath: 'child.name',
  titleWord: 'Khai sinh',
  cases: [
    {
      id: 'default',
      usual: true,
      label: 'Khai sinh có đủ thông tin cha và mẹ',
      explain: 'Biết cả cha và mẹ của trẻ. Cha mẹ chưa đăng ký kết hôn cũng chọn mục này khi làm cùng thủ tục nhận con.',
    },
    {
      id: 'father-unknown',
      label: 'Chưa xác định được cha',
      explain: 'Phần ghi về cha để trống. Họ, dân tộc, quê quán, quốc tịch của con theo mẹ.',
    },
    {
      id: 'mother-unknown',
      label: 'Chưa xác định được mẹ',
      explain: 'Cha làm thủ tục nhận con cùng lúc với khai sinh. Phần ghi về mẹ để trống.',
    },
    {
      id: 'surrogacy',
      label: 'Trẻ sinh ra do mang thai hộ',
      explain: 'Cha mẹ là cặp vợ chồng nhờ mang thai hộ. Thêm văn bản xác nhận của cơ sở y tế.',
    },
    {
      id: 'abandoned',
      label: 'Trẻ bị bỏ rơi, hoặc chưa xác định được cả cha và mẹ',
      explain: 'Báo Ủy ban nhân dân hoặc công an xã trước. Xã lập biên bản và niêm yết 7 ngày liên tục rồi mới khai sinh.',
    },
  ],
  components: [
    {
      id: 'birth-notice',
      name: 'Giấy chứng sinh',
      shortName: 'Giấy chứng sinh',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: {
        and: [
          { '!=': [{ var: 'case' }, 'abandoned'] },
          { or: [{ '==': [{ var: 'birth.place' }, 'facility'] }, { '==': [{ var: 'birth.proof' }, 'notice'] }] },
        ],
      },
      neededText: 'Nếu bệnh viện đã gửi bản điện tử thì không cần chụp.',
      replacedBy: ['birth-notice'],
      photoIsEnough: true,
      clause: { name: 'Luật Hộ tịch 60/2014/QH13, khoản 1 Điều 16; Nghị định 18/2026/NĐ-CP', verify: true },
    },
    {
      id: 'witness-statement',
      name: 'Văn bản của người làm chứng xác nhận về việc sinh',
      shortName: 'Văn bản của người làm chứng',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { and: [{ '!=': [{ var: 'case' }, 'abandoned'] }, { '==': [{ var: 'birth.proof' }, 'witness'] }] },
      neededText: 'Khi không có giấy chứng sinh.',
      photoIsEnough: true,
      clause: { name: 'Luật Hộ tịch 60/2014/QH13, khoản 1 Điều 16' },
    },
    {
      id: 'birth-pledge',
      name: 'Giấy cam đoan về việc sinh',
      shortName: 'Giấy cam đoan về việc sinh',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { and: [{ '!=': [{ var: 'case' }, 'abandoned'] }, { '==': [{ var: 'birth.proof' }, 'pledge'] }] },
      neededText: 'Khi không có giấy chứng sinh và cũng không có người làm chứng.',
      photoIsEnough: true,
      clause: { name: 'Luật Hộ tịch 60/2014/QH13, khoản 1 Điều 16' },
    },
    {
      id: 'abandonment-record',
      name: 'Biên bản về việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập',
      shortName: 'Biên bản về việc trẻ bị bỏ rơi',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { '==': [{ var: 'case' }, 'abandoned'] },
      neededText: 'Chỉ khi trẻ bị bỏ rơi, hoặc chưa xác định được cả cha và mẹ.',
      photoIsEnough: true,
      clause: { name: 'Luật Hộ tịch 60/2014/QH13, khoản 1 Điều 16; Nghị định 123/2015/NĐ-CP, Điều 14' },
    },
    {
      id: 'surrogacy-confirmation',
      name: 'Văn bản xác nhận của cơ sở y tế đã thực hiện kỹ thuật hỗ trợ sinh sản cho việc mang thai hộ',
      shortName: 'Xác nhận của cơ sở y tế về mang thai hộ',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { '==': [{ var: 'case' }, 'surrogacy'] },
      neededText: 'Chỉ khi trẻ sinh ra do mang thai hộ.',
      photoIsEnough: true,
      clause: { name: 'Nghị định 123/2015/NĐ-CP, Điều 16; Quyết định 163/QĐ-BTP', verify: true },
    },
    {
      id: 'authorisation',
      name: 'Văn bản ủy quyền thực hiện việc đăng ký khai sinh',
      shortName: 'Văn bản ủy quyền',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { '==': [{ var: 'relation' }, 'authorised'] },
      neededText:
        'Chỉ khi nhờ người không phải người thân. Bản chính, có chứng thực; con, vợ, chồng, anh, chị, em ruột của người ủy quyền thì không phải chứng thực.',
      photoIsEnough: true,
      clause: { name: 'Quyết định 163/QĐ-BTP', verify: true },
    },
    {
      id: 'identity-paper',
      name: 'Hộ chiếu, thẻ căn cước công dân, thẻ căn cước, căn cước điện tử, giấy chứng nhận căn cước hoặc giấy tờ khác có dán ảnh và thông tin cá nhân do cơ quan có thẩm quyền cấp, còn giá trị sử dụng',
      shortName: 'Căn cước hoặc hộ chiếu',
      originals: 1,
      copies: 0,
      kind: 'present',
      needed: { '!=': [{ var: '$channel' }, 'online'] },
      neededText: 'Chỉ khi làm tại quầy hoặc khi đến nhận bản giấy. Chúng tôi xem rồi trả lại ngay.',
      replacedBy: ['population'],
      photoIsEnough: false,
      clause: { name: 'Nghị định 87/2020/NĐ-CP; Thông tư 01/2022/TT-BTP', verify: true },
    },
    {
      id: 'residence-paper',
      name: 'Giấy tờ có giá trị chứng minh thông tin về cư trú',
      shortName: 'Giấy tờ về nơi cư trú',
      originals: 1,
      copies: 0,
      kind: 'present',
      needed: { and: [{ '!=': [{ var: '$channel' }, 'online'] }, { not: { present: { var: '$known.applicant' } } }] },
      neededText: 'Chỉ khi cán bộ không tra được nơi cư trú trong dữ liệu dân cư.',
      replacedBy: ['population'],
      photoIsEnough: false,
      clause: { name: 'Nghị định 104/2022/NĐ-CP, khoản 2 Điều 14' },
    },
  ],
  limits: [
    {
      value: 1,
      unit: 'working-day',
      cutoff: '15:00',
      text: 'Trong 1 ngày. Nhận sau 15:00 thì trả vào ngày làm việc tiếp theo.',
      source: { name: 'Quyết định 163/QĐ-BTP: ngay trong ngày tiếp nhận, sau 15 giờ thì trong ngày làm việc tiếp theo' },
    },
  ],
  fees: [
    {
      name: 'Lệ phí đăng ký khai sinh',
      amount: 0,
      text: 'Miễn phí',
      source: {
        name: 'Cổng Dịch vụ công quốc gia, bản tháng 7/2026; mức với khai sinh quá hạn do Hội đồng nhân dân tỉnh quy định (Thông tư 85/2019/TT-BTC)',
        verify: true,
      },
    },
  ],
  channels: ['online', 'counter', 'postal'],
  delivery: {
    byChannel: { online: 'electronic', counter: 'counter', postal: 'counter' },
    // A paper copy is asked for beside the electronic one: until a carrier is connected, both ways of having it end at the counter.
    asked: { path: 'result.paper', means: { counter: 'counter', post: 'counter' } },
  },
  results: [{ code: 'KQ.G15.000031', name: 'Giấy khai sinh', template: 'birth-certificate', validity: 'Không thời hạn' }],
  steps: [
    { id: 'reception', title: 'Tiếp nhận hồ sơ', role: 'one-stop-officer' },
    {
      id: 'check',
      title: 'Công chức tư pháp – hộ tịch kiểm tra',
      role: 'case-officer',
    },
    { id: 'sign', title: 'Lãnh đạo Ủy ban nhân dân xã ký', role: 'leader' },
    { id: 'hand-over', title: 'Trả kết quả', role: 'one-stop-officer' },
  ],
  reading,
  resolvingText:
    'Ủy ban nhân dân cấp xã nơi cư trú (thường trú hoặc tạm trú) của cha hoặc mẹ, do bạn chọn. Nộp ở quầy nào trong tỉnh cũng được.',
  legalBasis: [
    { number: '60/2014/QH13', name: 'Luật Hộ tịch' },
    { number: '123/2015/NĐ-CP', name: 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch' },
    { number: '87/2020/NĐ-CP', name: 'Nghị định về Cơ sở dữ liệu hộ tịch điện tử, đăng ký hộ tịch trực tuyến' },
    {
      number: '104/2022/NĐ-CP',
      name: 'Nghị định về việc nộp, xuất trình sổ hộ khẩu, sổ tạm trú giấy khi thực hiện thủ tục hành chính',
    },
    { number: '07/2025/NĐ-CP', name: 'Nghị định sửa đổi các nghị định trong lĩnh vực hộ tịch, quốc tịch, chứng thực' },
    {
      number: '120/2025/NĐ-CP',
      name: 'Nghị định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực của Bộ Tư pháp',
    },
    {
      number: '18/2026/NĐ-CP',
      name: 'Nghị định cắt giảm, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của Bộ Tư pháp',
      verify: true,
    },
    { number: '66.7/2025/NQ-CP', name: 'Nghị quyết cắt giảm, đơn giản hóa thủ tục hành chính dựa trên dữ liệu' },
    { number: '01/2022/TT-BTP', name: 'Thông tư hướng dẫn Nghị định 87/2020/NĐ-CP' },
    { number: '08/2025/TT-BTP', name: 'Thông tư về phân định thẩm quyền của chính quyền địa phương 02 cấp' },
    { number: '85/2019/TT-BTC', name: 'Thông tư hướng dẫn phí, lệ phí thuộc thẩm quyền của Hội đồng nhân dân cấp tỉnh' },
  ],
  settings: { receptionHours: 2 },
  whoMay: [
    'Cha hoặc mẹ của trẻ. Nếu cha mẹ không đi được thì ông, bà, người thân thích khác, hoặc người đang nuôi dưỡng trẻ làm thay.',
    'Ông, bà, người thân không cần giấy ủy quyền, nhưng phải thống nhất với cha mẹ về nội dung khai.',
  ],
  dataWeHave: [
    {
      title: 'Thông tin của người khai, cha và mẹ',
      detail: 'Họ tên, ngày sinh, dân tộc, nơi cư trú. Lấy từ Cơ sở dữ liệu quốc gia về dân cư.',
    },
    {
      title: 'Đăng ký kết hôn của cha mẹ',
      detail: 'Lấy từ Cơ sở dữ liệu hộ tịch điện tử. Nếu chưa có, xã tự hỏi nơi đã đăng ký.',
    },
  ],
  specialCases: [
    {
      title: 'Trẻ sinh ra do mang thai hộ',
      detail: 'Thêm văn bản xác nhận của cơ sở y tế đã thực hiện kỹ thuật hỗ trợ sinh sản. Chụp ảnh là đủ.',
    },
    {
      title: 'Chưa xác định được cha hoặc mẹ',
      detail: 'Phần ghi về cha hoặc mẹ để trống. Nếu cha hoặc mẹ muốn nhận con thì làm cùng lúc với khai sinh.',
    },
    {
      title: 'Trẻ bị bỏ rơi',
      detail:
        'Báo công an xã hoặc Ủy ban nhân dân xã trước. Cần biên bản về việc trẻ bị bỏ rơi; xã niêm yết 7 ngày rồi mới khai sinh.',
    },
    {
      title: 'Không có giấy chứng sinh',
      detail: 'Dùng văn bản của người làm chứng. Không có người làm chứng thì viết giấy cam đoan về việc sinh.',
    },
  ],
  afterwards: [
    { title: 'Cán bộ tiếp nhận, cấp giấy tiếp nhận', detail: 'Trong giờ làm việc. Mã hồ sơ thì có ngay khi nộp.' },
    { title: 'Công chức tư pháp – hộ tịch kiểm tra', detail: 'Nếu thiếu, chúng tôi báo một lần, nêu rõ thiếu gì và vì sao.' },
    {
      title: 'Lãnh đạo xã ký, bạn nhận Giấy khai sinh',
      detail: 'Bản điện tử có chữ ký số nằm trong mục Của tôi.',
    },
  ],
};
