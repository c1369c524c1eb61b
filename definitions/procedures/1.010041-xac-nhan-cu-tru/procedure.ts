import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { freeOfCharge, partlyOnline } from '../../parts/procedure.ts';
import { identityComponent, residenceLaw, residenceParts } from '../residence-ct01/procedure-parts.ts';

const decision = { name: 'Quyết định 9354/QĐ-BCA-C06', verify: true };

const confirmed = {
  code: 'KQ.G01.000062',
  name: 'Xác nhận thông tin về cư trú (mẫu CT07)',
  template: 'residence-confirmation',
  validity: '1 năm, hoặc tới khi thông tin cư trú thay đổi',
};

/** Confirmation of residence. Facts: national portal's record of July 2026 (Decision 9354/QĐ-BCA-C06); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...residenceParts,
  code: '1.010041',
  name: 'Xác nhận thông tin về cư trú',
  plainName: 'Xác nhận thông tin về cư trú',
  summary: 'Xin giấy ghi nơi thường trú, tạm trú và người trong hộ, thay cho sổ hộ khẩu giấy trước đây.',
  alsoCalled: ['giấy xác nhận cư trú', 'CT07', 'xác nhận nơi ở', 'xác nhận hộ khẩu', 'xác nhận tạm trú'],
  audience: ['Công dân Việt Nam'],
  validFrom: '2026-01-01',
  decision,
  // The portal's record names the online way alone; the law lets people come in person as well (Circular 55/2021, Article 17).
  ...partlyOnline,
  minutesToFill: 2,
  cases: [
    {
      id: 'current',
      usual: true,
      label: 'Thông tin có trong dữ liệu dân cư',
      explain: 'Nơi thường trú, nơi tạm trú, nơi ở hiện tại và người trong hộ, như dữ liệu đang ghi.',
    },
    {
      id: 'earlier',
      label: 'Thông tin cần xác minh',
      explain: 'Nơi từng ở trước đây, thời gian đã ở, hoặc điều dữ liệu chưa có.',
    },
  ],
  components: [identityComponent],
  limits: [
    {
      cases: ['current'],
      value: 1,
      unit: 'working-day',
      text: '1 ngày làm việc.',
      source: { name: 'Thông tư 66/2023/TT-BCA (Điều 17 Thông tư 55/2021/TT-BCA); Quyết định 9354/QĐ-BCA-C06', verify: true },
    },
    {
      cases: ['earlier'],
      value: 3,
      unit: 'working-day',
      text: '3 ngày làm việc, khi phải xác minh.',
      source: { name: 'Thông tư 66/2023/TT-BCA (Điều 17 Thông tư 55/2021/TT-BCA); Quyết định 9354/QĐ-BCA-C06', verify: true },
    },
  ],
  fees: [
    freeOfCharge('Lệ phí xác nhận thông tin về cư trú', { name: 'Cổng Dịch vụ công quốc gia, bản tháng 7/2026', verify: true }),
  ],
  // What has to be looked into first, the police write themselves.
  results: [
    { ...confirmed, cases: ['current'] },
    { ...confirmed, cases: ['earlier'], written: true },
  ],
  resolvingText: 'Công an xã, phường, đặc khu bất kỳ, không phụ thuộc nơi bạn cư trú.',
  legalBasis: residenceLaw,
  whoMay: ['Công dân xin cho mình. Cha, mẹ hoặc người giám hộ xin cho người chưa đủ 18 tuổi.'],
  dataWeHave: [
    { title: 'Nơi cư trú, người trong hộ', detail: 'Lấy từ Cơ sở dữ liệu quốc gia về dân cư. Bạn không phải ghi lại.' },
  ],
  specialCases: [
    {
      title: 'Có khi không cần giấy này',
      detail: 'Cơ quan nhà nước phải tự tra nơi cư trú của bạn. Bạn có thể đưa VNeID cho họ xem thay giấy.',
    },
  ],
  afterwards: [
    { title: 'Cán bộ tiếp nhận, chuyển Công an xã', detail: 'Trong giờ làm việc. Mã hồ sơ thì có ngay khi nộp.' },
    { title: 'Công an xã tra dữ liệu', detail: 'Cần xác minh thì thêm 2 ngày làm việc.' },
    { title: 'Bạn nhận giấy xác nhận', detail: 'Bản điện tử có chữ ký số của Công an xã nằm trong mục Của tôi.' },
  ],
};
