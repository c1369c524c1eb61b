import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { type Shell, telephone, withQuery } from './shell.ts';

/** `/tiep-can`: display choices, and the statement of accessibility. Choices are links, so they work everywhere; the route sets the cookie. */
export function AccessibilityPage({ shell }: { shell: Shell }) {
  const en = shell.lang === 'en';
  const choices = [
    {
      name: 'text',
      on: 'large',
      off: 'normal',
      active: shell.largeText,
      label: en ? 'Larger text' : 'Chữ lớn hơn',
      hint: en ? 'Everything a quarter larger' : 'Mọi chữ to thêm một phần tư',
    },
    {
      name: 'contrast',
      on: 'more',
      off: 'normal',
      active: shell.highContrast,
      label: en ? 'High contrast' : 'Tương phản cao',
      hint: en ? 'Darkest text and lines' : 'Chữ và đường viền đậm nhất',
    },
  ];
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <div className="measure">
        <h1 className="mb-4">
          <In en="Larger text, high contrast">Chữ lớn, tương phản cao</In>
        </h1>
        <ul className="list mine">
          {choices.map((choice) => (
            <li key={choice.name}>
              <div>
                <b>{choice.label}</b>
                <p className="small soft">{choice.hint}</p>
              </div>
              <a className="btn second" href={withQuery('/tiep-can', choice.name, choice.active ? choice.off : choice.on)}>
                {choice.active && <Icon name="check" />}
                {choice.active ? (en ? 'On; press to switch off' : 'Đang bật, bấm để tắt') : en ? 'Switch on' : 'Bật'}
                <span className="vh"> {choice.label}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="small soft mt-4">
          <In en="The choice is kept on this device. On a computer, hold Ctrl and press plus to zoom further.">
            Lựa chọn được nhớ trên máy này. Trên máy tính, giữ phím Ctrl và bấm dấu cộng để phóng to thêm.
          </In>
        </p>
        <section className="section stack" aria-labelledby="h-tb">
          <h2 id="h-tb">
            <In en="Accessibility statement">Tuyên bố về khả năng tiếp cận</In>
          </h2>
          <p>
            <In en="This site follows WCAG 2.2, level AA. We test every page by machine and the main tasks by hand.">
              Trang này làm theo chuẩn WCAG 2.2 mức AA. Chúng tôi tự kiểm bằng máy trên mọi trang và bằng tay trên các việc chính:
              tìm thủ tục, khai, nộp, theo dõi hồ sơ.
            </In>
          </p>
          <ul className="dots">
            <li>
              <In en="Everything works by keyboard; the focus always has a black frame with a golden edge.">
                Làm được mọi việc chỉ bằng bàn phím; chỗ đang đứng luôn có khung đen viền vàng.
              </In>
            </li>
            <li>
              <In en="Screen readers can name every button, field and picture that means something.">
                Trình đọc màn hình đọc được tên của mọi nút, mọi ô, mọi hình có nghĩa.
              </In>
            </li>
            <li>
              <In en="Nothing needs JavaScript, colour or sound to be understood.">
                Không việc nào cần đến JavaScript, màu sắc hay âm thanh mới hiểu được.
              </In>
            </li>
            <li>
              <In en="At 200% no text is lost and nothing scrolls sideways.">
                Phóng to 200% không mất chữ, không phải kéo ngang.
              </In>
            </li>
            <li>
              <In en="Where the device has a Vietnamese voice, every page can be read aloud.">
                Máy có giọng tiếng Việt thì mỗi trang có nút Đọc to trang này.
              </In>
            </li>
          </ul>
          <h3>
            <In en="Not good yet">Chỗ chưa tốt</In>
          </h3>
          <p>
            <In en="PDF files from elsewhere may be pictures that screen readers cannot read. Call us and an officer reads them to you.">
              Các tệp PDF do nơi khác cấp có thể là ảnh chụp, trình đọc màn hình không đọc được. Bạn gọi để cán bộ đọc giúp.
            </In>
          </p>
          <h3>
            <In en="Something hard to use?">Gặp chỗ khó dùng?</In>
          </h3>
          <p>
            <a href="/lien-he">
              <In en="Tell us">Báo cho chúng tôi</In>
            </a>
            {shell.place.phone && (
              <>
                {' '}
                <In en="or call">hoặc gọi</In>{' '}
                <a className="nowrap" href={telephone(shell.place.phone)}>
                  {shell.place.phone}
                </a>
              </>
            )}
            .{' '}
            <In en="Until it is mended you are served at the counter or by telephone.">
              Trong lúc chờ sửa, việc của bạn vẫn làm được tại quầy hoặc qua điện thoại.
            </In>
          </p>
        </section>
      </div>
    </Layout>
  );
}
