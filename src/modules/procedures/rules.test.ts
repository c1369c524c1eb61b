import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDefinitions } from './catalogue.ts';
import type { Channel, ProcedureDefinition } from './contract.ts';
import { caseOf, decidingCommune, deliveryFor, feesFor, limitFor, papersFor, resultFor, titleFor } from './rules.ts';

const source = { name: 'ví dụ' };
const cases = ['usual', 'rare'].map((id) => ({ id, label: id, explain: id }));
const at = { case: 'usual', channel: 'online', day: '2026-11-22' } as const;

const limit = (text: string, more: Partial<ProcedureDefinition['limits'][0]> = {}) =>
  ({ value: 1, unit: 'working-day', text, source, ...more }) as const;
const fee = (text: string, amount: number | null, more: Partial<ProcedureDefinition['fees'][0]> = {}) => ({
  name: text,
  text,
  amount,
  source,
  ...more,
});

describe('which rule of a definition is meant', () => {
  test('the case as declared, then as stated, then the usual one; a case that is not there is nobody’s', () => {
    expect(caseOf({ cases }, { case: 'rare' }, 'usual')).toBe('rare');
    expect(caseOf({ cases }, {}, 'rare')).toBe('rare');
    expect(caseOf({ cases }, {}, 'unheard-of')).toBe('usual');
    expect(caseOf({ cases }, { case: ['rare'] as never })).toBe('usual');
  });

  test('the first limit that fits case, channel and day; a new law begins on its day', () => {
    const limits = [
      limit('rare', { cases: ['rare'] }),
      limit('old law', { validTo: '2026-12-01' }),
      limit('new law', { validFrom: '2026-12-01' }),
    ];
    const of = (more: object): string => limitFor({ code: 'x', limits }, { ...at, ...more }).text;
    expect([of({}), of({ case: 'rare' }), of({ day: '2026-11-30' }), of({ day: '2026-12-01' })]).toEqual([
      'old law',
      'rare',
      'old law',
      'new law',
    ]);
    expect(() => limitFor({ code: 'x', limits: [limit('counter', { channels: ['counter'] })] }, at)).toThrow('no limit');
  });

  test('another case may give another result', () => {
    const results = [
      { code: 'KQ.G15.000002', name: 'Trích lục', template: 'extract', cases: ['rare'] },
      { code: 'KQ.G15.000001', name: 'Giấy', template: 'paper' },
    ];
    expect(resultFor({ code: 'x', results }, at).template).toBe('paper');
    expect(resultFor({ code: 'x', results }, { ...at, case: 'rare' }).template).toBe('extract');
  });
});

describe('fees', () => {
  test('what is free is said as the definition says it', () => {
    expect(feesFor({ fees: [fee('Miễn phí', 0)] }, at, {})).toEqual({ lines: [], total: 0, text: 'Miễn phí' });
    expect(feesFor({ fees: [] }, at, {}).text).toBe('Không thu');
  });

  test('copies count as often as they are asked for; what the province sets is named, not counted', () => {
    const fees = [
      fee('8.000 đồng', 8000, { channels: ['online'] }),
      fee('Tại quầy 16.000 đồng', 16_000, { channels: ['counter'] }),
      fee('Bản sao theo mức của tỉnh.', null, { perAnswer: 'result.copies' }),
    ];
    expect(feesFor({ fees }, at, {})).toMatchObject({ total: 8000, text: '8.000 đồng' });
    const withCopies = feesFor({ fees }, { ...at, channel: 'counter' }, { result: { copies: 3 } });
    expect(withCopies).toMatchObject({ total: 16_000, text: 'Tại quầy 16.000 đồng Bản sao theo mức của tỉnh.' });
    expect(withCopies.lines.at(-1)).toMatchObject({ amount: null, times: 3 });
  });

  test('the total is never less than nothing and never more than all fees together, whatever was answered', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 1_000_000 })), { maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.oneof(fc.integer({ min: -5, max: 20 }), fc.string(), fc.constant(null)), (list, copies) => {
        const fees = list.map((amount, i) => fee(`phí ${i}`, amount, i % 2 ? { perAnswer: 'copies' } : {}));
        const { total } = feesFor({ fees }, at, { copies } as never);
        const most = list.reduce<number>((sum, one) => sum + (one ?? 0) * 20, 0);
        expect(total >= 0 && total <= most).toBe(true);
      }),
    );
  });
});

