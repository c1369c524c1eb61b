import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { HelpCard } from './pieces.tsx';
import type { Shell } from './shell.ts';

type Words = { vi: string; en: string };
const questions: { title: Words; answers: Words[] }[] = [
  {
    title: { vi: 'Nộp hồ sơ trên mạng ra sao?', en: 'How do I submit online?' },
    answers: [
      {
        vi: 'Tìm thủ tục ở trang chủ, đọc phần Cần giấy tờ gì, rồi bấm Bắt đầu khai và đăng nhập bằng VNeID.',
        en: 'Look for the procedure on the home page, read which papers are needed, press Start and sign in with VNeID.',
      },
      {
        vi: 'Điền từng bước ngắn. Điều Nhà nước đã biết tự hiện ra, bạn chỉ xem đúng sai. Xong, bạn đọc lại toàn bộ rồi bấm Nộp hồ sơ.',
        en: 'Fill in a few short steps. What the State knows already is there; you only check it. Then read it all again and press Submit.',
      },
      {
        vi: 'Bạn có ngay mã hồ sơ và giấy tiếp nhận có chữ ký số.',
        en: 'You get a dossier code and a digitally signed acknowledgement at once.',
      },
    ],
  },
  {
    title: { vi: 'Đang khai thì mất mạng hoặc hết pin?', en: 'The line broke, or the battery is empty?' },
    answers: [
      {
        vi: 'Mỗi bước bấm Lưu và tiếp tục là đã được giữ 30 ngày. Mở mục Của tôi trên bất kỳ máy nào để làm tiếp đúng bước đang dở.',
        en: 'Every step that you saved is kept for 30 days. Open My page on any device and go on where you were.',
      },
    ],
  },
  {
    title: { vi: 'Chụp giấy tờ thế nào cho đạt?', en: 'How do I photograph papers well?' },
    answers: [
      {
        vi: 'Đặt giấy trên bàn phẳng, gần cửa sổ, lấy đủ bốn góc. Mỗi trang một ảnh. Gửi xong, bạn thấy biên nhận: tên tệp, dung lượng và mã kiểm tra.',
        en: 'Lay the paper flat near a window, with all four corners in the picture; one picture a page. Once sent, a receipt shows the file’s name, size and check code.',
      },
    ],
  },
  {
    title: { vi: 'Ngày hẹn trả tính thế nào?', en: 'How is the due date counted?' },
    answers: [
      {
        vi: 'Chỉ tính giờ làm việc của nơi giải quyết. Nộp ngoài giờ thì tính từ đầu giờ làm việc kế tiếp.',
        en: 'In the working hours of the office that decides. Outside these hours it counts from the next working hour.',
      },
      {
        vi: 'Khi chúng tôi chờ bạn bổ sung hoặc nộp phí, đồng hồ dừng. Trang hồ sơ vẽ rõ đã dùng bao lâu, dừng bao lâu, còn bao lâu.',
        en: 'While we wait for papers or a fee from you, the clock stands still. The dossier’s page shows how long was used, paused and is left.',
      },
    ],
  },
  {
    title: { vi: 'Tôi không có điện thoại thông minh', en: 'I have no smartphone' },
    answers: [
      {
        vi: 'Bạn đến bất kỳ quầy một cửa nào trong tỉnh với thẻ căn cước. Cán bộ khai cùng bạn trên máy, in giấy tiếp nhận cho bạn mang về.',
        en: 'Come to any one-stop counter of the province with your identity card. An officer fills in the form with you and prints the receipt.',
      },
    ],
  },
  {
    title: { vi: 'Muốn rút hồ sơ?', en: 'Can I withdraw a dossier?' },
    answers: [
      {
        vi: 'Mở trang của hồ sơ, bấm Rút hồ sơ và ghi lý do. Khi kết quả đã ký thì không rút được nữa.',
        en: 'Open the dossier’s page, press Withdraw and say why. Once the result is signed it can no longer be withdrawn.',
      },
    ],
  },
  {
    title: { vi: 'Nhờ máy đọc trang này?', en: 'Have the page read aloud?' },
    answers: [
      {
        vi: 'Máy có giọng đọc thì dưới tên mỗi trang có nút Đọc to trang này: tạm dừng, câu trước, câu sau, dừng bằng nút hoặc phím Esc.',
        en: 'Where the device has a voice, each page offers it below its heading: pause, back, on, and stop by button or Esc.',
      },
    ],
  },
];

/** `/tro-giup` */
export function HelpPage({ shell }: { shell: Shell }) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="cols pt-4">
      <div>
        <h1 className="mb-4">
          <In en="Help">Hướng dẫn</In>
        </h1>
        {questions.map(({ title, answers }) => (
          <section className="mb-5 measure stack-2" key={title.en}>
            <h2>
              <In en={title.en}>{title.vi}</In>
            </h2>
            {answers.map((answer) => (
              <p key={answer.en}>
                <In en={answer.en}>{answer.vi}</In>
              </p>
            ))}
          </section>
        ))}
      </div>
      <aside className="stack sticky" aria-label={shell.lang === 'en' ? 'Help' : 'Trợ giúp'}>
        <HelpCard shell={shell} />
      </aside>
    </Layout>
  );
}
