import { vietnam } from '../../../definitions/calendars/vietnam.ts';
import { type Calendar, type CalendarPeriod, type Hours, mergeCalendars } from './index.ts';

const full: Hours = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];
const morning: Hours = [['07:30', '11:30']];
const period = (from: string, week: Partial<CalendarPeriod['week']>, to?: string): CalendarPeriod => ({
  from,
  ...(to === undefined ? {} : { to }),
  week: { mon: full, tue: full, wed: full, thu: full, fri: full, sat: [], sun: [], ...week },
  source: 'test',
});

export const saturdayMornings = mergeCalendars(vietnam, { periods: [period('1900-01-01', { sat: morning })] });

/** Three short days, one of them in the evening, and Fridays off. */
export const partTime: Calendar = mergeCalendars(vietnam, {
  periods: [
    period('1900-01-01', { mon: morning, tue: [['13:00', '20:30']], wed: [], thu: morning, fri: [], sun: [['08:00', '09:00']] }),
  ],
});

/** Other hours in summer, and a day of the town's own. */
export const summerHours = mergeCalendars(vietnam, {
  periods: [
    period(
      '2026-05-01',
      {
        mon: [
          ['06:30', '11:00'],
          ['14:00', '17:30'],
        ],
        sat: morning,
      },
      '2026-08-31',
    ),
  ],
  daysOff: [
    { date: '2026-03-10', name: 'Ngày truyền thống' },
    { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
  ],
  swappedDays: [{ date: '2026-02-16', name: 'Trực Tết', works: true, hours: [['08:00', '10:00']] }],
});

/** Three sittings a day, every day, two of them touching. */
export const everyDay: Calendar = {
  ...vietnam,
  periods: [
    period('1900-01-01', {
      sat: [
        ['08:00', '10:00'],
        ['10:00', '12:00'],
        ['20:00', '23:58'],
      ],
      sun: [['00:00', '06:00']],
    }),
  ],
};

export const calendars: Record<string, Calendar> = { vietnam, saturdayMornings, partTime, summerHours, everyDay };
