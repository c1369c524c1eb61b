import type { VisitKind } from '../../src/modules/appointments/contract.ts';

const ours = 'Cấu hình của hệ thống; từng xã chỉnh theo số quầy và số người của mình';

/**
 * What people come to a Service Centre for, and how long it takes. The day of the visit decides which version counts. How many windows
 * serve it, and on which half days, a commune's administrator says for the commune; what stands here holds where nobody has.
 */
export const visitKinds: readonly VisitKind[] = [
  {
    code: 'counter',
    label: 'Làm việc tại quầy',
    explain: 'Nộp hồ sơ, đối chiếu bản chính, hỏi thủ tục.',
    minutes: 20,
    windows: 2,
    noticeMinutes: 60,
    daysAhead: 14,
    bring: ['Căn cước, hoặc mở VNeID cho cán bộ xem'],
    validFrom: '2026-01-01',
    source: { name: ours, verify: true },
  },
  {
    code: 'certified-copy',
    label: 'Chứng thực bản sao',
    explain: 'Cán bộ xem bản chính, chụp, đối chiếu và trả lại ngay.',
    minutes: 15,
    windows: 2,
    noticeMinutes: 60,
    daysAhead: 14,
    bring: [],
    validFrom: '2026-01-01',
    source: { name: ours, verify: true },
  },
  {
    code: 'marriage',
    label: 'Đăng ký kết hôn',
    explain: 'Hai người cùng đến, nói rõ là tự nguyện, ký sổ và ký giấy chứng nhận.',
    minutes: 45,
    windows: 1,
    noticeMinutes: 24 * 60,
    daysAhead: 60,
    bring: [],
    validFrom: '2026-01-01',
    source: { name: `${ours}; Luật Hộ tịch 60/2014/QH13, khoản 2 Điều 18`, verify: true },
  },
  {
    code: 'land-mediation',
    label: 'Hòa giải tranh chấp đất đai',
    explain: 'Các bên cùng ngồi với Hội đồng hòa giải.',
    minutes: 120,
    windows: 1,
    noticeMinutes: 3 * 24 * 60,
    daysAhead: 60,
    bring: [],
    validFrom: '2026-01-01',
    source: { name: `${ours}; Luật Đất đai 31/2024/QH15, khoản 2 Điều 235`, verify: true },
  },
];
