import type { DayItem } from '../../../../src/modules/appointments/contract.ts';
import { formatDate, formatTime } from '../../../design/format.ts';
import { bookingWords } from './words.ts';

const heads = ['Ngày', 'Giờ', 'Đến', 'Cửa', 'Họ tên', 'Điện thoại', 'Việc', 'Mã hồ sơ', 'Trạng thái', 'Ghi chú'];

/** A cell as Excel reads it; what begins like a formula is kept as text (OWASP, CSV injection). */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** The list of a day for Excel: UTF-8 with its mark, so that Vietnamese letters are read right; telephone numbers stay text. */
export function dayCsv(items: readonly DayItem[]): string {
  const rows = items.map((one) => [
    formatDate(one.from),
    formatTime(one.from),
    formatTime(one.to),
    String(one.window),
    one.name,
    one.phone ?? '',
    one.procedure ?? one.kind.label,
    one.dossier?.code ?? '',
    bookingWords[one.state].label,
    one.note ?? '',
  ]);
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
