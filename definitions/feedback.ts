/**
 * Asking whether people were content, once for each dossier that came to its end. What is asked follows the duty to gather opinions on the
 * handling of procedures; points and wording are ours where the annex could not be read.
 */
export const feedback = {
  source: {
    name: 'Nghị định 61/2018/NĐ-CP, chương về đánh giá việc giải quyết thủ tục; Nghị định 118/2025/NĐ-CP; Quyết định 766/QĐ-TTg ngày 23/6/2022, nhóm chỉ số Mức độ hài lòng',
    verify: true,
  },
  /** From 1 to 5; 4 and 5 count as content. */
  faces: [
    { value: 5, label: 'Rất hài lòng', icon: 'face-5' },
    { value: 4, label: 'Hài lòng', icon: 'face-4' },
    { value: 3, label: 'Bình thường', icon: 'face-3' },
    { value: 2, label: 'Không hài lòng', icon: 'face-2' },
    { value: 1, label: 'Rất không hài lòng', icon: 'face-1' },
  ],
  contentFrom: 4,
  /** What it was about; any number of them. */
  reasons: [
    { id: 'on-time', label: 'Đúng hẹn hay trễ hẹn' },
    { id: 'attitude', label: 'Thái độ của cán bộ' },
    { id: 'guidance', label: 'Hướng dẫn rõ hay khó hiểu' },
    { id: 'papers', label: 'Giấy tờ phải nộp nhiều hay ít' },
    { id: 'visits', label: 'Số lần phải đi lại' },
    { id: 'online', label: 'Làm trên mạng dễ hay khó' },
    { id: 'result', label: 'Kết quả đúng hay sai' },
    { id: 'extra-cost', label: 'Bị đòi thêm tiền ngoài quy định' },
  ],
  /** A rating may be changed so long. */
  changeDays: 7,
  /** And given so long after the end of the dossier. */
  askDays: 60,
  /** Fewer ratings are not published: from a few one could tell who gave them. */
  leastPublished: 5,
  complaint: {
    answer: {
      value: 10,
      unit: 'working-day',
      text: '10 ngày làm việc',
      source: { name: 'Quy định về tiếp nhận, xử lý phản ánh, kiến nghị', verify: true },
    },
    /** What is no remark on service but a complaint or denunciation in law goes another way. */
    formal:
      'Đây là phản ánh về cách phục vụ. Nếu bạn khiếu nại quyết định hành chính (Luật Khiếu nại 02/2011/QH13) hoặc tố cáo hành vi vi phạm (Luật Tố cáo 25/2018/QH14), hãy gửi đơn tới cơ quan đã giải quyết hoặc cấp trên; Trung tâm hướng dẫn nơi nhận đơn.',
    formalSource: { name: 'Luật Khiếu nại 02/2011/QH13, Luật Tố cáo 25/2018/QH14', verify: true },
  },
} as const;
