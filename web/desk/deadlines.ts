import type { WorkItem } from '../../src/modules/dossiers/contract.ts';
import { formatDay, formatDuration, formatTime } from '../design/format.ts';
import type { IconName } from '../design/icons.tsx';
import { dayKey, stampText } from './moments.ts';

export type DeadlineGroup = { key: string; title: string; items: WorkItem[] };

/** Suspended states: waiting for the citizen or for a fee, their clock stands. */
const paused = (item: WorkItem): boolean => item.state === 5 || item.state === 6 || item.state === 8;
/** Decided and signed: nothing left to do but to give it to the person. */
const waitsForPickUp = (item: WorkItem): boolean => item.step === 'hand-over' && (item.state === 4 || item.state === 9);
const over = (item: WorkItem): boolean => item.state === 3 || item.state === 7 || item.state === 9 || item.state === 10;

function placeOf(item: WorkItem, today: string): { rank: string; title: string } {
  if (waitsForPickUp(item)) return { rank: '35', title: 'Chờ trả kết quả' };
  if (over(item)) return { rank: '5', title: 'Đã xong' };
  if (paused(item)) return { rank: '4', title: 'Đang tạm dừng' };
  if (item.late) return { rank: '0', title: 'Quá hạn' };
  if (item.dueAt === null) return { rank: '3', title: 'Chưa tính hạn' };
  const day = dayKey(item.dueAt);
  // Due earlier today than now is still today's work: the law counts by day.
  if (day <= today) return { rank: '1', title: 'Hôm nay' };
  return { rank: `2${day}`, title: formatDay(item.dueAt) };
}

/**
 * Groups work by deadline: late, today, each later day, without a deadline yet, to be handed out, paused, over.
 * The order inside a group is the server's. `asOf` is the moment of the list, ISO 8601.
 */
export function groupByDeadline(items: readonly WorkItem[], asOf: string): DeadlineGroup[] {
  const today = dayKey(asOf);
  const groups = new Map<string, DeadlineGroup>();
  for (const item of items) {
    const { rank, title } = placeOf(item, today);
    const group = groups.get(rank);
    if (group) group.items.push(item);
    else groups.set(rank, { key: rank, title, items: [item] });
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

export type DueLabel = { text: string; tone: 'bad' | 'wait' | 'ok' | 'rest'; icon: IconName | null };

/** The words of the deadline column. What is late shows when it was promised; how late it is, in working time, its own page says. */
export function dueLabel(item: WorkItem, asOf: string): DueLabel {
  if (waitsForPickUp(item)) return { text: item.dueAt ? `Hẹn ${stampText(item.dueAt)}` : 'Đã ký', tone: 'ok', icon: null };
  if (over(item)) return { text: item.dueAt ? formatTime(item.dueAt) : '', tone: 'rest', icon: null };
  if (paused(item)) return { text: item.dueText || 'Đang dừng', tone: 'rest', icon: 'pause' };
  if (item.late) return { text: item.dueAt ? `Hẹn ${stampText(item.dueAt)}` : 'Đã trễ', tone: 'bad', icon: 'warn' };
  if (item.dueAt === null) return { text: item.dueText || 'Chưa nhận', tone: 'rest', icon: null };
  const left = Date.parse(item.dueAt) - Date.parse(asOf);
  if (left > 0 && left <= 2 * 3_600_000) {
    return {
      text: `${formatTime(item.dueAt)}, còn ${left <= 99 * 60_000 ? `${Math.max(1, Math.round(left / 60_000))} phút` : formatDuration(left)}`,
      tone: 'wait',
      icon: 'clock',
    };
  }
  return { text: formatTime(item.dueAt), tone: 'ok', icon: null };
}
