import type { CalendarPeriod, Hours } from '../../src/kernel/working-time/index.ts';

const day: Hours = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];

/** Default office hours: eight hours, Monday to Friday. A centre with others (Saturday mornings, summer hours) overrides them. */
export const officeHours: CalendarPeriod[] = [
  {
    from: '1900-01-01',
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    source:
      'Giờ hành chính phổ biến của cơ quan nhà nước; Bộ luật Lao động 2019 Điều 105 (8 giờ một ngày). Từng tỉnh quy định cụ thể.',
    verify: true,
  },
];
