import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useDeferredValue, useState } from 'react';
import { Icon } from '../../../design/icons.tsx';
import { act, read, sentenceOf } from '../../api.ts';
import { Combobox } from '../../combobox.tsx';
import { DateBoxes } from '../../date-boxes.tsx';
import { Dialog } from '../../dialog.tsx';
import { activeOf, useSession } from '../../session.tsx';
import type { Person } from './people.tsx';

type Body = { id: string; code: string; name: string };
type Seat = { id: string; code: string; title: string };

/** A further seat for somebody: body, seat, and until when. */
export function GrantDialog({
  person,
  onClose,
  onDone,
}: {
  person: Person;
  onClose: () => void;
  onDone: (said: string) => void;
}) {
  const client = useQueryClient();
  // The administrator's own commune, or the whole province.
  const under = activeOf(useSession())?.organisation.code.split('.')[0] ?? '';
  const [text, setText] = useState('');
  const [body, setBody] = useState<Body | null>(null);
  const [seat, setSeat] = useState('');
  const [until, setUntil] = useState<string | null>('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const q = useDeferredValue(text.trim());
  const bodies = useQuery({
    queryKey: ['bodies', under, q],
    queryFn: ({ signal }) =>
      read<{ items: Body[] }>(
        `/organisations/directory?${new URLSearchParams({ ...(under === '51' ? {} : { under }), q, limit: '12' })}`,
        signal,
      ),
    enabled: body === null,
    placeholderData: (before) => before,
  });
  const seats = useQuery({
    queryKey: ['seats', body?.code],
    queryFn: ({ signal }) =>
      read<{ items: Seat[] }>(`/organisations/positions?organisation=${encodeURIComponent(body?.code ?? '')}`, signal),
    enabled: body !== null,
  });
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    const missing = body === null ? 'grant-body' : seat === '' ? 'grant-seat' : until === null ? 'grant-until' : null;
    if (missing) {
      document.getElementById(missing)?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      // A day means until its end in Viet Nam.
      await act('/identity/grant-role', {
        account: person.account,
        position: seat,
        ...(until ? { validTo: `${until}T23:59:59+07:00` } : {}),
      });
      onDone(`${person.name} được giao thêm vị trí ${seats.data?.items.find((one) => one.id === seat)?.title ?? ''}.`);
      onClose();
      await client.invalidateQueries({ queryKey: ['/identity/people'] });
    } catch (e) {
      setError(sentenceOf(e));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open title={`Giao thêm vị trí cho ${person.name}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <div className={tried && !body ? 'field bad' : 'field'}>
          <label htmlFor="grant-body">Cơ quan</label>
          {tried && !body && (
            <p className="error">
              <Icon name="warn" />
              Chọn cơ quan trong danh sách hiện ra khi gõ.
            </p>
          )}
          <Combobox
            id="grant-body"
            placeholder="Gõ tên, không dấu cũng được"
            text={body?.name ?? text}
            onText={(next) => {
              setBody(null);
              setSeat('');
              setText(next);
            }}
            items={body ? [] : (bodies.data?.items ?? [])}
            keyOf={(one) => one.id}
            render={(one) => (
              <span className="found">
                <b>{one.name}</b>
              </span>
            )}
            onChoose={setBody}
            note={bodies.error ? sentenceOf(bodies.error) : null}
          />
        </div>
        <div className={tried && body && !seat ? 'field bad' : 'field'}>
          <label htmlFor="grant-seat">Vị trí</label>
          {seats.error && (
            <p className="error">
              <Icon name="warn" />
              {sentenceOf(seats.error)}
            </p>
          )}
          <select id="grant-seat" className="input" value={seat} disabled={!seats.data} onChange={(e) => setSeat(e.target.value)}>
            <option value="">{body ? 'Chọn vị trí' : 'Chọn cơ quan trước'}</option>
            {seats.data?.items.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </div>
        <DateBoxes
          id="grant-until"
          legend="Đến hết ngày"
          hint="Bỏ trống nếu không có thời hạn."
          error={tried && until === null ? 'Ghi đủ ngày, tháng, năm; ví dụ 31 12 2026.' : undefined}
          value=""
          onChange={setUntil}
        />
        <p className="note mt-4">
          <Icon name="info" />
          <span>Người này làm được mọi việc của vị trí đó ngay khi được giao. Việc giao được ghi vào nhật ký.</span>
        </p>
        {error && (
          <p className="note bad mt-3" role="alert">
            {error}
          </p>
        )}
        <p className="row">
          <button type="submit" className="btn" aria-disabled={busy}>
            {busy ? 'Đang gửi…' : 'Giao vị trí'}
          </button>
          <button type="button" className="btn second" onClick={onClose}>
            Thôi
          </button>
        </p>
      </form>
    </Dialog>
  );
}
