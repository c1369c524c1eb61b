import type { DossierState } from '../../src/modules/dossiers/contract.ts';
import { formatDate, formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Empty, FormToken, StateTag } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type MyDossier = {
  id: string;
  code: string;
  title: string;
  state: DossierState;
  /** 'Hẹn trả 9:15, Thứ Hai 23/11/2026'. */
  dueText: string;
  late: boolean;
  /** What the citizen must do now, or null. */
  toDo: string | null;
  organisation: string;
  /** 'Của Đinh Thị Hà, bạn làm thay'; null for the reader's own doing. */
  acting?: string | null;
};
export type MyDraft = {
  id: string;
  title: string;
  stepTitle: string;
  href: string;
  savedAt: string;
  keptUntil: string;
  acting?: string | null;
};
export type MyPaper = {
  id: string;
  name: string;
  number: string | null;
  issuer: string;
  issuedAt: string;
  url: string;
  checkHref: string;
};

export type MyPageProps = {
  shell: Shell;
  fullName: string;
  dossiers: MyDossier[];
  drafts: MyDraft[];
  papers: MyPaper[];
  /** How many times officers looked at the reader's data in the last 30 days. */
  looks: number;
  lastSignIn: { at: string; device: string } | null;
  /** What others wait for: to confirm a declaration, to answer an offer. */
  asked?: readonly { href: string; text: string }[];
  /** Said once after an action: 'Đã rút hồ sơ …'. */
  done: string | null;
};

