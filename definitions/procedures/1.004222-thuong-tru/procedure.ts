import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { essentialOnline, workingDays } from '../../parts/procedure.ts';
import {
  decidedAtNewPlace,
  exemptCase,
  exemptionFee,
  feeLaw,
  residenceConfirmations,
  residenceFees,
  residenceLaw,
  residenceParts,
} from '../residence-ct01/procedure-parts.ts';
import { components } from './components.ts';

/** Permanent residence. Facts: national portal's record of July 2026 (Decision 1523/QĐ-BCA-C06); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...residenceParts,
  ...decidedAtNewPlace,
  code: '1.004222',
  name: 'Đăng ký thường trú',
  plainName: 'Đăng ký thường trú',
  summary: 'Ghi nơi bạn ở lâu dài vào dữ liệu cư trú, như nhập hộ khẩu trước đây.',
  alsoCalled: ['nhập hộ khẩu', 'nhập khẩu', 'chuyển hộ khẩu', 'nhập hộ khẩu cho con', 'chuyển khẩu'],
  audience: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  validFrom: '2026-01-01',
  decision: { name: 'Quyết định 1523/QĐ-BCA-C06', verify: true },
  ...essentialOnline,
  minutesToFill: 6,
  titlePath: 'child.name',
  titleWord: 'Thường trú',
  cases: [
    {
      id: 'relatives',
      usual: true,
      label: 'Về ở với người thân',
      explain: 'Vợ về với chồng, con về với cha mẹ, cha mẹ về với con, và người thân khác. Chủ hộ và chủ nhà đồng ý.',
    },
    {
      id: 'own',
      label: 'Về chỗ ở của mình',
      explain: 'Bạn hoặc vợ, chồng bạn là chủ nhà. Có sổ đỏ, sổ hồng thì công an tự tra.',
    },
    {
      id: 'rented',
      label: 'Về chỗ ở thuê, mượn, ở nhờ',
      explain: 'Hợp đồng có công chứng hoặc chứng thực, chủ nhà đồng ý, và đủ diện tích mỗi người theo quy định của tỉnh.',
    },
    {
      id: 'religious',
      label: 'Tại cơ sở tín ngưỡng, tôn giáo',
      explain: 'Cơ sở có nhà ở. Dành cho người hoạt động tôn giáo, người đại diện, và người được nuôi dưỡng ở đó.',
    },
    {
      id: 'care',
      label: 'Tại cơ sở trợ giúp xã hội, hộ nhận chăm sóc',
      explain: 'Người được chăm sóc, nuôi dưỡng, trợ giúp.',
    },
    {
      id: 'barracks',
      label: 'Tại nơi đơn vị đóng quân',
      explain: 'Cán bộ, chiến sĩ ở nơi đơn vị quân đội, công an đóng quân. Cần giấy giới thiệu của đơn vị.',
    },
  ],
  components,
  limits: [workingDays(7, '7 ngày làm việc.', { name: 'Luật Cư trú 68/2020/QH14, khoản 3 Điều 22; Quyết định 1523/QĐ-BCA-C06' })],
  fees: [...residenceFees('Lệ phí đăng ký thường trú', { online: 10000, counter: 20000 }), exemptionFee],
  results: [
    {
      code: 'KQ.G01.000065',
      name: 'Thông báo kết quả giải quyết đăng ký thường trú (mẫu CT08)',
      template: 'residence-notice',
    },
  ],
  confirmations: residenceConfirmations,
  legalBasis: [...residenceLaw, ...feeLaw],
  whoMay: [
    'Người có chỗ ở hợp pháp: nhà của mình, nhà người thân, nhà thuê, mượn, ở nhờ, hoặc nơi khác luật cho phép.',
    'Một người khai cho cả gia đình cùng chuyển. Cha, mẹ hoặc người giám hộ khai cho người chưa đủ 18 tuổi.',
  ],
  dataWeHave: [
    {
      title: 'Thông tin của bạn và người trong hộ',
      detail: 'Lấy từ Cơ sở dữ liệu quốc gia về dân cư. Bạn chỉ chọn ai cùng chuyển.',
    },
    {
      title: 'Kết hôn, cha mẹ, con',
      detail: 'Lấy từ Cơ sở dữ liệu hộ tịch điện tử. Không phải nộp giấy khai sinh, giấy kết hôn đã đăng ký.',
    },
    { title: 'Sổ đỏ, sổ hồng', detail: 'Công an xã tự tra trong dữ liệu đất đai.' },
  ],
  specialCases: [
    { title: 'Cả gia đình cùng chuyển', detail: 'Khai một lần, nộp lệ phí một lần.' },
    exemptCase,
    {
      title: 'Trẻ mới sinh',
      detail: 'Đăng ký trong 60 ngày kể từ ngày khai sinh. Chọn “Chỉ cho con tôi”. Không cần nộp giấy khai sinh.',
    },
    {
      title: 'Về ở với người thân, nhà có nhiều chủ',
      detail: 'Chỉ cần một chủ nhà đồng ý khi vợ, chồng, cha mẹ, con về ở với nhau.',
    },
    {
      title: 'Người Việt Nam ở nước ngoài không còn hộ chiếu Việt Nam',
      detail: 'Dùng tờ khai mẫu CT02. Bạn tới Công an xã để được hướng dẫn.',
    },
  ],
  afterwards: [
    { title: 'Cán bộ tiếp nhận, chuyển Công an xã', detail: 'Trong giờ làm việc. Mã hồ sơ thì có ngay khi nộp.' },
    {
      title: 'Công an xã kiểm tra, cập nhật dữ liệu cư trú',
      detail: 'Có thể ghé chỗ ở mới để xem. Nếu thiếu, chúng tôi báo một lần, nêu rõ thiếu gì và vì sao.',
    },
    { title: 'Bạn nhận thông báo kết quả', detail: 'Bản điện tử có chữ ký số của Công an xã nằm trong mục Của tôi.' },
  ],
};
