/**
 * What the system tells a citizen by itself, after which actions. `title` may stand on a locked telephone or in a mail's subject: it names
 * nobody, no dossier and no matter. `text` is read after signing in.
 */
export type NoticeKind = {
  readonly kind: string;
  /** Types of actions that it follows. */
  readonly after: readonly string[];
  readonly title: string;
  readonly text: string;
  /** Part of the dossier's page that it leads to; absent: its top. */
  readonly anchor?: string;
  /** Only while the result goes this way. */
  readonly delivery?: 'electronic' | 'counter';
};

export const noticeKinds: readonly NoticeKind[] = [
  {
    kind: 'submitted',
    after: ['dossiers.submit'],
    title: 'Hồ sơ của bạn đã nộp',
    text: 'Chúng tôi đã nhận được hồ sơ. Cán bộ xem đủ giấy tờ chưa rồi trả lời bạn.',
  },
  {
    kind: 'received',
    after: ['dossiers.receive', 'dossiers.enter-at-counter'],
    title: 'Hồ sơ của bạn đã được tiếp nhận',
    text: 'Đã có giấy tiếp nhận và ngày hẹn trả.',
    anchor: 'giay',
  },
  {
    kind: 'refused',
    after: ['dossiers.refuse', 'dossiers.decline'],
    title: 'Hồ sơ của bạn có trả lời',
    text: 'Hồ sơ không được giải quyết. Lý do, căn cứ và cách làm tiếp nằm trong trang hồ sơ.',
  },
  {
    kind: 'supplement',
    after: ['dossiers.request-supplement'],
    title: 'Có việc cần bạn làm với một hồ sơ',
    text: 'Hồ sơ cần bổ sung. Thiếu gì, vì sao và gửi ở đâu đều có trong trang hồ sơ.',
    anchor: 'bo-sung',
  },
  {
    kind: 'supplemented',
    after: ['dossiers.supplement'],
    title: 'Chúng tôi đã nhận phần bổ sung',
    text: 'Đồng hồ chạy lại, ngày hẹn trả mới có trong trang hồ sơ.',
  },
  {
    kind: 'result',
    after: ['results.record'],
    title: 'Kết quả của bạn đã có',
    text: 'Bản điện tử có chữ ký số nằm trong mục Giấy tờ của tôi. Bản giấy, nếu có, nhận tại nơi nộp hồ sơ.',
  },
  {
    kind: 'apology',
    after: ['dossiers.apologise'],
    title: 'Chúng tôi xin lỗi vì trễ hẹn',
    text: 'Hồ sơ chưa xong đúng ngày hẹn. Phiếu xin lỗi và ngày hẹn mới có trong trang hồ sơ.',
    anchor: 'giay',
  },
  {
    kind: 'answered',
    after: ['messages.answer'],
    title: 'Bạn có tin nhắn mới',
    text: 'Nơi giữ hồ sơ vừa nhắn cho bạn.',
    anchor: 'tin-nhan',
  },
  {
    kind: 'replaced',
    after: ['results.record-correction'],
    title: 'Giấy của bạn đã được cấp lại cho đúng',
    text: 'Chúng tôi xin lỗi vì đã ghi sai. Giấy mới nằm trong mục Giấy tờ của tôi; giấy cũ hết giá trị.',
  },
  {
    kind: 'not-replaced',
    after: ['results.refuse-correction'],
    title: 'Đề nghị sửa giấy của bạn có trả lời',
    text: 'Giấy giữ nguyên. Lý do và căn cứ nằm trong trang hồ sơ.',
    anchor: 'sua-ket-qua',
  },
  {
    kind: 'complaint-answered',
    after: ['feedback.answer-complaint'],
    title: 'Phản ánh của bạn có trả lời',
    text: 'Lãnh đạo cơ quan đã trả lời phản ánh của bạn.',
    anchor: 'danh-gia',
  },
  {
    kind: 'visit-tomorrow',
    after: ['appointments.remind'],
    title: 'Ngày mai bạn có lịch hẹn',
    text: 'Giờ hẹn, nơi đến và những thứ cần mang có trong trang hồ sơ. Không đến được thì đổi hoặc hủy ở đó.',
    anchor: 'lich-hen',
  },
  {
    kind: 'visit-called-off',
    after: ['appointments.call-off'],
    title: 'Lịch hẹn của bạn phải đổi',
    text: 'Nơi nhận phải hủy giờ hẹn, rất xin lỗi bạn. Lý do và các giờ khác có trong trang hồ sơ.',
    anchor: 'lich-hen',
  },
  {
    kind: 'visit-missed',
    after: ['appointments.miss'],
    title: 'Hồ sơ của bạn vẫn chờ',
    text: 'Bạn chưa đến theo hẹn. Hồ sơ không bị tính trễ; chọn giờ khác khi nào tiện.',
    anchor: 'lich-hen',
  },
];

/** Told without an action: the moment that was promised has passed. */
export const lateNotice: NoticeKind = {
  kind: 'late',
  after: [],
  title: 'Chúng tôi xin lỗi vì trễ hẹn',
  text: 'Hồ sơ đã qua giờ hẹn trả mà chưa xong. Bạn không phải làm gì; chúng tôi báo ngay khi có kết quả.',
};
