import { useState } from 'react';
import { isoDay } from './moments.ts';

const parts = [
  ['day', 'Ngày', 'w-2'],
  ['month', 'Tháng', 'w-2'],
  ['year', 'Năm', 'w-4'],
] as const;

type Props = {
  /** Id of the first box; the others add `-month` and `-year`. */
  id: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  /** First value, YYYY-MM-DD or ''. */
  value: string;
  /** YYYY-MM-DD; '' when all three are empty; null while it is not a day of the calendar. */
  onChange: (value: string | null) => void;
};

/** A date in three boxes, day first, as the declarations ask it: the browser's own date field follows the language of Windows. */
export function DateBoxes({ id, legend, hint, error, value, onChange }: Props) {
  const [typed, setTyped] = useState<Record<string, string>>(() => {
    const [year = '', month = '', day = ''] = value.split('-');
    return { day, month, year };
  });
  const change = (part: string, text: string): void => {
    const next = { ...typed, [part]: text };
    setTyped(next);
    const { day = '', month = '', year = '' } = next;
    onChange(`${day}${month}${year}`.trim() === '' ? '' : isoDay(day, month, year));
  };
  return (
    <fieldset className={error ? 'field bad' : 'field'}>
      <legend>{legend}</legend>
      {hint && <span className="hint">{hint}</span>}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="date mt-1">
        {parts.map(([part, label, width]) => {
          const own = part === 'day' ? id : `${id}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={own}>{label}</label>
              <input
                id={own}
                className={`input ${width} num`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'year' ? 4 : 2}
                value={typed[part]}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${id}-error` : undefined}
                onChange={(event) => change(part, event.target.value)}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
