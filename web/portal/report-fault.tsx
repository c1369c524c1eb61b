import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { FormToken, Note, Vi } from './pieces.tsx';
import { type Shell, telephone } from './shell.ts';

export type ReportFaultProps = {
  shell: Shell;
  /** What was typed, when it comes back. */
  what: string;
  contact: string;
  /** The page that it is about: a path of this site. */
  page: string;
  errors: { field: 'what' | 'contact'; message: string }[];
  /** What stopped it, when it is no field. */
  trouble: string | null;
};

/** `/bao-loi?trang=`: says what does not work here, to the administrators. Nobody needs to sign in. */
export function ReportFaultPage({ shell, what, contact, page, errors, trouble }: ReportFaultProps) {
  const problemOf = (field: 'what' | 'contact') => errors.find((one) => one.field === field)?.message ?? null;
  return (
    <Layout shell={shell} crumbs={[{ href: '/lien-he', label: shell.lang === 'en' ? 'Contact' : 'Liên hệ' }]} mainClass="pt-4">
      <div className="measure">
        <h1 className="mb-3">
          <In en="Report a fault of the portal">Báo lỗi của cổng</In>
        </h1>
        <p>
          <In en="Something does not open, cannot be pressed, says the wrong thing, or is hard to read? Tell us in your words.">
            Trang không mở, nút không bấm được, chữ sai hay khó đọc? Bạn kể bằng lời của mình.
          </In>
        </p>
        {trouble && (
          <div className="mt-4">
            <Note tone="bad" lead={<In en="Not sent.">Chưa gửi được.</In>} alert>
              <Vi shell={shell}>{trouble}</Vi>
            </Note>
          </div>
        )}
        <form method="post" action="/bao-loi" data-once="">
          <FormToken shell={shell} />
          <div className={problemOf('what') ? 'field bad' : 'field'}>
            <label className="label" htmlFor="what">
              <In en="What happened?">Có chuyện gì?</In>
            </label>
            <span className="hint" id="what-h">
              <In en="What you were doing, and what the page showed. No citizen numbers or passwords, please.">
                Bạn đang làm gì, trang hiện ra gì. Đừng ghi số căn cước hay mật khẩu.
              </In>
            </span>
            <Wrong id="what-e" message={problemOf('what')} shell={shell} />
            <textarea
              className="input"
              id="what"
              name="what"
              rows={5}
              maxLength={2000}
              defaultValue={what}
              required
              aria-describedby={problemOf('what') ? 'what-h what-e' : 'what-h'}
              aria-invalid={problemOf('what') ? true : undefined}
            />
          </div>
          <div className={problemOf('contact') ? 'field bad' : 'field'}>
            <label className="label" htmlFor="contact">
              <In en="Where may we answer? (may stay empty)">Trả lời bạn ở đâu? (có thể để trống)</In>
            </label>
            <span className="hint" id="contact-h">
              <In en="Telephone or mail. It is deleted as soon as the matter is closed.">
                Số điện thoại hoặc thư điện tử. Xử lý xong là xóa.
              </In>
            </span>
            <Wrong id="contact-e" message={problemOf('contact')} shell={shell} />
            <input
              className="input w-20"
              id="contact"
              name="contact"
              maxLength={100}
              defaultValue={contact}
              aria-describedby={problemOf('contact') ? 'contact-h contact-e' : 'contact-h'}
              aria-invalid={problemOf('contact') ? true : undefined}
            />
          </div>
          <input type="hidden" name="page" value={page} />
          {page && (
            <p className="small soft mt-4">
              <In en="About the page">Về trang</In> <span className="hash">{page}</span>
            </p>
          )}
          <p className="mt-5">
            <button className="btn" type="submit">
              <In en="Send">Gửi</In>
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
}

function Wrong({ id, message, shell }: { id: string; message: string | null; shell: Shell }) {
  if (!message) return null;
  return (
    <p className="error" id={id} role="alert">
      <Icon name="warn" />
      <Vi shell={shell}>{message}</Vi>
    </p>
  );
}

/** `/bao-loi/xong?so=`: it has arrived, and what to name when calling. */
export function FaultReportedPage({ shell, reference }: { shell: Shell; reference: string }) {
  const { phone } = shell.place;
  return (
    <Layout shell={shell} crumbs={[{ href: '/lien-he', label: shell.lang === 'en' ? 'Contact' : 'Liên hệ' }]} mainClass="pt-4">
      <div className="measure stack">
        <h1>
          <In en="Thank you, it has arrived">Cảm ơn bạn, chúng tôi đã nhận</In>
        </h1>
        <p>
          <In en="Number of your report:">Số của lời báo:</In> <b className="code">{reference}</b>
        </p>
        <p>
          <In en="It is on the administrators’ list now. If you left a way to answer, we write when it is mended.">
            Lời báo đã vào danh sách của người quản trị. Nếu bạn để lại cách liên lạc, chúng tôi báo khi sửa xong.
          </In>
          {phone && (
            <>
              {' '}
              <In en="In a hurry? Call">Cần gấp thì gọi</In>{' '}
              <a className="nowrap" href={telephone(phone)}>
                {phone}
              </a>
              .
            </>
          )}
        </p>
        <p>
          <a className="btn second" href="/">
            <In en="Home">Về trang chủ</In>
          </a>
        </p>
      </div>
    </Layout>
  );
}
