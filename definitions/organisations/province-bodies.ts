import type { BodyTemplate, PositionTemplate } from './templates.ts';

const departmentPositions: readonly PositionTemplate[] = [
  { slug: 'giam-doc', title: 'Giám đốc Sở', role: 'leader', signingPrefix: 'TL.' },
  { slug: 'chuyen-vien', title: 'Chuyên viên', role: 'case-officer' },
  { slug: 'theo-doi', title: 'Chuyên viên theo dõi các xã', role: 'province-follow-up', over: '' },
];

/** Two bodies have one, so that who writes a procedure and who approves it are two people. */
const procedureAdministrator: PositionTemplate = {
  slug: 'quan-tri-thu-tuc',
  title: 'Quản trị thủ tục hành chính của tỉnh',
  role: 'procedure-administrator',
  over: '',
};

const department = (suffix: string, number: string, name: string, more: readonly PositionTemplate[] = []): BodyTemplate => ({
  suffix,
  kind: 'department',
  hierarchy: 'state',
  parent: '',
  name: `${name} {unit}`,
  shortName: name,
  number,
  positions: [...departmentPositions, ...more],
});

const partyBoard = (
  suffix: string,
  number: string,
  name: string,
  kind: 'party-board' | 'party-office',
  head: string,
): BodyTemplate => ({
  suffix: `tu.${suffix}`,
  kind,
  hierarchy: 'party',
  parent: 'tu',
  name: `${name} Tỉnh ủy {name}`,
  shortName: `${name} Tỉnh ủy`,
  renamed: [{ types: ['thanh_pho'], name: `${name} Thành ủy {name}`, shortName: `${name} Thành ủy` }],
  number,
  chain: 'party',
  positions: [{ slug: 'dung-dau', title: head, role: 'head-of-unit' }],
});

