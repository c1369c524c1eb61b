import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { DayItem, DayList, DossierVisitView, Slots } from '../../../../src/modules/appointments/contract.ts';
import { formatMoment } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { act, read, sentenceOf } from '../../api.ts';
import { Dialog } from '../../dialog.tsx';
import { Box, type Done, type Errors, Foot, useSending } from './dialog-parts.tsx';
import { TimePicker } from './time-picker.tsx';

/** For somebody on the telephone or at the counter: without a dossier, or for the one whose code they read out. */
export function BookDialog({
  commune,
  purposes,
  dossier,
  ...done
}: Done & { commune: string; purposes: DayList['purposes']; dossier: string | null }) {
  const { busy, refusal, errors, setErrors, send } = useSending(done);
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState({ procedure: '', name: '', phone: '', citizenNumber: '', note: '' });
  const [at, setAt] = useState('');
  const found = useQuery({
    queryKey: ['dossier-visit', dossier],
    queryFn: ({ signal }) => read<DossierVisitView>(`/appointments/${dossier}/of-dossier`, signal),
    enabled: dossier !== null,
  });
  const [own, setOwn] = useState<{ id: string; visit: DossierVisitView } | null>(null);
  const of = dossier && found.data ? { id: dossier, visit: found.data } : own;
  const set = (name: keyof typeof typed) => (text: string) => {
    setTyped({ ...typed, [name]: text });
    setErrors(({ [name]: _mended, ...rest }) => rest);
  };
  const look = async (): Promise<void> => {
    try {
      const { id } = await read<{ id: string }>(`/dossiers/by-code?code=${encodeURIComponent(code.trim())}`);
      setOwn({ id, visit: await read<DossierVisitView>(`/appointments/${id}/of-dossier`) });
      setErrors({});
    } catch (error) {
      setErrors({ code: sentenceOf(error) });
    }
  };
  const procedure = of ? of.visit.procedure : typed.procedure;
  const asks = { organisation: of?.visit.organisation ?? commune, ...(procedure && { procedure }) };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing: Errors = {
      ...(!of && typed.name.trim().length < 2 && { name: 'Nhập họ tên người đến.' }),
      ...(!of && !/^0\d{9}$/.test(typed.phone.trim()) && { phone: 'Số điện thoại có 10 chữ số, bắt đầu bằng 0.' }),
      ...(at === '' && { at: 'Chọn một giờ còn trống.' }),
    };
    setErrors(missing);
    const [first] = Object.keys(missing);
    if (first) {
      document.getElementById(`visit-${first}`)?.focus();
      return;
    }
    void send(async () => {
      const note = typed.note.trim() ? { note: typed.note.trim() } : {};
      const { text } = of
        ? await act<{ text: string }>(`/appointments/${of.id}/book`, { at, ...note })
        : await act<{ text: string }>('/appointments/book-for', {
            at,
            name: typed.name.trim(),
            phone: typed.phone.trim(),
            ...(typed.procedure && { procedure: typed.procedure }),
            ...(typed.citizenNumber.trim() && { citizenNumber: typed.citizenNumber.trim() }),
            ...note,
          });
      const bring = of && of.visit.bring.length > 0 ? ` Nhắc mang theo: ${of.visit.bring.join('; ')}.` : '';
      return `Đã giữ giờ ${text}. Đọc lại cho người dân nghe.${bring}`;
    });
  };
  const blocked = of && !of.visit.mayBook;
  return (
    <Dialog open title="Đặt lịch giúp người dân" onClose={done.onClose} wide>
      <form onSubmit={submit} noValidate>
        {of ? (
          <p className="note mt-3">
            <Icon name="folder" />
            <span>
              {blocked
                ? of.visit.booking?.open
                  ? `Hồ sơ này đã có lịch hẹn lúc ${formatMoment(of.visit.booking.from)}. Muốn giờ khác thì đổi lịch đó.`
                  : 'Hồ sơ này đã kết thúc.'
                : `Đặt lịch cho hồ sơ. Mang theo: ${of.visit.bring.join('; ') || 'không cần gì thêm'}.`}
            </span>
          </p>
        ) : (
          <>
            <div className={errors.code ? 'field bad' : 'field'}>
              <label htmlFor="visit-code">Mã hồ sơ, nếu đã nộp</label>
              {errors.code && (
                <p className="error" id="visit-code-error">
                  <Icon name="warn" />
                  {errors.code}
                </p>
              )}
              <div className="row">
                <input
                  id="visit-code"
                  className="input w-20"
                  autoComplete="off"
                  value={code}
                  aria-describedby={errors.code ? 'visit-code-error' : undefined}
                  onChange={(event) => setCode(event.target.value)}
                />
                <button type="button" className="btn second" onClick={() => void look()}>
                  Tìm
                </button>
              </div>
            </div>
            <div className="field">
              <label htmlFor="visit-procedure">Đến làm việc gì</label>
              <select
                id="visit-procedure"
                className="input"
                value={typed.procedure}
                onChange={(event) => {
                  set('procedure')(event.target.value);
                  setAt('');
                }}
              >
                {purposes.map((one) => (
                  <option key={one.label} value={one.procedure ?? ''}>
                    {one.label}
                  </option>
                ))}
              </select>
            </div>
            <Box id="visit-name" label="Họ tên người đến" value={typed.name} error={errors.name} onChange={set('name')} />
            <Box
              id="visit-phone"
              label="Số điện thoại"
              numeric
              value={typed.phone}
              error={errors.phone}
              onChange={set('phone')}
            />
            <Box
              id="visit-citizenNumber"
              label="Số định danh"
              hint="Không bắt buộc. Có số này thì người dân thấy lịch hẹn trong mục Của tôi."
              numeric
              value={typed.citizenNumber}
              error={errors.citizenNumber}
              onChange={set('citizenNumber')}
            />
          </>
        )}
        {!blocked && (
          <>
            <TimePicker
              key={JSON.stringify(asks)}
              asks={asks}
              value={at}
              onChange={(chosen) => {
                setAt(chosen);
                setErrors(({ at: _mended, ...rest }) => rest);
              }}
              error={errors.at}
            />
            <Box
              id="visit-note"
              label="Ghi chú"
              hint="Không bắt buộc. Ví dụ: đi xe lăn, cần người phiên dịch."
              value={typed.note}
              error={errors.note}
              onChange={set('note')}
            />
            <Foot busy={busy} refusal={refusal} label="Giữ giờ này" onClose={done.onClose} />
          </>
        )}
      </form>
    </Dialog>
  );
}

