import type { NoticeView, Thread } from '../../src/modules/messages/contract.ts';
import { formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Empty, FormToken, Note } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type TalkProps = {
  shell: Shell;
  dossier: { id: string; code: string; title: string };
  thread: Thread;
  answeredIn: string;
  longest: number;
  text: string;
  error: string | null;
  done: boolean;
  /** The words waited while the person signed in again. */
  returned: boolean;
  idempotencyKey: string;
};

/** `/ho-so/{id}/tin-nhan`: what the person and the unit wrote to each other about one dossier. */
export function TalkPage({
  shell,
  dossier,
  thread,
  answeredIn,
  longest,
  text,
  error,
  done,
  returned,
  idempotencyKey,
}: TalkProps) {
  return (
    <Layout
      shell={shell}
      crumbs={[
        { href: '/cua-toi', label: words(shell.lang)('mine') },
        { href: `/ho-so/${dossier.id}`, label: dossier.title },
      ]}
      mainClass="pt-4"
      translated={false}
    >
      <div className="measure">
        <p className="num small soft">Hồ sơ {dossier.code}</p>
        <h1 className="mt-1 mb-3">Nhắn nơi giữ hồ sơ</h1>
        {done && (
          <div className="mb-4" role="status">
            <Note tone="good" lead="Đã gửi.">
              Câu trả lời nằm ở đây và trong mục Thông báo, {answeredIn}.
            </Note>
          </div>
        )}
        {thread.items.length === 0 ? (
          <p className="soft mb-4">Chưa có tin nhắn nào. Người đang giữ hồ sơ trả lời {answeredIn}.</p>
        ) : (
          <ol className="talk">
            {thread.items.map((one) => (
              <li key={one.id} className={one.own ? 'own' : undefined}>
                <p className="small soft num">
                  {one.by}, {formatMoment(one.at)}
                </p>
                <p className="said">{one.text}</p>
                {one.paper && (
                  <p className="small">
                    <Icon name="file" /> Về <a href={one.paper.url}>{one.paper.name}</a>
                  </p>
                )}
                {one.own && one.seen && <p className="small soft">Cán bộ đã xem</p>}
              </li>
            ))}
          </ol>
        )}
        {thread.closed ? (
          <p className="mt-5">{thread.closed}</p>
        ) : (
          <form method="post" action={`/ho-so/${dossier.id}/tin-nhan`} encType="multipart/form-data" className="mt-5" data-once>
            <FormToken shell={shell} />
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            {returned && (
              <p className="note wait" role="status">
                <Icon name="info" />
                <b>Tin bạn đang viết vẫn còn. Bấm Gửi để gửi đi.</b>
              </p>
            )}
            <div className={error ? 'field bad' : 'field'}>
              <label className="label" htmlFor="tin">
                Tin nhắn
              </label>
              <span className="hint" id="tin-h">
                Không phải chỗ nộp giấy tờ bổ sung; không ghi mật khẩu, số thẻ ngân hàng
              </span>
              {error && (
                <p className="error" id="tin-e" role="alert">
                  <Icon name="warn" />
                  {error}
                </p>
              )}
              <textarea
                className="input"
                id="tin"
                name="text"
                rows={4}
                maxLength={longest}
                required
                defaultValue={text}
                aria-describedby={error ? 'tin-h tin-e' : 'tin-h'}
                aria-invalid={error ? true : undefined}
              />
            </div>
            {thread.papers.length > 0 && (
              <div className="field">
                <label className="label" htmlFor="giay-nao">
                  Hỏi về giấy tờ nào (không bắt buộc)
                </label>
                <select className="input" id="giay-nao" name="paper" defaultValue="">
                  <option value="">Không về giấy tờ nào</option>
                  {thread.papers.map((paper) => (
                    <option key={paper.id} value={paper.id}>
                      {paper.name}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <p className="mt-4">
              <button className="btn" type="submit">
                Gửi
              </button>
            </p>
          </form>
        )}
      </div>
    </Layout>
  );
}

export type TalksProps = {
  shell: Shell;
  items: { dossier: string; code: string; title: string; lastAt: string; own: boolean; text: string; unread: number }[];
};

/** `/cua-toi/tin-nhan` */
export function TalksPage({ shell, items }: TalksProps) {
  return (
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-3">
          <In en="Messages">Tin nhắn</In>
        </h1>
        {items.length === 0 ? (
          <div className="card">
            <Empty lead="Chưa có tin nhắn nào.">
              Muốn hỏi về một hồ sơ, mở <a href="/cua-toi">trang của hồ sơ đó</a> rồi chọn Viết tin nhắn.
            </Empty>
          </div>
        ) : (
          <ul className="list mine">
            {items.map((one) => (
              <li key={one.dossier}>
                <div>
                  <h2 className="h3">
                    <a href={`/ho-so/${one.dossier}/tin-nhan`}>{one.title}</a>
                  </h2>
                  <p className="small soft num">
                    {one.code}, {formatMoment(one.lastAt)}
                  </p>
                  <p className="small">
                    {one.own ? 'Bạn: ' : 'Nơi giữ hồ sơ: '}
                    {one.text.length > 120 ? `${one.text.slice(0, 120)}…` : one.text}
                  </p>
                </div>
                {one.unread > 0 && <b className="small">{one.unread} tin mới</b>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Layout>
  );
}

export type NoticesProps = { shell: Shell; items: NoticeView[]; next: string | null };

/** `/cua-toi/thong-bao`: everything that the system told the person by itself. */
export function NoticesPage({ shell, items, next }: NoticesProps) {
  const unread = items.filter((one) => !one.read).length;
  return (
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-3">
          <In en="Notices">Thông báo</In>
        </h1>
        {items.length === 0 && (
          <div className="card">
            <Empty lead="Chưa có thông báo nào.">Hồ sơ được tiếp nhận, cần bổ sung hay có kết quả, chúng tôi báo ở đây.</Empty>
          </div>
        )}
        {unread > 0 && (
          <form method="post" action="/cua-toi/thong-bao/da-doc" className="mb-4">
            <FormToken shell={shell} />
            <button className="linkbtn" type="submit">
              Ghi là đã đọc hết
            </button>
          </form>
        )}
        <ul className="list">
          {items.map((one) => (
            <li key={one.id}>
              <div>
                <h2 className="h3">
                  {!one.read && <b className="tag run">Mới</b>} <a href={`/cua-toi/thong-bao/${one.id}`}>{one.title}</a>
                </h2>
                <p>{one.text}</p>
                <p className="small soft num">
                  {formatMoment(one.at)}. {one.dossier.title && `${one.dossier.title}, ${one.dossier.code}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
        {next && (
          <p className="mt-4">
            <a className="btn second" href={next}>
              Xem thông báo cũ hơn
            </a>
          </p>
        )}
      </div>
    </Layout>
  );
}
