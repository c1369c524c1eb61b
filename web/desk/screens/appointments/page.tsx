import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { DayItem, DayList } from '../../../../src/modules/appointments/contract.ts';
import { formatDay, formatTime } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { act, sentenceOf } from '../../api.ts';
import { dayKey } from '../../moments.ts';
import { More, usePaged } from '../../paged.tsx';
import { Empty, Failed, Keys, Loading, useTitle } from '../../pieces.tsx';
import { activeOf, may, useSession } from '../../session.tsx';
import { useShortcuts } from '../../shortcuts.ts';
import { dayCsv } from './csv.ts';
import { BookDialog, CallOffDialog, MoveDialog } from './dialogs.tsx';
import { bookingWords, plusDays } from './words.ts';

type Asking = { what: 'book' } | { what: 'move' | 'call-off'; item: DayItem };

/** Who comes to this counter on a day, by time: said to have arrived, moved, called off; booked for those who ring up. */
export function AppointmentsPage() {
  useTitle('Lịch hẹn');
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ from: '/appointments' });
  const today = dayKey(new Date().toISOString());
  const day = search.day ?? today;
  const commune = activeOf(session)?.organisation.code.split('.')[0] ?? '';
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const [asking, setAsking] = useState<Asking | null>(search.dossier ? { what: 'book' } : null);
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { list, rows } = usePaged<DayItem>('/appointments/day', { day, q }, { keep: true });
  const about = list.data?.pages[0] as DayList | undefined;
  const go = (to: string): void => void navigate({ to: '/appointments', search: to === today ? {} : { day: to } });
  useShortcuts({ '[': () => go(plusDays(day, -1)), ']': () => go(plusDays(day, 1)) });
  const close = (): void => {
    setAsking(null);
    if (search.dossier) void navigate({ to: '/appointments', search: {}, replace: true });
  };
  const set = async (item: DayItem, verb: 'arrive' | 'miss'): Promise<void> => {
    setSaid(null);
    setRefusal(null);
    try {
      await act(`/appointments/${item.id}/${verb}`, {}, { version: item.version });
      await client.invalidateQueries();
      // The dossier is what comes next: its reception is asked for at once.
      if (verb === 'arrive' && item.dossier?.state === 1)
        return void navigate({ to: '/dossiers/$id', params: { id: item.dossier.id }, hash: 'dossiers.receive' });
      setSaid(verb === 'arrive' ? `${item.name} đã đến.` : `Đã ghi ${item.name} không đến. Hồ sơ vẫn chờ, không tính trễ.`);
    } catch (error) {
      setRefusal(sentenceOf(error));
    }
  };
  const books = may(session, 'appointments.book-for');
  const waiting = rows.filter((one) => one.state === 'booked').length;
  return (
    <>
      <div className="page-head">
        <h1>Lịch hẹn</h1>
        <p className="head-note">
          {formatDay(day)}
          {day === today && ', hôm nay'}
        </p>
        <div className="row push head-actions">
          {books && (
            <button type="button" className="btn" onClick={() => setAsking({ what: 'book' })}>
              <Icon name="plus" />
              Đặt lịch giúp người dân
            </button>
          )}
        </div>
      </div>
      <div className="filters find-page visit-bar">
        <search className="row">
          <label className="vh" htmlFor="visits-q">
            Họ tên, số điện thoại hoặc mã hồ sơ
          </label>
          <input
            id="visits-q"
            className="input"
            type="search"
            placeholder="Họ tên, điện thoại, mã hồ sơ"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </search>
        <div className="menu">
          <button type="button" onClick={() => go(plusDays(day, -1))}>
            Hôm trước
          </button>
          {day !== today && (
            <button type="button" onClick={() => go(today)}>
              Hôm nay
            </button>
          )}
          <button type="button" onClick={() => go(plusDays(day, 1))}>
            Hôm sau
          </button>
          <button type="button" onClick={() => go(plusDays(day, 7))}>
            Tuần sau
          </button>
          <button type="button" onClick={() => window.print()}>
            <Icon name="print" />
            In
          </button>
          <button type="button" disabled={rows.length === 0} onClick={() => save(`lich-hen-${day}.csv`, dayCsv(rows))}>
            <Icon name="download" />
            Tải cho Excel
          </button>
        </div>
      </div>
      <p role="status" className={said ? 'note good in-page' : 'vh'}>
        {said && <Icon name="check" />}
        <span>{said}</span>
      </p>
      {refusal && (
        <p role="alert" className="note bad in-page">
          <Icon name="warn" />
          <span>{refusal}</span>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll ruled" tabIndex={0} aria-label="Lịch hẹn trong ngày">
        {list.isPending && <Loading />}
        {list.error && <Failed error={list.error} onAgain={() => void list.refetch()} />}
        {about && rows.length === 0 && (
          <Empty title={q ? `Không thấy ai với “${q}”` : about.closed ? `Ngày nghỉ: ${about.closed}` : 'Chưa ai hẹn ngày này'}>
            {q ? 'Gõ họ tên, không dấu cũng được.' : 'Người dân đặt lịch trên trang của xã, hoặc gọi điện để được đặt giúp.'}
          </Empty>
        )}
        {rows.length > 0 && (
          <table className="plain visits">
            <thead>
              <tr>
                <th scope="col">Giờ</th>
                <th scope="col">Người đến</th>
                <th scope="col">Việc</th>
                <th scope="col">Trạng thái</th>
                <th scope="col">
                  <span className="vh">Được làm</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((item) => (
                <Line
                  key={item.id}
                  item={item}
                  isToday={day === today}
                  acts={may(session, 'appointments.arrive')}
                  onSet={(verb) => void set(item, verb)}
                  onAsk={setAsking}
                />
              ))}
            </tbody>
          </table>
        )}
        <More list={list} />
      </section>
      <Keys
        items={[
          [['[', ']'], 'hôm trước, hôm sau'],
          [['?'], 'mọi phím tắt'],
        ]}
        right={rows.length > 0 ? `${rows.length} lượt hẹn, còn chờ ${waiting}` : undefined}
      />
      {asking?.what === 'book' && (about || search.dossier) && (
        <BookDialog
          commune={commune}
          purposes={about?.purposes ?? []}
          dossier={search.dossier ?? null}
          onClose={close}
          onDone={setSaid}
        />
      )}
      {asking?.what === 'move' && <MoveDialog item={asking.item} commune={commune} onClose={close} onDone={setSaid} />}
      {asking?.what === 'call-off' && <CallOffDialog item={asking.item} commune={commune} onClose={close} onDone={setSaid} />}
    </>
  );
}

