import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleFields } from '../../src/modules/forms/rules.ts';
import { printedDeclaration } from '../declarations/index.ts';
import { declarationSource, drawDeclaration, wordsOf } from '../examples/draw.ts';
import type { OfficialPlace } from '../examples/official-form.ts';
import { contextOf, nobody } from '../examples/people.ts';
import { walk } from '../examples/walk.ts';
import {
  askedInCommonCase,
  declarableOf,
  filledBy,
  idAt,
  idsOf,
  officialForms,
  officialFormsDocument,
} from './official-forms.ts';

const nameOf = ({ place, of }: OfficialPlace): string => (of ? `${place} (${of})` : place);

describe.each(officialForms.map((form) => [`${form.code} ${form.form}`, form] as const))('%s', (_name, official) => {
  const declarable = declarableOf(official.code);
  const asked = askedInCommonCase(declarable);
  const ids = idsOf(declarable);

  test('each place comes from where the table says it does', () => {
    for (const place of official.places) expect(filledBy(place, asked), nameOf(place)).toContain(place.from);
    expect(new Set(official.places.map(nameOf)).size).toBe(official.places.length);
  });

  test('nothing is asked twice, and everything that is asked stands in the table', () => {
    const named = [...official.places.flatMap(({ fields }) => fields), ...Object.keys(official.besides)];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !named.includes(id))).toEqual([]);
    // A paper has two people of one family on it, but each question fills one place.
    expect(named.filter((id, i) => named.indexOf(id) !== i)).toEqual([]);
  });

  test('no place is lost: of somebody whom no register tells, it is asked', () => {
    const seen = new Set<string>();
    const ctx = contextOf(nobody, 'counter');
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }), (chance) => {
        const { answers } = walk(declarable.form, ctx, chance);
        for (const { name } of visibleFields(declarable.form, answers, ctx)) seen.add(idAt(name));
      }),
      { numRuns: 300, seed: 20_261_123 },
    );
    // At the counter phone and mail are asked before the declaration.
    const lost = official.places.filter(
      ({ fields, from }) =>
        fields.length > 0 &&
        from !== 'not-here' &&
        !fields.some((id) => seen.has(id)) &&
        !fields.some((id) => id.startsWith('contact.')),
    );
    expect(lost.map(nameOf)).toEqual([]);
  });

  test('the printed declaration has every place', async () => {
    const paper = printedDeclaration(official.code);
    const { answers, known } = declarable.examples[0]!;
    const { rendered } = await drawDeclaration(paper, declarationSource({ form: declarable.form, answers, known }));
    const printed = squeezed(`${paper.template.replaceAll('\\', '')} ${wordsOf(rendered) ?? ''}`);
    const onOurs = official.places.filter(({ from }) => from !== 'not-here');
    expect(onOurs.filter(({ place }) => !printed.includes(squeezed(place))).map(nameOf)).toEqual([]);
  });

  const blank = fileURLToPath(new URL(`../../../shared/data/forms/${official.blank}`, import.meta.url));
  const reader = official.blank?.endsWith('.docx') ? 'unzip' : 'catdoc';
  const cannot = !official.blank || !existsSync(blank) || !hasCommand(reader);
  test.skipIf(cannot)('the blank form, where it is at hand, has every place in this order', () => {
    const text = squeezed(textOf(blank));
    let at = 0;
    for (const place of official.places.filter(({ from }) => from !== 'not-here')) {
      const label = squeezed(place.place);
      // In a table with two columns the heading of a row stands there once for both.
      const found = text.indexOf(label, official.inTable ? 0 : at);
      expect(found, nameOf(place)).toBeGreaterThanOrEqual(official.inTable ? 0 : at);
      at = found + 1;
    }
  });
});

test('docs/official-forms.md says what is so', async () => {
  await expect(officialFormsDocument()).toMatchFileSnapshot('../../docs/official-forms.md');
});

/** Words alone: forms and templates differ in spaces, dots and capitals. */
function squeezed(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function hasCommand(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function textOf(file: string): string {
  if (file.endsWith('.doc')) return execFileSync('catdoc', ['-d', 'utf-8', file], { encoding: 'utf8' });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  return execFileSync('unzip', ['-p', file, 'word/document.xml'], { encoding: 'utf8' }).replace(/<[^>]+>/g, '');
}
