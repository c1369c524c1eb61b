import { expect, test } from 'vitest';
import type { BookingView } from '../../src/modules/appointments/contract.ts';
import { visitIcs } from './visit-ics.ts';

const booking: BookingView = {
  id: '0198c0de-0000-7000-8000-000000000031',
  version: 3,
  state: 'booked',
  from: '2026-11-26T09:00:00+07:00',
  to: '2026-11-26T09:15:00+07:00',
  kind: { code: 'certified-copy', label: 'Chứng thực bản sao', explain: '', minutes: 15 },
  procedure: { code: '2.000815', name: 'Chứng thực bản sao từ bản chính; hai, ba bản' },
  dossier: null,
  place: { code: '21523', name: 'Trung tâm Phục vụ hành chính công xã Ba Tô', address: 'Thôn Đồng Chùa\nxã Ba Tô', phone: null },
  bring: ['Bản chính giấy cần sao', 'Căn cước của người đến, hoặc mở VNeID cho cán bộ xem tại quầy'],
  calledOff: null,
  open: true,
};

test('a calendar takes it: RFC 5545 lines, times in UTC, special signs escaped', () => {
  const ics = visitIcs(booking, 'motcua.example:3000', new Date('2026-11-23T02:00:00Z'));
  const lines = ics.split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const whole = ics.replaceAll('\r\n ', '').split('\r\n');
  expect(whole).toContain('DTSTART:20261126T020000Z');
  expect(whole).toContain('DTEND:20261126T021500Z');
  expect(whole).toContain('SEQUENCE:3');
  expect(whole).toContain(`UID:${booking.id}@motcua.example`);
  expect(whole).toContain('SUMMARY:Đến quầy: Chứng thực bản sao từ bản chính\\; hai\\, ba bản');
  expect(whole.find((l) => l.startsWith('LOCATION'))).toBe(
    'LOCATION:Trung tâm Phục vụ hành chính công xã Ba Tô\\, Thôn Đồng Chùa\\nxã Ba Tô',
  );
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
