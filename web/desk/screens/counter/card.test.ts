import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCard, readScan } from './card.ts';

describe('the citizen card at the counter', () => {
  it('reads the seven parts of the QR code', () => {
    expect(parseCard('051196004182|212345678|Phạm Thị Rin|25071996|Nữ|Thôn Mẫu, Ba Tô, Quảng Ngãi|10052021\n')).toEqual({
      citizenNumber: '051196004182',
      old: '212345678',
      fullName: 'Phạm Thị Rin',
      dateOfBirth: '1996-07-25',
      sex: 'Nữ',
      address: 'Thôn Mẫu, Ba Tô, Quảng Ngãi',
      issuedOn: '2021-05-10',
    });
  });

  it('takes a card without an old number, and later cards with more parts', () => {
    expect(parseCard('051196004182||Phạm Thị Rin|25071996|Nữ|Ba Tô|10052025||Phạm Văn A|Đinh Thị B|')).toMatchObject({
      old: null,
      fullName: 'Phạm Thị Rin',
    });
  });

  it('leaves out a day that does not exist rather than inventing one', () => {
    expect(parseCard('051196004182||Phạm Thị Rin|31021996|Nữ|Ba Tô|10052021')?.dateOfBirth).toBeNull();
  });

  it('takes 12 typed digits, with spaces, and waits for fewer', () => {
    expect(readScan('051 196 004 182')).toEqual({ kind: 'number', citizenNumber: '051196004182' });
    expect(readScan('05119600')).toEqual({ kind: 'incomplete' });
    expect(readScan('0511960041823').kind).toBe('wrong');
    expect(readScan('051196004182|cắt ngang').kind).toBe('wrong');
  });

  it('never throws and never gives a number that is not 12 digits, whatever a scanner types', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.string(), { maxLength: 9 }).map((parts) => parts.join('|')),
        ),
        (text) => {
          const read = readScan(text);
          if (read.kind === 'number') expect(read.citizenNumber).toMatch(/^\d{12}$/);
          if (read.kind === 'card') expect(read.card.citizenNumber).toMatch(/^\d{12}$/);
        },
      ),
    );
  });
});
