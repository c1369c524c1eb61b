import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { submitted } from '../../parts/papers.ts';
import { essentialOnline, workingDays } from '../../parts/procedure.ts';
import {
  decidedAtNewPlace,
  dwellingProof,
  exemptCase,
  exemptionFee,
  feeLaw,
  identityComponent,
  minorConsent,
  ownerConsent,
  residenceConfirmations,
  residenceFees,
  residenceLaw,
  residenceParts,
} from '../residence-ct01/procedure-parts.ts';

const decision = { name: 'Quyết định 9354/QĐ-BCA-C06', verify: true };

/** Temporary residence. Facts: national portal's record of July 2026 (Decision 9354/QĐ-BCA-C06); sentences are ours. */
export const procedure: ProcedureDefinition = {
  ...residenceParts,
  ...decidedAtNewPlace,
  code: '1.004194',
  name: 'Đăng ký tạm trú',
  plainName: 'Đăng ký tạm trú',
  summary: 'Báo với công an xã nơi bạn đến ở từ 30 ngày trở lên, khi nơi đó không phải nơi thường trú của bạn.',
  alsoCalled: ['thuê trọ', 'ở trọ', 'KT3', 'tạm trú dài hạn', 'ở nhờ', 'sinh viên ở trọ'],
  audience: ['Công dân Việt Nam', 'Tổ chức'],
  validFrom: '2026-01-01',
  decision,
  ...essentialOnline,
  minutesToFill: 5,
  titlePath: 'child.name',
  titleWord: 'Tạm trú',
  cases: [
    {
      id: 'default',
      usual: true,
      label: 'Đăng ký tạm trú cho cá nhân, hộ gia đình',
      explain: 'Bạn đến ở một mình, hoặc cùng người trong gia đình.',
    },
    {
      id: 'list',
      label: 'Đăng ký tạm trú theo danh sách',
      explain: 'Công ty, trường học, khu trọ đăng ký một lần cho nhiều người. Mỗi người vẫn có một tờ khai CT01.',
    },
    {
      id: 'barracks',
      label: 'Đăng ký tạm trú tại nơi đơn vị đóng quân',
      explain: 'Cán bộ, chiến sĩ ở nơi đơn vị quân đội, công an đóng quân. Cần giấy giới thiệu của đơn vị.',
    },
  ],
  components: [
    submitted({
      id: 'lease',
      name: 'Hợp đồng, văn bản về việc cho thuê, cho mượn, cho ở nhờ chỗ ở hợp pháp',
      shortName: 'Hợp đồng hoặc giấy cho thuê, mượn, ở nhờ',
      needed: { '==': [{ var: 'dwelling.kind' }, 'rented'] },
      neededText: 'Khi thuê, mượn, ở nhờ. Viết tay cũng được, không cần công chứng.',
      clause: { name: 'Nghị định 154/2024/NĐ-CP, khoản 3 Điều 5', verify: true },
    }),
    dwellingProof(
      {
        or: [
          { '==': [{ var: 'dwelling.kind' }, 'organisation'] },
          { and: [{ '==': [{ var: 'dwelling.kind' }, 'own'] }, { '==': [{ var: 'dwelling.proof' }, 'paper'] }] },
        ],
      },
      'khoản 3 Điều 5',
    ),
    ownerConsent({ and: [{ '==': [{ var: 'dwelling.kind' }, 'family'] }, { '==': [{ var: 'consent.way' }, 'letter'] }] }),
    minorConsent,
    {
      id: 'list',
      name: 'Văn bản đề nghị đăng ký tạm trú, ghi rõ thông tin về chỗ ở hợp pháp, kèm danh sách người tạm trú',
      shortName: 'Văn bản đề nghị kèm danh sách',
      originals: 1,
      copies: 1,
      kind: 'submit',
      needed: { '==': [{ var: 'case' }, 'list'] },
      neededText: 'Chỉ khi đăng ký theo danh sách.',
      photoIsEnough: true,
      clause: decision,
    },
    submitted({
      id: 'list-declarations',
      name: 'Tờ khai thay đổi thông tin cư trú (mẫu CT01) của từng người trong danh sách',
      shortName: 'Tờ khai CT01 của từng người',
      needed: { '==': [{ var: 'case' }, 'list'] },
      neededText: 'Chỉ khi đăng ký theo danh sách.',
      clause: decision,
    }),
    submitted({
      id: 'unit-letter',
      name: 'Giấy giới thiệu đăng ký tạm trú của đơn vị (Quân đội: cấp trung đoàn và tương đương trở lên; Công an: Thủ trưởng đơn vị quản lý trực tiếp ký, đóng dấu)',
      shortName: 'Giấy giới thiệu của đơn vị',
      needed: { '==': [{ var: 'case' }, 'barracks'] },
      neededText: 'Chỉ khi ở nơi đơn vị quân đội, công an đóng quân.',
      clause: decision,
    }),
    identityComponent,
  ],
  limits: [workingDays(3, '3 ngày làm việc.', { name: 'Luật Cư trú 68/2020/QH14, khoản 2 Điều 28; Quyết định 9354/QĐ-BCA-C06' })],
  // The portal's record has one line for all cases (7,000 and 10,000); the fees of a list, and 15,000 at the counter for one person
  // or household, are from general knowledge of the circular's table. The record stands where they differ.
  fees: [
    ...residenceFees('Lệ phí đăng ký tạm trú', { online: 7000, counter: 10000 }, { cases: ['default', 'barracks'] }),
    ...residenceFees(
      'Lệ phí đăng ký tạm trú theo danh sách',
      { online: 5000, counter: 10000 },
      { cases: ['list'], perAnswer: 'list.people' },
    ),
    exemptionFee,
  ],
  results: [
    {
      code: 'KQ.G01.000065',
      name: 'Thông báo kết quả giải quyết đăng ký tạm trú (mẫu CT08)',
      template: 'residence-notice',
    },
  ],
  confirmations: residenceConfirmations,
  legalBasis: [...residenceLaw, ...feeLaw],
  whoMay: [
    'Người đến ở từ 30 ngày trở lên tại nơi không phải nơi thường trú của mình.',
    'Một người khai cho cả gia đình cùng chuyển. Cha, mẹ hoặc người giám hộ khai cho người chưa đủ 18 tuổi.',
  ],
  dataWeHave: [
    {
      title: 'Thông tin của bạn và người trong hộ',
      detail: 'Lấy từ Cơ sở dữ liệu quốc gia về dân cư. Bạn chỉ chọn ai cùng chuyển.',
    },
    { title: 'Sổ đỏ, sổ hồng đứng tên bạn', detail: 'Công an xã tự tra trong dữ liệu đất đai.' },
  ],
  specialCases: [
    { title: 'Cả gia đình cùng chuyển', detail: 'Khai một lần, nộp lệ phí một lần.' },
    exemptCase,
    {
      title: 'Ở nhà người thân',
      detail: 'Không cần giấy tờ nhà. Chủ nhà viết giấy đồng ý, hoặc tới ký tại Công an xã.',
    },
    {
      title: 'Con mới sinh',
      detail: 'Đăng ký cư trú cho con trong 60 ngày kể từ ngày khai sinh.',
    },
    {
      title: 'Mới nhập hoặc trở lại quốc tịch Việt Nam',
      detail:
        'Lần đầu đăng ký cần Quyết định của Chủ tịch nước, nếu dữ liệu quốc tịch chưa có. Bạn tới Công an xã để được hướng dẫn.',
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