/** Bodies of a province or centrally-run city. `{name}` is the bare name of the unit. */
export const provinceBodies: readonly BodyTemplate[] = [
  {
    suffix: '',
    kind: 'people-committee',
    hierarchy: 'state',
    name: 'Ủy ban nhân dân {unit}',
    shortName: 'UBND {unit}',
    positions: [
      { slug: 'chu-tich', title: 'Chủ tịch', role: 'leader', signingPrefix: 'TM.' },
      { slug: 'pho-chu-tich', title: 'Phó Chủ tịch', role: 'leader', signingPrefix: 'KT.' },
    ],
  },
  {
    suffix: 'hdnd',
    kind: 'people-council',
    hierarchy: 'state',
    name: 'Hội đồng nhân dân {unit}',
    shortName: 'HĐND {unit}',
    chain: 'council',
    positions: [{ slug: 'chu-tich', title: 'Chủ tịch Hội đồng nhân dân', role: 'leader', signingPrefix: 'TM.' }],
  },
  {
    suffix: 'vp',
    kind: 'office',
    hierarchy: 'state',
    parent: '',
    name: 'Văn phòng Ủy ban nhân dân {unit}',
    shortName: 'Văn phòng UBND',
    number: '01',
    positions: [
      { slug: 'chanh-van-phong', title: 'Chánh Văn phòng', role: 'head-of-unit', signingPrefix: 'TL.' },
      { slug: 'kiem-soat-thu-tuc', title: 'Chuyên viên kiểm soát thủ tục hành chính', role: 'province-follow-up', over: '' },
      procedureAdministrator,
      { slug: 'van-thu', title: 'Văn thư', role: 'clerk' },
      { slug: 'luu-tru', title: 'Chuyên viên lưu trữ', role: 'archivist' },
    ],
  },
  department('snv', '02', 'Sở Nội vụ'),
  department('stp', '03', 'Sở Tư pháp', [procedureAdministrator]),
  department('stc', '04', 'Sở Tài chính'),
  department('sct', '05', 'Sở Công Thương'),
  department('snnmt', '06', 'Sở Nông nghiệp và Môi trường'),
  department('sxd', '07', 'Sở Xây dựng'),
  department('skhcn', '08', 'Sở Khoa học và Công nghệ', [
    { slug: 'quan-tri', title: 'Quản trị hệ thống của tỉnh', role: 'province-administrator', over: '' },
    { slug: 'an-toan-thong-tin', title: 'Cán bộ an toàn thông tin, bảo vệ dữ liệu cá nhân', role: 'security-officer', over: '' },
  ]),
  department('svhttdl', '09', 'Sở Văn hóa, Thể thao và Du lịch'),
  department('sgddt', '10', 'Sở Giáo dục và Đào tạo'),
  department('syt', '11', 'Sở Y tế'),
  department('sdttg', '12', 'Sở Dân tộc và Tôn giáo'),
  {
    suffix: 'tt',
    kind: 'department',
    hierarchy: 'state',
    parent: '',
    name: 'Thanh tra {unit}',
    shortName: 'Thanh tra {unit}',
    number: '13',
    positions: [
      { slug: 'chanh-thanh-tra', title: 'Chánh Thanh tra', role: 'head-of-unit', signingPrefix: 'TL.' },
      { slug: 'thanh-tra-vien', title: 'Thanh tra viên', role: 'inspector', over: '' },
    ],
  },
  {
    suffix: 'ttpvhcc',
    kind: 'service-centre',
    hierarchy: 'state',
    parent: '',
    name: 'Trung tâm Phục vụ hành chính công {unit}',
    shortName: 'Trung tâm Phục vụ hành chính công {unit}',
    number: '25',
    positions: [
      { slug: 'giam-doc', title: 'Giám đốc Trung tâm', role: 'head-of-unit', signingPrefix: 'TL.' },
      { slug: 'tiep-nhan', title: 'Công chức tiếp nhận và trả kết quả', role: 'one-stop-officer' },
    ],
  },
  {
    suffix: 'bchqs',
    kind: 'military',
    hierarchy: 'state',
    name: 'Bộ Chỉ huy Quân sự {unit}',
    shortName: 'Bộ Chỉ huy Quân sự {unit}',
    chain: 'military',
    positions: [{ slug: 'chi-huy-truong', title: 'Chỉ huy trưởng', role: 'leader' }],
  },
  {
    suffix: 'ca',
    kind: 'police',
    hierarchy: 'police',
    name: 'Công an {unit}',
    shortName: 'Công an {unit}',
    chain: 'police',
    positions: [
      { slug: 'giam-doc', title: 'Giám đốc Công an', role: 'leader' },
      { slug: 'cu-tru', title: 'Cán bộ quản lý hành chính về trật tự xã hội', role: 'case-officer', fields: ['residence'] },
    ],
  },
  {
    suffix: 'tu',
    kind: 'party-committee',
    hierarchy: 'party',
    name: 'Tỉnh ủy {name}',
    shortName: 'Tỉnh ủy {name}',
    renamed: [{ types: ['thanh_pho'], name: 'Thành ủy {name}', shortName: 'Thành ủy {name}' }],
    chain: 'party',
    positions: [
      { slug: 'bi-thu', title: 'Bí thư', role: 'leader', signingPrefix: 'TM.' },
      { slug: 'pho-bi-thu', title: 'Phó Bí thư', role: 'leader', signingPrefix: 'TM.' },
    ],
  },
  partyBoard('vp', '01', 'Văn phòng', 'party-office', 'Chánh Văn phòng'),
  partyBoard('btc', '02', 'Ban Tổ chức', 'party-board', 'Trưởng ban'),
  partyBoard('btgdv', '03', 'Ban Tuyên giáo và Dân vận', 'party-board', 'Trưởng ban'),
  partyBoard('bnc', '04', 'Ban Nội chính', 'party-board', 'Trưởng ban'),
  partyBoard('ubkt', '05', 'Ủy ban Kiểm tra', 'party-board', 'Chủ nhiệm'),
  {
    suffix: 'mt',
    kind: 'front',
    hierarchy: 'front',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam {unit}',
    shortName: 'Ủy ban MTTQ Việt Nam {unit}',
    chain: 'front',
    positions: [
      { slug: 'chu-tich', title: 'Chủ tịch Ủy ban Mặt trận', role: 'leader', signingPrefix: 'TM.' },
      { slug: 'can-bo', title: 'Cán bộ Mặt trận', role: 'case-officer' },
    ],
  },
];
