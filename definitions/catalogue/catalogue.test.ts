import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describedProcedures, nationalCatalogue } from '../../src/modules/procedures/search/read.ts';
import { everydayWords } from './everyday-words.ts';
import { lifeEvents, stepsFor } from './life-events.ts';
import { plainNames } from './plain-names.ts';
import { postedList } from './posted-lists.ts';
import type { CuratedFacts } from './types.ts';
import { differenceOf, factVersions } from './versions.ts';

const rows = nationalCatalogue();
const known = new Set(rows.map((row) => row.code));
const facts = describedProcedures();
const birth = facts.on('1.001193', '2026-11-22')!;

describe('tables', () => {
  test('5,608 procedures, each once, with a name', () => {
    expect(rows).toHaveLength(5608);
    expect(known.size).toBe(5608);
    expect(rows.filter((row) => row.name.length < 5)).toEqual([]);
    // Three of the portal's own codes are typed wrong; they stay findable as they are.
    expect(rows.filter((row) => !/^\d\.\d{6}$/.test(row.code))).toHaveLength(3);
    expect(rows.find((row) => row.code === '1.001193')).toMatchObject({
      field: 'Hộ tịch',
      levels: ['commune'],
      publisher: 'Bộ Tư pháp',
    });
  });

  test('customs and tax are no work of a commune', () => {
    expect(rows.filter((row) => /^(Hải quan|Thuế)$/.test(row.field) && row.levels.includes('commune'))).toEqual([]);
  });

  test('85 described procedures, whole enough for a declaration', () => {
    expect(facts.codes).toHaveLength(85);
    for (const code of facts.codes) {
      const one = facts.on(code, '2026-11-22')!;
      expect(known).toContain(code);
      expect(one.cases.length, code).toBeGreaterThan(0);
      const cases = new Set(one.cases.map((c) => c.id));
      for (const paper of one.components) {
        expect(paper.originals + paper.copies, `${code} ${paper.id}`).toBeGreaterThan(0);
        for (const id of paper.cases ?? []) expect(cases).toContain(id);
      }
      // What is missing says so.
      if (one.components.length === 0 || one.limits.length === 0) expect(one.verify.length, code).toBeGreaterThan(0);
    }
  });

  test('what is read in the law stands in place of the crawl', () => {
    expect(birth).toMatchObject({
      limits: [{ value: 1, unit: 'working-day', cutoff: '15:00' }],
      fees: [{ amount: 0 }],
      results: [{ code: 'KQ.G15.000031' }],
    });
    expect(birth.verify).not.toContain('fees');
    const residence = facts.on('1.004222', '2026-11-22')!;
    expect(residence.fees.map((fee) => [fee.channels?.[0], fee.amount])).toEqual([
      ['online', 10_000],
      ['counter', 20_000],
    ]);
    expect(residence.cases.length).toBeGreaterThan(3);
  });

  test('names, everyday words and posted lists speak of procedures that exist', () => {
    for (const code of [...Object.keys(plainNames), ...everydayWords.flatMap((word) => word.procedures ?? [])])
      expect(known).toContain(code);
    const commune = postedList('commune', '2026-11-22', rows)!;
    expect(new Set(commune.groups.flatMap((group) => group.codes))).toEqual(new Set(facts.codes));
    expect(postedList('province', '2026-11-22', rows)!.groups.length).toBeGreaterThan(50);
    expect(postedList('commune', '2025-06-30', rows)).toBeUndefined();
  });
});

describe('life events', () => {
  const everyStep = lifeEvents.flatMap((event) => [
    ...event.always,
    ...event.questions.flatMap((question) => question.options.flatMap((option) => option.leadsTo)),
  ]);

  test('every code exists, every event asks one to three questions and leads somewhere', () => {
    for (const { code } of everyStep) expect(known).toContain(code);
    for (const event of lifeEvents) {
      expect(event.questions.length, event.id).toBeGreaterThanOrEqual(1);
      expect(event.questions.length, event.id).toBeLessThanOrEqual(3);
    }
    expect(new Set(lifeEvents.map((event) => event.id)).size).toBe(lifeEvents.length);
  });

  test('answers lead to the right procedures, and what they make needless goes', () => {
    const of = (id: string, answers: Record<string, string>) =>
      stepsFor(lifeEvents.find((event) => event.id === id)!, answers).map((step) => step.code);
    expect(of('birth', {})).toEqual(['1.001193']);
    expect(of('birth', { parents: 'married', together: 'yes' })).toEqual(['2.000986']);
    expect(of('birth', { parents: 'not-married' })).toEqual(['1.000689']);
    expect(of('death', { allowance: 'pension', land: 'yes' })).toEqual(['1.000656', '1.003197', '1.014028', '1.013831']);
    expect(of('shop', { stage: 'pause', nonsense: 'yes' })).toEqual(['1.001570']);
  });
});

describe('versions', () => {
  const changed = { ...birth, validFrom: '2027-01-01' };

  test('an amendment ends the version before on its first day', () => {
    const versions = factVersions([birth], [{ code: birth.code, validFrom: '2027-01-01', source: 'toy', facts: { fees: [] } }]);
    expect(versions.on(birth.code, '2026-12-31')!.fees).toHaveLength(1);
    expect(versions.on(birth.code, '2027-01-01')!.fees).toHaveLength(0);
    expect(versions.on(birth.code, '2025-01-01')).toBeUndefined();
    expect(versions.all(birth.code).map((one) => one.validTo)).toEqual(['2027-01-01', undefined]);
  });

  test('differences are told in sentences', () => {
    expect(differenceOf(birth, birth)).toEqual([]);
    const [paper, ...rest] = birth.components;
    const after: CuratedFacts = {
      ...changed,
      limits: [{ value: 4, unit: 'working-hour' }],
      fees: [{ name: 'Lệ phí', amount: 8000, text: '8.000 đồng' }],
      components: [...rest, { ...paper!, name: 'Giấy toy', copies: 1 }],
    };
    expect(differenceOf(birth, after)).toEqual([
      'Thời hạn giải quyết: trước là 1 ngày làm việc (nhận sau 15 giờ thì tính từ ngày làm việc kế tiếp), nay là 4 giờ làm việc.',
      'Phí, lệ phí: trước là Miễn phí, nay là 8.000 đồng.',
      'Thêm giấy tờ: “Giấy toy” (1 bản chính, 1 bản sao).',
      expect.stringMatching(/^Bỏ giấy tờ: “/),
    ]);
  });

  test('every two procedures can be compared, and nothing differs from itself', () => {
    const pick = fc.constantFrom(...facts.codes).map((code) => facts.on(code, '2026-11-22')!);
    fc.assert(
      fc.property(pick, pick, (a, b) => {
        const said = differenceOf(a, b);
        expect(said.length === 0).toBe(a.code === b.code);
        for (const sentence of said) expect(sentence).toMatch(/^[^a-z].*\.$/s);
      }),
      { numRuns: 100 },
    );
  });
});
