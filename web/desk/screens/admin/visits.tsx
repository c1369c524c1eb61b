import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { CapacityView, Half } from '../../../../src/modules/appointments/contract.ts';
import { formatDate } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { act, read, sentenceOf } from '../../api.ts';
import { DateBoxes } from '../../date-boxes.tsx';
import { Dialog } from '../../dialog.tsx';
import { dayKey } from '../../moments.ts';
import { Empty, Failed, Loading, useTitle } from '../../pieces.tsx';
import { plusDays } from '../appointments/words.ts';

const weekdays = [
  ['mon', 'Thứ Hai'],
  ['tue', 'Thứ Ba'],
  ['wed', 'Thứ Tư'],
  ['thu', 'Thứ Năm'],
  ['fri', 'Thứ Sáu'],
  ['sat', 'Thứ Bảy'],
  ['sun', 'Chủ Nhật'],
] as const;
const parts = [
  ['am', 'sáng'],
  ['pm', 'chiều'],
] as const;
const all = weekdays.flatMap(([day]) => parts.map(([part]): Half => `${day}-${part}`));

/** 'Mọi buổi làm việc', 'Thứ Năm chiều', ... */
function halvesText(halves: readonly Half[]): string {
  if (halves.length === all.length) return 'Mọi buổi làm việc';
  if (halves.length === 0) return 'Không buổi nào';
  return weekdays
    .flatMap(([day, name]) => {
      const own = parts.filter(([part]) => halves.includes(`${day}-${part}`)).map(([, word]) => word);
      return own.length === 2 ? [name] : own.map((word) => `${name} ${word}`);
    })
    .join(', ');
}

/** How many windows of the commune take visitors by appointment, kind by kind, and on which half days. */
export function VisitsAdminPage() {
  useTitle('Giờ hẹn tại quầy');
  const [changing, setChanging] = useState<CapacityView | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const list = useQuery({
    queryKey: ['capacity'],
    queryFn: ({ signal }) => read<{ items: CapacityView[] }>('/appointments/capacity', signal),
  });
  const items = list.data?.items ?? [];
  return (
    <>
      <div className="page-head">
        <h1>Giờ hẹn tại quầy</h1>
        <p className="head-note">
          Bao nhiêu quầy nhận hẹn, vào buổi nào. Giờ mở cửa và ngày nghỉ theo lịch làm việc của Trung tâm
        </p>
      </div>
      <p role="status" className={said ? 'note good in-page' : 'vh'}>
        {said && <Icon name="check" />}
        <span>{said}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll ruled" tabIndex={0} aria-label="Số quầy nhận hẹn">
        {list.isPending && <Loading />}
        {list.error && <Failed error={list.error} onAgain={() => void list.refetch()} />}
        {list.data && items.length === 0 && (
          <Empty title="Chưa có Trung tâm nào">Phần được quản lý không có Trung tâm Phục vụ hành chính công.</Empty>
        )}
        {items.length > 0 && (
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">Việc</th>
                <th scope="col">Trung tâm</th>
                <th scope="col">Mỗi lượt</th>
                <th scope="col">Số quầy</th>
                <th scope="col">Nhận hẹn vào</th>
                <th scope="col">
                  <span className="vh">Sửa</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.organisation} ${item.kind.code}`}>
                  <th scope="row">{item.kind.label}</th>
                  <td className="wrap-cell">{item.organisationName}</td>
                  <td className="num">{item.kind.minutes} phút</td>
                  <td className="num">{item.windows === 0 ? 'Không nhận' : item.windows}</td>
                  <td className="wrap-cell">
                    {item.windows === 0 ? '' : halvesText(item.halves)}
                    {item.later.map((one) => (
                      <span className="block small" key={one.from}>
                        Từ {formatDate(one.from)}:{' '}
                        {one.windows === 0 ? 'không nhận hẹn' : `${one.windows} quầy, ${halvesText(one.halves)}`}
                      </span>
                    ))}
                  </td>
                  <td className="r">
                    <button type="button" className="linkbtn" onClick={() => setChanging(item)}>
                      Sửa<span className="vh"> {item.kind.label}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {changing && <ChangeDialog item={changing} onClose={() => setChanging(null)} onDone={setSaid} />}
    </>
  );
}

type ChangeProps = { item: CapacityView; onClose: () => void; onDone: (said: string) => void };

function ChangeDialog({ item, onClose, onDone }: ChangeProps) {
  const client = useQueryClient();
  const [windows, setWindows] = useState(String(item.windows));
  const [halves, setHalves] = useState<readonly Half[]>(item.halves);
  const [from, setFrom] = useState<string | null>(plusDays(dayKey(new Date().toISOString()), 1));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const wrong = !/^\d{1,2}$/.test(windows.trim()) || Number(windows) > 50;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (wrong || !from) return setError(wrong ? 'Số quầy từ 0 đến 50.' : 'Ghi đủ ngày, tháng, năm; ví dụ 1 12 2026.');
    setBusy(true);
    setError(null);
    try {
      await act('/appointments/set-capacity', {
        organisation: item.organisation,
        kind: item.kind.code,
        windows: Number(windows),
        halves,
        from,
      });
      onDone(`${item.kind.label}: áp dụng từ ${formatDate(from)}. Lịch đã hẹn vẫn giữ.`);
      onClose();
      await client.invalidateQueries({ queryKey: ['capacity'] });
    } catch (e) {
      setError(sentenceOf(e));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open title={`${item.kind.label}, ${item.organisationName}`} onClose={onClose} wide>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor="capacity-windows">Số quầy nhận cùng lúc</label>
          <span className="hint">Số 0: không nhận hẹn việc này.</span>
          <input
            id="capacity-windows"
            className="input w-4 num"
            inputMode="numeric"
            autoComplete="off"
            value={windows}
            onChange={(event) => setWindows(event.target.value)}
          />
        </div>
        <fieldset className="field">
          <legend>Nhận hẹn vào</legend>
          <span className="hint">Ngày nghỉ lễ và ngoài giờ làm việc tự bỏ qua.</span>
          <div className="visit-halves">
            {weekdays.map(([day, name]) => (
              <div key={day} className="row">
                <span className="visit-weekday">{name}</span>
                {parts.map(([part, word]) => {
                  const half: Half = `${day}-${part}`;
                  return (
                    <label className="choice" key={part}>
                      <input
                        type="checkbox"
                        checked={halves.includes(half)}
                        onChange={(event) =>
                          setHalves(event.target.checked ? [...halves, half] : halves.filter((one) => one !== half))
                        }
                      />
                      <span>
                        <span className="vh">{name} </span>
                        {word}
                      </span>
                    </label>
                  );
                })}
              </div>
            ))}
          </div>
        </fieldset>
        <DateBoxes id="capacity-from" legend="Áp dụng từ ngày" value={from ?? ''} onChange={setFrom} />
        <p className="note mt-4">
          <Icon name="info" />
          <span>Lịch đã hẹn vẫn giữ. Cần hủy thì báo hủy từng lịch, kèm lý do và giờ khác.</span>
        </p>
        {error && (
          <p className="note bad mt-3" role="alert">
            <Icon name="warn" />
            <span>{error}</span>
          </p>
        )}
        <p className="row mt-4">
          <button type="submit" className="btn" aria-disabled={busy}>
            {busy ? 'Đang ghi…' : 'Lưu'}
          </button>
          <button type="button" className="btn second" onClick={onClose}>
            Thôi
          </button>
        </p>
      </form>
    </Dialog>
  );
}
