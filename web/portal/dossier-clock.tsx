import type { Clock } from '../../src/modules/dossiers/contract.ts';
import { formatDayMonth, formatDuration } from '../design/format.ts';

/**
 * The honest clock (rule 2): leaf is what the office used, hatched amber is the pause, mist is what is left.
 * Drawn with SVG attributes in percent, so it needs no inline style and prints. Shares are of working time.
 */
export function ClockBar({ clock, now }: { clock: Clock; now: string }) {
  if (clock.receivedAt === null || clock.dueAt === null) return null;
  const late = clock.state === 'late' || clock.state === 'done-late';
  const over = late ? Math.abs(clock.leftMs) : 0;
  const used = Math.max(0, clock.usedMs - over);
  const paused = Math.max(0, clock.pausedMs);
  const left = late ? 0 : Math.max(0, clock.leftMs);
  const total = used + paused + over + left;
  if (total === 0) return null;
  const running = clock.state === 'running' || clock.state === 'paused' || clock.state === 'late';
  const due = late ? (used + paused) / total : 1;
  const here = (used + paused + over) / total;
  const said = [
    `Đã tính ${formatDuration(used)}`,
    paused > 0 ? `tạm dừng ${formatDuration(paused)}` : null,
    late ? `quá hạn ${formatDuration(over)}` : `còn ${formatDuration(left)} làm việc`,
  ].filter(Boolean);
  return (
    <>
      <svg className="day num" role="img" aria-label={`${said.join(', ')}. ${clock.dueText}.`}>
        <Hatch id="hatch" />
        <Mark at={0} y={12} others={running ? [here] : []}>
          Nhận
        </Mark>
        {running && (
          <Mark at={here} y={12} strong>
            Bây giờ
          </Mark>
        )}
        <Mark at={due} y={12} others={running ? [here] : []}>
          Hẹn trả
        </Mark>
        <rect x="0" y="20" width="100%" height="24" rx="4" fill="#f4f2ee" stroke="#857e75" />
        <rect x="0" y="20" width={percent(used / total)} height="24" fill="#0b6b4b" />
        {paused > 0 && (
          <rect
            x={percent(used / total)}
            y="20"
            width={percent(paused / total)}
            height="24"
            fill="url(#hatch)"
            stroke="#6b4700"
          />
        )}
        {over > 0 && <rect x={percent(due)} y="20" width={percent(over / total)} height="24" fill="#b3261e" />}
        {over > 0 && <line x1={percent(due)} x2={percent(due)} y1="16" y2="50" stroke="#1c1a19" strokeWidth="2" />}
        {running && <line x1={percent(here)} x2={percent(here)} y1="16" y2="48" stroke="#1c1a19" strokeWidth="3" />}
        <Mark at={0} y={63} others={[due]}>
          {formatDayMonth(clock.receivedAt)}
        </Mark>
        {running && !late && (
          <Mark at={here} y={63} others={[0, 1]}>
            {formatDayMonth(now)}
          </Mark>
        )}
        <Mark at={due} y={63}>
          {formatDayMonth(clock.dueAt)}
        </Mark>
      </svg>
      <ul className="key num mt-4">
        <KeyLine fill="#0b6b4b" label="Cơ quan đã dùng" value={formatDuration(used)} />
        {paused > 0 && <KeyLine fill="url(#hatch)" label="Tạm dừng, không tính" value={formatDuration(paused)} />}
        {over > 0 && <KeyLine fill="#b3261e" label="Quá hạn" value={formatDuration(over)} late />}
        {running && !late && (
          <KeyLine fill="#f4f2ee" stroke="#857e75" label="Còn lại, giờ làm việc" value={formatDuration(left)} />
        )}
      </ul>
    </>
  );
}

function KeyLine({
  fill,
  stroke,
  label,
  value,
  late,
}: {
  fill: string;
  stroke?: string;
  label: string;
  value: string;
  late?: boolean;
}) {
  return (
    <li>
      <svg aria-hidden="true">
        <rect x=".5" y=".5" width="19" height="11" fill={fill} stroke={stroke} />
      </svg>
      <span>{label}</span>
      <b className={late ? 'late' : undefined}>{value}</b>
    </li>
  );
}

/** A word over or under the bar, held inside it; left out where it would run into a word of `others`. */
function Mark({
  at,
  y,
  strong,
  others = [],
  children,
}: {
  at: number;
  y: number;
  strong?: boolean;
  others?: number[];
  children: string;
}) {
  if (others.some((other) => Math.abs(other - at) < 0.25)) return null;
  const anchor = at < 0.12 ? 'start' : at > 0.88 ? 'end' : 'middle';
  return (
    <text className={strong ? 'b' : undefined} x={percent(at)} y={y} textAnchor={anchor}>
      {children}
    </text>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#fff4d6" />
        <rect width="2" height="7" fill="#6b4700" />
      </pattern>
    </defs>
  );
}

/** A share as an SVG length: 0.4252 -> '42.52%'. */
function percent(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
}
