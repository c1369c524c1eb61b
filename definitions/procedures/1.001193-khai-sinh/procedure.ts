import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { authorisation, identityPaper, residencePaper, submitted } from '../../parts/papers.ts';
import {
  essentialOnline,
  fromPopulation,
  lookedInto,
  paperBesideElectronic,
  received,
  sameDay,
  signedElectronically,
} from '../../parts/procedure.ts';
import { registrationFees } from '../civil-status/late.ts';
import { basis, civilStatusParts } from '../civil-status/law.ts';
import { reading } from './reading.ts';
import { isLate } from './step-result.ts';

const decision163 = { name: 'Quyết định 163/QĐ-BTP' };

/** Birth registration. Facts: national portal's record of July 2026 (Decision 163/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...civilStatusParts,
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  plainName: 'Đăng ký khai sinh',
  summary: 'Ghi tên con vào sổ hộ tịch và nhận Giấy khai sinh. Cần làm trong vòng 60 ngày kể từ ngày sinh con.',
  alsoCalled: ['làm giấy khai sinh', 'khai sinh cho con', 'đẻ con', 'sinh con', 'giấy chứng sinh'],
  audience: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  decision: { ...decision163, verify: true },
  ...essentialOnline,
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
    submitted({
      id: 'witness-statement',
      name: 'Văn bản của người làm chứng xác nhận về việc sinh',
      shortName: 'Văn bản của người làm chứng',
      needed: { and: [{ '!=': [{ var: 'case' }, 'abandoned'] }, { '==': [{ var: 'birth.proof' }, 'witness'] }] },
      neededText: 'Khi không có giấy chứng sinh.',
      clause: { name: 'Luật Hộ tịch 60/2014/QH13, khoản 1 Điều 16' },
    }),
    submitted({
      id: 'birth-pledge',
      name: 'Giấy cam đoan về việc sinh',
      shortName: 'Giấy cam đoan về việc sinh',
      needed: { and: [{ '!=': [{ var: 'case' }, 'abandoned'] }, { '==': [{ var: 'birth.proof' }, 'pledge'] }] },
      neededText: 'Khi không có giấy chứng sinh và cũng không có người làm chứng.',
      clause: { name: 'Luật Hộ tịch 60/2014/QH13, khoản 1 Điều 16' },
    }),
    submitted({
      id: 'abandonment-record',
      name: 'Biên bản về việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập',
      shortName: 'Biên bản về việc trẻ bị bỏ rơi',
      needed: { '==': [{ var: 'case' }, 'abandoned'] },
      neededText: 'Chỉ khi trẻ bị bỏ rơi, hoặc chưa xác định được cả cha và mẹ.',
      clause: { name: 'Luật Hộ tịch 60/2014/QH13, khoản 1 Điều 16; Nghị định 123/2015/NĐ-CP, Điều 14' },
    }),
    submitted({
      id: 'surrogacy-confirmation',
      name: 'Văn bản xác nhận của cơ sở y tế đã thực hiện kỹ thuật hỗ trợ sinh sản cho việc mang thai hộ',
      shortName: 'Xác nhận của cơ sở y tế về mang thai hộ',
      needed: { '==': [{ var: 'case' }, 'surrogacy'] },
      neededText: 'Chỉ khi trẻ sinh ra do mang thai hộ.',
      clause: { name: 'Nghị định 123/2015/NĐ-CP, Điều 16; Quyết định 163/QĐ-BTP', verify: true },
    }),
    authorisation({
      name: 'Văn bản ủy quyền thực hiện việc đăng ký khai sinh',

      needed: { '==': [{ var: 'relation' }, 'authorised'] },
      neededText:
        'Chỉ khi nhờ người không phải người thân. Bản chính, có chứng thực; con, vợ, chồng, anh, chị, em ruột của người ủy quyền thì không phải chứng thực.',
      clause: { name: 'Quyết định 163/QĐ-BTP', verify: true },
    }),
    identityPaper,
    residencePaper,
  ],
  limits: [
    sameDay('Trong 1 ngày. Nhận sau 15:00 thì trả vào ngày làm việc tiếp theo.', {
      name: 'Quyết định 163/QĐ-BTP: ngay trong ngày tiếp nhận, sau 15 giờ thì trong ngày làm việc tiếp theo',
    }),
  ],
  fees: registrationFees(
    {
      name: 'Lệ phí đăng ký khai sinh',
      inTime: 'Miễn phí khi khai trong 60 ngày kể từ ngày sinh.',
      source: {
        name: 'Luật Hộ tịch 60/2014/QH13, Điều 11 và Điều 15; Cổng Dịch vụ công quốc gia, bản tháng 7/2026',
        verify: true,
      },
    },
    isLate,
  ),
  delivery: paperBesideElectronic,
  results: [{ code: 'KQ.G15.000031', name: 'Giấy khai sinh', template: 'birth-certificate', validity: 'Không thời hạn' }],
  reading,
  resolvingText:
    'Ủy ban nhân dân cấp xã nơi cư trú (thường trú hoặc tạm trú) của cha hoặc mẹ, do bạn chọn. Nộp ở quầy nào trong tỉnh cũng được.',
  legalBasis: basis(
    '60/2014/QH13',
    '123/2015/NĐ-CP',
    '87/2020/NĐ-CP',
    '104/2022/NĐ-CP',
    '07/2025/NĐ-CP',
    '120/2025/NĐ-CP',
    '18/2026/NĐ-CP',
    '66.7/2025/NQ-CP',
    '01/2022/TT-BTP',
    '08/2025/TT-BTP',
    '85/2019/TT-BTC',
  ),
  whoMay: [
    'Cha hoặc mẹ của trẻ. Nếu cha mẹ không đi được thì ông, bà, người thân thích khác, hoặc người đang nuôi dưỡng trẻ làm thay.',
    'Ông, bà, người thân không cần giấy ủy quyền, nhưng phải thống nhất với cha mẹ về nội dung khai.',
  ],
  dataWeHave: [
    fromPopulation('Thông tin của người khai, cha và mẹ', 'Họ tên, ngày sinh, dân tộc, nơi cư trú.'),
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
    received,
    lookedInto('Công chức tư pháp – hộ tịch kiểm tra'),
    signedElectronically('Lãnh đạo xã ký, bạn nhận Giấy khai sinh'),
  ],
};
