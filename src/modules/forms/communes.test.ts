import { describe, expect, test } from 'vitest';
import { communeIndex } from './communes.ts';

const index = communeIndex([
  { code: '21523', name: 'Xã Ba Tô', province: '51' },
  { code: '21484', name: 'Xã Ba Tơ', province: '51' },
  { code: '21025', name: 'Phường Cẩm Thành', province: '51' },
]);

describe('a commune as people type it', () => {
  test('the name with its accents decides before the forgiving search', () => {
    expect(index.find('51', 'Ba Tô')).toMatchObject({ code: '21523' });
    expect(index.find('51', 'xã ba tơ')).toMatchObject({ code: '21484' });
    expect(index.find('51', 'Ba Tơ'.normalize('NFD'))).toMatchObject({ code: '21484' });
  });

  test('without accents one that fits is found, and several are said to be several', () => {
    expect(index.find('51', 'cam thanh')).toMatchObject({ code: '21025' });
    expect(index.find('51', 'ba to')).toBe('ambiguous');
    expect(index.find('48', 'Ba Tô')).toBeUndefined();
  });
});
