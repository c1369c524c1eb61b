import { expect, test } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

test.each([
  [0, 'Không đồng'],
  [500_000, 'Năm trăm nghìn đồng'],
  [10_000_000, 'Mười triệu đồng'],
  [21_000_000, 'Hai mươi mốt triệu đồng'],
  [1_050_000, 'Một triệu không trăm năm mươi nghìn đồng'],
  [24_000_005, 'Hai mươi tư triệu không trăm linh năm đồng'],
  [1_500_000_000_000, 'Một nghìn năm trăm tỷ đồng'],
  [115_415_000, 'Một trăm mười lăm triệu bốn trăm mười lăm nghìn đồng'],
])('%d is %s', (amount, words) => {
  expect(amountInWords(amount)).toBe(words);
});

test('what is no sum of whole đồng is refused', () => {
  for (const amount of [-1, 1.5, Number.NaN, 1e15]) expect(() => amountInWords(amount)).toThrow(RangeError);
});
