import type { DayReason, DayTable } from './day-table.ts';
import type { Computed, LimitUnit } from './deadline.ts';
import { civilDate, clockOf, DAY, type DayNumber, dayOf, formatIso, HOUR, type LocalMs, rememberDays } from './local-time.ts';
import type { AppliedPause } from './pauses.ts';
import { clockInWords, dayInWords, describeDuration, momentInWords, numberInWords } from './wording.ts';

export type StepKind =
  | 'received'
  | 'moved-into-office-hours'
  | 'cut-off'
  | 'day-skipped'
  | 'weekend-worked'
  | 'limit-counted'
  | 'pushed-into-office-hours'
  | 'pause'
  | 'paused'
  | 'verify'
  | 'due';

/** One link in the chain from receipt to due time. */
export interface Step {
  kind: StepKind;
  /** The moment that the step arrives at (a skipped day: its 00:00), ISO text with +07:00. */
  at: string;
  /** The same for people: one Vietnamese sentence. */
  text: string;
  /** moved, pushed: before-opening, break, after-closing or the kind of day off; skipped: the kind of day off; pause: its effect. */
  reason?: string;
  /** Name of the holiday or of the swap. */
  name?: string;
  /** Milliseconds given back by a pause. */
  ms?: number;
  /** The calendar's entry of this day is taken from memory; somebody should compare it with the announcement. */
  entryToVerify?: true;
  /** The deadline may change: has to be checked against the official announcement. */
  verify?: true;
}

const UNIT_WORDS: Record<LimitUnit, string> = {
  hour: 'giờ',
  'working-hour': 'giờ làm việc',
  day: 'ngày',
  'working-day': 'ngày làm việc',
  month: 'tháng',
};

/** Says how a computed deadline came about; days come in order, and only those that mattered. */
export function explainDeadline(table: DayTable, c: Computed): Step[] {
  const steps: Step[] = [];
  const startDay = dayOf(c.start);
  steps.push({ kind: 'received', at: formatIso(c.received), text: `Nhận lúc ${momentInWords(c.received)}.` });
  if (c.start !== c.received) {
    pushDays(table, steps, dayOf(c.received) + 1, startDay, false);
    steps.push(moved(table, 'moved-into-office-hours', c.received, c.start));
  }
  if (c.cutoff !== undefined) steps.push(cutOff(c, startDay));

  if (c.limit > 0) {
    if (c.working) pushDays(table, steps, startDay + 1, dayOf(c.base), true);
    steps.push(counted(c));
    if (c.base !== c.counted) {
      // Working units have listed these days already, up to the day of `base`.
      if (!c.working) pushDays(table, steps, dayOf(c.counted), dayOf(c.base), false);
      steps.push(moved(table, 'pushed-into-office-hours', c.counted, c.base));
    }
  }
  for (const applied of c.applied) steps.push(pauseStep(c, applied));
  if (c.due !== null && c.due !== c.base) {
    if (c.working) pushDays(table, steps, dayOf(c.base) + 1, dayOf(c.due), true);
    else if (c.due !== c.raw) pushDays(table, steps, dayOf(c.raw), dayOf(c.due), false);
    if (c.due !== c.raw) steps.push(moved(table, 'pushed-into-office-hours', c.raw, c.due));
  }
  const last = c.due ?? c.base;
  verifySteps(table, steps, c, last);
  if (c.due !== null) steps.push({ kind: 'due', at: formatIso(c.due), text: `Hạn: ${momentInWords(c.due)}.` });
  return steps;
}

function cutOff(c: Computed, startDay: DayNumber): Step {
  const clock = clockInWords(c.cutoff!);
  const text = c.afterCutoff
    ? `Nhận từ ${clock} trở đi: ngày làm việc kế tiếp là ngày thứ nhất.`
    : `Nhận trước ${clock}: ${dayInWords(startDay)} là ngày thứ nhất.`;
  return { kind: 'cut-off', at: formatIso(startDay * DAY + c.cutoff!), reason: c.afterCutoff ? 'after' : 'before', text };
}

function counted(c: Computed): Step {
  const limit = `${numberInWords(c.limit)} ${UNIT_WORDS[c.unit]}`;
  const end = c.cutoff === undefined ? '' : ', đến hết giờ làm việc';
  return { kind: 'limit-counted', at: formatIso(c.counted), text: `Thời hạn ${limit}${end}: ${momentInWords(c.counted)}.` };
}

/** Days off (and worked weekends) from `first` up to, not including, `end`. */
function pushDays(table: DayTable, steps: Step[], first: DayNumber, end: DayNumber, counting: boolean): void {
  for (let day = first; day < end; day += 1) {
    const step = dayStep(table, day);
    if (step && (counting || step.kind === 'day-skipped')) steps.push(step);
  }
  if (counting && end >= first) {
    const last = dayStep(table, end);
    if (last?.kind === 'weekend-worked') steps.push(last);
  }
}

const dayStepsOf = new WeakMap<DayTable, (day: DayNumber) => Step | null>();

/** What a day adds to the story, or null for an ordinary working day; made once per calendar and day, hence frozen. */
function dayStep(table: DayTable, day: DayNumber): Step | null {
  let known = dayStepsOf.get(table);
  if (!known) {
    known = rememberDays((wanted) => makeDayStep(table, wanted));
    dayStepsOf.set(table, known);
  }
  return known(day);
}

