import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { identityPaper, residencePaper } from '../../parts/papers.ts';
import { freeOfCharge, fromPopulation, sameDay } from '../../parts/procedure.ts';
import { civilStatusParts, copyFee, decision, legalBasis } from '../civil-status/law.ts';
import { reading } from './reading.ts';

/** Registration of a marriage. Facts: national portal's record of July 2026 (Decision 163/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...civilStatusParts,
  code: '1.000894',
  name: 'Đăng ký kết hôn',
  plainName: 'Đăng ký kết hôn',
  summary: 'Khai trước trên điện thoại, rồi hai người cùng đến xã ký tên và nhận Giấy chứng nhận kết hôn.',
  alsoCalled: ['giấy kết hôn', 'làm giấy cưới', 'cưới', 'lấy vợ', 'lấy chồng', 'giấy hôn thú'],
  audience: ['Công dân Việt Nam'],
  decision,
  // One of the 25 essential services, but the law wants both people present to sign: declared online, ended at the counter.
  onlineLevel: 'partial',
  onlineLevelSource: { name: 'Chỉ thị 24/CT-TTg ngày 13/9/2025; Luật Hộ tịch 60/2014/QH13, khoản 2 Điều 18', verify: true },
  minutesToFill: 5,
  cases: [
    {
      id: 'default',
      usual: true,
      label: 'Hai công dân Việt Nam cư trú trong nước',
      explain: 'Kết hôn với người nước ngoài, hoặc người Việt Nam ở nước ngoài, là thủ tục khác.',
    },
  ],
  components: [
    {
      ...identityPaper,
      shortName: 'Căn cước hoặc hộ chiếu của cả hai người',
      needed: { '==': [{ var: '$channel' }, 'counter'] },
      neededText: 'Mang theo khi hai người đến ký. Chúng tôi xem rồi trả lại ngay.',
      clause: { name: 'Quyết định 163/QĐ-BTP', verify: true },
    },
    residencePaper,
  ],
  limits: [
    sameDay('Trong 1 ngày, khi hai người đã đến ký. Phải hỏi nơi khác thì không quá 5 ngày làm việc.', {
      name: 'Luật Hộ tịch 60/2014/QH13, Điều 18; Quyết định 163/QĐ-BTP',
      verify: true,
    }),
  ],
  fees: [
    freeOfCharge('Lệ phí đăng ký kết hôn', { name: 'Luật Hộ tịch 60/2014/QH13, Điều 11; Quyết định 163/QĐ-BTP', verify: true }),
    copyFee('Trích lục kết hôn'),
  ],
  // Signed by the couple at the counter, whatever way it was declared.
  delivery: { byChannel: { online: 'counter', counter: 'counter', postal: 'counter' } },
  results: [
    { code: 'KQ.G15.000032', name: 'Giấy chứng nhận kết hôn', template: 'marriage-certificate', validity: 'Không thời hạn' },
  ],
  presence: {
    visit: 'marriage',
    starts: 'presence',
    text: 'Hai người cùng đến, nói rõ là tự nguyện và ký tên. Không nhờ người khác ký thay được.',
    bring: ['Căn cước hoặc hộ chiếu của cả hai người'],
    waitsDays: 60,
    source: { name: 'Luật Hộ tịch 60/2014/QH13, khoản 2 Điều 18', verify: true },
  },
  reading,
  resolvingText:
    'Ủy ban nhân dân cấp xã nơi cư trú (thường trú hoặc tạm trú) của bên nam hoặc bên nữ. Hai người đến ký tại xã đã chọn.',
  delegable: {
    may: false,
    text: 'Kết hôn thì hai người phải trực tiếp làm, không ủy quyền cho ai được',
    source: { name: 'Thông tư 04/2020/TT-BTP, khoản 1 Điều 2', verify: true },
  },
  // One declares for both: the other one says so too, before it is handed in (the declaration's pledge speaks for both).
  confirmations: (['bride', 'groom'] as const).map((side) => ({
    id: side,
    label: side === 'bride' ? 'Bên nữ' : 'Bên nam',
    pledge: 'Tôi tự nguyện kết hôn và cam đoan những điều khai về tôi trong tờ khai này là đúng sự thật.',
    number: `${side}.citizenNumber`,
    name: `${side}.name`,
    source: {
      name: 'Luật Hôn nhân và gia đình 52/2014/QH13, Điều 8; Tờ khai đăng ký kết hôn (Thông tư 04/2020/TT-BTP)',
      verify: true,
    },
  })),
  legalBasis: [{ number: '52/2014/QH13', name: 'Luật Hôn nhân và gia đình' }, ...legalBasis],
  whoMay: [
    'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi, cả hai tự nguyện, không ai đang có vợ có chồng.',
    'Một người khai cho cả hai; không ủy quyền cho người khác đến ký thay được.',
  ],
  dataWeHave: [
    fromPopulation('Thông tin của bạn', 'Họ tên, ngày sinh, dân tộc, nơi cư trú.'),
    {
      title: 'Tình trạng hôn nhân của hai người',
      detail: 'Xã tự tra cứu. Không phải nộp giấy xác nhận tình trạng hôn nhân, bản án ly hôn hay trích lục khai tử.',
    },
  ],
  specialCases: [
    {
      title: 'Hai người phải cùng đến',
      detail: 'Luật yêu cầu cả hai có mặt, mang căn cước, nói rõ là tự nguyện và ký tên. Nộp xong bạn chọn giờ đến.',
    },
    {
      title: 'Đã ly hôn, hoặc vợ chồng trước đã mất',
      detail: 'Ghi tên Tòa án, số và ngày bản án; hoặc nơi đã khai tử. Xã tự tra cứu.',
    },
    {
      title: 'Chưa đến ký được ngay',
      detail: 'Giấy chờ hai bạn trong 60 ngày kể từ ngày lãnh đạo xã ký. Quá hạn thì giấy bị hủy và phải làm lại.',
    },
  ],
  afterwards: [
    { title: 'Hai người đến theo giờ đã hẹn', detail: 'Cán bộ tiếp nhận khi cả hai có mặt.' },
    { title: 'Công chức tư pháp – hộ tịch kiểm tra', detail: 'Đối chiếu sổ hộ tịch của cả hai người.' },
    {
      title: 'Hai người đến ký, mỗi người nhận một bản chính',
      detail: 'Lãnh đạo xã ký. Bản điện tử nằm trong mục Của tôi.',
    },
  ],
};
