import { describe, expect, test } from 'vitest';
import { branchesOf } from '../../../src/modules/forms/compile.ts';
import type { Answers, FieldDefinition, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { compileForm, parseStep, pruneAnswers, validateForm } from '../../../src/modules/forms/rules.ts';
import { deliveryFor, feesFor, papersFor, papersTaken, resultFor, titleFor } from '../../../src/modules/procedures/rules.ts';
import { certifiedCopyRequestPaper } from '../../declarations/certified-copy.ts';
import { certifiedCopyPaper } from '../../results/certified-copy.ts';
import { contextOf, drawDeclaration, drawResult, thoi, typed } from '../civil-status/walks.ts';
import { diploma, electronic, land, onPaper } from './examples.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const known: KnownRecords = { applicant: thoi };
const at = (kind: string, channel: 'online' | 'counter' = 'online') => ({ case: kind, channel, day: '2026-11-22' }) as const;

describe('what is asked', () => {
  test('somebody whom the register knows names the paper, its pages and the copies', () => {
    expect(validateForm(form, onPaper, contextOf(known))).toEqual([]);
    expect(typed(form, onPaper, known)).toEqual([
      'case',
      'papers',
      'papers.0.name',
      'papers.0.pages',
      'papers.0.copies',
      'papers.0.issuedBy',
    ]);
  });
  test('an electronic copy is one file: nobody asks how many', () => {
    expect(validateForm(form, electronic, contextOf(known))).toEqual([]);
    const kept = pruneAnswers(form, { ...electronic, papers: [land] }, contextOf(known));
    expect(kept.papers).toEqual([{ name: land.name, pages: 4, issuedBy: 'vietnam' }]);
  });
  test('a second paper is added and removed without the script', () => {
    const more = parseStep(form, 'papers', { 'papers.0.name': 'Học bạ', _add: 'papers' }, { case: 'paper' });
    expect(more.papers).toHaveLength(2);
    expect(parseStep(form, 'papers', { _remove: 'papers.1' }, more).papers).toHaveLength(1);
  });
  test('the cases of the form are the cases of the procedure', () => {
    const field = compileForm(form).byId.get('case');
    expect(branchesOf(field?.def as FieldDefinition).map((one) => one.value)).toEqual(procedure.cases.map((one) => one.id));
  });
});

describe('the original is shown, and nothing is uploaded', () => {
  test('online and at the counter', () => {
    expect(papersFor(procedure, at('paper', 'counter'), { answers: onPaper }).map((one) => [one.id, one.kind])).toEqual([
      ['original', 'present'],
    ]);
    expect([...papersTaken({ procedure, form }, at('paper'), { answers: onPaper, known }, contextOf(known))]).toEqual([]);
  });
  test('the copy is had at the counter, the electronic one among the papers of the person', () => {
    expect(deliveryFor(procedure, 'online', onPaper)).toBe('counter');
    expect(deliveryFor(procedure, 'online', electronic)).toBe('electronic');
  });
});

describe('the fee by page (Circular 226/2016/TT-BTC)', () => {
  const total = (answers: Answers) => feesFor(procedure, at(String(answers.case)), answers).total;
  const one = (pages: number, copies = 1) => total({ case: 'paper', papers: [{ ...diploma, pages, copies }] });
  test.each([
    [1, 2000],
    [2, 4000],
    [3, 5000],
    [10, 12_000],
    [198, 200_000],
    [199, 200_000],
    [900, 200_000],
  ])('%i pages cost %i đồng a copy', (pages, fee) => {
    expect(one(pages)).toBe(fee);
    expect(one(pages, 3)).toBe(fee * 3);
  });
  test('several papers are added up, and the sentence says the sum and the rule', () => {
    const { total: sum, text } = feesFor(procedure, at('paper'), { case: 'paper', papers: [diploma, land] });
    expect(sum).toBe(3 * 2000 + 2 * 6000);
    expect(text).toMatch(/^18\.000 đồng\. Hai trang đầu 2\.000 đồng/);
  });
  test('an electronic copy costs one copy', () => expect(total(electronic)).toBe(7000));
  test('before anybody has counted nothing is called free', () => {
    expect(feesFor(procedure, at('paper'), {}).text).toMatch(/^Hai trang đầu/);
  });
});

describe('the note of certification', () => {
  const draw = (answers: Answers) => drawResult({ form, paper: certifiedCopyPaper }, answers, known);
  test('one paper has the number of the book', async () => {
    const { data, about, rendered } = await draw(onPaper);
    expect(about).toBe('Phạm Văn Thôi');
    expect(data.papers).toEqual([{ name: diploma.name, pages: '1', copies: '3', number: '45/2026-SCT/BS' }]);
    expect([rendered.pages, rendered.places.map((place) => place.name).sort()]).toEqual([1, ['organisation', 'signer']]);
    expect(resultFor(procedure, at('paper')).code).toBe('KQ.G15.000021');
  });
  test('of several papers each has its own', async () => {
    const { data } = await draw({ ...onPaper, papers: [diploma, land] });
    expect((data.papers as { number: string }[]).map((one) => one.number)).toEqual(['45.1/2026-SCT/BS', '45.2/2026-SCT/BS']);
  });
  test('an electronic one says so and counts no copies', async () => {
    const { data, rendered } = await draw(electronic);
    expect(data.statement).toBe('Chứng thực bản sao điện tử đúng với bản chính');
    expect(data.papers).toEqual([{ name: 'Học bạ', pages: '5', number: '45/2026-SCT/BS' }]);
    expect(rendered.pages).toBe(1);
  });
});

test('the printed request lists the papers and the day', async () => {
  const { data, rendered } = await drawDeclaration(
    { form, printed: certifiedCopyRequestPaper },
    { ...onPaper, papers: [diploma, land] },
    known,
  );
  expect(data).toMatchObject({
    declarant: 'Phạm Văn Thôi',
    kind: 'Bản giấy có dấu',
    papers: [{ pages: '1 trang', copies: '3 bản' }, { name: 'Sổ đỏ thửa 214' }],
  });
  expect(rendered.pages).toBe(1);
});

test('a dossier is known by its first paper', () => {
  expect(titleFor(procedure, onPaper).title).toBe('Chứng thực bản sao: Bằng tốt nghiệp trung học phổ thông');
});
