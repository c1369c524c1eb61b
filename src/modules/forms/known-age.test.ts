import { describe, expect, test } from 'vitest';
import type { FormDefinition } from './contract.ts';
import { fullYears } from './dates.ts';
import { compileForm, validateForm, visibleFields } from './rules.ts';
import { FormDefinitionSchema } from './schema.ts';

const form: FormDefinition = {
  code: 'ages',
  title: 'Tuổi',
  validFrom: '2026-01-01',
  source: { name: 'toy' },
  steps: [
    {
      id: 'only',
      title: 'Tuổi',
      sections: [
        {
          id: 'only',
          title: 'Tuổi',
          fields: [
            { id: 'young', type: 'information', label: 'Chưa đủ 70', when: { '<': [{ var: '$known.member-1.age' }, 70] } },
            { id: 'name', type: 'text', label: 'Tên riêng', without: ['công ty'], required: false },
          ],
        },
      ],
    },
  ],
};
const at = (today: string, dateOfBirth?: string) => ({
  today,
  known: {
    'member-1': {
      title: 'Phạm Thị Ơ',
      values: dateOfBirth ? { dateOfBirth } : {},
      source: { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' },
    },
  },
});

test('full years by the day, by the month, by the year alone', () => {
  expect(fullYears('1955-12-12', '2026-12-11')).toBe(70);
  expect(fullYears('1955-12-12', '2026-12-12')).toBe(71);
  expect(fullYears('1950-03', '2026-02-28')).toBe(75);
  expect(fullYears('1950', '2026-01-01')).toBe(76);
  expect(fullYears('không rõ', '2026-01-01')).toBeUndefined();
});

describe('a condition over the age of somebody known', () => {
  test('holds by the day, and asks the register for that person', () => {
    expect(FormDefinitionSchema.parse(form)).toEqual(form);
    expect(compileForm(form).knownKeys).toEqual(['member-1']);
    const shown = (context: object) => visibleFields(form, {}, context).some((one) => one.name === 'young');
    expect(shown(at('2026-11-23', '1956-11-24'))).toBe(true);
    expect(shown(at('2026-11-24', '1956-11-24'))).toBe(false);
    expect(shown(at('2026-11-24'))).toBe(false);
  });
});

test('a text may not hold some words, in capitals, without marks or inside a sentence', () => {
  const messages = (name: string) => validateForm(form, { name }, { today: '2026-11-23' }).map((one) => one.message);
  expect(messages('CÔNG TY Hoa')).toEqual(['Tên riêng: không được dùng chữ “công ty”']);
  expect(messages('Hoa cong ty')).toHaveLength(1);
  expect(messages('Tạp hóa Cô Rin')).toEqual([]);
});
