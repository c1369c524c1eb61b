import type { ProcedureDefinition, ResultDefinition } from '../../../src/modules/procedures/contract.ts';
import { basis } from '../civil-status/law.ts';
import { reading } from './reading.ts';
import { isGrownRelative } from './step-entry.ts';

const decision163 = { name: 'Quyết định 163/QĐ-BTP', verify: true };
const copyFee = {
  name: 'Thông tư 281/2016/TT-BTC (được sửa đổi bởi Thông tư 106/2021/TT-BTC); Cổng Dịch vụ công quốc gia, bản tháng 7/2026',
  verify: true,
};
const copy = (kind: string, name: string): ResultDefinition => ({
  code: 'KQ.G15.000342',
  name,
  template: 'civil-status-extract',
  validity: 'Không thời hạn',
  cases: [kind],
});

/** Copies of civil-status entries. Facts: national portal's record of July 2026 (Decision 163/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  code: '2.000635',
  name: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
  plainName: 'Bản sao khai sinh, trích lục hộ tịch',
  summary: 'Xin bản sao giấy khai sinh, giấy kết hôn, giấy khai tử khi mất giấy hoặc cần thêm bản. Làm ở xã nào cũng được.',
  alsoCalled: [
    'xin trích lục khai sinh',
    'xin trích lục kết hôn, khai tử',
    'mất giấy khai sinh',
    'bản sao giấy khai sinh',
    'trích lục bản sao',
  ],
  field: 'civil-status',
  fieldName: 'Hộ tịch',
  level: 'commune',
  audience: ['Công dân Việt Nam', 'Cơ quan, tổ chức (không phải doanh nghiệp)'],
  validFrom: '2026-01-01',
  decision: decision163,
  onlineLevel: 'full',
  onlineLevelSource: { name: 'Quyết định 163/QĐ-BTP: nộp trực tuyến, xác nhận và nhận bản điện tử', verify: true },
  minutesToFill: 2,
  titlePath: 'person.name',
  titleWord: 'Bản sao trích lục',
  cases: [
    {
      id: 'birth',
      usual: true,
      label: 'Bản sao khai sinh',
      explain: 'Bản sao Giấy khai sinh của bạn, của con hoặc của người nhà.',
    },
    { id: 'marriage', label: 'Bản sao trích lục kết hôn', explain: 'Kể cả lần kết hôn trước, khi cần chứng minh việc hôn nhân.' },
    { id: 'death', label: 'Bản sao trích lục khai tử', explain: 'Của người đã mất và đã khai tử.' },
    {
      id: 'other',
      label: 'Bản sao trích lục việc hộ tịch khác',
      explain: 'Giám hộ, nhận cha mẹ con, thay đổi hoặc cải chính hộ tịch, ghi chú ly hôn.',
    },
  ],
  components: [
    {
      id: 'authorisation',
      name: 'Văn bản ủy quyền theo quy định của pháp luật trong trường hợp ủy quyền thực hiện yêu cầu cấp bản sao Trích lục hộ tịch; người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột của người ủy quyền thì văn bản ủy quyền không phải chứng thực',
      shortName: 'Văn bản ủy quyền',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { or: [{ '==': [{ var: 'relation' }, 'authorised'] }, isGrownRelative] },
      neededText:
        'Chỉ khi làm thay người đã đủ 18 tuổi. Người nhà thì viết tay là được; người ngoài thì văn bản phải có chứng thực.',
      photoIsEnough: true,
      clause: decision163,
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
      clause: decision163,
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
      text: 'Ngay trong ngày. Nhận sau 15:00 thì trả vào ngày làm việc tiếp theo.',
      source: { name: 'Quyết định 163/QĐ-BTP; Luật Hộ tịch 60/2014/QH13, Điều 64', verify: true },
    },
  ],
  fees: [
    {
      name: 'Phí cấp bản sao trích lục hộ tịch',
      amount: 8000,
      needed: { '!=': [{ var: 'result.paper' }, 'none'] },
      perAnswer: 'result.copies',
      text: 'Mỗi bản sao 8.000 đồng.',
      source: copyFee,
    },
    {
      name: 'Phí cấp bản sao trích lục hộ tịch, bản điện tử',
      amount: 8000,
      needed: { '==': [{ var: 'result.paper' }, 'none'] },
      text: 'Bản điện tử 8.000 đồng.',
      source: { name: 'Thông tư 281/2016/TT-BTC: mức với bản điện tử chưa rõ', verify: true },
    },
  ],
  channels: ['online', 'counter', 'postal'],
  delivery: {
    byChannel: { online: 'electronic', counter: 'counter', postal: 'counter' },
    asked: { path: 'result.paper', means: { none: 'electronic', counter: 'counter', post: 'counter' } },
  },
  results: [
    copy('birth', 'Trích lục khai sinh (bản sao)'),
    copy('marriage', 'Trích lục kết hôn (bản sao)'),
    copy('death', 'Trích lục khai tử (bản sao)'),
    copy('other', 'Trích lục hộ tịch (bản sao)'),
  ],
  steps: [
    { id: 'reception', title: 'Tiếp nhận hồ sơ', role: 'one-stop-officer' },
    { id: 'check', title: 'Công chức tư pháp – hộ tịch tìm sổ và đối chiếu', role: 'case-officer' },
    { id: 'sign', title: 'Lãnh đạo Ủy ban nhân dân xã ký', role: 'leader' },
    { id: 'hand-over', title: 'Trả kết quả', role: 'one-stop-officer' },
  ],
  reading,
  resolvingText:
    'Ủy ban nhân dân xã, phường bất kỳ có quyền dùng Cơ sở dữ liệu hộ tịch điện tử, không phụ thuộc nơi bạn ở hay nơi đã đăng ký. Giấy ngày xưa chưa vào dữ liệu thì xã hỏi nơi đang giữ sổ.',
  legalBasis: basis(
    '60/2014/QH13',
    '123/2015/NĐ-CP',
    '87/2020/NĐ-CP',
    '07/2025/NĐ-CP',
    '120/2025/NĐ-CP',
    '18/2026/NĐ-CP',
    '66.7/2025/NQ-CP',
    '04/2020/TT-BTP',
    '01/2022/TT-BTP',
    '04/2024/TT-BTP',
    '281/2016/TT-BTC',
  ),
  settings: { receptionHours: 2 },
  whoMay: [
    'Chính người có tên trong giấy; cha mẹ hoặc người giám hộ xin cho con chưa đủ 18 tuổi; người nhà xin cho người đã mất.',
    'Xin cho người khác đã đủ 18 tuổi thì kèm giấy ủy quyền. Người nhà thì giấy viết tay là được, không phải chứng thực.',
  ],
  dataWeHave: [
    {
      title: 'Thông tin của bạn và người nhà',
      detail: 'Bạn chọn tên, không phải gõ lại. Lấy từ Cơ sở dữ liệu quốc gia về dân cư.',
    },
    {
      title: 'Kết hôn, con cái, khai tử',
      detail: 'Số và ngày đăng ký lấy từ Cơ sở dữ liệu hộ tịch điện tử, nếu đã có.',
    },
  ],
  specialCases: [
    {
      title: 'Giấy làm từ lâu, không nhớ số',
      detail: 'Ghi tên xã cũ và năm là đủ. Cán bộ tìm trong sổ; không còn sổ thì chúng tôi hướng dẫn đăng ký lại.',
    },
    {
      title: 'Cơ quan, tổ chức cần bản sao',
      detail: 'Gửi văn bản nêu rõ lý do tới Ủy ban nhân dân xã, không khai ở đây.',
    },
  ],
  afterwards: [
    { title: 'Cán bộ tiếp nhận, cấp giấy tiếp nhận', detail: 'Trong giờ làm việc. Mã hồ sơ thì có ngay khi nộp.' },
    {
      title: 'Công chức tư pháp – hộ tịch tìm sổ',
      detail: 'Có trong dữ liệu thì xong trong ngày. Phải hỏi nơi khác thì chúng tôi báo.',
    },
    {
      title: 'Lãnh đạo xã ký, bạn nhận bản sao',
      detail: 'Bản điện tử nằm trong mục Của tôi; bản giấy nhận tại quầy hoặc qua bưu điện.',
    },
  ],
};
