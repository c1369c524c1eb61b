/**
 * The portal's accessibility statement: what was tested and how, what works, and what is known not to. To be reviewed with every release;
 * a province that changes pages reviews it anew.
 */
type Line = { readonly vi: string; readonly en: string };

export const accessibilityStatement: {
  readonly standard: Line;
  /** Day of the last review. */
  readonly reviewed: string;
  readonly how: Line;
  readonly works: readonly Line[];
  readonly faults: readonly Line[];
} = {
  standard: {
    vi: 'WCAG 2.2 mức AA, theo Thông tư 26/2020/TT-BTTTT',
    en: 'WCAG 2.2, level AA, as Circular 26/2020/TT-BTTTT asks',
  },
  reviewed: '2026-11-23',
  how: {
    vi: 'Mọi kiểu trang được máy kiểm mỗi lần sửa phần mềm (axe trong Chromium, màn hình 320 điểm ảnh, phóng to 200%, bàn phím, hai mức tương phản, bản in). Chưa có đợt thử với người khuyết tật.',
    en: 'Every kind of page is tested by machine with every change (axe in Chromium, 320 pixels, 200 % zoom, keyboard, both contrasts, print). There has been no trial with disabled people yet.',
  },
  works: [
    {
      vi: 'Làm được mọi việc chỉ bằng bàn phím; chỗ đang đứng luôn có khung đen viền vàng.',
      en: 'Everything works by keyboard; the focus always has a black frame with a golden edge.',
    },
    {
      vi: 'Mọi nút, mọi ô, mọi hình có nghĩa đều có tên cho trình đọc màn hình.',
      en: 'Every button, field and picture that means something has a name for screen readers.',
    },
    {
      vi: 'Không việc nào cần đến JavaScript, màu sắc hay âm thanh mới hiểu được.',
      en: 'Nothing needs JavaScript, colour or sound to be understood.',
    },
    {
      vi: 'Màn hình 320 điểm ảnh hay phóng to 200%: không mất chữ, không phải kéo ngang.',
      en: 'At 320 pixels and at 200 % no text is lost and nothing scrolls sideways.',
    },
  ],
  faults: [
    {
      vi: 'Giấy tờ PDF hệ thống cấp có chữ chọn và sao chép được, nhưng chưa gắn thẻ cấu trúc (PDF/UA), nên trình đọc màn hình đọc chưa theo mục. Trang của hồ sơ có cùng nội dung bằng chữ.',
      en: 'PDF papers that we issue hold real text but no structure tags (PDF/UA) yet, so screen readers read them without headings. The dossier’s page says the same in words.',
    },
    {
      vi: 'Tệp PDF nơi khác cấp có thể là ảnh chụp, trình đọc màn hình không đọc được. Bạn gọi để cán bộ đọc giúp.',
      en: 'PDF files from elsewhere may be pictures that screen readers cannot read. Call us and an officer reads them to you.',
    },
    {
      vi: 'Nút Đọc to dùng giọng có sẵn trong máy: nhiều máy chưa có giọng tiếng Việt, và có giọng đọc sai số, ngày, tên viết tắt.',
      en: 'Reading aloud uses the device’s own voices: many devices have no Vietnamese one, and some read numbers, dates and abbreviations wrongly.',
    },
    {
      vi: 'Bản tiếng Anh chưa đủ: nội dung nhiều thủ tục, tờ khai và câu trả lời của cán bộ chỉ có tiếng Việt (đã đánh dấu để trình đọc phát âm đúng).',
      en: 'The English version is not complete: many procedures, declarations and officers’ answers are Vietnamese only (and marked so for screen readers).',
    },
    {
      vi: 'Chưa có ngôn ngữ ký hiệu, chưa có bản dễ đọc, chưa có tiếng Hrê, Co, Ca Dong.',
      en: 'There is no sign language, no easy-to-read version, and no H’rê, Cor or Ca Dong yet.',
    },
    {
      vi: 'Trang đăng nhập VNeID không thuộc cổng này, chúng tôi không kiểm được.',
      en: 'The VNeID sign-in pages are not part of this portal and are not tested by us.',
    },
  ],
};
