import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { authorisation, identityPaper, residencePaper } from '../../parts/papers.ts';
import { fromPopulation, paperBesideElectronic, received, setByProvince, workingDays } from '../../parts/procedure.ts';
import { civilStatusParts, decision, legalBasis } from '../civil-status/law.ts';
import { reading } from './reading.ts';

/** Certificate of marital status. Facts: national portal's record of July 2026 (Decision 163/QĐ-BTP); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...civilStatusParts,
  code: '1.004873',
  name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
  plainName: 'Xin giấy xác nhận tình trạng hôn nhân',
  summary:
    'Giấy ghi rõ bạn đang độc thân, có vợ chồng, đã ly hôn hay vợ chồng đã mất. Dùng để kết hôn, mua bán nhà đất, vay vốn.',
  alsoCalled: ['giấy độc thân', 'xác nhận độc thân', 'giấy chứng nhận độc thân', 'giấy chưa kết hôn', 'tình trạng hôn nhân'],
  audience: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
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
    authorisation({
      name: 'Văn bản ủy quyền thực hiện việc cấp Giấy xác nhận tình trạng hôn nhân',
      needed: { '!=': [{ var: 'holder.who' }, 'self'] },
      neededText:
        'Chỉ khi xin giấy cho người khác. Ông bà, cha mẹ, con, vợ chồng, anh chị em ruột thì không phải chứng thực văn bản ủy quyền.',
      clause: { name: 'Quyết định 163/QĐ-BTP', verify: true },
    }),
    identityPaper,
    residencePaper,
  ],
  limits: [
    workingDays(3, 'Trong 3 ngày làm việc. Phải hỏi nơi khác thì chúng tôi báo và hẹn lại.', {
      name: 'Nghị định 123/2015/NĐ-CP, Điều 22; Quyết định 163/QĐ-BTP ghi 3 ngày',
      verify: true,
    }),
  ],
  fees: [
    setByProvince(
      'Lệ phí cấp Giấy xác nhận tình trạng hôn nhân',
      'Theo mức của Hội đồng nhân dân tỉnh. Miễn cho gia đình có công với cách mạng, hộ nghèo, người khuyết tật.',
      { name: 'Thông tư 85/2019/TT-BTC; nghị quyết của Hội đồng nhân dân tỉnh', verify: true },
    ),
  ],
  delivery: paperBesideElectronic,
  results: [
    {
      code: 'KQ.G15.000038',
      name: 'Giấy xác nhận tình trạng hôn nhân',
      template: 'marital-status',
      validity: '6 tháng kể từ ngày cấp',
    },
  ],
  reading,
  resolvingText:
    'Ủy ban nhân dân cấp xã nơi thường trú của người được cấp giấy; không có nơi thường trú thì nơi tạm trú. Nộp ở quầy nào trong tỉnh cũng được.',
  legalBasis,
  whoMay: [
    'Công dân Việt Nam đủ tuổi kết hôn: nam từ 20 tuổi, nữ từ 18 tuổi.',
    'Bạn không đi được thì nhờ người khác làm thay, có văn bản ủy quyền. Người thân ruột thịt thì văn bản không cần chứng thực.',
  ],
  dataWeHave: [
    fromPopulation('Thông tin của bạn', 'Họ tên, ngày sinh, dân tộc, nơi cư trú.'),
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
    received,
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
