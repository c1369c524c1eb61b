import { describe, expect, test } from 'vitest';
import { definedProcedures } from '../../../definitions/procedures/index.ts';
import { stillToDo } from './still-to-do.ts';

const find = (code: string) => definedProcedures.find((one) => one.procedure.code === code)!.procedure;
const birth = find('1.001193');
const permit = find('1.013225');
const day = new Date('2026-11-23T02:00:00Z');
const row = {
  case_id: birth.cases[0]!.id,
  channel: 'online',
  received_at: null,
  submitted_at: day,
  state: 1,
  delivery: 'electronic',
  papers: [],
} as const;
const where = { centre: 'Trung tâm xã Ba Tô', until: '16:00, Thứ Ba 24/11/2026' };
const of = (procedure: typeof birth, over: Partial<Parameters<typeof stillToDo>[1]> = {}, answers = {}) =>
  stillToDo(procedure, { ...row, case_id: procedure.cases[0]!.id, papers: [], ...over }, { answers, known: {} }, where);

describe('what is still to do after handing in', () => {
  test('nothing, where everything went online and the result comes so', () => {
    expect(of(birth)).toEqual([]);
  });

  test('originals that are looked at: which, where and until when; not those that were seen', () => {
    const shown = {
      ...birth,
      components: birth.components.filter((one) => one.id === 'identity-paper').map(({ needed: _, ...one }) => one),
    };
    expect(of(shown).map((one) => one.text)).toEqual([
      'Mang bản chính căn cước hoặc hộ chiếu đến Trung tâm xã Ba Tô để đối chiếu, trước 16:00, Thứ Ba 24/11/2026.',
    ]);
    expect(of(shown, { papers: [{ component: 'identity-paper', file: null, seen: true }] })).toEqual([]);
    expect(of(shown, { channel: 'counter' })).toEqual([]);
    expect(of(shown, { state: 10 })).toEqual([]);
  });

  test('sets that have to be left although files were sent, with when', () => {
    const [drawings] = of(permit, { case_id: permit.cases[0]!.id }).filter((one) => one.text.startsWith('Mang'));
    expect(drawings!.text).toMatch(/^Mang 2 bản chính .*: gửi tệp khi nộp trực tuyến; mang 2 bộ giấy/);
    expect(drawings!.later).toBe(false);
  });

  test('a paper result is to be collected, later', () => {
    const [collect] = of(birth, { delivery: 'counter' });
    expect(collect).toMatchObject({ later: true, text: expect.stringContaining('mang theo căn cước') });
  });
});
