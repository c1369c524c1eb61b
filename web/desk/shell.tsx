import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { WorkList } from '../../src/modules/dossiers/contract.ts';
import { formatTime } from '../design/format.ts';
import { Icon, type IconName } from '../design/icons.tsx';
import { Seal } from '../design/seal.tsx';
import { read } from './api.ts';
import { useConnection } from './connection.ts';
import { HelpDialog } from './help.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { may, useSession } from './session.tsx';
import { useShortcuts } from './shortcuts.ts';
import type { View } from './views.ts';

/** The frame of every page: band, navigation, place for the page. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const rail = /\/(counter|dossiers\/[^/]+)$/.test(path);
  const [help, setHelp] = useState(false);
  useShortcuts({ '?': () => setHelp(true) });
  return (
    <div className={rail ? 'desk rail' : 'desk'}>
      <a className="skip" href="#noi-dung">
        Tới nội dung chính
      </a>
      <header className="top">
        <Link className="brand" to="/" aria-label="Một Cửa, về Việc của tôi">
          <Seal />
          <span>Một Cửa</span>
        </Link>
        <SearchBox />
        <div className="me">
          <Line />
          <PersonMenu />
        </div>
      </header>
      <Side rail={rail} onHelp={() => setHelp(true)} />
      <main className="page" id="noi-dung" tabIndex={-1}>
        <Outlet />
      </main>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** Whether the server is there, and when it last answered. While it is not, asks every ten seconds. */
function Line() {
  const { online, since, syncedAt } = useConnection();
  useEffect(() => {
    if (online) return;
    const timer = setInterval(() => void read('/identity/session').catch(() => undefined), 10_000);
    return () => clearInterval(timer);
  }, [online]);
  return (
    <span className="line-state" role="status">
      {online ? (
        <>
          <Icon name="online" />
          <small>{syncedAt === null ? 'Đã nối' : `Đã đồng bộ ${formatTime(new Date(syncedAt))}`}</small>
        </>
      ) : (
        <span className="cut">
          <Icon name="offline" />
          Mất mạng từ {formatTime(new Date(since))}
        </span>
      )}
    </span>
  );
}

type Entry = {
  to:
    | '/'
    | '/counter'
    | '/appointments'
    | '/dossiers'
    | '/admin/people'
    | '/admin/visits'
    | '/admin/procedures'
    | '/admin/log'
    | '/admin/dead-letters'
    | '/admin/portal-faults'
    | '/admin/health';
  view?: View;
  icon: IconName;
  label: string;
  count?: number;
};

/** The counts of the work list, shared with the list itself. */
export function useCounts() {
  return useQuery({
    queryKey: ['counts'],
    queryFn: ({ signal }) => read<WorkList>('/desk/work-list?view=all&limit=1', signal),
    select: (list) => list.counts,
    refetchInterval: 30_000,
  });
}