type LineProps = {
  item: DayItem;
  isToday: boolean;
  acts: boolean;
  onSet: (verb: 'arrive' | 'miss') => void;
  onAsk: (asking: Asking) => void;
};

function Line({ item, isToday, acts, onSet, onAsk }: LineProps) {
  const { label, tone, icon } = bookingWords[item.state];
  const isOpen = item.state === 'booked';
  return (
    <tr>
      <th scope="row" className="num">
        {formatTime(item.from)}
        <small className="soft"> đến {formatTime(item.to)}</small>
      </th>
      <td className="wrap-cell">
        <b>{item.name}</b>
        {item.phone && (
          <>
            {', '}
            <a className="nowrap num" href={`tel:${item.phone}`}>
              {item.phone}
            </a>
          </>
        )}
        {item.note && <span className="block small">{item.note}</span>}
      </td>
      <td className="wrap-cell">
        {item.procedure ?? item.kind.label}
        {item.dossier && (
          <span className="block small">
            <Link to="/dossiers/$id" params={{ id: item.dossier.id }} className="code">
              {item.dossier.code}
            </Link>
          </span>
        )}
      </td>
      <td>
        <span className={`tag ${tone}`}>
          <Icon name={icon} />
          {label}
        </span>
      </td>
      <td className="r noprint">
        {acts && (
          <span className="row">
            {(isOpen || item.state === 'missed') && isToday && (
              <button type="button" className={isOpen ? 'btn' : 'btn second'} onClick={() => onSet('arrive')}>
                Đã đến<span className="vh">: {item.name}</span>
              </button>
            )}
            {item.state === 'arrived' && item.dossier?.state === 1 && (
              <Link className="btn" to="/dossiers/$id" params={{ id: item.dossier.id }} hash="dossiers.receive">
                Tiếp nhận
              </Link>
            )}
            {isOpen && (
              <>
                {Date.parse(item.from) < Date.now() && (
                  <button type="button" className="linkbtn" onClick={() => onSet('miss')}>
                    Không đến<span className="vh">: {item.name}</span>
                  </button>
                )}
                <button type="button" className="linkbtn" onClick={() => onAsk({ what: 'move', item })}>
                  Đổi giờ<span className="vh"> của {item.name}</span>
                </button>
                <button type="button" className="linkbtn" onClick={() => onAsk({ what: 'call-off', item })}>
                  Báo hủy<span className="vh"> lịch của {item.name}</span>
                </button>
              </>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}

/** Hands a text to the browser as a file. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