function makeDayStep(table: DayTable, day: DayNumber): Step | null {
  const open = table.hoursOf(day).total > 0;
  if (open && !table.swappedDays.has(day)) return null;
  const { reason, name, verify } = table.reasonOf(day);
  const step: Step = {
    kind: open ? 'weekend-worked' : 'day-skipped',
    at: formatIso(day * DAY),
    reason,
    text: open
      ? `${dayInWords(day)} đi làm (${name}): có tính.`
      : `${dayInWords(day)} ${REASON_WORDS[reason](name)}: không tính.`,
  };
  if (name !== undefined) step.name = name;
  // Marked for whoever checks the table; it is in force all the same, so it does not make the whole deadline doubtful.
  if (verify) step.entryToVerify = true;
  return Object.freeze(step);
}

const REASON_WORDS: Record<DayReason, (name: string | undefined) => string> = {
  weekend: () => 'nghỉ hằng tuần',
  holiday: (name) => `nghỉ lễ (${name})`,
  'swapped-off': (name) => `nghỉ hoán đổi (${name})`,
  'swapped-on': () => 'không có giờ làm việc',
  'no-hours': () => 'chưa có giờ làm việc trong lịch',
  working: () => 'làm việc',
};

function moved(table: DayTable, kind: StepKind, from: LocalMs, to: LocalMs): Step {
  const reason = whyOutside(table, from);
  const sameDay = dayOf(from) === dayOf(to);
  const target = sameDay ? `${clockInWords(clockOf(to))} cùng ngày` : momentInWords(to);
  const why =
    OUTSIDE_WORDS[reason] ??
    `là ngày ${table.reasonOf(dayOf(from)).name ? `nghỉ (${table.reasonOf(dayOf(from)).name})` : 'nghỉ'}`;
  const verb = kind === 'moved-into-office-hours' ? 'bắt đầu tính từ' : 'chuyển đến';
  const subject = kind === 'moved-into-office-hours' ? 'Lúc nhận' : momentInWords(from);
  return { kind, at: formatIso(to), reason, text: `${subject} ${why}: ${verb} ${target}.` };
}

const OUTSIDE_WORDS: Record<string, string> = {
  'before-opening': 'trước giờ làm việc',
  break: 'trong giờ nghỉ trưa',
  'after-closing': 'sau giờ làm việc',
};

function whyOutside(table: DayTable, at: LocalMs): string {
  const hours = table.hoursOf(dayOf(at));
  if (hours.total === 0) return table.reasonOf(dayOf(at)).reason;
  if (clockOf(at) < hours.starts[0]!) return 'before-opening';
  return clockOf(at) > hours.ends.at(-1)! ? 'after-closing' : 'break';
}

function pauseStep(c: Computed, { pause, effect, taken }: AppliedPause): Step {
  const ground = pause.grounds.length > 0 ? ` (${pause.grounds.join('; ')})` : '';
  if (effect === 'open') {
    const text = `Tạm dừng từ ${momentInWords(pause.from)}${ground}, chưa kết thúc: chưa xác định được hạn.`;
    return { kind: 'paused', at: formatIso(pause.from), reason: effect, text };
  }
  if (pause.to === Infinity) {
    const text = `Tạm dừng từ ${momentInWords(pause.from)}${ground}, sau khi đã hết hạn: không đổi hạn.`;
    return { kind: 'pause', at: formatIso(pause.from), reason: effect, ms: 0, text };
  }
  const span = `Tạm dừng từ ${momentInWords(pause.from)} đến ${momentInWords(pause.to)}${ground}`;
  const result = {
    'given-back':
      taken === 0 ? 'không trùng giờ làm việc, không đổi hạn.' : `hạn được cộng bù ${elapsedInWords(taken, c.working)}.`,
    'before-start': 'trước lúc bắt đầu tính, không đổi hạn.',
    'after-due': 'sau khi đã hết hạn, không đổi hạn.',
  }[effect];
  return { kind: 'pause', at: formatIso(pause.to), reason: effect, ms: taken, text: `${span}: ${result}` };
}

function elapsedInWords(ms: number, working: boolean): string {
  if (working) return `${describeDuration(ms)} làm việc`;
  const days = Math.floor(ms / DAY);
  if (days === 0 || ms < 48 * HOUR) return describeDuration(ms);
  return ms % DAY < 60_000 ? `${days} ngày` : `${days} ngày ${describeDuration(ms % DAY)}`;
}

/** Years whose days off are not announced, and days off that may or may not be observed, where they can move the due time. */
function verifySteps(table: DayTable, steps: Step[], c: Computed, last: LocalMs): void {
  const lastYear = civilDate(dayOf(last)).year;
  const unknown: number[] = [];
  for (let year = civilDate(dayOf(c.received)).year; year <= lastYear; year += 1) {
    if (!table.publishedYears.has(year)) unknown.push(year);
  }
  if (unknown.length > 0) {
    const years = unknown.length > 2 ? `${unknown[0]} đến ${unknown.at(-1)}` : unknown.join(' và ');
    const text = `Lịch nghỉ lễ, Tết năm ${years} chưa có đủ theo thông báo chính thức: hạn này có thể thay đổi.`;
    steps.push({ kind: 'verify', at: formatIso(last), reason: 'year-not-published', text, verify: true });
  }
  const first = dayOf(c.working ? c.received : c.counted);
  for (const { day, name } of table.doubtful) {
    if (day < first || day > dayOf(last) || table.hoursOf(day).total === 0) continue;
    const text = `${dayInWords(day)} (${name}) chưa xác nhận được là ngày nghỉ, đang tính là ngày làm việc: hạn này có thể thay đổi.`;
    steps.push({ kind: 'verify', at: formatIso(day * DAY), reason: 'day-off-not-confirmed', name, text, verify: true });
  }
}
