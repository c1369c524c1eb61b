import type { Condition } from '../../../src/modules/forms/contract.ts';
import type { ComponentDefinition } from '../../../src/modules/procedures/contract.ts';
import { is, isCase } from '../../parts/conditions.ts';
import { submitted } from '../../parts/papers.ts';
import { dwellingProof, identityComponent, minorConsent, ownerConsent } from '../residence-ct01/procedure-parts.ts';

const decree154 = (clause: string) => ({ name: `Nghị định 154/2024/NĐ-CP, ${clause}`, verify: true });
const decision = { name: 'Quyết định 1523/QĐ-BCA-C06', verify: true };

const vehicle: Condition = { and: [isCase('own'), is('dwelling.proof', 'vehicle')] };

/** Papers of permanent residence by case (record of the national portal, Decision 1523/QĐ-BCA-C06). */
export const components: ComponentDefinition[] = [
  dwellingProof({ and: [isCase('own'), is('dwelling.proof', 'paper')] }, 'khoản 2 Điều 5'),
  submitted({
    id: 'kinship-proof',
    name: 'Giấy tờ, tài liệu chứng minh quan hệ nhân thân với chủ hộ, thành viên hộ gia đình',
    shortName: 'Giấy tờ về quan hệ người thân',
    needed: { and: [isCase('relatives'), is('owner.who', 'other'), is('kinship.proof', 'paper')] },
    neededText: 'Chỉ khi chưa có trong dữ liệu. Trẻ mới sinh không cần giấy khai sinh.',
    replacedBy: ['civil-status', 'population'],
    clause: decree154('khoản 2, khoản 3 Điều 6'),
  }),
  ownerConsent({
    and: [
      isCase('relatives', 'rented', 'religious', 'care'),
      { or: [is('consent.way', 'letter'), is('headConsent.way', 'letter')] },
    ],
  }),
  minorConsent,
  submitted({
    id: 'notarised-lease',
    name: 'Hợp đồng, văn bản về việc cho thuê, cho mượn, cho ở nhờ được công chứng hoặc chứng thực theo quy định của pháp luật',
    shortName: 'Hợp đồng thuê, mượn, ở nhờ có công chứng',
    needed: isCase('rented'),
    neededText: 'Chỉ khi về nhà thuê, mượn, ở nhờ.',
    clause: decision,
  }),
  submitted({
    id: 'area-proof',
    name: 'Giấy tờ, tài liệu thể hiện diện tích nhà ở, hoặc xác nhận của Ủy ban nhân dân cấp xã về điều kiện diện tích bình quân',
    shortName: 'Giấy tờ ghi diện tích nhà ở',
    needed: { and: [isCase('rented'), is('area.proof', 'paper')] },
    neededText: 'Chỉ khi về nhà thuê, mượn, ở nhờ và công an không tra được diện tích.',
    replacedBy: ['land'],
    template: '02 (Nghị định 154/2024/NĐ-CP)',
    clause: decree154('khoản 2 Điều 5'),
  }),
  submitted({
    id: 'care-proof',
    name: 'Giấy tờ, tài liệu xác nhận về việc chăm sóc, nuôi dưỡng, trợ giúp; văn bản đề nghị của người đứng đầu cơ sở trợ giúp xã hội đối với người được cơ sở nhận chăm sóc, nuôi dưỡng, trợ giúp',
    shortName: 'Giấy tờ về việc chăm sóc, nuôi dưỡng',
    needed: isCase('care'),
    neededText: 'Chỉ khi vào cơ sở trợ giúp xã hội hoặc hộ nhận nuôi dưỡng.',
    clause: decision,
  }),
  submitted({
    id: 'clergy-proof',
    name: 'Giấy tờ, tài liệu chứng minh là nhà tu hành, chức sắc, chức việc hoặc người khác hoạt động tôn giáo và được hoạt động tại cơ sở tôn giáo đó; giấy tờ chứng minh là người đại diện cơ sở tín ngưỡng',
    shortName: 'Giấy tờ về chức sắc, chức việc hoặc người đại diện',
    needed: { and: [isCase('religious'), is('religious.kind', 'clergy')] },
    neededText: 'Chỉ khi vào cơ sở tín ngưỡng, tôn giáo.',
    clause: decision,
  }),
  submitted({
    id: 'religious-housing',
    name: 'Văn bản xác nhận của Ủy ban nhân dân cấp xã về việc trong cơ sở tín ngưỡng, cơ sở tôn giáo có công trình phụ trợ là nhà ở, và về việc người đăng ký thuộc đối tượng quy định (đối với điểm d khoản 4 Điều 20)',
    shortName: 'Xác nhận của Ủy ban nhân dân xã về nhà ở trong cơ sở',
    needed: isCase('religious'),
    neededText: 'Chỉ khi vào cơ sở tín ngưỡng, tôn giáo.',
    clause: decision,
  }),
  submitted({
    id: 'vehicle-papers',
    name: 'Giấy chứng nhận đăng ký phương tiện và giấy chứng nhận an toàn kỹ thuật và bảo vệ môi trường của phương tiện, hoặc văn bản xác nhận của Ủy ban nhân dân cấp xã về việc sử dụng phương tiện vào mục đích để ở',
    shortName: 'Đăng ký và đăng kiểm phương tiện',
    needed: vehicle,
    neededText: 'Chỉ khi ở trên ghe, thuyền hoặc phương tiện khác.',
    template: '01 (Nghị định 154/2024/NĐ-CP)',
    clause: decree154('Điều 4'),
  }),
  submitted({
    id: 'mooring-confirmation',
    name: 'Văn bản xác nhận của Ủy ban nhân dân cấp xã về địa điểm phương tiện đăng ký đậu, đỗ thường xuyên',
    shortName: 'Xác nhận nơi thường đậu, đỗ',
    needed: { and: [vehicle, is('mooring.same', false)] },
    neededText: 'Chỉ khi nơi thường đậu, đỗ không phải nơi đăng ký phương tiện.',
    template: '01 (Nghị định 154/2024/NĐ-CP)',
    clause: decree154('Điều 4'),
  }),
  submitted({
    id: 'unit-letter',
    name: 'Giấy giới thiệu đăng ký thường trú của cơ quan, đơn vị (Quân đội: cấp trung đoàn và tương đương trở lên; Công an: Thủ trưởng đơn vị quản lý trực tiếp), ký tên, đóng dấu',
    shortName: 'Giấy giới thiệu của đơn vị',
    needed: isCase('barracks'),
    neededText: 'Chỉ khi về nơi đơn vị quân đội, công an đóng quân.',
    clause: decision,
  }),
  identityComponent,
];
