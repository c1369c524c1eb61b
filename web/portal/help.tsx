import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { HelpCard } from './pieces.tsx';
import { type Shell, shellLang } from './shell.ts';

const questions: { title: string; answers: string[] }[] = [
  {
    title: 'Nộp hồ sơ trên mạng ra sao?',
    answers: [
      'Tìm thủ tục ở trang chủ, đọc phần Cần giấy tờ gì, rồi bấm Bắt đầu khai và đăng nhập bằng VNeID.',
      'Điền từng bước ngắn. Điều Nhà nước đã biết tự hiện ra, bạn chỉ xem đúng sai. Xong, bạn đọc lại toàn bộ rồi bấm Nộp hồ sơ.',
      'Bạn có ngay mã hồ sơ và giấy tiếp nhận có chữ ký số.',
    ],
  },
  {
    title: 'Đang khai thì mất mạng hoặc hết pin?',
    answers: [
      'Mỗi bước bấm Lưu và tiếp tục là đã được giữ 30 ngày. Mở mục Của tôi trên bất kỳ máy nào để làm tiếp đúng bước đang dở.',
    ],
  },
  {
    title: 'Chụp giấy tờ thế nào cho đạt?',
    answers: [
      'Đặt giấy trên bàn phẳng, gần cửa sổ, lấy đủ bốn góc. Mỗi trang một ảnh. Gửi xong, bạn thấy biên nhận: tên tệp, dung lượng và mã kiểm tra.',
    ],
  },
  {
    title: 'Ngày hẹn trả tính thế nào?',
    answers: [
      'Chỉ tính giờ làm việc của nơi giải quyết. Nộp ngoài giờ thì tính từ đầu giờ làm việc kế tiếp.',
      'Khi chúng tôi chờ bạn bổ sung hoặc nộp phí, đồng hồ dừng. Trang hồ sơ vẽ rõ đã dùng bao lâu, dừng bao lâu, còn bao lâu.',
    ],
  },
  {
    title: 'Tôi không có điện thoại thông minh',
    answers: [
      'Bạn đến bất kỳ quầy một cửa nào trong tỉnh với thẻ căn cước. Cán bộ khai cùng bạn trên máy, in giấy tiếp nhận cho bạn mang về.',
    ],
  },
  {
    title: 'Muốn rút hồ sơ?',
    answers: ['Mở trang của hồ sơ, bấm Rút hồ sơ và ghi lý do. Khi kết quả đã ký thì không rút được nữa.'],
  },
];

/** `/tro-giup` */
export function HelpPage({ shell }: { shell: Shell }) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="cols pt-4" translated={false}>
      <div>
        <h1 className="mb-4">
          <In en="Help">Hướng dẫn</In>
        </h1>
        {questions.map((question) => (
          <section className="mb-5 measure stack-2" key={question.title}>
            <h2>{question.title}</h2>
            {question.answers.map((answer) => (
              <p key={answer}>{answer}</p>
            ))}
          </section>
        ))}
      </div>
      <aside className="stack sticky" lang={shellLang(shell)} aria-label="Trợ giúp">
        <HelpCard shell={shell} />
      </aside>
    </Layout>
  );
}
