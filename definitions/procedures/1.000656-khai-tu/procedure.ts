import type { ComponentDefinition, ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { isCase } from '../../parts/conditions.ts';
import { authorisation, identityPaper, residencePaper, submitted } from '../../parts/papers.ts';
import {
  essentialOnline,
  lookedInto,
  paperBesideElectronic,
  received,
  sameDay,
  signedElectronically,
} from '../../parts/procedure.ts';
import { registrationFees } from '../civil-status/late.ts';
import { civilStatusParts, copyFee, decision, legalBasis } from '../civil-status/law.ts';
import { reading } from './reading.ts';
import { isLate } from './step-death.ts';

const noticeClause = { name: 'Nghị định 123/2015/NĐ-CP, khoản 2 Điều 4; Quyết định 163/QĐ-BTP', verify: true };
const paper = (one: Omit<Parameters<typeof submitted>[0], 'clause'>): ComponentDefinition =>
  submitted({ clause: noticeClause, ...one });

/** Registration of a death. Facts: national portal's record of July 2026 (Decision 163/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...civilStatusParts,
  code: '1.000656',
  name: 'Đăng ký khai tử',
  plainName: 'Đăng ký khai tử',
  summary: 'Báo cho Nhà nước biết người thân đã mất và nhận Trích lục khai tử. Nên làm trong vòng 15 ngày.',
  alsoCalled: ['báo tử', 'giấy khai tử', 'giấy chứng tử', 'trích lục khai tử', 'người thân mất', 'qua đời'],
  audience: ['Công dân Việt Nam'],
  decision,
  ...essentialOnline,
  minutesToFill: 4,
  titlePath: 'deceased.name',
  titleKnown: 'deceased.who',
  titleWord: 'Khai tử',
  cases: [
    {
      id: 'home',
      usual: true,
      label: 'Mất tại nhà, hoặc nơi khác không phải cơ sở y tế',
      explain: 'Xã nơi người ấy mất cấp giấy báo tử. Chưa có giấy vẫn nộp được.',
    },
    {
      id: 'facility',
      label: 'Mất tại bệnh viện, trạm y tế',
      explain: 'Giấy báo tử do bệnh viện, trạm y tế cấp.',
    },
    {
      id: 'accident',
      label: 'Mất do tai nạn, đột ngột, hoặc có điều chưa rõ',
      explain: 'Dùng văn bản xác nhận của công an hoặc kết quả giám định pháp y thay giấy báo tử.',
    },
    {
      id: 'court',
      label: 'Tòa án đã tuyên bố là đã chết',
      explain: 'Dùng bản án, quyết định đã có hiệu lực của Tòa án thay giấy báo tử.',
    },
    {
      id: 'execution',
      label: 'Thi hành án tử hình',
      explain: 'Giấy báo tử do Hội đồng thi hành án tử hình cấp.',
    },
    {
      id: 'long-ago',
      label: 'Mất đã lâu, không có giấy báo tử',
      explain: 'Dùng giấy tờ do cơ quan, tổ chức có thẩm quyền cấp hoặc xác nhận về việc mất.',
    },
  ],
  components: [
    paper({
      id: 'death-notice',
      name: 'Giấy báo tử do cơ quan có thẩm quyền cấp; đã có bản điện tử hoặc dữ liệu có ký số của Giấy báo tử thì không phải nộp',
      shortName: 'Giấy báo tử',
      needed: {
        or: [isCase('facility', 'execution'), { and: [isCase('home'), { '==': [{ var: 'notice.have' }, true] }] }],
      },
      neededText: 'Mất tại nhà mà chưa có giấy báo tử thì không cần: xã làm cùng lúc.',
      replacedBy: ['civil-status'],
    }),
    paper({
      id: 'police-confirmation',
      name: 'Văn bản xác nhận của cơ quan công an hoặc kết quả giám định của cơ quan giám định pháp y, thay Giấy báo tử',
      shortName: 'Văn bản của công an hoặc giám định pháp y',
      needed: isCase('accident'),
      neededText: 'Chỉ khi mất do tai nạn, đột ngột, hoặc có điều chưa rõ.',
    }),
    paper({
      id: 'court-decision',
      name: 'Bản án, quyết định có hiệu lực của Tòa án tuyên bố một người là đã chết, thay Giấy báo tử',
      shortName: 'Bản án hoặc quyết định của Tòa án',
      needed: isCase('court'),
      neededText: 'Chỉ khi Tòa án đã tuyên bố là đã chết.',
    }),
    paper({
      id: 'death-evidence',
      name: 'Giấy tờ, tài liệu, chứng cứ do cơ quan, tổ chức có thẩm quyền cấp hoặc xác nhận hợp lệ chứng minh sự kiện chết',
      shortName: 'Giấy tờ về việc mất',
      needed: isCase('long-ago'),
      neededText: 'Chỉ khi mất đã lâu mà không có giấy báo tử.',
    }),
    authorisation({
      name: 'Văn bản ủy quyền thực hiện việc đăng ký khai tử',
      needed: { '==': [{ var: 'relation' }, 'authorised'] },
      neededText:
        'Chỉ khi gia đình nhờ người khác làm thay. Ông bà, cha mẹ, con, vợ chồng, anh chị em ruột thì không phải chứng thực.',
      clause: { name: 'Quyết định 163/QĐ-BTP', verify: true },
    }),
    identityPaper,
    {
      ...residencePaper,
      name: 'Giấy tờ chứng minh nơi cư trú cuối cùng của người chết; không xác định được nơi cư trú cuối cùng thì giấy tờ chứng minh nơi người đó chết hoặc nơi phát hiện thi thể',
      shortName: 'Giấy tờ về nơi cư trú cuối cùng',
    },
  ],
  limits: [
    sameDay('Trong 1 ngày. Nhận sau 15:00 thì trả vào ngày làm việc tiếp theo.', {
      name: 'Quyết định 163/QĐ-BTP: ngay trong ngày tiếp nhận, sau 15 giờ thì trong ngày làm việc tiếp theo',
    }),
  ],
  fees: [
    ...registrationFees(
      {
        name: 'Lệ phí đăng ký khai tử',
        inTime: 'Miễn phí khi khai trong 15 ngày kể từ ngày mất.',
        source: { name: 'Luật Hộ tịch 60/2014/QH13, Điều 11 và Điều 33; Quyết định 163/QĐ-BTP', verify: true },
      },
      isLate,
    ),
    copyFee('Trích lục khai tử'),
  ],
  delivery: paperBesideElectronic,
  results: [{ code: 'KQ.G15.000034', name: 'Trích lục khai tử', template: 'death-extract', validity: 'Không thời hạn' }],
  reading,
  resolvingText:
    'Ủy ban nhân dân cấp xã nơi cư trú cuối cùng của người mất; không rõ nơi cư trú thì nơi người ấy mất. Nộp ở quầy nào trong tỉnh cũng được.',
  legalBasis,
  whoMay: [
    'Vợ, chồng, con, cha, mẹ hoặc người thân khác của người mất.',
    'Người mất không có người thân thì đại diện cơ quan, tổ chức, hoặc người biết việc khai thay.',
  ],
  dataWeHave: [
    {
      title: 'Thông tin của bạn và của người mất',
      detail: 'Họ tên, ngày sinh, nơi cư trú, quan hệ gia đình. Lấy từ dữ liệu dân cư, cư trú và hộ tịch; bạn chỉ chọn tên.',
    },
  ],
  specialCases: [
    {
      title: 'Mất tại nhà, chưa có giấy báo tử',
      detail: 'Cứ nộp. Xã nơi người ấy mất có trách nhiệm cấp giấy báo tử, làm cùng lúc với khai tử.',
    },
    {
      title: 'Mất do tai nạn, đột ngột',
      detail: 'Cần văn bản xác nhận của công an hoặc kết quả giám định pháp y. Chụp ảnh là đủ.',
    },
    {
      title: 'Mất đã lâu',
      detail: 'Không rõ ngày, tháng thì ghi năm. Cần một giấy tờ do cơ quan, tổ chức cấp hoặc xác nhận về việc mất.',
    },
    {
      title: 'Trẻ mới sinh đã mất',
      detail: 'Trẻ sống được từ 24 giờ trở lên thì phải khai sinh và khai tử. Gọi cán bộ hộ tịch, chúng tôi làm cùng lúc.',
    },
  ],
  afterwards: [
    received,
    lookedInto('Công chức tư pháp – hộ tịch kiểm tra'),
    signedElectronically('Lãnh đạo xã ký, bạn nhận Trích lục khai tử'),
    {
      title: 'Xóa thường trú, trợ cấp mai táng',
      detail: 'Là thủ tục riêng. Có Trích lục khai tử rồi thì xã hướng dẫn bạn làm tiếp.',
    },
  ],
};
