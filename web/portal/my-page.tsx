import type { DossierState } from '../../src/modules/dossiers/contract.ts';
import { formatDate, formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
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
};
export type MyDraft = { id: string; title: string; stepTitle: string; href: string; savedAt: string; keptUntil: string };
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
  /** Said once after an action: 'Đã rút hồ sơ …'. */
  done: string | null;
};

/** `/cua-toi` */
export function MyPage(props: MyPageProps) {
  const { shell, fullName, dossiers, drafts, papers, looks, lastSignIn, done } = props;
  const waiting = dossiers.filter((dossier) => dossier.toDo !== null);
  return (
    <Layout shell={shell} crumbs={[]} mainClass="cols pt-4" translated={false}>
      <div>
        <p className="small soft">Của tôi</p>
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
              <b>{waiting.length === 1 ? 'Có một việc chờ bạn.' : `Có ${waiting.length} việc chờ bạn.`}</b>
              <ul>
                {waiting.map((dossier) => (
                  <li key={dossier.id}>
                    <a href={`/ho-so/${dossier.id}`}>{dossier.toDo}</a>
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
          <h2 className="h3">Dữ liệu của bạn</h2>
          <p className="small">
            {looks === 0
              ? 'Trong 30 ngày qua chưa có cán bộ nào xem dữ liệu của bạn.'
              : `Trong 30 ngày qua cán bộ đã xem dữ liệu của bạn ${looks} lần.`}{' '}
            <a href="/cua-toi/ai-da-xem">Ai đã xem dữ liệu của tôi</a>
          </p>
        </div>
        <div className="card stack-2">
          <h2 className="h3">Đăng nhập</h2>
          {lastSignIn && (
            <p className="small">
              Lần trước: {formatMoment(lastSignIn.at)}, {lastSignIn.device}.
            </p>
          )}
          <p className="small">
            <a href="/cua-toi/dang-nhap">Các lần đăng nhập</a>
          </p>
          <form className="pt-4" method="post" action="/dang-xuat">
            <FormToken shell={shell} />
            <button className="btn second" type="submit">
              <Icon name="exit" />
              Đăng xuất
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
      <h2 id="h-hs">Hồ sơ</h2>
      {dossiers.length === 0 ? (
        <div className="card">
          <Empty lead="Bạn chưa nộp hồ sơ nào.">
            Nộp xong, hồ sơ hiện ở đây cùng người đang giữ và ngày hẹn trả. <a href="/thu-tuc">Tìm thủ tục cần làm</a>
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
      <h2 id="h-tk">Tờ khai đang làm dở</h2>
      {drafts.length === 0 ? (
        <p className="soft">Không có tờ khai nào đang dở. Khi bạn bắt đầu khai, tờ khai tự lưu ở đây 30 ngày.</p>
      ) : (
        <ul className="list mine">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <div>
                <h3>
                  <a href={draft.href}>Làm tiếp: {draft.title}</a>
                </h3>
                <p className="small soft">
                  Đang ở bước {draft.stepTitle}. Lưu lúc {formatMoment(draft.savedAt)}, giữ đến {formatDate(draft.keptUntil)}.
                </p>
              </div>
              <form method="post" action={`/to-khai/${draft.id}/xoa`}>
                <FormToken shell={shell} />
                <button className="linkbtn" type="submit">
                  Xóa<span className="vh"> tờ khai {draft.title}</span>
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
      <h2 id="h-gt">Giấy tờ của tôi</h2>
      {papers.length === 0 ? (
        <p className="soft">
          Chưa có giấy tờ nào. Khi hồ sơ xong, bản điện tử có chữ ký số nằm ở đây, lần sau không phải nộp lại.
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
                  {paper.number ? `Số ${paper.number}, ` : ''}
                  {paper.issuer}, ngày {formatDate(paper.issuedAt)}
                </p>
              </div>
              <a className="small" href={paper.checkHref}>
                Trang kiểm tra<span className="vh"> {paper.name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
