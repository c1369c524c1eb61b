import { useState } from 'react';
import { Icon } from '../../design/icons.tsx';
import { act, sentenceOf } from '../api.ts';
import { useTitle } from '../pieces.tsx';
import { activeOf, useSession } from '../session.tsx';
import { setLetters, useLetters } from '../shortcuts.ts';

/** The officer's own page: who one is here, the keys of sign-in, the keys of the keyboard. */
export function ProfilePage() {
  const session = useSession();
  const active = activeOf(session);
  const letters = useLetters();
  useTitle('Hồ sơ cá nhân');
  return (
    <>
      <div className="page-head">
        <h1>Hồ sơ cá nhân</h1>
      </div>
      <div className="prose">
        <section>
          <h2>Tài khoản</h2>
          <dl className="dl two mt-3">
            <div>
              <dt>Họ và tên</dt>
              <dd>{session.person.name}</dd>
            </div>
            <div>
              <dt>Tài khoản</dt>
              <dd>{session.login ?? 'VNeID'}</dd>
            </div>
            <div>
              <dt>Vị trí đang làm</dt>
              <dd>{active?.title ?? 'Chưa chọn'}</dd>
            </div>
            <div>
              <dt>Đơn vị</dt>
              <dd>{active?.organisation.name ?? ''}</dd>
            </div>
          </dl>
        </section>
        <Passkey />
        <section>
          <h2>Phím tắt</h2>
          <label className="choice mt-2">
            <input type="checkbox" checked={letters} onChange={(event) => setLetters(event.target.checked)} />
            <span>
              Dùng phím tắt một chữ (J, K, X, N, ?)
              <span className="hint">
                Phím tự nghỉ khi đang gõ chữ. Tắt đi nếu dùng giọng nói để điều khiển máy. Ghi nhớ trên máy này.
              </span>
            </span>
          </label>
        </section>
      </div>
    </>
  );
}

function Passkey() {
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const supported = typeof PublicKeyCredential !== 'undefined';
  const register = async (): Promise<void> => {
    if (busy || !supported) return;
    setBusy(true);
    setSaid(null);
    try {
      const { startRegistration } = await import('@simplewebauthn/browser');
      const optionsJSON = await act<Parameters<typeof startRegistration>[0]['optionsJSON']>('/identity/passkey-options');
      await act('/identity/passkey-register', { response: await startRegistration({ optionsJSON }), label: 'Khóa của máy này' });
      setSaid({ good: true, text: 'Đã thêm khóa. Lần sau có thể dùng khóa thay cho mã 6 số.' });
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      const text =
        name === 'NotAllowedError'
          ? 'Chưa thêm khóa: thiết bị chưa xác nhận.'
          : name === 'InvalidStateError'
            ? 'Thiết bị này đã có khóa rồi.'
            : sentenceOf(error);
      setSaid({ good: false, text });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section>
      <h2>Đăng nhập hai bước</h2>
      <p className="mt-2">
        Bước hai là mã 6 số trong điện thoại, hoặc khóa đăng nhập của máy này (vân tay, khuôn mặt, mã PIN). Khóa nhanh hơn và
        không lừa lấy được.
      </p>
      {said && (
        <p className={`note mt-3 ${said.good ? 'good' : 'bad'}`} role="status">
          <Icon name={said.good ? 'check' : 'warn'} />
          <span>{said.text}</span>
        </p>
      )}
      <p className="mt-3">
        <button type="button" className="btn second" aria-disabled={busy || !supported} onClick={() => void register()}>
          <Icon name="lock" />
          {busy ? 'Đang chờ thiết bị…' : 'Thêm khóa của máy này'}
        </button>
      </p>
      {!supported && <p className="small soft mt-2">Dùng được khi trang mở qua HTTPS và trình duyệt có khóa đăng nhập.</p>}
    </section>
  );
}
