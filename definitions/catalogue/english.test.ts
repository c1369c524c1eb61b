import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { englishOf, translated } from './english.ts';
import { lifeEvents } from './life-events.ts';

const ofEvents = lifeEvents.flatMap(({ title, lead, always, questions }) => [
  title,
  lead,
  ...always.map(({ why }) => why),
  ...questions.flatMap(({ ask, options }) => [
    ask,
    ...options.flatMap(({ label, leadsTo }) => [label, ...leadsTo.map(({ why }) => why)]),
  ]),
]);

/** Names of the procedures with a definition of their own. */
async function ofProcedures(): Promise<string[]> {
  const folder = join(import.meta.dirname, '../procedures');
  const names: string[] = [];
  for (const name of readdirSync(folder)) {
    if (!/^\d/.test(name)) continue;
    const module = (await import(join(folder, name, 'procedure.ts'))) as Record<string, { plainName?: string }>;
    for (const value of Object.values(module)) if (typeof value?.plainName === 'string') names.push(value.plainName);
  }
  return names;
}

test('every sentence of the life events, and every procedure that can be declared here, has its English', async () => {
  const names = await ofProcedures();
  expect(names.length).toBeGreaterThanOrEqual(14);
  expect([...new Set([...ofEvents, ...names])].filter((text) => englishOf(text) === undefined)).toEqual([]);
});

test('nothing is translated that nobody says', async () => {
  const said = new Set([...ofEvents, ...(await ofProcedures()), 'Miễn phí']);
  expect(translated.filter((text) => !said.has(text))).toEqual([]);
});

test('times and fees are translated with their figures, and what is not known stays unknown', () => {
  expect(englishOf('Trong 3 ngày làm việc')).toBe('Within 3 working days');
  expect(englishOf('Trong 1 ngày')).toBe('Within 1 day');
  expect(englishOf('8.000 đ')).toBe('8.000 đồng');
  expect(englishOf('Giấy khai sinh, nơi ở và thẻ bảo hiểm y tế cho bé')).toBe(
    'Birth certificate, residence and health insurance card for the baby',
  );
  expect(englishOf('constructor')).toBeUndefined();
});