/** `/cua-toi` */
export function MyPage(props: MyPageProps) {
  const { shell, fullName, dossiers, drafts, papers, looks, lastSignIn, done } = props;
  const waiting = [
    ...(props.asked ?? []),
    ...dossiers.flatMap(({ id, toDo }) => (toDo === null ? [] : [{ href: `/ho-so/${id}`, text: toDo }])),
  ];
  return (
    <Layout shell={shell} crumbs={[]} mainClass="cols pt-4" translated={false}>
      <div>
        <p className="small soft">
          <In en="My page">Của tôi</In>
        </p>
        <h1 className="mt-1 mb-4">{fullName}</h1>
        {done && (
          <p className="note good mb-4" role="status">
            <Icon name="check" />
            <b>{done}</b>
          </p>
        )}
        {waiting.length > 0 && (
          <div className="note wait">
            <Icon name="pause" />
            <div>
              <b>
                <In en={`Waiting for you: ${waiting.length}`}>
                  {waiting.length === 1 ? 'Có một việc chờ bạn.' : `Có ${waiting.length} việc chờ bạn.`}
                </In>
              </b>
              <ul>
                {waiting.map(({ href, text }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <Dossiers dossiers={dossiers} />
        <Drafts shell={shell} drafts={drafts} />
        <Papers papers={papers} />
      </div>
      <aside className="aside stack sticky" aria-label="Tài khoản và dữ liệu">
        <div className="card stack-2">
          <h2 className="h3">
            <In en="Your data">Dữ liệu của bạn</In>
          </h2>
          <p className="small">
            <In en={`Your data was looked at ${looks} times in the last 30 days.`}>
              {looks === 0
                ? 'Trong 30 ngày qua chưa có ai xem dữ liệu của bạn.'
                : `Trong 30 ngày qua có ${looks} lượt xem dữ liệu của bạn: cán bộ, người thân khi khai, người làm thay.`}
            </In>{' '}
            <a href="/cua-toi/ai-da-xem">
              <In en="Who looked at my data">Ai đã xem dữ liệu của tôi</In>
            </a>
          </p>
        </div>
        <div className="card stack-2">
          <h2 className="h3">
            <In en="Sign-ins">Đăng nhập</In>
          </h2>
          {lastSignIn && (
            <p className="small">
              <In en="Last time:">Lần trước:</In> {formatMoment(lastSignIn.at, shell.lang)}, {lastSignIn.device}.
            </p>
          )}
          <p className="small">
            <a href="/cua-toi/dang-nhap">
              <In en="All sign-ins">Các lần đăng nhập</In>
            </a>
          </p>
          <form className="pt-4" method="post" action="/dang-xuat">
            <FormToken shell={shell} />
            <button className="btn second" type="submit">
              <Icon name="exit" />
              <In en="Sign out">Đăng xuất</In>
            </button>
          </form>
        </div>
      </aside>
    </Layout>
  );
}

function Dossiers({ dossiers }: Pick<MyPageProps, 'dossiers'>) {
  return (
    <section className="section pb-0" aria-labelledby="h-hs">
      <h2 id="h-hs">
        <In en="Dossiers">Hồ sơ</In>
      </h2>
      {dossiers.length === 0 ? (
        <div className="card">
          <Empty lead={<In en="You have not submitted anything yet.">Bạn chưa nộp hồ sơ nào.</In>}>
            <In en="After you submit, the dossier is here with who has it and when it is due.">
              Nộp xong, hồ sơ hiện ở đây cùng người đang giữ và ngày hẹn trả.
            </In>{' '}
            <a href="/thu-tuc">
              <In en="Find a procedure">Tìm thủ tục cần làm</In>
            </a>
          </Empty>
        </div>
      ) : (
        <ul className="list mine">
          {dossiers.map((dossier) => (
            <li key={dossier.id}>
              <div>
                <h3>
                  <a href={`/ho-so/${dossier.id}`}>{dossier.title}</a>
                </h3>
                <p className="small soft num">
                  {dossier.code} · {dossier.organisation}
                </p>
                {dossier.acting && <p className="small">{dossier.acting}</p>}
                <p className={dossier.late ? 'small late' : 'small'}>
                  {dossier.late && <Icon name="warn" />} {dossier.dueText}
                </p>
              </div>
              <StateTag state={dossier.state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Drafts({ shell, drafts }: Pick<MyPageProps, 'shell' | 'drafts'>) {
  return (
    <section className="section pb-0" aria-labelledby="h-tk">
      <h2 id="h-tk">
        <In en="Unfinished forms">Tờ khai đang làm dở</In>
      </h2>
      {drafts.length === 0 ? (
        <p className="soft">
          <In en="None. A form that you start is kept here for 30 days.">
            Không có tờ khai nào đang dở. Khi bạn bắt đầu khai, tờ khai tự lưu ở đây 30 ngày.
          </In>
        </p>
      ) : (
        <ul className="list mine">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <div>
                <h3>
                  <a href={draft.href}>
                    <In en="Go on:">Làm tiếp:</In> {draft.title}
                  </a>
                </h3>
                <p className="small soft">
                  <In en="At step">Đang ở bước</In> {draft.stepTitle}. <In en="Saved at">Lưu lúc</In>{' '}
                  {formatMoment(draft.savedAt)}, <In en="kept until">giữ đến</In> {formatDate(draft.keptUntil)}.
                </p>
                {draft.acting && <p className="small">{draft.acting}</p>}
              </div>
              <form method="post" action={`/to-khai/${draft.id}/xoa`}>
                <FormToken shell={shell} />
                <button className="linkbtn" type="submit">
                  <In en="Delete">Xóa</In>
                  <span className="vh"> {draft.title}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Papers({ papers }: Pick<MyPageProps, 'papers'>) {
  return (
    <section className="section" aria-labelledby="h-gt">
      <h2 id="h-gt">
        <In en="My papers">Giấy tờ của tôi</In>
      </h2>
      {papers.length === 0 ? (
        <p className="soft">
          <In en="None yet. When a dossier is done, the signed electronic paper stays here and need not be handed in again.">
            Chưa có giấy tờ nào. Khi hồ sơ xong, bản điện tử có chữ ký số nằm ở đây, lần sau không phải nộp lại.
          </In>
        </p>
      ) : (
        <ul className="list mine">
          {papers.map((paper) => (
            <li key={paper.id}>
              <div>
                <h3>
                  <a href={paper.url}>
                    <Icon name="file" /> {paper.name}
                  </a>
                </h3>
                <p className="small soft num">
                  {paper.number && (
                    <>
                      <In en="No.">Số</In> {paper.number},{' '}
                    </>
                  )}
                  {paper.issuer}, {formatDate(paper.issuedAt)}
                </p>
              </div>
              <a className="small" href={paper.checkHref}>
                <In en="Check page">Trang kiểm tra</In>
                <span className="vh"> {paper.name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {papers.length > 0 && (
        <p className="mt-3">
          <a href="/cua-toi/giay-to">
            <In en="All papers, sharing, errors on them">Tất cả giấy tờ, chia sẻ, báo chỗ ghi sai</In>
          </a>
        </p>
      )}
    </section>
  );
}
