import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInWords, moneyInWords, numberInWords } from './vietnamese-words.ts';

describe('numbers in Vietnamese words', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [1005, 'một nghìn không trăm linh năm'],
    [2000, 'hai nghìn'],
    [2026, 'hai nghìn không trăm hai mươi sáu'],
    [8_000, 'tám nghìn'],
    [1_000_000, 'một triệu'],
    [1_020_000, 'một triệu không trăm hai mươi nghìn'],
    [1_000_001, 'một triệu không trăm linh một'],
    [2_500_000_000, 'hai tỷ năm trăm triệu'],
  ])('reads %i as "%s"', (value, text) => {
    expect(numberInWords(value)).toBe(text);
  });

  it('can be read back for every number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (value) => {
        expect(readBack(numberInWords(value))).toBe(value);
      }),
    );
  });

  it('refuses fractions and negative numbers', () => {
    expect(() => numberInWords(1.5)).toThrow(RangeError);
    expect(() => numberInWords(-1)).toThrow(RangeError);
  });
});

describe('dates in words', () => {
  it('spells a birthday as a birth certificate does', () => {
    expect(dateInWords('2026-11-12')).toBe('Ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu');
    expect(dateInWords('2004-04-30')).toBe('Ngày ba mươi tháng tư năm hai nghìn không trăm linh bốn');
    expect(dateInWords('1975-01-21')).toBe('Ngày hai mươi mốt tháng một năm một nghìn chín trăm bảy mươi lăm');
  });

  it.each(['2026-02-29', '2026-13-01', '12/11/2026', ''])('refuses "%s", which is no day', (text) => {
    expect(() => dateInWords(text)).toThrow(RangeError);
  });
});

it('writes money with a capital letter', () => {
  expect(moneyInWords(25_000)).toBe('Hai mươi lăm nghìn đồng');
});

/** A slow, obvious reader of the words, as the oracle. */
function readBack(text: string): number {
  const digits: Record<string, number> = {
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    năm: 5,
    lăm: 5,
    sáu: 6,
    bảy: 7,
    tám: 8,
    chín: 9,
  };
  let total = 0;
  let sum = 0;
  let group = 0;
  let last = 0;
  for (const word of text.split(' ')) {
    if (word in digits) last = digits[word] ?? 0;
    else if (word === 'mười') group += 10;
    else if (word === 'mươi') [group, last] = [group + last * 10, 0];
    else if (word === 'trăm') [group, last] = [group + last * 100, 0];
    else if (word === 'nghìn') [sum, group, last] = [sum + (group + last) * 1000, 0, 0];
    else if (word === 'triệu') [sum, group, last] = [sum + (group + last) * 1_000_000, 0, 0];
    else if (word === 'tỷ') [total, sum, group, last] = [(total + sum + group + last) * 1_000_000_000, 0, 0, 0];
  }
  return total + sum + group + last;
}
