import type { BookingView } from '../../src/modules/appointments/contract.ts';

const stamp = (at: string): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
const text = (value: string): string => value.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n');

/** At most 75 bytes a line, the rest behind a space on the next (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let own = '';
  for (const sign of line) {
    if (Buffer.byteLength(own + sign) > (lines.length === 0 ? 75 : 74)) {
      lines.push(own);
      own = '';
    }
    own += sign;
  }
  return [...lines, own].join('\r\n ');
}

/** The visit as a calendar takes it (RFC 5545), with an alarm the day before. @param host of the portal: makes the name of the event unique */
export function visitIcs(booking: BookingView, host: string, now: Date): string {
  const title = `Đến quầy: ${booking.procedure?.name ?? booking.kind.label}`;
  const notes = [
    booking.bring.length > 0 ? `Mang theo: ${booking.bring.join('; ')}.` : '',
    booking.place.phone ? `Hỏi: ${booking.place.phone}.` : '',
    `Đổi hoặc hủy: https://${host}/lich-hen/${booking.id}`,
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mot Cua//Lich hen//VI',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${booking.id}@${host.replace(/:\d+$/, '')}`,
    `SEQUENCE:${booking.version}`,
    `DTSTAMP:${stamp(now.toISOString())}`,
    `DTSTART:${stamp(booking.from)}`,
    `DTEND:${stamp(booking.to)}`,
    `SUMMARY:${text(title)}`,
    `LOCATION:${text([booking.place.name, booking.place.address].filter(Boolean).join(', '))}`,
    `DESCRIPTION:${text(notes.filter(Boolean).join('\n'))}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
