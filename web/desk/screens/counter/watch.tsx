import { useEffect, useState } from 'react';

const goal = 60;
const around = 2 * Math.PI * 13;

/** Seconds since the first key of this intake, against the goal of one minute. It stands when the receipt is made. */
export function Watch({ startedAt, doneAt }: { startedAt: number | null; doneAt: number | null }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (startedAt === null || doneAt !== null) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [startedAt, doneAt]);
  const seconds = startedAt === null ? 0 : Math.max(0, Math.floor(((doneAt ?? Math.max(now, startedAt)) - startedAt) / 1000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <div className="watch">
      <span className="small soft wide-only">Mục tiêu 60 giây</span>
      <svg className="ring" viewBox="0 0 32 32" aria-hidden="true">
        <circle className="ring-ground" cx="16" cy="16" r="13" />
        <circle
          className={seconds > goal ? 'ring-over' : 'ring-used'}
          cx="16"
          cy="16"
          r="13"
          strokeDasharray={`${(Math.min(1, seconds / goal) * around).toFixed(1)} ${around.toFixed(1)}`}
          transform="rotate(-90 16 16)"
        />
      </svg>
      <span className="figure" role="timer" aria-label={`Đã ${seconds} giây`}>
        {text}
      </span>
    </div>
  );
}
