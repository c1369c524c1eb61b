import type { FeeDefinition, ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { sameDay, stepsOf } from '../../parts/procedure.ts';
import { reading } from './reading.ts';

const decree23 = { name: 'Nghị định 23/2015/NĐ-CP (được sửa đổi bởi Nghị định 07/2025/NĐ-CP và 280/2025/NĐ-CP)', verify: true };
/** Circular 226/2016/TT-BTC, article 4: pages of the original; 2,000 đồng each of the first two, 1,000 from the third, 200,000 a copy at most. */
const pages = { group: 'papers', units: 'pages', tiers: [{ from: 3, amount: 1000 }], cap: 200_000 };
const byPage: FeeDefinition = {
  name: 'Phí chứng thực bản sao từ bản chính',
  amount: 2000,
  perItem: pages,
  text: 'Hai trang đầu 2.000 đồng một trang, từ trang thứ ba 1.000 đồng một trang, mỗi bản nhiều nhất 200.000 đồng.',
  source: { name: 'Thông tư 226/2016/TT-BTC, Điều 4; Cổng Dịch vụ công quốc gia, Quyết định 3152/QĐ-BTP' },
};

/** Certified copies. Facts: national portal's record of July 2026 (Decision 3152/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  code: '2.000815',
  name: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc chứng nhận',
  plainName: 'Chứng thực bản sao từ bản chính',
  summary: 'Đóng dấu bản sao bằng cấp, sổ đỏ, học bạ và giấy tờ khác. Khai trước ở đây, rồi mang bản chính tới quầy.',
  alsoCalled: ['sao y bản chính', 'công chứng bản photo', 'chứng thực bằng tốt nghiệp', 'photo công chứng', 'bản sao điện tử'],
  field: 'certification',
  fieldName: 'Chứng thực',
  level: 'commune',
  audience: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài', 'Cơ quan, tổ chức (không phải doanh nghiệp)'],
  validFrom: '2026-01-01',
  decision: { name: 'Quyết định 3152/QĐ-BTP', verify: true },
  onlineLevel: 'partial',
  onlineLevelSource: { name: 'Nghị định 23/2015/NĐ-CP, Điều 20: phải xuất trình bản chính', verify: true },
  minutesToFill: 2,
  titlePath: 'papers.0.name',
  titleWord: 'Chứng thực bản sao',
  cases: [
    {
      id: 'paper',
      usual: true,
      label: 'Bản sao giấy có chứng thực',
      explain: 'Bản chụp từ bản chính, có lời chứng, chữ ký và dấu của xã. Cần mấy bản làm mấy bản.',
    },
    {
      id: 'electronic',
      label: 'Bản sao điện tử có chứng thực',
      explain: 'Một tệp có chữ ký số của xã, dùng được nhiều lần khi nộp hồ sơ trên mạng. Vẫn phải mang bản chính tới quầy.',
    },
  ],
  components: [
    {
      id: 'original',
      name: 'Bản chính giấy tờ, văn bản làm cơ sở để chứng thực bản sao và bản sao cần chứng thực. Trường hợp người yêu cầu chứng thực chỉ xuất trình bản chính thì cơ quan, tổ chức tiến hành chụp từ bản chính để thực hiện chứng thực, trừ trường hợp cơ quan, tổ chức không có phương tiện để chụp. Bản sao từ bản chính để thực hiện chứng thực phải có đầy đủ các trang đã ghi thông tin của bản chính.',
      shortName: 'Bản chính giấy cần sao',
      originals: 1,
      copies: 0,
      kind: 'present',
      neededText: 'Chúng tôi xem, chụp rồi trả lại ngay; bạn không phải photo trước.',
      photoIsEnough: false,
      clause: decree23,
    },
  ],
  limits: [
    sameDay('Ngay trong ngày bạn mang bản chính tới. Tới sau 15:00 thì ngày làm việc tiếp theo.', {
      name: 'Nghị định 23/2015/NĐ-CP, Điều 7',
      verify: true,
    }),
  ],
  fees: [
    { ...byPage, cases: ['paper'], perItem: { ...pages, times: 'copies' } },
    {
      ...byPage,
      name: 'Phí chứng thực bản sao điện tử từ bản chính',
      cases: ['electronic'],
      source: { name: 'Nghị định 45/2020/NĐ-CP, Điều 10: thu như chứng thực bản sao từ bản chính', verify: true },
    },
  ],
  channels: ['online', 'counter'],
  delivery: {
    byChannel: { online: 'counter', counter: 'counter', postal: 'counter' },
    asked: { path: 'case', means: { electronic: 'electronic' } },
  },
  results: [
    {
      code: 'KQ.G15.000021',
      name: 'Lời chứng chứng thực bản sao từ bản chính',
      template: 'certified-copy',
      validity: 'Không thời hạn',
    },
  ],
  steps: stepsOf({
    reception: 'Mang bản chính tới quầy',
    check: 'Công chức đối chiếu bản sao với bản chính',
    sign: 'Lãnh đạo Ủy ban nhân dân xã ký chứng thực',
    handOver: 'Trả bản sao và bản chính',
  }),
  reading,
  resolvingText:
    'Ủy ban nhân dân xã, phường nào cũng được, không phụ thuộc nơi bạn ở. Phòng công chứng cũng chứng thực được, cùng mức phí.',
  legalBasis: [
    {
      number: '23/2015/NĐ-CP',
      name: 'Nghị định về cấp bản sao từ sổ gốc, chứng thực bản sao từ bản chính, chứng thực chữ ký và chứng thực hợp đồng, giao dịch',
    },
    { number: '45/2020/NĐ-CP', name: 'Nghị định về thực hiện thủ tục hành chính trên môi trường điện tử', verify: true },
    { number: '07/2025/NĐ-CP', name: 'Nghị định sửa đổi các nghị định trong lĩnh vực hộ tịch, quốc tịch, chứng thực' },
    { number: '280/2025/NĐ-CP', name: 'Nghị định sửa đổi, bổ sung Nghị định 23/2015/NĐ-CP', verify: true },
    { number: '01/2020/TT-BTP', name: 'Thông tư hướng dẫn Nghị định 23/2015/NĐ-CP' },
    { number: '226/2016/TT-BTC', name: 'Thông tư quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí chứng thực' },
  ],
  presence: {
    visit: 'certified-copy',
    starts: 'presence',
    text: 'Mang bản chính tới quầy. Chúng tôi xem, chụp và đóng dấu bản sao, rồi trả bản chính lại ngay. Nhờ người khác mang tới cũng được.',
    bring: [],
    waitsDays: 30,
    source: { name: 'Nghị định 23/2015/NĐ-CP, Điều 20: phải xuất trình bản chính', verify: true },
  },
  settings: { receptionHours: 8 },
  whoMay: ['Ai đang giữ bản chính cũng làm được. Nhờ người nhà mang tới cũng được, không cần giấy ủy quyền.'],
  dataWeHave: [
    {
      title: 'Giấy tờ đã có trên VNeID',
      detail:
        'Mở VNeID cho cán bộ xem là được, không phải mang bản chính của giấy đó. Nhiều nơi cũng không cần bản sao nữa, bạn hỏi trước nhé.',
    },
  ],
  specialCases: [
    {
      title: 'Giấy không sao được',
      detail:
        'Giấy bị tẩy xóa, sửa chữa; rách nát không đọc được; đóng dấu mật; nội dung trái pháp luật; giấy tự viết chưa có cơ quan xác nhận và đóng dấu.',
    },
    {
      title: 'Giấy do nước ngoài cấp',
      detail:
        'Phải hợp pháp hóa lãnh sự trước. Hộ chiếu, thẻ căn cước, thẻ thường trú, thẻ cư trú, bằng lái xe, bằng tốt nghiệp, chứng chỉ và bảng điểm kèm theo thì không cần.',
    },
    {
      title: 'Nhiều giấy, nhiều trang',
      detail: 'Không làm kịp trong ngày thì cán bộ hẹn thêm, nhiều nhất hai ngày làm việc, hoặc theo ngày bạn đồng ý.',
    },
  ],
  afterwards: [
    { title: 'Bạn mang bản chính tới quầy', detail: 'Đúng giờ đã hẹn. Đọc mã hồ sơ, không phải khai lại.' },
    { title: 'Cán bộ chụp và đối chiếu', detail: 'Bản chính trả lại bạn ngay. Số trang đếm lại nếu khác thì phí tính lại.' },
    { title: 'Lãnh đạo xã ký, bạn nhận bản sao', detail: 'Nộp phí tại quầy khi nhận. Bản sao điện tử nằm trong mục Của tôi.' },
  ],
};
