import type { Calendar } from '../../src/kernel/working-time/index.ts';
import { officeHours } from './office-hours.ts';

const LABOUR_CODE = 'Bộ luật Lao động 2019 Điều 111, 112';
const ANNOUNCED = 'Thông báo lịch nghỉ lễ, Tết hằng năm của Chính phủ (hoán đổi ngày làm việc)';

/**
 * Days off in Viet Nam, as the whole country has them. An organisation's own days go on top with mergeCalendars.
 *
 * 2025, 2026: announced; what carries `verify` was written down from memory. 2027, 2028: only the dates that the law itself fixes
 * (lunar ones computed); Tết, the day beside 2/9 and compensating days are entered when they are announced, and until then every
 * deadline in those years says that it may change.
 */
export const vietnam: Calendar = {
  periods: officeHours,
  daysOff: [
    // 2025
    { date: '2025-01-01', name: 'Tết Dương lịch', verify: true, source: LABOUR_CODE },
    { date: '2025-01-27', name: 'Tết Nguyên đán Ất Tỵ', verify: true, source: LABOUR_CODE },
    { date: '2025-01-28', name: 'Tết Nguyên đán Ất Tỵ', verify: true, source: LABOUR_CODE },
    { date: '2025-01-29', name: 'Tết Nguyên đán Ất Tỵ', verify: true, source: LABOUR_CODE },
    { date: '2025-01-30', name: 'Tết Nguyên đán Ất Tỵ', verify: true, source: LABOUR_CODE },
    { date: '2025-01-31', name: 'Tết Nguyên đán Ất Tỵ', verify: true, source: LABOUR_CODE },
    { date: '2025-04-07', name: 'Giỗ Tổ Hùng Vương', verify: true, source: LABOUR_CODE },
    { date: '2025-04-30', name: 'Ngày Chiến thắng', verify: true, source: LABOUR_CODE },
    { date: '2025-05-01', name: 'Quốc tế lao động', verify: true, source: LABOUR_CODE },
    { date: '2025-09-01', name: 'Quốc khánh', verify: true, source: LABOUR_CODE },
    { date: '2025-09-02', name: 'Quốc khánh', verify: true, source: LABOUR_CODE },
    // 2026
    { date: '2026-01-01', name: 'Tết Dương lịch', verify: true, source: LABOUR_CODE },
    { date: '2026-02-16', name: 'Tết Nguyên đán Bính Ngọ', source: LABOUR_CODE },
    { date: '2026-02-17', name: 'Tết Nguyên đán Bính Ngọ', source: LABOUR_CODE },
    { date: '2026-02-18', name: 'Tết Nguyên đán Bính Ngọ', source: LABOUR_CODE },
    { date: '2026-02-19', name: 'Tết Nguyên đán Bính Ngọ', source: LABOUR_CODE },
    { date: '2026-02-20', name: 'Tết Nguyên đán Bính Ngọ', source: LABOUR_CODE },
    { date: '2026-04-27', name: 'Nghỉ bù Giỗ Tổ Hùng Vương (26/4 là Chủ nhật)', verify: true, source: LABOUR_CODE },
    { date: '2026-04-30', name: 'Ngày Chiến thắng', verify: true, source: LABOUR_CODE },
    { date: '2026-05-01', name: 'Quốc tế lao động', verify: true, source: LABOUR_CODE },
    { date: '2026-09-01', name: 'Quốc khánh', verify: true, source: LABOUR_CODE },
    { date: '2026-09-02', name: 'Quốc khánh', verify: true, source: LABOUR_CODE },
    {
      date: '2026-11-24',
      name: 'Ngày Văn hóa Việt Nam',
      observed: false,
      verify: true,
      source: 'Nghị quyết 80-NQ/TW ngày 07/01/2026: chủ trương nghỉ hưởng nguyên lương; chưa rõ năm bắt đầu',
    },
    // 2027
    { date: '2027-01-01', name: 'Tết Dương lịch', verify: true, source: LABOUR_CODE },
    { date: '2027-04-16', name: 'Giỗ Tổ Hùng Vương', verify: true, source: LABOUR_CODE },
    { date: '2027-04-30', name: 'Ngày Chiến thắng', verify: true, source: LABOUR_CODE },
    { date: '2027-05-01', name: 'Quốc tế lao động', verify: true, source: LABOUR_CODE },
    { date: '2027-09-02', name: 'Quốc khánh', verify: true, source: LABOUR_CODE },
    // 2028
    { date: '2028-01-01', name: 'Tết Dương lịch', verify: true, source: LABOUR_CODE },
    { date: '2028-04-04', name: 'Giỗ Tổ Hùng Vương', verify: true, source: LABOUR_CODE },
    { date: '2028-04-30', name: 'Ngày Chiến thắng', verify: true, source: LABOUR_CODE },
    { date: '2028-05-01', name: 'Quốc tế lao động', verify: true, source: LABOUR_CODE },
    { date: '2028-09-02', name: 'Quốc khánh', verify: true, source: LABOUR_CODE },
  ],
  swappedDays: [
    { date: '2025-05-02', name: 'Hoán đổi, làm bù ngày 26/4', works: false, verify: true, source: ANNOUNCED },
    { date: '2025-04-26', name: 'Làm bù cho ngày 2/5', works: true, insteadOf: '2025-05-02', verify: true, source: ANNOUNCED },
    { date: '2026-01-02', name: 'Hoán đổi, làm bù ngày 10/1', works: false, verify: true, source: ANNOUNCED },
    { date: '2026-01-10', name: 'Làm bù cho ngày 2/1', works: true, insteadOf: '2026-01-02', verify: true, source: ANNOUNCED },
    { date: '2026-08-31', name: 'Hoán đổi, làm bù ngày 22/8', works: false, verify: true, source: ANNOUNCED },
    { date: '2026-08-22', name: 'Làm bù cho ngày 31/8', works: true, insteadOf: '2026-08-31', verify: true, source: ANNOUNCED },
  ],
  holidayYears: [
    { year: 2025, status: 'published', source: ANNOUNCED, verify: true },
    { year: 2026, status: 'published', source: ANNOUNCED, verify: true },
    { year: 2027, status: 'provisional', source: LABOUR_CODE, verify: true },
    { year: 2028, status: 'provisional', source: LABOUR_CODE, verify: true },
  ],
};
