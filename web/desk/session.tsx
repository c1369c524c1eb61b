import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { ApiError, act, forgetReasons, onSessionEnd, read, sentenceOf } from './api.ts';
import { Dialog } from './dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SignInForm, SignInPage } from './screens/sign-in.tsx';

export type Position = { id: string; title: string; role: string; organisation: { code: string; name: string } };
export type Session = {
  /** Id; `login` is what the officer types (null: signs in with VNeID only). */
  account: string;
  login: string | null;
  person: { name: string };
  kind: 'citizen' | 'officer';
  level: string | number;
  positions: Position[];
  activePosition: string | Position | null;
  mode: 'demo' | 'production';
  /** Action and query types that the active position opens somewhere. */
  may: string[];
};

const SessionContext = createContext<Session | null>(null);

/** Who works here. Only inside the gate. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the gate');
  return session;
}

/** The position in which the officer acts now. */
export function activeOf(session: Session): Position | null {
  const { activePosition, positions } = session;
  if (activePosition === null) return positions.length === 1 ? (positions[0] ?? null) : null;
  const id = typeof activePosition === 'string' ? activePosition : activePosition.id;
  return positions.find((position) => position.id === id) ?? null;
}

/** Whether the active position opens this action or query at all. The server still decides, row by row. */
export function may(session: Session, type: string): boolean {
  return session.may.includes(type);
}

/** Nothing of the desk is shown before somebody has signed in as an officer and chosen a position. */
export function Gate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const session = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => read<Session>('/identity/session', signal),
    staleTime: 60_000,
    retry: false,
  });
  const signedOut = session.error instanceof ApiError && session.error.status === 401;
  // A session that ends while somebody works must not take the page away: the sign-in comes over it.
  if (session.data) {
    if (session.data.kind !== 'officer') return <NotForCitizens />;
    if (!activeOf(session.data) && session.data.positions.length > 0) return <ChoosePosition session={session.data} />;
    return (
      <SessionContext.Provider value={session.data}>
        {children}
        <SignInAgain session={session.data} ended={signedOut} />
        <ReasonDialog />
      </SessionContext.Provider>
    );
  }
  if (signedOut) return <SignInPage onDone={() => client.resetQueries()} />;
  if (session.error) {
    return (
      <main className="door">
        <div className="door-card">
          <h1>Chưa mở được bàn làm việc</h1>
          <p className="note bad mt-4">{sentenceOf(session.error)}</p>
          <button type="button" className="btn mt-4" onClick={() => session.refetch()}>
            Thử lại
          </button>
        </div>
      </main>
    );
  }
  return <main className="door" aria-busy="true" aria-label="Đang mở bàn làm việc" />;
}

function NotForCitizens() {
  return (
    <main className="door">
      <div className="door-card">
        <h1>Đây là bàn làm việc của cán bộ</h1>
        <p className="mt-3">Đây là tài khoản công dân. Mời sang cổng để nộp và theo dõi hồ sơ.</p>
        <p className="row mt-4">
          <a className="btn" href="/">
            Sang cổng công dân
          </a>
          <button type="button" className="btn second" onClick={signOut}>
            Đăng xuất
          </button>
        </p>
      </div>
    </main>
  );
}

/** Ends the session here and on the server, and forgets what this tab knew. */
export async function signOut(): Promise<void> {
  try {
    await act('/identity/sign-out');
  } finally {
    sessionStorage.clear();
    location.assign('/desk');
  }
}

/** Takes another position; everything seen so far belonged to the old one. */
export function useChoosePosition(): (position: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (position) => {
      await act('/identity/choose-position', { position });
      forgetReasons();
      await client.resetQueries();
    },
    [client],
  );
}

function ChoosePosition({ session }: { session: Session }) {
  const choose = useChoosePosition();
  const [error, setError] = useState<string | null>(null);
  return (
    <main className="door">
      <div className="door-card">
        <h1>Làm việc ở vị trí nào?</h1>
        <p className="soft mt-2">Đổi được bất cứ lúc nào, ở góc phải trên cùng.</p>
        {error && <p className="note bad mt-3">{error}</p>}
        <ul className="door-list mt-4">
          {session.positions.map((position) => (
            <li key={position.id}>
              <button
                type="button"
                className="btn second"
                onClick={() => choose(position.id).catch((e) => setError(sentenceOf(e)))}
              >
                <span>
                  {position.title}
                  <small>{position.organisation.name}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}

/** The session ended in the middle of work: sign in over the page, then what was refused is sent again. */
function SignInAgain({ session, ended }: { session: Session; ended: boolean }) {
  const { account } = session;
  const position = activeOf(session)?.id;
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const waiting = useRef<((again: boolean) => void)[]>([]);
  useEffect(() => {
    onSessionEnd(
      () =>
        new Promise((resolve) => {
          waiting.current.push(resolve);
          setOpen(true);
        }),
    );
    return () => onSessionEnd(null);
  }, []);
  useEffect(() => {
    if (ended) setOpen(true);
  }, [ended]);
  const finish = (again: boolean): void => {
    setOpen(false);
    for (const resolve of waiting.current.splice(0)) resolve(again);
  };
  const done = async (): Promise<void> => {
    let now = await read<Session>('/identity/session');
    // Somebody else at the same desk must not send what the first one had typed.
    if (now.account !== account) {
      sessionStorage.clear();
      location.assign('/desk');
      return;
    }
    // What was refused belongs to the position in which it was begun.
    if (position && activeOf(now)?.id !== position && now.positions.some((held) => held.id === position)) {
      await act('/identity/choose-position', { position });
      now = await read<Session>('/identity/session');
    }
    client.setQueryData(['session'], now);
    finish(true);
  };
  return (
    <Dialog open={open} title="Phiên làm việc đã hết" onClose={() => finish(false)}>
      <p className="soft mt-2">Những gì đã gõ vẫn còn ở trang bên dưới. Đăng nhập lại để làm tiếp.</p>
      <SignInForm account={session.login ?? ''} onDone={done} />
    </Dialog>
  );
}
