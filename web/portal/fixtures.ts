import type { DossierPage as Dossier } from '../../src/modules/dossiers/contract.ts';
import type * as portal from './pages.ts';
import type { Shell } from './shell.ts';

/** Made-up people and dossiers for tests and for looking at the pages. No real person, number or telephone. */
export const shell: Shell = {
  lang: 'vi',
  place: {
    name: 'Xã Ba Tô',
    province: 'tỉnh Quảng Ngãi',
    centre: 'Trung tâm Phục vụ hành chính công xã Ba Tô',
    address: null,
    phone: '0255 555 0123',
  },
  person: null,
  demo: true,
  largeText: false,
  highContrast: false,
  lessMotion: false,
  path: '/',
  formToken: 'b5f0c1d2e3',
};
export const signedIn: Shell = { ...shell, person: { name: 'Phạm Văn Thôi' } };
export const longName = 'Công Tằng Tôn Nữ Thị Nguyễn Phúc Hoàng Quỳnh Hương Thảo Nguyên Ặng Ễ Ữ';

export const at = '2026-11-20T10:24:00+07:00';
export const sha256 = '7c1e9a4003b85d2fe1f06a7b2294c8d15e3370aa91bd64f8c02756de8814a75d';
export const file = {
  id: '0198c0de-0000-7000-8000-000000000001',
  name: 'chung-sinh-1.jpg',
  mediaType: 'image/jpeg',
  bytes: 862_208,
  pages: 1,
  sha256,
  receivedAt: '2026-11-20T09:44:00+07:00',
  url: '/tep/1',
};
export const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };

export const dossier: Dossier = {
  id: '0198c0de-0000-7000-8000-000000000002',
  code: 'H48.16.25-261119-0012',
  version: 6,
  title: 'Khai sinh cho Phạm Đinh Bảo An',
  procedure: {
    code: '1.001193',
    definition: 'demo',
    name: 'Đăng ký khai sinh',
    legalBasis: ['Luật Hộ tịch 60/2014/QH13'],
    components: [],
  },
  state: 4,
  step: 'check',
  channel: 'online',
  applicant: { name: 'Phạm Văn Thôi', citizenNumber: '051098000417', phone: '0912000000' },
  receiving: { code: '21484', name: 'UBND xã Ba Tô' },
  resolving: { code: '21484', name: 'UBND xã Ba Tô' },
  holder: { name: 'Nguyễn Thị Thu Sương', position: 'Công chức tư pháp – hộ tịch' },
  clock: {
    receivedAt: '2026-11-19T15:20:00+07:00',
    dueAt: '2026-11-23T09:15:00+07:00',
    originalDueAt: '2026-11-20T17:00:00+07:00',
    usedMs: 169 * 60_000,
    pausedMs: 135 * 60_000,
    leftMs: 411 * 60_000,
    state: 'running',
    text: 'Cộng 2 giờ 15 phút tạm dừng để chờ ảnh mới.',
    dueText: 'Hẹn trả 9:15, Thứ Hai 23/11/2026',
    steps: [{ kind: 'start', text: 'Nhận 15:20 ngày 19/11/2026. Sau 15:00 nên hẹn ngày làm việc tiếp theo.' }],
  },
  declaration: [
    { section: 'Con', field: 'child.name', label: 'Họ và tên', value: 'Phạm Đinh Bảo An', source: null },
    { section: 'Cha', field: 'father.fullName', label: 'Họ và tên cha', value: 'Phạm Văn Thôi', source },
  ],
  papers: [
    { component: 'birth-notice', componentName: 'Giấy chứng sinh', file, status: 'file' },
    { component: 'marriage', componentName: 'Đăng ký kết hôn của cha mẹ', file: null, status: 'data' },
  ],
  timeline: [
    {
      at: '2026-11-19T15:20:00+07:00',
      action: 'dossiers.receive',
      title: 'Trung tâm nhận hồ sơ',
      detail: 'Sau 15:00 nên hẹn ngày làm việc tiếp theo.',
      by: 'UBND xã Ba Tô',
    },
    {
      at: '2026-11-19T16:05:00+07:00',
      action: 'dossiers.request-supplement',
      title: 'Đề nghị chụp lại giấy chứng sinh, trang 2',
      detail: 'Ảnh mờ, không đọc được dấu. Căn cứ khoản 1 Điều 16 Luật Hộ tịch. Đồng hồ tạm dừng.',
      by: null,
    },
    {
      at: '2026-11-20T08:20:00+07:00',
      action: 'dossiers.supplement',
      title: 'Bạn gửi ảnh mới',
      detail: 'Đồng hồ chạy tiếp.',
      by: null,
    },
  ],
  toDo: [],
  blocks: [],
  allowed: [
    {
      type: 'dossiers.withdraw',
      label: 'Rút hồ sơ',
      consequence: 'Chúng tôi ngừng xử lý ngay. Muốn làm lại, bạn nộp hồ sơ mới; giấy đã chụp không phải chụp lại.',
      tone: 'danger',
    },
  ],
  proposal: null,
  supplement: null,
  documents: [
    {
      kind: 'acknowledgement',
      title: 'Tải giấy tiếp nhận',
      url: '/ho-so/x/giay-tiep-nhan',
      bytes: 88_064,
      signedAt: '2026-11-19T15:21:00+07:00',
    },
  ],
  result: null,
};
export const finished: Dossier = {
  ...dossier,
  state: 9,
  step: 'hand-over',
  clock: { ...dossier.clock, state: 'done-on-time', leftMs: 60_000 * 40, dueText: 'Xong trước hẹn 40 phút' },
  result: {
    id: dossier.id,
    number: '0123/2026',
    url: '/tep/kq',
    checkUrl: '/kiem-tra/abc',
    signedAt: '2026-11-20T15:02:00+07:00',
    timestamp: true,
  },
  allowed: [],
};
export const late: Dossier = {
  ...dossier,
  title: `Khai sinh cho ${longName}`,
  holder: { name: longName, position: 'Công chức tư pháp – hộ tịch' },
  clock: {
    ...dossier.clock,
    state: 'late',
    pausedMs: 0,
    usedMs: 1000 * 60_000,
    leftMs: -204 * 60_000,
    dueText: 'Trễ 3 giờ 24 phút so với hẹn 17:00, Thứ Sáu 20/11/2026',
  },
};
export const waiting: Dossier = { ...dossier, state: 5, clock: { ...dossier.clock, state: 'paused' } };

