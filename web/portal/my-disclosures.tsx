import { formatDay, formatTime } from '../design/format.ts';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Empty } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type Disclosure = {
  at: string;
  /** Who looked, as the law lets the citizen know: position and body; a name where it is given. */
  who: string;
  organisation: string;
  /** What was shown: 'Họ tên, ngày sinh, nơi cư trú'. */
  what: string;
  /** Why: 'Hồ sơ H48…', 'Nhận hồ sơ tại quầy'. */
  why: string;
  dossier: { id: string; code: string } | null;
};

export type MyDisclosuresProps = { shell: Shell; items: Disclosure[]; next: string | null; dossier: { code: string } | null };

/** `/cua-toi/ai-da-xem` */
export function MyDisclosuresPage({ shell, items, next, dossier }: MyDisclosuresProps) {
  return (
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]} mainClass="pt-4" translated={false}>
      <div className="stack measure">
        <h1>
          <In en="Who looked at my data">Ai đã xem dữ liệu của tôi</In>
        </h1>
        <p>
          <In
            en={
              dossier
                ? `Looks at your data because of dossier ${dossier.code}.`
                : 'Each time an officer opens your data, the system writes it down. Nobody can change this log.'
            }
          >
            {dossier
              ? `Những lần cán bộ xem dữ liệu của bạn vì hồ sơ ${dossier.code}.`
              : 'Mỗi lần cán bộ mở dữ liệu của bạn, hệ thống tự ghi lại. Không ai xóa hay sửa được sổ này.'}
          </In>
        </p>
      </div>
      {items.length === 0 ? (
        <div className="card mt-5">
          <Empty lead={<In en="Nobody has looked at your data yet.">Chưa có ai xem dữ liệu của bạn.</In>}>
            <In en="When an officer opens your dossier, who, when and why stand here at once.">
              Khi cán bộ mở hồ sơ của bạn, tên người, lúc xem và lý do hiện ở đây ngay.
            </In>
          </Empty>
        </div>
      ) : (
        <table className="looks mt-5">
          <caption className="vh">
            <In en="Looks, newest first">Các lần xem, mới nhất đứng trước</In>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <In en="Day">Ngày</In>
              </th>
              <th scope="col">
                <In en="Who">Ai</In>
              </th>
              <th scope="col">
                <In en="What and when">Xem gì, lúc nào</In>
              </th>
              <th scope="col">
                <In en="Why">Vì việc gì</In>
              </th>
            </tr>
          </thead>
          <tbody>
            {grouped(items).map(({ first, seen, reasons }) => (
              <tr key={first.at + first.who + first.what}>
                <td data-label="Ngày">{formatDay(first.at)}</td>
                <td data-label="Ai">
                  <b>{first.who}</b>
                  {first.organisation !== first.who && (
                    <>
                      <br />
                      {first.organisation}
                    </>
                  )}
                </td>
                <td data-label="Xem gì, lúc nào">
                  <ul>
                    {seen.map(({ what, times }) => (
                      <li key={what}>
                        {what}{' '}
                        <span className="small soft num">
                          lúc <span className="nowrap">{times[0]}</span>
                          {times.slice(1).map((time) => (
                            <span key={time}>
                              , <span className="nowrap">{time}</span>
                            </span>
                          ))}
                        </span>
                      </li>
                    ))}
                  </ul>
                </td>
                <td data-label="Vì việc gì">
                  {reasons.join('; ')}
                  {first.dossier && (
                    <>
                      {' '}
                      <a className="num" href={`/ho-so/${first.dossier.id}`}>
                        {first.dossier.code}
                      </a>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next && (
        <p className="mt-5">
          <a className="btn second" href={next}>
            <In en="Earlier ones">Xem những lần trước</In>
          </a>
        </p>
      )}
      <p className="small mt-5 measure">
        <In
          en={
            <>
              Does one of them look wrong? <a href="/lien-he">Tell us</a>; you get an answer in writing.
            </>
          }
        >
          Có lần xem mà bạn thấy không đúng? <a href="/lien-he">Báo cho chúng tôi</a>; người có trách nhiệm phải trả lời bạn bằng
          văn bản.
        </In>
      </p>
    </Layout>
  );
}

type Group = { first: Disclosure; seen: { what: string; times: string[] }[]; reasons: string[] };

/**
 * One visit of one officer for one dossier is one line, however many pages were opened: by who, day and dossier, newest
 * first as the register gives them. What was seen several times stands once, with its times.
 */
function grouped(items: readonly Disclosure[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const key = JSON.stringify([item.who, item.organisation, formatDay(item.at), item.dossier?.id]);
    const group = groups.get(key) ?? { first: item, seen: [], reasons: [] };
    groups.set(key, group);
    const time = formatTime(item.at);
    const same = group.seen.find((one) => one.what === item.what);
    if (!same) group.seen.push({ what: item.what, times: [time] });
    else if (!same.times.includes(time)) same.times.push(time);
    if (!group.reasons.includes(item.why)) group.reasons.push(item.why);
  }
  return [...groups.values()];
}
