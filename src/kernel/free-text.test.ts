import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeText } from './free-text.ts';
import { cleanText } from './text.ts';

const reason = freeText(5, 200, 'Ghi rõ lý do.');

test('what cannot be seen does not get into a text, and does not count as one', () => {
  expect(reason.parse('  Giấy\u202e chứng\u200b sinh\u00ad\u2066 mờ ')).toBe('Giấy chứng sinh mờ');
  expect(reason.parse('Thie\u200d\u0302\u0301u giấy')).toBe('Thiếu giấy');
  for (const nothing of ['     ', '\u200b\u200b\u200b\u200b\u200b', '.....', '\u3164'.repeat(9), 'ab   ', 5])
    expect(reason.safeParse(nothing).success).toBe(false);
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
      expect(once).not.toMatch(/\p{Cf}/u);
    }),
  );
});