export const figures: portal.HomeProps['figures'] = [
  { id: 'received', value: 312 },
  { id: 'onTime', value: 0.987 },
  { id: 'waiting', value: 'few' },
  { id: 'satisfied', value: 0.962 },
];
export const often = [
  { name: 'Xác nhận cư trú', href: '/thu-tuc/1.004222' },
  { name: 'Chứng thực bản sao', href: '/thu-tuc/2.000815' },
  { name: 'Đăng ký hộ kinh doanh', href: '/thu-tuc/1.001612' },
];
export const centre = {
  open: true,
  hours: ['7:00–11:30', '13:30–17:00'],
  days: 'Thứ Hai đến Thứ Sáu',
  next: null,
  queue: { waiting: 4, minutes: 12 },
  asOf: at,
};

export const after = [
  { title: 'Nhận mã hồ sơ và giấy tiếp nhận', detail: 'Ngay sau khi nộp, qua VNeID và tin nhắn.' },
  { title: 'Công chức tư pháp – hộ tịch kiểm tra', detail: 'Nếu thiếu, chúng tôi báo một lần, nêu rõ thiếu gì và vì sao.' },
  {
    title: 'Lãnh đạo xã ký, bạn nhận Giấy khai sinh',
    detail: 'Con có số định danh cá nhân. Lần sau không phải nộp lại giấy này.',
  },
];
export const procedure: portal.ProcedureView = {
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  summary: 'Ghi tên con vào sổ hộ tịch và nhận Giấy khai sinh. Cần làm trong vòng 60 ngày kể từ ngày sinh con.',
  start: { kind: 'here', href: '/to-khai/moi?thu-tuc=1.001193', minutes: 6, level: 'VNeID mức độ 2' },
  time: { main: 'Trong 1 ngày', detail: 'Nhận sau 15:00 thì trả vào ngày làm việc tiếp theo' },
  fee: { main: 'Miễn phí', detail: null },
  result: { main: 'Giấy khai sinh', detail: 'Bản điện tử và bản giấy' },
  where: { main: 'Trực tuyến', detail: 'hoặc tại bất kỳ quầy một cửa nào trong tỉnh' },
  who: [
    'Cha hoặc mẹ của trẻ. Nếu cha mẹ không đi được thì ông, bà, người thân thích khác hoặc người đang nuôi dưỡng trẻ làm thay.',
    'Ông, bà, người thân không cần giấy ủy quyền, nhưng phải thống nhất với cha mẹ về nội dung khai.',
  ],
  papers: [
    {
      name: 'Thông tin của cha và mẹ',
      how: 'data',
      detail: 'Họ tên, ngày sinh, dân tộc, nơi cư trú. Lấy từ Cơ sở dữ liệu quốc gia về dân cư.',
    },
    { name: 'Giấy chứng sinh', how: 'photo', detail: 'Nếu bệnh viện đã gửi bản điện tử thì không cần chụp.' },
    {
      name: 'Căn cước hoặc hộ chiếu',
      how: 'show',
      detail: 'Chỉ khi làm tại quầy hoặc khi đến nhận bản giấy. Chúng tôi xem rồi trả lại ngay.',
    },
    { name: 'Văn bản ủy quyền', how: 'bring', detail: 'Chỉ khi nhờ người không phải người thân. Bản chính, có chứng thực.' },
  ],
  special: [
    {
      title: 'Trẻ bị bỏ rơi',
      text: 'Gọi công an xã hoặc Trung tâm trước. Cần biên bản về việc trẻ bị bỏ rơi; xã niêm yết 7 ngày rồi mới khai sinh.',
    },
  ],
  after,
  legalBasis: ['Luật Hộ tịch 60/2014/QH13', 'Nghị định 123/2015/NĐ-CP'],
  decidedBy: 'UBND xã Ba Tô',
};
export const steps: portal.StepperStep[] = [
  { title: 'Người khai', href: '/to-khai/d/nguoi-khai' },
  { title: 'Con và cha mẹ', href: '/to-khai/d/con' },
  { title: 'Nhận kết quả', href: '/to-khai/d/nhan' },
  { title: 'Xem lại và nộp', href: null },
];
export const draft = {
  id: 'd',
  code: 'KS 4817',
  version: 3,
  procedureName: 'Đăng ký khai sinh',
  savedAt: '2026-11-20T09:45:00+07:00',
};
export const stepProps: Omit<portal.ApplicationStepProps, 'children'> = {
  shell: signedIn,
  draft,
  steps,
  at: 1,
  action: '/to-khai/d/con',
  backHref: '/to-khai/d/nguoi-khai',
  summary: null,
  errorCount: 0,
};
export const review: portal.ApplicationReviewProps = {
  shell: signedIn,
  draft,
  steps,
  sections: [
    {
      title: 'Con',
      editHref: '/to-khai/d/con#con',
      lines: [
        dossier.declaration[0]!,
        { section: 'Con', field: 'child.birth', label: 'Ngày sinh', value: '12/11/2026', source: null },
        { section: 'Con', field: 'child.note', label: 'Ghi chú', value: '', source: null },
      ],
    },
    { title: 'Cha', editHref: '/to-khai/d/con#cha', lines: [dossier.declaration[1]!] },
  ],
  papers: dossier.papers,
  papersHref: '/to-khai/d/con#giay',
  receivingName: 'UBND xã Ba Tô',
  fee: 0,
  feeNote: 'Khai đúng hạn 60 ngày',
  promise: 'Nộp bây giờ thì bạn nhận kết quả trước 17:00, Thứ Hai 23/11/2026.',
  pledge:
    'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.',
  idempotencyKey: 'a5f6f6c2-5a2b-4d10-9a39-1d3f2f6f5a10',
  missing: [],
  pledgeError: null,
};
export const start: portal.ApplicationStartProps = {
  shell: signedIn,
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  cases: [
    { id: 'in-time', label: 'Trẻ sinh chưa quá 60 ngày', hint: null },
    {
      id: 'overdue',
      label: 'Trẻ sinh đã quá 60 ngày',
      hint: 'Cần thêm xác nhận của người làm chứng nếu không có giấy chứng sinh',
    },
  ],
  near: [{ code: '21484', name: 'Xã Ba Tô', why: 'Nơi bạn thường trú' }],
  others: [
    { code: '21040', name: 'Phường Cẩm Thành' },
    { code: '21512', name: 'Xã Ba Động' },
  ],
  chosen: { case: null, organisation: null },
  unfinished: [],
  errors: [],
};
export const my: portal.MyPageProps = {
  shell: signedIn,
  fullName: 'Phạm Văn Thôi',
  dossiers: [
    {
      id: '1',
      code: dossier.code,
      title: dossier.title,
      state: 4,
      dueText: dossier.clock.dueText,
      late: false,
      toDo: null,
      organisation: 'UBND xã Ba Tô',
    },
    {
      id: '2',
      code: 'H48.16.25-261118-0003',
      title: 'Xác nhận tình trạng hôn nhân',
      state: 5,
      dueText: 'Đồng hồ đang dừng, chờ bạn bổ sung',
      late: false,
      toDo: 'Chụp lại căn cước, mặt sau',
      organisation: 'UBND xã Ba Tô',
    },
    {
      id: '3',
      code: 'H48.16.25-261101-0007',
      title: `Khai tử cho ${longName}`,
      state: 4,
      dueText: 'Trễ 3 giờ 24 phút',
      late: true,
      toDo: null,
      organisation: 'UBND xã Ba Tô',
    },
  ],
  drafts: [
    {
      id: 'd',
      title: 'Đăng ký khai sinh',
      stepTitle: 'Con và cha mẹ',
      href: '/to-khai/d/con',
      savedAt: draft.savedAt,
      keptUntil: '2026-12-20',
    },
  ],
  papers: [
    {
      id: 'p',
      name: 'Giấy chứng nhận kết hôn',
      number: '12/2024',
      issuer: 'UBND xã Ba Tô',
      issuedAt: '2024-02-14',
      url: '/tep/p',
      checkHref: '/kiem-tra/x',
    },
  ],
  looks: 2,
  lastSignIn: { at, device: 'điện thoại, Chrome' },
  done: null,
};
export const checked: portal.CheckResultProps = {
  shell,
  token: 'Kq3vT0x9aZ2bC4dE5fG6hA',
  checkedAt: at,
  result: {
    validity: 'valid',
    kind: 'Giấy khai sinh',
    issuer: 'UBND xã Ba Tô, tỉnh Quảng Ngãi',
    issuedAt: '2026-11-20',
    initials: 'P. Đ. B. A.',
    number: '0123/2026',
    reason: null,
    changedAt: null,
  },
  comparison: null,
};
