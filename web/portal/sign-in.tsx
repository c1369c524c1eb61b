import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Note } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type SignInProps = {
  shell: Shell;
  /** A link, not a form: the browser's `form-action` policy would stop the way to VNeID. */
  vneidHref: string;
  /** Why the reader is here: what was asked for, and whether the session ran out on the way. */
  reason: 'chosen' | 'needed' | 'expired';
  /** What waits behind the sign-in: 'tờ khai Đăng ký khai sinh', or null. */
  waiting: string | null;
  /** The sign-in that was just tried did not work; VNeID's own reason in our words. */
  failed: string | null;
};

/** `/dang-nhap` */
export function SignInPage({ shell, vneidHref, reason, waiting, failed }: SignInProps) {
  const en = shell.lang === 'en';
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <div className="measure stack">
        <h1>{en ? 'Sign in' : 'Đăng nhập'}</h1>
        {failed && (
          <Note tone="bad" lead={en ? 'You are not signed in.' : 'Chưa đăng nhập được.'} alert>
            {failed}
          </Note>
        )}
        {reason === 'expired' && (
          <Note tone="wait" lead={en ? 'Your session has ended.' : 'Phiên làm việc đã hết.'} icon="clock">
            {en
              ? 'Everything saved is kept. Sign in again and you return to the same step.'
              : `Mọi điều đã lưu vẫn còn. Đăng nhập lại, bạn trở về đúng ${waiting ? `chỗ đang làm của ${waiting}` : 'bước đang làm'}.`}
          </Note>
        )}
        {reason === 'needed' && (
          <p>
            {en
              ? 'This page shows your own data, so we need to know it is you.'
              : waiting
                ? `Để mở ${waiting}, chúng tôi cần biết chắc đó là bạn.`
                : 'Trang này có dữ liệu của riêng bạn, nên chúng tôi cần biết chắc đó là bạn.'}
          </p>
        )}
        {reason === 'chosen' && (
          <p>
            {en
              ? 'Use the account you already have: VNeID. There is no separate password for this site.'
              : 'Bạn dùng tài khoản VNeID sẵn có. Trang này không đặt thêm mật khẩu nào.'}
          </p>
        )}
        <p className="mt-5">
          <a className="btn big" href={vneidHref}>
            <Icon name="person" />
            {en ? 'Sign in with VNeID' : 'Đăng nhập bằng VNeID'}
          </a>
        </p>
        <p className="small soft">
          {en
            ? 'VNeID tells us your name, personal number, date of birth and account level. We never see your password.'
            : 'VNeID cho chúng tôi biết họ tên, số định danh, ngày sinh và mức độ tài khoản. Chúng tôi không thấy mật khẩu của bạn.'}
        </p>
      </div>
      <section className="section measure" aria-label={en ? 'Questions' : 'Câu hỏi thường gặp'}>
        <details>
          <summary>
            <In en="Why do I have to sign in?">Vì sao phải đăng nhập?</In>
          </summary>
          <p>
            <In en="So that nobody submits for you or sees your dossiers, and so that you need not type what the State knows. Reading about procedures, tracking by code and checking papers need no sign-in.">
              Để không ai nộp thay hoặc xem hồ sơ của bạn, và để thông tin Nhà nước đã có tự hiện ra, bạn không phải gõ lại. Xem
              thủ tục, tra cứu bằng mã và kiểm tra giấy tờ thì không cần đăng nhập.
            </In>
          </p>
        </details>
        <details>
          <summary>
            <In en="I have no VNeID account">Tôi chưa có VNeID</In>
          </summary>
          <p>
            <In en="Take your identity card to the commune police to open a level 2 account, free of charge. Until then, hand in at the counter with your card.">
              Mang căn cước đến công an xã để mở tài khoản mức độ 2, không mất tiền. Trong lúc chờ, bạn nộp hồ sơ tại quầy với thẻ
              căn cước.
            </In>
          </p>
        </details>
        <details>
          <summary>
            <In en="I act for somebody else">Tôi làm thay cho người khác</In>
          </summary>
          <p>
            <In en="Sign in with your own account. The first step of the form asks for whom; the dossier says who submitted it and for whom.">
              Đăng nhập bằng tài khoản của chính bạn. Ở bước đầu của tờ khai, bạn chọn làm cho ai; hồ sơ ghi rõ ai nộp và nộp cho
              ai.
            </In>
          </p>
        </details>
      </section>
      <p className="small">
        {en ? 'Working for the government? ' : 'Bạn là cán bộ, công chức? '}
        <a href="/desk">{en ? 'Officials sign in here' : 'Vào bàn làm việc'}</a>
      </p>
    </Layout>
  );
}

export type LevelTooLowProps = { shell: Shell; procedureName: string; have: 1 | 2; need: 1 | 2; backHref: string };

/** Signed in, but the account's level does not reach what the procedure asks for. */
export function LevelTooLowPage({ shell, procedureName, have, need, backHref }: LevelTooLowProps) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <div className="measure stack">
        <h1>
          <In en={`A VNeID account of level ${need} is needed`}>Cần tài khoản VNeID mức độ {need}</In>
        </h1>
        <p>
          Tài khoản bạn vừa dùng ở mức độ {have}. {procedureName} ghi vào sổ của Nhà nước, nên pháp luật yêu cầu mức độ {need}:
          công an đã gặp bạn và đối chiếu khuôn mặt, vân tay.
        </p>
        <h2>
          <In en="You can">Bạn có thể</In>
        </h2>
        <ul className="list">
          <li>
            <b>Nâng lên mức độ {need}.</b> Mang căn cước đến công an xã, khoảng 15 phút, không mất tiền. Khi có thông báo trong
            VNeID, quay lại đây.
          </li>
          <li>
            <b>
              <In en="Do it at the counter today.">Làm tại quầy ngay hôm nay.</In>
            </b>{' '}
            <In en="Bring your identity card and the papers named on the procedure’s page; an officer fills in the form with you.">
              Mang căn cước và giấy tờ nêu trong trang thủ tục; cán bộ khai cùng bạn.
            </In>
          </li>
        </ul>
        <p>
          <a className="btn second" href={backHref}>
            <In en="Back to the procedure">Xem lại trang thủ tục</In>
          </a>
        </p>
      </div>
    </Layout>
  );
}
