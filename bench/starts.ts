/** From `npm start`'s script to the first "ready": on a fresh checkout and data folder, and again with both there. */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/kernel/index.ts';
import { startHouse } from './house.ts';
import type { Options } from './options.ts';
import { ms, type Report } from './report.ts';
import { median } from './statistics.ts';

const copied = ['package.json', 'package-lock.json', 'tsconfig.json', 'src', 'web', 'sandbox', 'definitions', 'tools'];

export async function measureStarts(options: Options, report: Report): Promise<void> {
  const part = 'Start, until /health/ready answers';
  // A copy of the sources, so that nothing built is there and nobody else's dist/ is touched.
  const checkout = mkdtempSync(join(tmpdir(), 'motcua-start-'));
  const data = join(checkout, 'data');
  try {
    for (const name of copied) cpSync(join(packageRoot, name), join(checkout, name), { recursive: true });
    symlinkSync(join(packageRoot, 'node_modules'), join(checkout, 'node_modules'));
    const times: number[] = [];
    for (let i = 0; i <= Math.max(2, options.runs); i++) {
      const house = await startHouse(data, {}, { command: [join(checkout, 'tools/start.mjs')] });
      times.push(house.readyMs);
      await house.stop();
    }
    const [cold, ...warm] = times;
    report.add({ part, what: 'cold: build, new database, seed', value: ms(cold!) });
    report.add({
      part,
      what: 'warm',
      value: ms(median(warm)),
      detail: `runs ${warm.map(ms).join(', ')}`,
      target: '<= 3 s',
      met: median(warm) <= 3000,
    });
  } finally {
    rmSync(checkout, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
