/** Messages between a person and the unit that holds their dossier. Our own rules: no law sets them. */
export const messages = {
  /** How soon a person's message should be answered, in the unit's working time. */
  answer: { value: 8, unit: 'working-hour', text: 'trong 8 giờ làm việc' },
  /** Messages that may wait for an answer on one dossier. */
  mostWaiting: 5,
  /** One may still write about a dossier that has ended for so many days. */
  daysAfterEnd: 30,
  longest: 1000,
  /** Where officers begin from; the citizen reads the whole sentence. */
  templates: [
    {
      label: 'Hồ sơ đang được giải quyết',
      text: 'Chào ông/bà. Hồ sơ đang được giải quyết. Ngày hẹn trả và việc ông/bà còn phải làm (nếu có) ghi ở đầu trang hồ sơ này.',
    },
    {
      label: 'Mời mang bản chính',
      text: 'Chào ông/bà. Mời ông/bà mang bản chính giấy tờ đến quầy để đối chiếu trước ngày hẹn trả. Nhớ mang căn cước.',
    },
    {
      label: 'Cách nhận kết quả',
      text: 'Chào ông/bà. Khi có kết quả, bản điện tử nằm trong mục Giấy tờ của tôi; bản giấy nhận tại nơi đã nộp hồ sơ, mang theo căn cước.',
    },
    {
      label: 'Đã nhận giấy tờ gửi thêm',
      text: 'Chào ông/bà. Chúng tôi đã nhận được giấy tờ ông/bà gửi và sẽ xem cùng hồ sơ. Cảm ơn ông/bà.',
    },
    {
      label: 'Không thuộc hồ sơ này',
      text: 'Chào ông/bà. Việc ông/bà hỏi là một thủ tục khác. Ông/bà tìm thủ tục đó trên trang này, hoặc gọi số của Trung tâm để được hướng dẫn.',
    },
  ],
} as const;
