/** Office hours, days off, deadlines and lateness in Viet Nam: pure and deterministic, no clock of its own. */
export type { Calendar, CalendarOverride, CalendarPeriod, DayOff, HolidayYear, Hours, SwappedDay } from './calendar.ts';
export { calendarOverrideSchema, calendarSchema, mergeCalendars } from './calendar.ts';
export type { DayReason } from './day-table.ts';
export type { Deadline, DeadlineQuestion, LimitUnit } from './deadline.ts';
export { deadline, dueTime, LIMIT_UNITS } from './deadline.ts';
export type { DeadlineArguments } from './deadline-command.ts';
export {
  DEADLINE_USAGE,
  DeadlineUsageError,
  parseDeadlineArguments,
  renderDeadlineJson,
  renderDeadlineText,
  runDeadlineCommand,
} from './deadline-command.ts';
export type { Step, StepKind } from './explain.ts';
export type { Lateness, LatenessQuestion, LatenessState } from './lateness.ts';
export { lateness } from './lateness.ts';
export type { Instant } from './local-time.ts';
export { endOfLocalDay, localDay } from './local-time.ts';
export type { CalendarDay } from './office-time.ts';
export {
  addWorkingTime,
  calendarDay,
  isWorkingDay,
  moveIntoOfficeHours,
  officeHours,
  workingTimeBetween,
} from './office-time.ts';
export type { Pause } from './pauses.ts';
export { describeDue, describeDuration, longTime, stampTime } from './wording.ts';
