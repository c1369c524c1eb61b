import { Icon } from '../design/icons.tsx';
import { Layout } from './layout.tsx';
import { type Shell, telephone, withQuery } from './shell.ts';

/** `/tiep-can`: display choices, and the statement of accessibility. Choices are links, so they work everywhere; the route sets the cookie. */
export function AccessibilityPage({ shell }: { shell: Shell }) {
  const choices = [
    {
      name: 'text',
      on: 'large',
      off: 'normal',
      active: shell.largeText,
      label: 'Chữ lớn hơn',
      hint: 'Mọi chữ to thêm một phần tư',
    },
    {
      name: 'contrast',
      on: 'more',
      off: 'normal',
      active: shell.highContrast,
      label: 'Tương phản cao',
      hint: 'Chữ và đường viền đậm nhất',
    },
  ];
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-4">Chữ lớn, tương phản cao</h1>
        <ul className="list mine">
          {choices.map((choice) => (
            <li key={choice.name}>
              <div>
                <b>{choice.label}</b>
                <p className="small soft">{choice.hint}</p>
              </div>
              <a className="btn second" href={withQuery('/tiep-can', choice.name, choice.active ? choice.off : choice.on)}>
                {choice.active && <Icon name="check" />}
                {choice.active ? 'Đang bật, bấm để tắt' : 'Bật'}
                <span className="vh"> {choice.label}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="small soft mt-4">
          Lựa chọn được nhớ trên máy này. Trên máy tính, giữ phím Ctrl và bấm dấu cộng để phóng to thêm.
        </p>
        <section className="section stack" aria-labelledby="h-tb">
          <h2 id="h-tb">Tuyên bố về khả năng tiếp cận</h2>
          <p>
            Trang này làm theo chuẩn WCAG 2.2 mức AA. Chúng tôi tự kiểm bằng máy trên mọi trang và bằng tay trên các việc chính:
            tìm thủ tục, khai, nộp, theo dõi hồ sơ.
          </p>
          <ul className="dots">
            <li>Làm được mọi việc chỉ bằng bàn phím; chỗ đang đứng luôn có khung đen viền vàng.</li>
            <li>Trình đọc màn hình đọc được tên của mọi nút, mọi ô, mọi hình có nghĩa.</li>
            <li>Không việc nào cần đến JavaScript, màu sắc hay âm thanh mới hiểu được.</li>
            <li>Phóng to 200% không mất chữ, không phải kéo ngang.</li>
            <li>Máy có giọng tiếng Việt thì mỗi trang có nút Đọc to trang này.</li>
          </ul>
          <h3>Chỗ chưa tốt</h3>
          <p>Các tệp PDF do nơi khác cấp có thể là ảnh chụp, trình đọc màn hình không đọc được. Bạn gọi để cán bộ đọc giúp.</p>
          <h3>Gặp chỗ khó dùng?</h3>
          <p>
            <a href="/lien-he">Báo cho chúng tôi</a>
            {shell.place.phone && (
              <>
                {' '}
                hoặc gọi{' '}
                <a className="nowrap" href={telephone(shell.place.phone)}>
                  {shell.place.phone}
                </a>
              </>
            )}
            . Trong lúc chờ sửa, việc của bạn vẫn làm được tại quầy hoặc qua điện thoại.
          </p>
        </section>
      </div>
    </Layout>
  );
}