describe('fees by page', () => {
  const perItem = { group: 'papers', units: 'pages', times: 'copies', tiers: [{ from: 3, amount: 1000 }], cap: 200_000 };
  const copying = { fees: [fee('2.000 đồng một trang, từ trang thứ ba 1.000 đồng.', 2000, { perItem })] };

  test('two pages at the first price, the rest at the second, as often as copies are wanted', () => {
    const papers = [
      { pages: 1, copies: 1 },
      { pages: 3, copies: 2 },
    ];
    const { lines, total, text } = feesFor(copying, at, { papers });
    expect(lines.map((line) => [line.amount, line.times])).toEqual([
      [2000, 1],
      [5000, 2],
    ]);
    expect([total, text]).toEqual([12_000, '12.000 đồng. 2.000 đồng một trang, từ trang thứ ba 1.000 đồng.']);
  });

  test('before anything is counted the price is said, and never that it is free', () => {
    expect(feesFor(copying, at, {})).toMatchObject({ total: 0, text: '2.000 đồng một trang, từ trang thứ ba 1.000 đồng.' });
  });

  test('whatever the tiers: as if somebody counted page by page', () => {
    const price = fc.integer({ min: 0, max: 10_000 });
    const tiers = fc.uniqueArray(fc.record({ from: fc.integer({ min: 2, max: 40 }), amount: price }), {
      selector: (tier) => tier.from,
      maxLength: 4,
    });
    const items = fc.array(fc.record({ pages: fc.integer({ min: -2, max: 60 }), copies: fc.integer({ min: -1, max: 5 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(price, tiers, fc.option(fc.integer({ min: 0, max: 300_000 })), items, (amount, steps, cap, papers) => {
        let expected = 0;
        for (const { pages, copies } of papers) {
          let copy = 0;
          for (let page = 1; page <= pages; page += 1) {
            let now = amount;
            for (let from = 2; from <= page; from += 1) now = steps.find((tier) => tier.from === from)?.amount ?? now;
            copy += now;
          }
          expected += Math.min(copy, cap ?? copy) * Math.max(0, copies);
        }
        const rule = { group: 'papers', units: 'pages', times: 'copies', tiers: steps, ...(cap !== null && { cap }) };
        expect(feesFor({ fees: [fee('x', amount, { perItem: rule })] }, at, { papers }).total).toBe(expected);
      }),
    );
  });

  test('what was typed and is no number costs nothing', () => {
    const papers = [{ pages: 'ba', copies: 2 }, null, { pages: 2 }, 'x'];
    expect(feesFor(copying, at, { papers } as never).total).toBe(0);
    expect(feesFor(copying, at, { papers: 'x' }).total).toBe(0);
  });

  test('a fee that only some pay is for them alone', () => {
    const fees = [
      fee('Phí', 8000, { needed: { '!=': [{ var: 'poor' }, true] } }),
      fee('Phí tại quầy', 1000, { needed: { '==': [{ var: '$channel' }, 'counter'] } }),
    ];
    expect(feesFor({ fees }, at, {}).total).toBe(8000);
    expect(feesFor({ fees }, at, { poor: true })).toEqual({ lines: [], total: 0, text: 'Không thu' });
    expect(feesFor({ fees }, { ...at, channel: 'counter' }, { poor: true }).total).toBe(1000);
  });
});

test('the result comes as the person says, and as is usual for the channel when they say nothing of it', () => {
  const delivery = {
    byChannel: { online: 'electronic', counter: 'counter', postal: 'counter' } as const,
    asked: { path: 'result.paper', means: { post: 'counter' } as const },
  };
  expect(deliveryFor({ delivery }, 'online', { result: { paper: 'none' } })).toBe('electronic');
  expect(deliveryFor({ delivery }, 'online', { result: { paper: 'post' } })).toBe('counter');
  expect(deliveryFor({ delivery }, 'counter', {})).toBe('counter');
});

test('an address in the answers decides where the definition says so, once it has a commune', () => {
  expect(decidingCommune({ resolvingPath: 'place' }, { place: { province: '51', commune: '23527' } })).toBe('23527');
  expect(decidingCommune({ resolvingPath: 'place' }, { place: { province: '51', communeText: 'Sa' } as never })).toBeUndefined();
  expect(decidingCommune({}, { place: { province: '51', commune: '23527' } })).toBeUndefined();
});

test('a dossier is known by the name in its answers, by its procedure without one', () => {
  const procedure = { plainName: 'Đăng ký khai sinh', titlePath: 'child.name', titleWord: 'Khai sinh' };
  expect(titleFor(procedure, { child: { name: { family: 'Phạm', given: 'An' } } }).title).toBe('Khai sinh: Phạm An');
  expect(titleFor(procedure, {})).toEqual({ title: 'Đăng ký khai sinh', about: null });
});

describe('every definition that is published', () => {
  const channels: Channel[] = ['online', 'counter', 'postal'];
  test.each(readDefinitions().map((d) => [d.procedure.code, d] as const))('%s answers in every case and channel', (_code, d) => {
    const { procedure } = d;
    for (const { id } of procedure.cases) {
      for (const channel of channels.filter((one) => procedure.channels.includes(one))) {
        const situation = { case: id, channel, day: procedure.validFrom };
        expect(limitFor(procedure, situation).value).toBeGreaterThan(0);
        expect(resultFor(procedure, situation).name).not.toBe('');
        expect(feesFor(procedure, situation, {}).text).not.toBe('');
        papersFor(procedure, situation, { answers: {} });
      }
    }
  });
});