/** Another time for a booking that stands. */
export function MoveDialog({ item, commune, ...done }: Done & { item: DayItem; commune: string }) {
  const { busy, refusal, errors, setErrors, send } = useSending(done);
  const [at, setAt] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (at === '') {
      setErrors({ at: 'Chọn một giờ còn trống.' });
      return;
    }
    void send(async () => {
      const { text } = await act<{ text: string }>(`/appointments/${item.id}/move`, { at }, { version: item.version });
      return `Đã đổi giờ của ${item.name} sang ${text}.`;
    });
  };
  return (
    <Dialog open title={`Đổi giờ hẹn của ${item.name}`} onClose={done.onClose} wide>
      <form onSubmit={submit} noValidate>
        <p className="mt-3">
          Giờ đang giữ: <b>{formatMoment(item.from)}</b>.
        </p>
        <TimePicker
          asks={{ organisation: commune, kind: item.kind.code, but: item.id }}
          value={at}
          onChange={setAt}
          error={errors.at}
        />
        <Foot busy={busy} refusal={refusal} label="Đổi sang giờ này" onClose={done.onClose} />
      </form>
    </Dialog>
  );
}

/** The office cannot keep it: why, and the next free times offered instead. */
export function CallOffDialog({ item, commune, ...done }: Done & { item: DayItem; commune: string }) {
  const { busy, refusal, errors, setErrors, send } = useSending(done);
  const [reason, setReason] = useState('');
  const [without, setWithout] = useState<string[]>([]);
  const slots = useQuery({
    queryKey: ['slots', item.id],
    queryFn: ({ signal }) =>
      read<Slots>(`/appointments/slots?${new URLSearchParams({ organisation: commune, kind: item.kind.code })}`, signal),
  });
  const offered = slots.data?.first.filter((one) => one.from !== item.from) ?? [];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (reason.trim().length < 5) {
      setErrors({ reason: 'Ghi lý do để người dân biết.' });
      document.getElementById('call-off-reason')?.focus();
      return;
    }
    void send(async () => {
      const offers = offered.map((one) => one.from).filter((at) => !without.includes(at));
      await act(`/appointments/${item.id}/call-off`, { reason: reason.trim(), offers }, { version: item.version });
      return `Đã báo hủy lịch hẹn của ${item.name}.`;
    });
  };
  return (
    <Dialog open title={`Báo hủy lịch hẹn của ${item.name}`} onClose={done.onClose}>
      <form onSubmit={submit} noValidate>
        <div className={errors.reason ? 'field bad' : 'field'}>
          <label htmlFor="call-off-reason">Lý do</label>
          <span className="hint">Người dân đọc được câu này.</span>
          {errors.reason && (
            <p className="error" id="call-off-error">
              <Icon name="warn" />
              {errors.reason}
            </p>
          )}
          <textarea
            id="call-off-reason"
            className="input"
            rows={2}
            maxLength={300}
            value={reason}
            aria-invalid={errors.reason ? true : undefined}
            aria-describedby={errors.reason ? 'call-off-error' : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {offered.length > 0 && (
          <fieldset className="field">
            <legend>Mời chọn giờ khác</legend>
            {offered.map((one) => (
              <label className="choice" key={one.from}>
                <input
                  type="checkbox"
                  checked={!without.includes(one.from)}
                  onChange={(event) =>
                    setWithout(event.target.checked ? without.filter((at) => at !== one.from) : [...without, one.from])
                  }
                />
                <span>{formatMoment(one.from)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Foot busy={busy} refusal={refusal} label="Báo hủy" onClose={done.onClose} />
      </form>
    </Dialog>
  );
}
