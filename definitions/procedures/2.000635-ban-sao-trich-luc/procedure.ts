import type { ProcedureDefinition, ResultDefinition } from '../../../src/modules/procedures/contract.ts';
import { authorisation, identityPaper, residencePaper } from '../../parts/papers.ts';
import { fromPopulation, received, sameDay, stepsOf } from '../../parts/procedure.ts';
import { basis, civilStatusParts } from '../civil-status/law.ts';
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
  writtenUnlessOnFile: `entry.${kind}`,
});

/** Copies of civil-status entries. Facts: national portal's record of July 2026 (Decision 163/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...civilStatusParts,
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
  audience: ['Công dân Việt Nam', 'Cơ quan, tổ chức (không phải doanh nghiệp)'],
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
    authorisation({
      name: 'Văn bản ủy quyền theo quy định của pháp luật trong trường hợp ủy quyền thực hiện yêu cầu cấp bản sao Trích lục hộ tịch; người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột của người ủy quyền thì văn bản ủy quyền không phải chứng thực',
      needed: { or: [{ '==': [{ var: 'relation' }, 'authorised'] }, isGrownRelative] },
      neededText:
        'Chỉ khi làm thay người đã đủ 18 tuổi. Người nhà thì viết tay là được; người ngoài thì văn bản phải có chứng thực.',
      clause: decision163,
    }),
    { ...identityPaper, clause: decision163 },
    residencePaper,
  ],
  limits: [
    sameDay('Ngay trong ngày. Nhận sau 15:00 thì trả vào ngày làm việc tiếp theo.', {
      name: 'Quyết định 163/QĐ-BTP; Luật Hộ tịch 60/2014/QH13, Điều 64',
      verify: true,
    }),
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
  steps: stepsOf({ check: 'Công chức tư pháp – hộ tịch tìm sổ và đối chiếu' }),
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
  whoMay: [
    'Chính người có tên trong giấy; cha mẹ hoặc người giám hộ xin cho con chưa đủ 18 tuổi; người nhà xin cho người đã mất.',
    'Xin cho người khác đã đủ 18 tuổi thì kèm giấy ủy quyền. Người nhà thì giấy viết tay là được, không phải chứng thực.',
  ],
  dataWeHave: [
    fromPopulation('Thông tin của bạn và người nhà', 'Bạn chọn tên, không phải gõ lại.'),
    {
      title: 'Khai sinh của bạn và con, kết hôn, khai tử',
      detail: 'Cha mẹ, nơi sinh, số và quyển lấy từ Cơ sở dữ liệu hộ tịch điện tử. Chưa có ở đó thì bạn ghi nơi đã đăng ký.',
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
    received,
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
