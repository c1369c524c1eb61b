import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formatDay } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { act, sentenceOf } from '../../api.ts';
import { Dialog } from '../../dialog.tsx';
import { More, usePaged } from '../../paged.tsx';
import { Empty, Failed, Loading, useTitle } from '../../pieces.tsx';
import { useSession } from '../../session.tsx';
import { GrantDialog } from './grant-role.tsx';

export type Appointment = {
  id: string;
  version: number;
  position: string;
  organisation: string;
  role: string;
  validTo: string | null;
};
export type Person = { account: string; name: string; login: string | null; appointments: Appointment[] };

/** Who holds which seat in the administrator's part of the tree; seats are given and ended here. No dossier is shown. */
export function PeoplePage() {
  useTitle('Người dùng, vai trò');
  const session = useSession();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const [granting, setGranting] = useState<Person | null>(null);
  const [ending, setEnding] = useState<{ person: Person; appointment: Appointment } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { list, rows: people } = usePaged<Person>('/identity/people', { q }, { keep: true });
  return (
    <>
      <div className="page-head">
        <h1>Người dùng, vai trò</h1>
        <p className="head-note">Ai đang giữ vị trí nào trong phần được quản lý</p>
      </div>
      <div className="filters find-page">
        <search className="row">
          <label className="vh" htmlFor="people-q">
            Họ tên hoặc tài khoản
          </label>
          <input
            id="people-q"
            className="input"
            type="search"
            placeholder="Họ tên, tài khoản"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </search>
      </div>
      <p role="status" className={said ? 'note good in-page' : 'vh'}>
        {said && <Icon name="check" />}
        <span>{said}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll ruled" tabIndex={0} aria-label="Người dùng">
        {list.isPending && <Loading />}
        {list.error && <Failed error={list.error} onAgain={() => void list.refetch()} />}
        {list.data && people.length === 0 && (
          <Empty title={q ? `Không thấy ai với “${q}”` : 'Chưa có ai'}>Gõ họ tên, không dấu cũng được, hoặc tài khoản.</Empty>
        )}
        {people.length > 0 && (
          <table className="plain people">
            <thead>
              <tr>
                <th scope="col">Họ tên</th>
                <th scope="col">Vị trí đang giữ</th>
                <th scope="col">Cơ quan</th>
                <th scope="col">Thời hạn</th>
                <th scope="col">
                  <span className="vh">Kết thúc</span>
                </th>
                <th scope="col">
                  <span className="vh">Giao thêm</span>
                </th>
              </tr>
            </thead>
            {people.map((person) => (
              <tbody key={person.account}>
                {person.appointments.map((appointment, index) => (
                  <tr key={appointment.id}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={person.appointments.length}>
                        {person.name}
                        <small className="soft">{person.login}</small>
                      </th>
                    )}
                    <td className="wrap-cell">{appointment.position}</td>
                    <td className="wrap-cell">{appointment.organisation}</td>
                    <td>{appointment.validTo ? `đến ${formatDay(appointment.validTo)}` : 'Không thời hạn'}</td>
                    <td>
                      {person.account !== session.account && (
                        <button type="button" className="linkbtn" onClick={() => setEnding({ person, appointment })}>
                          Kết thúc
                          <span className="vh">
                            {' '}
                            vị trí {appointment.position} của {person.name}
                          </span>
                        </button>
                      )}
                    </td>
                    {index === 0 && (
                      <td rowSpan={person.appointments.length}>
                        {person.account !== session.account && (
                          <button type="button" className="linkbtn" onClick={() => setGranting(person)}>
                            Giao thêm<span className="vh"> vị trí cho {person.name}</span>
                          </button>
                        )}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        )}
        <More list={list} />
      </section>
      {granting && <GrantDialog person={granting} onClose={() => setGranting(null)} onDone={setSaid} />}
      {ending && <EndDialog {...ending} onClose={() => setEnding(null)} onDone={setSaid} />}
    </>
  );
}

type EndProps = { person: Person; appointment: Appointment; onClose: () => void; onDone: (said: string) => void };

/** Ending takes effect at once, so it says what follows before it is done. */
function EndDialog({ person, appointment, onClose, onDone }: EndProps) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const end = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await act(`/identity/${appointment.id}/end-grant`, {}, { version: appointment.version });
      onDone(`${person.name} thôi giữ vị trí ${appointment.position}.`);
      onClose();
      await client.invalidateQueries({ queryKey: ['/identity/people'] });
    } catch (e) {
      setError(sentenceOf(e));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open title="Kết thúc vị trí" onClose={onClose}>
      <p className="mt-2">
        <b>{person.name}</b> thôi giữ vị trí <b>{appointment.position}</b>, {appointment.organisation}, ngay bây giờ.
      </p>
      <p className="note bad mt-3">
        <Icon name="warn" />
        <span>
          Người này không mở được việc của vị trí đó nữa, kể cả khi đang đăng nhập. Hồ sơ đang ở bàn của họ vẫn còn, cần người
          khác nhận. Việc đã làm không thay đổi.
        </span>
      </p>
      {error && (
        <p className="note bad mt-3" role="alert">
          {error}
        </p>
      )}
      <p className="row">
        <button type="button" className="btn danger" aria-disabled={busy} onClick={() => void end()}>
          {busy ? 'Đang gửi…' : 'Kết thúc vị trí'}
        </button>
        <button type="button" className="btn second" onClick={onClose}>
          Thôi
        </button>
      </p>
    </Dialog>
  );
}
