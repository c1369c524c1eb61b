// npm run check: types, lint and format, boundaries; all of them, also when the first one fails.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findNode24, root } from './node24.mjs';
import { installed, runCommand } from './run-command.mjs';

const node = findNode24();
const checks = [
  ['types', [installed('typescript/bin/tsc'), '-p', join(root, 'tsconfig.json')]],
  ['lint and format', [installed('@biomejs/biome/bin/biome'), 'check', root]],
  ['boundaries', [join(root, 'tools/check-boundaries.ts')]],
];
const results = [];
for (const [name, command] of checks) {
  if (!existsSync(command[0])) {
    results.push([name, 'skipped: not there']);
    continue;
  }
  const started = performance.now();
  const status = await runCommand(node, command);
  results.push([name, `${status === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`]);
}
for (const [name, result] of results) console.log(`${name}: ${result}`);
process.exit(results.some(([, result]) => result.startsWith('FAILED')) ? 1 : 0);
