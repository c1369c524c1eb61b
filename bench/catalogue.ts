/** The search over the whole national catalogue, beside a bare scan of the same names: what it costs, whatever the machine. */
import { nationalCatalogue } from '../src/modules/procedures/index.ts';
import { looked, sealed } from '../src/modules/procedures/search/held-out.fixture.ts';
import { openSearch } from '../src/modules/procedures/search/index.ts';
import { foldText } from '../src/modules/procedures/search/text.ts';
import type { Options } from './options.ts';
import { mb, ms, p50p95, type Report } from './report.ts';
import { timesOf } from './statistics.ts';

/** `[Options, Report]` as every part of the bench; needs no database and no server. */
export async function measureCatalogue(_options: Options, report: Report): Promise<void> {
  const part = 'Catalogue: 5,608 procedures, search in memory';
  const at = performance.now();
  const rows = nationalCatalogue();
  report.add({ part, what: 'read from the compressed table', value: ms(performance.now() - at), detail: `${rows.length} rows` });

  globalThis.gc?.();
  const before = process.memoryUsage();
  const builds = Array.from({ length: 5 }, () => timed(() => openSearch(rows)));
  const search = openSearch(rows);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const built = timesOf(builds);
  report.add({
    part,
    what: 'build the search',
    value: ms(built.p50),
    detail: `most ${ms(built.most)}`,
    target: '< 150 ms',
    met: built.p50 < 150,
  });
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  report.add({
    part,
    what: 'memory of the search',
    value: mb(Math.max(0, bytes)),
    detail: globalThis.gc ? 'after collection' : 'without --expose-gc: rough',
  });

  const questions = [...looked, ...sealed].map(([question]) => question);
  const names = rows.map((row) => foldText(row.name));
  const scan = (question: string): number => {
    const words = foldText(question).split(' ');
    let best = 0;
    for (const name of names) {
      let hits = 0;
      for (const word of words) if (name.includes(word)) hits++;
      if (hits > best) best = hits;
    }
    return best;
  };
  // One round warms both up.
  for (const question of questions) {
    search.search(question);
    scan(question);
  }
  const found = timesOf(questions.map((question) => timed(() => search.search(question).slice(0, 20))));
  const scanned = timesOf(questions.map((question) => timed(() => scan(question))));
  report.add({ part, what: 'a question', value: ms(found.p95), detail: p50p95(found) });
  report.add({ part, what: 'a bare scan of all names', value: ms(scanned.p95), detail: p50p95(scanned) });
  const ratio = found.p95 / scanned.p95;
  report.add({ part, what: 'question : scan, p95', value: ratio.toFixed(2), target: '< 2', met: ratio < 2 });
}

function timed(work: () => unknown): number {
  const at = performance.now();
  work();
  return performance.now() - at;
}
