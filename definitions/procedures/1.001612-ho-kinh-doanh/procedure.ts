import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { identityCard } from '../../parts/papers.ts';
import {
  everyChannel,
  fromPopulation,
  paperBesideElectronic,
  partlyOnline,
  setByProvince,
  stepsOf,
  workingDays,
} from '../../parts/procedure.ts';
import { reading } from './reading.ts';

const decision2353 = { name: 'Quyết định 2353/QĐ-BTC', verify: true };
const decree168 = { name: 'Nghị định 168/2025/NĐ-CP, chương về đăng ký hộ kinh doanh', verify: true };

/** Registration of a household business. Facts: national portal's record of July 2026 (Decision 2353/QĐ-BTC); sentences are ours. */
export const procedure: ProcedureDefinition = {
  code: '1.001612',
  name: 'Đăng ký thành lập hộ kinh doanh',
  plainName: 'Đăng ký hộ kinh doanh',
  summary: 'Mở cửa hàng, quán, tiệm thợ hoặc làm nghề ở nhà: đăng ký kinh doanh và đăng ký thuế cùng một lần.',
  alsoCalled: [
    'giấy phép kinh doanh',
    'mở quán',
    'mở cửa hàng',
    'mở tiệm tạp hóa',
    'hộ kinh doanh cá thể',
    'đăng ký kinh doanh',
    'buôn bán nhỏ',
  ],
  field: 'household-business',
  fieldName: 'Hộ kinh doanh',
  level: 'commune',
  audience: ['Công dân Việt Nam'],
  validFrom: '2026-01-01',
  decision: decision2353,
  ...partlyOnline,
  minutesToFill: 7,
  titlePath: 'business.name',
  titleWord: 'Hộ kinh doanh',
  cases: [
    {
      id: 'individual',
      usual: true,
      label: 'Một người đăng ký',
      explain: 'Bạn là chủ hộ kinh doanh và tự chịu trách nhiệm. Không phải nộp giấy tờ gì.',
    },
    {
      id: 'household',
      label: 'Các thành viên trong gia đình cùng đăng ký',
      explain: 'Cả nhà cùng làm ăn; một người được ủy quyền làm chủ hộ kinh doanh. Cần giấy ủy quyền có chứng thực.',
    },
  ],
  components: [
    {
      id: 'members-authorisation',
      name: 'Bản sao văn bản ủy quyền của thành viên hộ gia đình cho một thành viên làm chủ hộ kinh doanh đối với trường hợp hộ kinh doanh do các thành viên hộ gia đình đăng ký thành lập. Văn bản ủy quyền này phải được công chứng hoặc chứng thực theo quy định của pháp luật',
      shortName: 'Giấy ủy quyền của người nhà',
      originals: 0,
      copies: 1,
      kind: 'submit',
      needed: { '==': [{ var: 'case' }, 'household'] },
      neededText: 'Chỉ khi đăng ký cùng người nhà. Có công chứng hoặc chứng thực; xã chứng thực được ngay.',
      photoIsEnough: true,
      clause: decree168,
    },
    {
      id: 'authorisation',
      name: 'Văn bản ủy quyền cho cá nhân thực hiện thủ tục; hoặc bản sao hợp đồng cung cấp dịch vụ và giấy giới thiệu của tổ chức làm dịch vụ; hoặc bản sao phiếu gửi hồ sơ của dịch vụ bưu chính công ích',
      shortName: 'Giấy ủy quyền nộp hồ sơ',
      originals: 0,
      copies: 1,
      kind: 'submit',
      needed: { '==': [{ var: 'submittedBy' }, 'authorised'] },
      neededText: 'Chỉ khi nhờ người khác nộp thay tại quầy hoặc qua bưu chính. Không phải chứng thực.',
      photoIsEnough: true,
      clause: decree168,
    },
    identityCard({ name: 'Thẻ căn cước hoặc thẻ căn cước công dân còn hiệu lực', clause: decree168 }),
  ],
  limits: [
    workingDays(3, 'Trong 3 ngày làm việc kể từ ngày nhận hồ sơ.', {
      name: 'Nghị định 168/2025/NĐ-CP; Quyết định 2353/QĐ-BTC: 03 ngày làm việc',
    }),
  ],
  fees: [
    setByProvince(
      'Lệ phí đăng ký hộ kinh doanh',
      'Lệ phí do Hội đồng nhân dân tỉnh quy định; cán bộ báo số tiền khi nhận hồ sơ. Không được cấp giấy thì lệ phí không hoàn lại.',
      {
        name: 'Thông tư 85/2019/TT-BTC; Cổng Dịch vụ công quốc gia ghi 150.000 đồng khi nộp trực tuyến, bưu chính và 50.000 đồng tại quầy',
        verify: true,
      },
    ),
  ],
  channels: everyChannel,
  delivery: paperBesideElectronic,
  results: [
    {
      code: 'KQ.G12.001041',
      name: 'Giấy chứng nhận đăng ký hộ kinh doanh',
      template: 'household-business-certificate',
      validity: 'Không thời hạn',
    },
  ],
  steps: stepsOf({ check: 'Phòng Kinh tế kiểm tra tên, ngành, nghề và điều kiện' }),
  reading,
  resolvingText: 'Cơ quan đăng ký kinh doanh cấp xã nơi đặt trụ sở hộ kinh doanh. Nộp ở xã, phường nào trong tỉnh cũng được.',
  legalBasis: [
    { number: '59/2020/QH14', name: 'Luật Doanh nghiệp' },
    { number: '76/2025/QH15', name: 'Luật sửa đổi, bổ sung một số điều của Luật Doanh nghiệp', verify: true },
    { number: '168/2025/NĐ-CP', name: 'Nghị định về đăng ký doanh nghiệp' },
    { number: '68/2025/TT-BTC', name: 'Thông tư ban hành biểu mẫu dùng trong đăng ký doanh nghiệp, đăng ký hộ kinh doanh' },
    { number: '85/2019/TT-BTC', name: 'Thông tư hướng dẫn phí, lệ phí thuộc thẩm quyền của Hội đồng nhân dân cấp tỉnh' },
    {
      number: '198/2025/QH15',
      name: 'Nghị quyết về một số cơ chế, chính sách đặc biệt phát triển kinh tế tư nhân',
      verify: true,
    },
  ],
  settings: { receptionHours: 8 },
  whoMay: [
    'Công dân Việt Nam từ đủ 18 tuổi. Mỗi người chỉ đứng tên một hộ kinh doanh.',
    'Người bán hàng rong, quà vặt, buôn chuyến, làm nông và người làm dịch vụ thu nhập thấp không phải đăng ký, trừ khi làm ngành, nghề có điều kiện.',
  ],
  dataWeHave: [
    fromPopulation('Thông tin của bạn và người nhà', 'Họ tên, ngày sinh, số định danh, nơi cư trú.'),
    {
      title: 'Đăng ký thuế',
      detail: 'Chúng tôi chuyển sang cơ quan thuế. Mã số hộ kinh doanh và mã số thuế là số định danh của chủ hộ.',
    },
  ],
  specialCases: [
    {
      title: 'Ngành, nghề có điều kiện',
      detail: 'Ví dụ bán rượu, gas, thuốc, dịch vụ cầm đồ: đăng ký xong còn phải có giấy phép riêng mới được làm.',
    },
    {
      title: 'Tên đã có người dùng',
      detail: 'Tên riêng không được trùng với hộ khác trong xã. Nếu trùng, công chức gọi để bạn chọn tên khác.',
    },
  ],
  afterwards: [
    { title: 'Cán bộ tiếp nhận, báo lệ phí', detail: 'Mã hồ sơ có ngay khi nộp.' },
    { title: 'Phòng Kinh tế kiểm tra', detail: 'Nếu phải sửa, chúng tôi báo một lần, nêu rõ sửa gì và vì sao.' },
    {
      title: 'Bạn nhận Giấy chứng nhận',
      detail: 'Bản điện tử có chữ ký số nằm trong mục Của tôi. Cơ quan thuế được báo cùng lúc.',
    },
  ],
};
