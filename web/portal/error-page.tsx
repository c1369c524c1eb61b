import { Layout } from './layout.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503;

export type ErrorPageProps = {
  shell: Shell;
  status: ErrorStatus;
  /** The problem's own `detail`, already a sentence for people: who changed what, until when. */
  detail: string | null;
  /** A safe next place: the step, the dossier. */
  retryHref: string | null;
  /** For support: quoted on the telephone. */
  requestId: string | null;
};

/** Each says what happened, what was kept and what to do. */
export const errorWords: Record<
  ErrorStatus,
  { vi: { title: string; happened: string; kept: string; act: string }; en: { title: string; text: string } }
> = {
  400: {
    vi: {
      title: 'Trang gửi lên bị thiếu một phần',
      happened: 'Máy của bạn gửi tới một yêu cầu không trọn vẹn, có thể do mạng đứt giữa chừng.',
      kept: 'Điều đã lưu trước đó vẫn còn.',
      act: 'Quay lại trang trước và gửi lại.',
    },
    en: { title: 'Part of the request is missing', text: 'What was saved is kept. Go back and send it again.' },
  },
  401: {
    vi: {
      title: 'Bạn cần đăng nhập lại',
      happened: 'Phiên làm việc đã hết vì lâu không dùng.',
      kept: 'Tờ khai đã lưu vẫn còn nguyên.',
      act: 'Đăng nhập lại, bạn trở về đúng chỗ đang làm.',
    },
    en: {
      title: 'Please sign in again',
      text: 'Your session has ended. What was saved is kept; sign in and you return to the same place.',
    },
  },
  403: {
    vi: {
      title: 'Trang này không dành cho tài khoản của bạn',
      happened: 'Bạn đang đăng nhập, nhưng trang này thuộc về người khác hoặc cơ quan khác.',
      kept: 'Không có gì bị thay đổi.',
      act: 'Nếu đây là hồ sơ của người nhà, nhờ người ấy mở, hoặc ủy quyền cho bạn trong mục Của tôi. Cũng có thể mang giấy tiếp nhận đến quầy.',
    },
    en: {
      title: 'This page is not for your account',
      text: 'Nothing was changed. If it is a relative’s dossier, ask them to open it, or to let you act for them on their page.',
    },
  },
  404: {
    vi: {
      title: 'Không có trang này',
      happened: 'Địa chỉ bị gõ sai, hoặc trang đã chuyển chỗ.',
      kept: 'Hồ sơ và tờ khai của bạn không bị ảnh hưởng.',
      act: 'Về trang chủ rồi tìm lại, hoặc tra cứu hồ sơ bằng mã.',
    },
    en: { title: 'There is no such page', text: 'The address is wrong or the page has moved. Search from the home page.' },
  },
  409: {
    vi: {
      title: 'Có người vừa sửa trước bạn',
      happened: 'Trong lúc bạn xem, hồ sơ hoặc tờ khai này đã thay đổi.',
      kept: 'Bản mới nhất được giữ. Điều bạn vừa gửi chưa được ghi.',
      act: 'Mở lại trang để xem bản mới nhất rồi làm lại việc vừa rồi.',
    },
    en: {
      title: 'Someone changed this just before you',
      text: 'Open the page again to see the latest version, then repeat what you did.',
    },
  },
  413: {
    vi: {
      title: 'Tệp này quá lớn',
      happened: 'Mỗi tệp được tối đa 50 MB; tệp bạn gửi lớn hơn.',
      kept: 'Các tệp và điều đã lưu trước đó vẫn còn.',
      act: 'Chụp lại ở chế độ ảnh thường, mỗi trang một ảnh, rồi gửi lại.',
    },
    en: { title: 'The file is too large', text: 'A file may have up to 50 MB. Take a normal photo of each page and send again.' },
  },
  429: {
    vi: {
      title: 'Bạn thao tác hơi nhanh',
      happened: 'Từ mạng của bạn có quá nhiều yêu cầu trong một lúc, nên chúng tôi tạm chặn để bảo vệ mọi người.',
      kept: 'Điều đã lưu vẫn còn.',
      act: 'Chờ một phút rồi thử lại. Gấp thì gọi điện cho Trung tâm.',
    },
    en: { title: 'Too many requests', text: 'Please wait a minute and try again. What was saved is kept.' },
  },
  500: {
    vi: {
      title: 'Máy chủ gặp lỗi',
      happened: 'Lỗi ở phía chúng tôi, không phải do bạn. Người trực đã được báo.',
      kept: 'Điều đã lưu vẫn còn. Nếu vừa bấm Nộp hồ sơ, đừng lo nộp trùng: bấm lại vẫn chỉ có một hồ sơ.',
      act: 'Thử lại sau vài phút.',
    },
    en: {
      title: 'Something broke on our side',
      text: 'It is not your fault. What was saved is kept; submitting again never makes a second dossier.',
    },
  },
  503: {
    vi: {
      title: 'Trang đang bảo trì',
      happened: 'Chúng tôi đang nâng cấp hệ thống.',
      kept: 'Hồ sơ và tờ khai đã lưu vẫn được giữ. Ngày hẹn trả không đổi.',
      act: 'Quay lại sau ít phút. Quầy một cửa vẫn nhận hồ sơ trong giờ làm việc.',
    },
    en: {
      title: 'Under maintenance',
      text: 'What was saved is kept. Please come back in a few minutes; the counters stay open.',
    },
  },
};

/** One page for every failure the portal can meet. */
export function ErrorPage({ shell, status, detail, retryHref, requestId }: ErrorPageProps) {
  const t = words(shell.lang);
  const { vi, en } = errorWords[status];
  return (
    <Layout shell={shell} mainClass="pt-7">
      <div className="measure stack">
        {shell.lang === 'en' ? (
          <>
            <h1>{en.title}</h1>
            <p>{en.text}</p>
            {detail && <p lang="vi">{detail}</p>}
          </>
        ) : (
          <>
            <h1>{vi.title}</h1>
            <p>{detail ?? vi.happened}</p>
            <p>
              <b>{vi.kept}</b>
            </p>
            <p>{vi.act}</p>
          </>
        )}
        <p className="row mt-5">
          {status === 401 ? (
            <a className="btn" href={retryHref ?? '/dang-nhap'}>
              {t('signIn')}
            </a>
          ) : retryHref ? (
            <a className="btn" href={retryHref}>
              {shell.lang === 'en' ? 'Try again' : 'Thử lại'}
            </a>
          ) : (
            <a className="btn" href="/">
              {t('home')}
            </a>
          )}
          {status === 404 && (
            <a className="btn second" href="/tra-cuu">
              {t('track')}
            </a>
          )}
        </p>
        {requestId && (
          <p className="small soft">
            {shell.lang === 'en' ? 'When you call, quote' : 'Khi gọi điện, đọc mã'} <span className="code">{requestId}</span>.
          </p>
        )}
      </div>
    </Layout>
  );
}
