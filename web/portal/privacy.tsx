import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { type Shell, telephone } from './shell.ts';

/** `/du-lieu-ca-nhan` (Law on Personal Data Protection 91/2025/QH15: the notice to the data subject). */
export function PrivacyPage({ shell }: { shell: Shell }) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <div className="measure stack">
        <h1>
          <In en="Personal data">Bảo vệ dữ liệu cá nhân</In>
        </h1>
        <p>
          <In en="In short: we take only what your request needs, write down every look, and let you read that log.">
            Nói ngắn: chúng tôi chỉ lấy điều cần cho việc bạn nhờ, ghi lại mọi lần xem, và cho bạn đọc sổ ấy.
          </In>
        </p>
        <h2>
          <In en="What we keep">Chúng tôi giữ gì</In>
        </h2>
        <ul className="dots">
          <li>
            <In en="What you declare and the papers you send with each dossier.">
              Điều bạn khai và giấy tờ bạn gửi trong từng hồ sơ.
            </In>
          </li>
          <li>
            <In en="Name, personal number and date of birth that VNeID passes on when you sign in.">
              Họ tên, số định danh, ngày sinh do VNeID chuyển đến khi bạn đăng nhập.
            </In>
          </li>
          <li>
            <In en="What the national population database says for this very dossier, with source and time.">
              Điều tra được từ Cơ sở dữ liệu quốc gia về dân cư cho đúng hồ sơ đang làm; mỗi mục đều ghi nguồn và giờ lấy.
            </In>
          </li>
        </ul>
        <h2>
          <In en="What for">Để làm gì</In>
        </h2>
        <p>
          <In en="Only to decide what you submitted, under its law. Never for advertising, never sold, passed only to the bodies that the law involves.">
            Chỉ để giải quyết thủ tục bạn nộp, theo luật của thủ tục đó. Không dùng để quảng cáo, không bán, không chuyển cho ai
            ngoài cơ quan giải quyết và cơ quan phải phối hợp theo luật.
          </In>
        </p>
        <h2>
          <In en="For how long">Giữ bao lâu</In>
        </h2>
        <p>
          <In en="Forms not submitted are deleted after 30 days. Dossiers are kept as long as the archive rules of their kind say.">
            Tờ khai chưa nộp được giữ 30 ngày rồi tự xóa. Hồ sơ đã nộp giữ theo thời hạn lưu trữ của từng loại, ghi trong trang
            thủ tục.
          </In>
        </p>
        <h2>
          <In en="Your rights">Bạn có quyền</In>
        </h2>
        <ul className="dots">
          <li>
            <In
              en={
                <>
                  Know <a href="/cua-toi/ai-da-xem">who looked at your data</a>, when and why.
                </>
              }
            >
              Biết <a href="/cua-toi/ai-da-xem">ai đã xem dữ liệu của mình</a>, lúc nào, vì việc gì.
            </In>
          </li>
          <li>
            <In en="See it, get a copy, ask for corrections.">Xem, lấy bản sao, đề nghị sửa chỗ sai.</In>
          </li>
          <li>
            <In en="Ask for the deletion of what is no longer needed, unless the law keeps it.">
              Đề nghị xóa điều không còn cần đến, trừ điều luật buộc phải lưu.
            </In>
          </li>
          <li>
            <In en="Complain, and get a written answer.">Khiếu nại, và được trả lời bằng văn bản.</In>
          </li>
        </ul>
        <p>
          <In en="Basis: Law on Personal Data Protection 91/2025/QH15. Responsible:">
            Căn cứ: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. Nơi chịu trách nhiệm:
          </In>{' '}
          {shell.place.centre}
          {shell.place.phone && (
            <>
              , <In en="telephone">điện thoại</In>{' '}
              <a className="nowrap" href={telephone(shell.place.phone)}>
                {shell.place.phone}
              </a>
            </>
          )}
          .
        </p>
        <h2>Cookie</h2>
        <p>
          <In en="This site sets cookies only for your session and your choices of language and text size. None track you.">
            Trang này chỉ đặt cookie để giữ phiên đăng nhập và nhớ ngôn ngữ, cỡ chữ bạn chọn. Không có cookie theo dõi.
          </In>
        </p>
      </div>
    </Layout>
  );
}