function Side({ rail, onHelp }: { rail: boolean; onHelp: () => void }) {
  const session = useSession();
  const counts = useCounts().data;
  const first: Entry[] = [
    { to: '/', icon: 'task', label: 'Việc của tôi', ...(counts ? { count: counts.all } : {}) },
    ...(may(session, 'dossiers.enter-at-counter') ? [{ to: '/counter', icon: 'counter', label: 'Quầy tiếp nhận' } as const] : []),
    ...(may(session, 'appointments.day') ? [{ to: '/appointments', icon: 'calendar', label: 'Lịch hẹn' } as const] : []),
    ...(may(session, 'dossiers.search') ? [{ to: '/dossiers', icon: 'folder', label: 'Hồ sơ' } as const] : []),
  ];
  const signs = may(session, 'dossiers.approve');
  const receives = may(session, 'dossiers.receive');
  const works = signs || receives || may(session, 'dossiers.take');
  const saved: Entry[] = [
    { to: '/', view: 'late', icon: 'warn', label: 'Quá hạn', ...(counts ? { count: counts.late } : {}) },
    { to: '/', view: 'today', icon: 'clock', label: 'Đến hạn hôm nay', ...(counts ? { count: counts.today } : {}) },
    ...(signs
      ? [{ to: '/', view: 'sign', icon: 'pen', label: 'Chờ ký', ...(counts ? { count: counts.sign } : {}) } as const]
      : []),
    ...(receives
      ? [
          {
            to: '/',
            view: 'reception',
            icon: 'mail',
            label: 'Chờ tiếp nhận',
            ...(counts ? { count: counts.reception } : {}),
          } as const,
        ]
      : []),
    ...(may(session, 'dossiers.hand-over')
      ? [
          {
            to: '/',
            view: 'hand-over',
            icon: 'check',
            label: 'Chờ trả kết quả',
            ...(counts ? { count: counts['hand-over'] } : {}),
          } as const,
        ]
      : []),
  ];
  if (may(session, 'messages.answer')) {
    const { message, correction } = counts ?? {};
    saved.push(
      {
        to: '/',
        view: 'message',
        icon: 'mail',
        label: 'Tin nhắn của dân',
        ...(message !== undefined && { count: message }),
      },
      {
        to: '/',
        view: 'correction',
        icon: 'pen',
        label: 'Kết quả cần sửa',
        ...(correction !== undefined && { count: correction }),
      },
    );
  }
  const administration: [type: string, entry: Entry][] = [
    ['identity.people', { to: '/admin/people', icon: 'person', label: 'Người dùng' }],
    ['procedures.versions', { to: '/admin/procedures', icon: 'file', label: 'Thủ tục' }],
    ['appointments.capacity', { to: '/admin/visits', icon: 'calendar', label: 'Giờ hẹn tại quầy' }],
    ['log.entries', { to: '/admin/log', icon: 'report', label: 'Nhật ký' }],
    ['log.dead-letters', { to: '/admin/dead-letters', icon: 'mail', label: 'Thư lỗi' }],
    ['system.faults', { to: '/admin/portal-faults', icon: 'chat', label: 'Lỗi cổng được báo' }],
    ['system.health', { to: '/admin/health', icon: 'chart', label: 'Sức khỏe hệ thống' }],
  ];
  const admin = administration.filter(([type]) => may(session, type)).map(([, entry]) => entry);
  return (
    <nav className="side" aria-label="Chính">
      {first.map((entry) => (
        <SideLink key={entry.label} entry={entry} rail={rail} />
      ))}
      {!rail && works && <h2>Khung nhìn đã lưu</h2>}
      {!rail && works && saved.map((entry) => <SideLink key={entry.label} entry={entry} rail={rail} saved />)}
      {admin.length > 0 && (
        <>
          {!rail && <h2>Quản trị</h2>}
          {admin.map((entry) => (
            <SideLink key={entry.label} entry={entry} rail={rail} />
          ))}
        </>
      )}
      <button type="button" className="side-help" onClick={onHelp} title="Phím tắt">
        <kbd>?</kbd>
        {rail ? <span className="vh">Phím tắt</span> : 'Phím tắt'}
      </button>
    </nav>
  );
}

function SideLink({ entry, rail, saved }: { entry: Entry; rail: boolean; saved?: boolean }) {
  const late = entry.view === 'late' && (entry.count ?? 0) > 0;
  return (
    <Link
      to={entry.to}
      search={entry.view ? { view: entry.view } : {}}
      title={rail ? entry.label : undefined}
      className={saved ? 'saved' : undefined}
      activeOptions={entry.to === '/' ? { exact: true } : { includeSearch: false }}
    >
      <Icon name={entry.icon} />
      <span className={rail ? 'vh side-word' : 'side-word'}>{entry.label}</span>
      {!rail && entry.count !== undefined && <b className={late ? 'late' : undefined}>{entry.count}</b>}
    </Link>
  );
}
