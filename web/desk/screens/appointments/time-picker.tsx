import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Slots, SlotView } from '../../../../src/modules/appointments/contract.ts';
import { formatDay, formatDayMonth, formatMoment, formatTime } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { read, sentenceOf } from '../../api.ts';
import { plusDays } from './words.ts';

type Props = {
  /** Of `appointments.slots`: organisation, procedure or kind, and the booking that moves. */
  asks: Readonly<Record<string, string>>;
  /** The chosen time, '' while there is none. */
  value: string;
  onChange: (at: string) => void;
  error?: string | undefined;
};

/** The first free times, and those of a day of any week. */
export function TimePicker({ asks, value, onChange, error }: Props) {
  const [day, setDay] = useState<string | null>(null);
  const slots = useQuery({
    queryKey: ['slots', asks, day],
    queryFn: ({ signal }) =>
      read<Slots>(`/appointments/slots?${new URLSearchParams({ ...asks, soon: 'true', ...(day && { day }) })}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (slots.error)
    return (
      <p className="note bad mt-3" role="alert">
        {sentenceOf(slots.error)}
      </p>
    );
  const { data } = slots;
  if (!data) return <p className="small soft mt-3">Đang tìm giờ trống…</p>;
  const chosen = data.days.find((one) => one.day === day);
  const times: SlotView[] = day ? (chosen?.slots ?? []) : data.first;
  const first = data.days[0]!.day;
  return (
    <fieldset className={error ? 'field bad' : 'field'} id="visit-at">
      <legend>{day ? formatDay(day) : 'Giờ trống sớm nhất'}</legend>
      {error && (
        <p className="error" id="visit-at-error">
          <Icon name="warn" />
          {error}
        </p>
      )}
      <div className="row visit-days">
        <button type="button" className="linkbtn" aria-pressed={day === null} onClick={() => setDay(null)}>
          Sớm nhất
        </button>
        {first > data.firstDay && (
          <button type="button" className="linkbtn" onClick={() => setDay(plusDays(first, -7))}>
            Tuần trước
          </button>
        )}
        {data.days.map((one) => (
          <button
            key={one.day}
            type="button"
            className="linkbtn"
            aria-pressed={one.day === day}
            disabled={one.slots.length === 0}
            title={one.why ?? `còn ${one.slots.length} giờ`}
            onClick={() => setDay(one.day)}
          >
            {formatDayMonth(one.day)}
          </button>
        ))}
        {plusDays(first, 7) <= data.lastDay && (
          <button type="button" className="linkbtn" onClick={() => setDay(plusDays(first, 7))}>
            Tuần sau
          </button>
        )}
      </div>
      {times.length === 0 && <p className="small soft mt-2">{chosen?.why ?? 'Hết chỗ'}. Chọn ngày khác.</p>}
      <div className={day ? 'visit-times' : 'stack-2 mt-2'}>
        {times.map((one) => (
          <label key={one.from} className="choice">
            <input type="radio" name="visit-at" checked={value === one.from} onChange={() => onChange(one.from)} />
            <span>{day ? formatTime(one.from) : formatMoment(one.from)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
