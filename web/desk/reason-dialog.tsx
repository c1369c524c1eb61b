import { type SubmitEvent, useEffect, useState } from 'react';
import { Icon } from '../design/icons.tsx';
import { onReasonNeeded } from './api.ts';
import { Dialog } from './dialog.tsx';

type Asked = { what: string; answer: (reason: string | null) => void };

/** Asks why, where the server opens something only with a stated reason. One question at a time. */
export function ReasonDialog() {
  const [asked, setAsked] = useState<Asked[]>([]);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const first = asked[0];
  useEffect(() => {
    onReasonNeeded((what) => new Promise((answer) => setAsked((before) => [...before, { what, answer }])));
    return () => onReasonNeeded(null);
  }, []);
  const finish = (reason: string | null): void => {
    first?.answer(reason);
    setAsked((before) => before.slice(1));
    setText('');
    setTried(false);
  };
  const reason = text.trim();
  const short = reason.length < 10;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short) document.getElementById('reason')?.focus();
    else finish(reason);
  };
  const dossier = first?.what.startsWith('/dossiers/') && first.what !== '/dossiers/search';
  return (
    <Dialog open={first !== undefined} title={dossier ? 'Vì sao xem hồ sơ này?' : 'Vì sao xem?'} onClose={() => finish(null)}>
      <form onSubmit={submit} noValidate>
        <p className="note mt-3">
          <Icon name="eye" />
          <span>
            {dossier
              ? 'Hồ sơ này không thuộc phần việc của vị trí này. Lý do được ghi vào nhật ký, người nộp hồ sơ đọc được.'
              : 'Lý do được ghi vào nhật ký cùng tên và vị trí người xem. Người có dữ liệu được xem đọc được.'}
          </span>
        </p>
        <div className={tried && short ? 'field bad' : 'field'}>
          <label htmlFor="reason">Lý do</label>
          <span className="hint" id="reason-hint">
            Ví dụ: số quyết định thanh tra, số đơn phản ánh.
          </span>
          {tried && short && (
            <p className="error" id="reason-error">
              <Icon name="warn" />
              Ghi rõ hơn một chút, ít nhất 10 ký tự.
            </p>
          )}
          <textarea
            id="reason"
            className="input"
            rows={2}
            maxLength={300}
            value={text}
            autoFocus
            aria-describedby={tried && short ? 'reason-hint reason-error' : 'reason-hint'}
            aria-invalid={tried && short ? true : undefined}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <p className="row">
          <button type="submit" className="btn">
            Xem
          </button>
          <button type="button" className="btn second" onClick={() => finish(null)}>
            Thôi, không xem
          </button>
        </p>
      </form>
    </Dialog>
  );
}
