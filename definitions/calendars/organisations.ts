import type { CalendarOverride } from '../../src/kernel/working-time/index.ts';

/**
 * Bodies whose hours or days differ from the nation's, by code: a province (51), a commune (21523) or one body (51.ttpvhcc).
 * What stands for a unit holds for every body of it; the more exact code wins. Each part has its own dates and source.
 */
export const organisationCalendars: Readonly<Record<string, CalendarOverride>> = {
  '51.ttpvhcc': {
    periods: [
      {
        from: '2025-07-01',
        week: {
          mon: [
            ['07:00', '11:30'],
            ['13:30', '17:00'],
          ],
          tue: [
            ['07:00', '11:30'],
            ['13:30', '17:00'],
          ],
          wed: [
            ['07:00', '11:30'],
            ['13:30', '17:00'],
          ],
          thu: [
            ['07:00', '11:30'],
            ['13:30', '17:00'],
          ],
          fri: [
            ['07:00', '11:30'],
            ['13:30', '17:00'],
          ],
          sat: [['07:00', '11:30']],
          sun: [],
        },
        source: 'Ví dụ trong bản dùng thử: Trung tâm cấp tỉnh làm thêm sáng thứ Bảy',
        verify: true,
      },
    ],
  },
};
