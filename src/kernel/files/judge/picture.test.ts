import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cellsApart, looksSame } from '../likeness.ts';
import { greyOf, openPicture } from './image.ts';
import { pageOf, photograph, samples, texts } from './papers.fixture.ts';
import { likenessOf, measure, type PageWarning, warningsOf } from './picture.ts';

const look = async (jpeg: Buffer) => {
  const { width, height } = await sharp(jpeg).metadata();
  const grey = await greyOf(openPicture(jpeg));
  return { warnings: warningsOf(measure(grey), Math.min(width, height)), likeness: likenessOf(grey) };
};

/** Of what was said, how much was so; of what was so, how much was said. */
test('of a made-up set of photographs, the warnings are right and few are missed', { timeout: 240_000 }, async () => {
  const kinds: PageWarning[] = ['blurred', 'cut', 'blank', 'dark'];
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { right: 0, wrong: 0, missed: 0 }])) as Record<
    string,
    { right: number; wrong: number; missed: number }
  >;
  const mistakes: string[] = [];
  // A full page, a table and a small card: the others give the same picture at twice the time.
  const all = await samples([texts[0]!, texts[2]!, texts[3]!]);
  for (const { name, jpeg, wrong } of all) {
    const { warnings } = await look(jpeg);
    for (const kind of kinds) {
      const count = counts[kind]!;
      if (warnings.includes(kind)) count[wrong === kind ? 'right' : 'wrong']++;
      else if (wrong === kind) count.missed++;
      if (warnings.includes(kind) !== (wrong === kind)) mistakes.push(`${name}: ${kind} ${wrong === kind ? 'missed' : 'said'}`);
    }
  }
  for (const kind of kinds) {
    const { right, wrong, missed } = counts[kind]!;
    const precision = right / Math.max(1, right + wrong);
    const recall = right / Math.max(1, right + missed);
    console.log(
      `${kind}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} (${right} right, ${wrong} wrong, ${missed} missed)`,
    );
    expect(precision, mistakes.join('; ')).toBeGreaterThanOrEqual(0.9);
    expect(recall, mistakes.join('; ')).toBeGreaterThanOrEqual(0.9);
  }
  console.log(`${all.length} photographs`);
});

test('copies of one photograph look the same; another page, another person’s card do not', { timeout: 120_000 }, async () => {
  const page = await pageOf(texts[2]!);
  const first = await photograph(page);
  const { likeness } = await look(first);
  const messenger = await sharp(first).resize(900).jpeg({ quality: 50 }).toBuffer();
  expect(looksSame(likeness, (await look(messenger)).likeness)).toBe(true);
  expect(looksSame(likeness, (await look(await photograph(page, { light: 0.8 }))).likeness)).toBe(true);
  const otherHousehold = await pageOf(texts[2]!.replaceAll('Đinh Thị', 'Phạm Văn'));
  for (const other of [await pageOf(texts[0]!), otherHousehold])
    expect(looksSame(likeness, (await look(await photograph(other))).likeness)).toBe(false);
  expect(cellsApart('', '')).toBe(0);
  expect(looksSame('', '')).toBe(false);
});
