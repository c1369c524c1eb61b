/**
 * Every sentence of the portal's shell, Vietnamese first, English second.
 * The shell is what surrounds content: navigation, buttons, labels, messages. Names of procedures, officers' words and
 * legal text stay Vietnamese; the pages mark them with `lang="vi"` when the shell speaks English.
 */
export type Lang = 'vi' | 'en';

const table = {
  skip: { vi: 'Tới nội dung chính', en: 'Skip to main content' },
  demo: { vi: 'Bản dùng thử: dữ liệu giả', en: 'Demonstration: made-up data' },
  demoMore: { vi: ', giấy tờ ở đây không có giá trị', en: ', nothing here is a valid document' },
  onlyVietnamese: {
    vi: 'Nội dung thủ tục và tờ khai có tiếng Việt.',
    en: 'The words around it are in English; the contents of procedures, forms and official sentences stay Vietnamese.',
  },
  navMain: { vi: 'Chính', en: 'Main' },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  track: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  check: { vi: 'Kiểm tra giấy tờ', en: 'Check a paper' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  byVneid: { vi: ' bằng VNeID', en: ' with VNeID' },
  mine: { vi: 'Của tôi', en: 'My page' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  home: { vi: 'Trang chủ', en: 'Home' },
  crumbs: { vi: 'Đường dẫn', en: 'Breadcrumb' },
  footNav: { vi: 'Cuối trang', en: 'Footer' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  footServes: {
    vi: 'Nhận và trả kết quả cho mọi thủ tục trong tỉnh, dù bạn ở xã nào. Liên thông với Cổng Dịch vụ công quốc gia.',
    en: 'Any procedure of the province can be handed in and collected here, wherever you live. Linked with the National Public Service Portal.',
  },
  help: { vi: 'Hướng dẫn', en: 'Help' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  reportFault: { vi: 'Báo lỗi trang này', en: 'Report a fault' },
  publicFigures: { vi: 'Số liệu công khai', en: 'Public figures' },
  checkQr: { vi: 'Kiểm tra giấy tờ bằng mã QR', en: 'Check a paper by its QR code' },
  privacy: { vi: 'Bảo vệ dữ liệu cá nhân', en: 'Personal data' },
  display: { vi: 'Cài đặt hiển thị, tiếp cận', en: 'Display, accessibility' },
  heads: { vi: 'Sổ niêm phong công khai', en: 'Public seal log' },
  officers: { vi: 'Dành cho cán bộ', en: 'For officials' },

  what: { vi: 'Bạn cần làm gì?', en: 'What do you need to do?' },
  searchFor: { vi: 'Bạn tìm thủ tục nào?', en: 'Which procedure do you need?' },
  searchExample: { vi: 'Ví dụ: khai sinh cho con', en: 'For example: khai sinh (birth)' },
  search: { vi: 'Tìm', en: 'Search' },
  often: { vi: 'Hay tìm:', en: 'Often used:' },
  events: { vi: 'Việc thường gặp', en: 'Life events' },
  allEvents: { vi: 'Mọi việc thường gặp', en: 'All life events' },
  trackDone: { vi: 'Tra cứu hồ sơ đã nộp', en: 'Track a dossier' },
  dossierCode: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: { vi: 'In ở đầu giấy tiếp nhận, ví dụ', en: 'At the top of your receipt, for example' },
  seeDossier: { vi: 'Xem hồ sơ', en: 'See the dossier' },
  trackNote: {
    vi: 'Hồ sơ nộp ở xã khác trong tỉnh cũng xem được tại đây. Nếu đã đăng nhập, bạn thấy mọi hồ sơ của mình mà không cần mã.',
    en: 'Dossiers handed in at other communes of the province are here too. Signed in, you see all of yours without a code.',
  },
  today: { vi: 'Hôm nay tại Trung tâm', en: 'The service centre today' },
  open: { vi: 'Đang mở cửa', en: 'Open now' },
  closed: { vi: 'Đang đóng cửa', en: 'Closed now' },
  updated: { vi: 'Cập nhật lúc', en: 'Updated at' },
  waiting: { vi: 'Người đang chờ', en: 'People waiting' },
  waitAbout: { vi: 'Chờ khoảng', en: 'Wait about' },
  minutes: { vi: 'phút', en: 'minutes' },
  hours: { vi: 'Giờ mở cửa', en: 'Opening hours' },
  days: { vi: 'Ngày làm việc', en: 'Working days' },
  figures: { vi: 'Xã đang phục vụ ra sao', en: 'How the commune is doing' },
  figuresAt: { vi: 'Số liệu lấy thẳng từ hồ sơ, lúc', en: 'Taken straight from the dossiers at' },
  noFigures: {
    vi: 'Chưa có hồ sơ nào được trả trong tháng này, nên chưa có số liệu để công bố.',
    en: 'No dossier has been finished this month, so there is nothing to publish yet.',
  },

  saved: { vi: 'Đã lưu lúc', en: 'Saved at' },
  notSaved: { vi: 'Chưa lưu', en: 'Not saved yet' },
  step: { vi: 'Bước', en: 'Step' },
  of: { vi: 'trên', en: 'of' },
  saveNext: { vi: 'Lưu và tiếp tục', en: 'Save and continue' },
  back: { vi: 'Quay lại', en: 'Back' },
  pauseNote: {
    vi: 'Muốn dừng? Cứ đóng trang. Tờ khai đã lưu được giữ 30 ngày, mở lại trong mục Của tôi trên bất kỳ máy nào.',
    en: 'Need a break? Just close the page. What is saved is kept for 30 days; open it again under My page on any device.',
  },
  needHelp: { vi: 'Cần người giúp?', en: 'Need help?' },
  helpLabel: { vi: 'Trợ giúp', en: 'Help' },
  call: { vi: 'Gọi', en: 'Call' },
  reviewTitle: { vi: 'Xem lại và nộp', en: 'Check and submit' },
  edit: { vi: 'Sửa', en: 'Change' },
  submit: { vi: 'Nộp hồ sơ', en: 'Submit' },
  start: { vi: 'Bắt đầu khai', en: 'Start' },
} as const satisfies Record<string, { vi: string; en: string }>;

export type Word = keyof typeof table;

/** The shell's words in one language: `const t = words(shell.lang); t('signIn')`. */
export function words(lang: Lang): (word: Word) => string {
  return (word) => table[word][lang];
}

/** The whole table, for the test that no side is empty. */
export const wordTable: Readonly<Record<Word, { readonly vi: string; readonly en: string }>> = table;
