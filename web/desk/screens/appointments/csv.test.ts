import { expect, test } from 'vitest';
import { bookingStates, type DayItem } from '../../../../src/modules/appointments/contract.ts';
import { dayCsv } from './csv.ts';
import { bookingWords } from './words.ts';

const item: DayItem = {
  id: '0198c0de-0000-7000-8000-000000000031',
  version: 1,
  state: 'booked',
  from: '2026-11-26T09:00:00+07:00',
  to: '2026-11-26T09:15:00+07:00',
  window: 2,
  kind: { code: 'certified-copy', label: 'Chứng thực bản sao' },
  name: '=HYPERLINK("http://x")',
  phone: '0905555018',
  procedure: 'Chứng thực bản sao, "sao y"',
  dossier: null,
  note: null,
};

test('Excel reads it: byte order mark, quotes doubled, nothing becomes a formula', () => {
  const csv = dayCsv([item]);
  expect(csv.startsWith('\uFEFF"Ngày","Giờ"')).toBe(true);
  const line = csv.split('\r\n')[1]!;
  expect(line).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(line).toContain('"Chứng thực bản sao, ""sao y"""');
  expect(line.startsWith('"26/11/2026","9:00","9:15","2",')).toBe(true);
});

test('the words are those of the contract', () => {
  expect(bookingWords).toEqual(bookingStates);
});
