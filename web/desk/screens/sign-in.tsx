import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../../design/icons.tsx';
import { Seal } from '../../design/seal.tsx';
import { ApiError, act, read, sentenceOf } from '../api.ts';

type Method = 'totp' | 'passkey';
type DemoAccount = { account: string; name: string; title: string; organisation: string; password: string; totp: string };

/** Account and password, then the second factor. What was typed stays when something is wrong. */
export function SignInForm(props: { account?: string; demo?: DemoAccount | null; onDone: () => unknown }) {
  const [account, setAccount] = useState(props.account ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [methods, setMethods] = useState<Method[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const { demo } = props;
  useEffect(() => {
    if (!demo) return;
    setAccount(demo.account);
    setMethods(null);
    setCode('');
    setError(null);
    passwordField.current?.focus();
  }, [demo]);
  useEffect(() => {
    // With the account known, a dialog begins at the password.
    if (props.account) passwordField.current?.setAttribute('autofocus', '');
  }, [props.account]);
  useEffect(() => {
    if (methods) codeField.current?.focus();
  }, [methods]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (e) {
      // A password that was accepted too long ago: begin again, with the account kept.
      if (e instanceof ApiError && methods && /expired|no-sign-in|first-factor/.test(e.problem.code)) setMethods(null);
      setError(
        e instanceof Error && e.name === 'NotAllowedError'
          ? 'Khóa đăng nhập chưa được xác nhận. Xin thử lại hoặc dùng mã 6 số.'
          : sentenceOf(e),
      );
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!methods) {
      if (account.trim() === '' || password === '') {
        setError(account.trim() === '' ? 'Chưa gõ tài khoản.' : 'Chưa gõ mật khẩu.');
        return;
      }
      void attempt(async () => {
        const reply = await act<{ next: string; methods?: Method[] }>('/identity/sign-in', { account: account.trim(), password });
        if (reply.next === 'second-factor') setMethods(reply.methods ?? ['totp']);
        else await props.onDone();
      });
      return;
    }
    const digits = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) {
      setError('Mã xác nhận có đúng 6 chữ số.');
      return;
    }
    void attempt(async () => {
      await act('/identity/second-factor', { code: digits });
      await props.onDone();
    });
  };
  const passkey = (): void =>
    void attempt(async () => {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const optionsJSON = await act<Parameters<typeof startAuthentication>[0]['optionsJSON']>('/identity/passkey-challenge');
      await act('/identity/passkey-sign-in', await startAuthentication({ optionsJSON }));
      await props.onDone();
    });

  return (
    <form className="mt-4" onSubmit={submit} noValidate>
      {error && (
        <p className="note bad" role="alert">
          <Icon name="warn" />
          <span>{error}</span>
        </p>
      )}
      {methods === null ? (
        <>
          <div className="field">
            <label htmlFor="account">Tài khoản</label>
            <input
              id="account"
              className="input"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={account}
              onChange={(e) => setAccount(e.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor="password">Mật khẩu</label>
            <input
              id="password"
              ref={passwordField}
              className="input"
              name="password"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(e) => setPassword(e.target.value)}
            />
            {demo && (
              <span className="hint mt-1">
                Mật khẩu thử: <b className="code">{demo.password}</b>{' '}
                <button type="button" className="linkbtn" onClick={() => setPassword(demo.password)}>
                  Điền giúp
                </button>
              </span>
            )}
          </div>
          <button type="submit" className="btn full mt-5" aria-disabled={busy}>
            Tiếp tục <Icon name="flat" />
          </button>
        </>
      ) : (
        <>
          <p className="mt-3">
            Tài khoản <b>{account}</b>.{' '}
            <button type="button" className="linkbtn" onClick={() => setMethods(null)}>
              Đổi
            </button>
          </p>
          <div className="field">
            <label htmlFor="code">Mã xác nhận 6 số</label>
            <span className="hint">Lấy từ ứng dụng tạo mã trên điện thoại.</span>
            <input
              id="code"
              ref={codeField}
              className="input num code-field"
              name="one-time-code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              value={code}
              onChange={(e) => setCode(e.target.value)}
            />
            {demo && <DemoCode account={demo.account} onFill={setCode} />}
          </div>
          <button type="submit" className="btn full mt-5" aria-disabled={busy}>
            Đăng nhập
          </button>
          {methods.includes('passkey') && (
            <button type="button" className="btn second full mt-3" onClick={passkey} aria-disabled={busy}>
              Dùng khóa đăng nhập (vân tay, khuôn mặt) <Icon name="lock" />
            </button>
          )}
        </>
      )}
    </form>
  );
}

function useDemoAccounts() {
  return useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => read<{ items: DemoAccount[] }>('/identity/demo-accounts', signal),
    retry: false,
    staleTime: 10_000,
  });
}

/** The code changes every half minute, so it is fetched when it is wanted. */
function DemoCode({ account, onFill }: { account: string; onFill: (code: string) => void }) {
  const accounts = useDemoAccounts();
  const current = accounts.data?.items.find((item) => item.account === account);
  const refetch = accounts.refetch;
  useEffect(() => {
    void refetch();
    const timer = setInterval(() => void refetch(), 10_000);
    return () => clearInterval(timer);
  }, [refetch]);
  if (!current) return null;
  return (
    <span className="hint mt-1">
      Mã thử lúc này: <b className="code">{current.totp}</b>{' '}
      <button type="button" className="linkbtn" onClick={() => onFill(current.totp)}>
        Điền giúp
      </button>
    </span>
  );
}

/** The door of the desk. In demo mode it lists the people whom one may try. */
export function SignInPage({ onDone }: { onDone: () => unknown }) {
  const [demo, setDemo] = useState<DemoAccount | null>(null);
  const accounts = useDemoAccounts();
  return (
    <>
      <header className="door-band">
        <a className="brand" href="/">
          <Seal />
          Một Cửa
        </a>
      </header>
      <main className="door">
        <div className="door-card">
          <h1>Đăng nhập bàn làm việc</h1>
          <p className="soft mt-1">Dành cho cán bộ, công chức, viên chức.</p>
          <SignInForm demo={demo} onDone={onDone} />
          <p className="small soft mt-4">
            Nộp hoặc theo dõi hồ sơ? Mời <a href="/">sang cổng công dân</a>.
          </p>
        </div>
        {accounts.data && accounts.data.items.length > 0 && (
          <section className="door-demo" aria-labelledby="demo">
            <h2 id="demo">Người dùng thử</h2>
            <p className="small soft">Người và số liệu trong bản này đều không có thật.</p>
            <ul className="mt-2">
              {accounts.data.items.map((item) => (
                <li key={item.account}>
                  <span>
                    <b>{item.name}</b>
                    <small>
                      {item.title}, {item.organisation}
                    </small>
                  </span>
                  <button type="button" className="btn second" onClick={() => setDemo({ ...item })}>
                    Dùng thử<span className="vh"> {item.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}
