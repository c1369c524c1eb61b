import { Layout } from './layout.tsx';
import { type Shell, telephone } from './shell.ts';

/** `/du-lieu-ca-nhan` (Law on Personal Data Protection 91/2025/QH15: the notice to the data subject). */
export function PrivacyPage({ shell }: { shell: Shell }) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <div className="measure stack">
        <h1>Bảo vệ dữ liệu cá nhân</h1>
        <p>Nói ngắn: chúng tôi chỉ lấy điều cần cho việc bạn nhờ, ghi lại mọi lần xem, và cho bạn đọc sổ ấy.</p>
        <h2>Chúng tôi giữ gì</h2>
        <ul className="dots">
          <li>Điều bạn khai và giấy tờ bạn gửi trong từng hồ sơ.</li>
          <li>Họ tên, số định danh, ngày sinh do VNeID chuyển đến khi bạn đăng nhập.</li>
          <li>Điều tra được từ Cơ sở dữ liệu quốc gia về dân cư cho đúng hồ sơ đang làm; mỗi mục đều ghi nguồn và giờ lấy.</li>
        </ul>
        <h2>Để làm gì</h2>
        <p>
          Chỉ để giải quyết thủ tục bạn nộp, theo luật của thủ tục đó. Không dùng để quảng cáo, không bán, không chuyển cho ai
          ngoài cơ quan giải quyết và cơ quan phải phối hợp theo luật.
        </p>
        <h2>Giữ bao lâu</h2>
        <p>
          Tờ khai chưa nộp được giữ 30 ngày rồi tự xóa. Hồ sơ đã nộp giữ theo thời hạn lưu trữ của từng loại, ghi trong trang thủ
          tục.
        </p>
        <h2>Bạn có quyền</h2>
        <ul className="dots">
          <li>
            Biết <a href="/cua-toi/ai-da-xem">ai đã xem dữ liệu của mình</a>, lúc nào, vì việc gì.
          </li>
          <li>Xem, lấy bản sao, đề nghị sửa chỗ sai.</li>
          <li>Đề nghị xóa điều không còn cần đến, trừ điều luật buộc phải lưu.</li>
          <li>Khiếu nại, và được trả lời bằng văn bản.</li>
        </ul>
        <p>
          Căn cứ: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. Nơi chịu trách nhiệm: {shell.place.centre}
          {shell.place.phone && (
            <>
              , điện thoại{' '}
              <a className="nowrap" href={telephone(shell.place.phone)}>
                {shell.place.phone}
              </a>
            </>
          )}
          .
        </p>
        <h2>Cookie</h2>
        <p>Trang này chỉ đặt cookie để giữ phiên đăng nhập và nhớ ngôn ngữ, cỡ chữ bạn chọn. Không có cookie theo dõi.</p>
      </div>
    </Layout>
  );
}
