import type { ReactNode } from 'react';
import { accessibilityStatement } from '../../definitions/indicators/accessibility.ts';
import { formatDate } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { type Shell, telephone } from './shell.ts';

/**
 * `/tiep-can`: display choices, and the statement of accessibility. One press of a button per choice, so it works everywhere; the route
 * sets the cookies and leads back.
 */
export function AccessibilityPage({ shell, saved }: { shell: Shell; saved?: boolean }) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <div className="measure">
        <h1 className="mb-4">
          <In en="Display settings and accessibility">Cài đặt hiển thị, khả năng tiếp cận</In>
        </h1>
        {saved && (
          <p className="note good mb-4" role="status">
            <Icon name="check" />
            <span>
              <In en="Saved. Every page on this device looks like this now.">Đã lưu. Mọi trang trên máy này giờ hiện như vậy.</In>
            </span>
          </p>
        )}
        <form action="/tiep-can">
          <fieldset>
            <legend className="h2">
              <In en="Text size">Cỡ chữ</In>
            </legend>
            <Choice name="text" value="normal" chosen={!shell.largeText}>
              <In en="Usual">Vừa</In>
            </Choice>
            <Choice name="text" value="large" chosen={shell.largeText}>
              <In en="Large: everything a quarter larger">Lớn: mọi chữ to thêm một phần tư</In>
            </Choice>
          </fieldset>
          <fieldset className="mt-5">
            <legend className="h2">
              <In en="Contrast">Độ tương phản</In>
            </legend>
            <Choice name="contrast" value="normal" chosen={!shell.highContrast}>
              <In en="Usual">Vừa</In>
            </Choice>
            <Choice name="contrast" value="more" chosen={shell.highContrast}>
              <In en="High: darkest letters and lines, every link underlined">
                Cao: chữ và đường viền đậm nhất, liên kết gạch chân
              </In>
            </Choice>
          </fieldset>
          <fieldset className="mt-5">
            <legend className="h2">
              <In en="Movement">Chuyển động</In>
            </legend>
            <Choice name="motion" value="normal" chosen={!shell.lessMotion}>
              <In en="As this device is set">Theo cài đặt của máy</In>
            </Choice>
            <Choice name="motion" value="less" chosen={shell.lessMotion}>
              <In en="None">Không có chuyển động</In>
            </Choice>
          </fieldset>
          <p className="mt-5">
            <button className="btn" type="submit">
              <In en="Save these settings">Lưu cài đặt</In>
            </button>
          </p>
        </form>
        <p className="small soft mt-4">
          <In en="The choice is kept on this device for a year. On a computer, hold Ctrl and press plus to zoom further; nothing gets lost.">
            Lựa chọn được nhớ trên máy này một năm. Trên máy tính, giữ phím Ctrl và bấm dấu cộng để phóng to thêm, không mất chữ
            nào.
          </In>
        </p>
        <p className="small soft mt-2">
          <In en="Reading aloud: where the device has a voice, each page offers it below its heading. Nothing is sent anywhere.">
            Đọc to: máy nào có giọng đọc thì dưới tên mỗi trang có nút Đọc to trang này. Không gì được gửi đi đâu.
          </In>
        </p>
        <Statement shell={shell} />
      </div>
    </Layout>
  );
}

function Choice({ name, value, chosen, children }: { name: string; value: string; chosen: boolean; children: ReactNode }) {
  return (
    <label className="choice">
      <input type="radio" name={name} value={value} defaultChecked={chosen} />
      <span>{children}</span>
    </label>
  );
}

function Statement({ shell }: { shell: Shell }) {
  const { standard, reviewed, how, works, faults } = accessibilityStatement;
  return (
    <section className="section stack" aria-labelledby="h-tb">
      <h2 id="h-tb">
        <In en="Accessibility statement">Tuyên bố về khả năng tiếp cận</In>
      </h2>
      <p>
        <In en={`This portal follows ${standard.en}, in part: what does not work yet is below. ${how.en}`}>
          Cổng này làm theo chuẩn {standard.vi}, chưa trọn vẹn: chỗ chưa tốt nêu bên dưới. {how.vi}
        </In>
      </p>
      <h3>
        <In en="What works">Những gì làm được</In>
      </h3>
      <Lines lines={works} />
      <h3>
        <In en="Not good yet">Chỗ chưa tốt</In>
      </h3>
      <Lines lines={faults} />
      <h3>
        <In en="Something hard to use?">Gặp chỗ khó dùng?</In>
      </h3>
      <p>
        <a href="/bao-loi?trang=/tiep-can">
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
      <p className="small soft">
        <In en="Reviewed on">Rà soát ngày</In> {formatDate(reviewed)}.
      </p>
    </section>
  );
}

function Lines({ lines }: { lines: readonly { vi: string; en: string }[] }) {
  return (
    <ul className="dots">
      {lines.map((line) => (
        <li key={line.en}>
          <In en={line.en}>{line.vi}</In>
        </li>
      ))}
    </ul>
  );
}
