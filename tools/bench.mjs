// npm run bench [-- names]: measurements with printed ratios, on Node 24, from a bundle like the real server's.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { findNode24, root } from './node24.mjs';
import { runCommand } from './run-command.mjs';

const node = findNode24();
await buildIfChanged({ only: ['server', 'desk', 'portal', 'bench'] });
const bench = join(root, 'dist/bench.mjs');
if (!existsSync(bench)) {
  console.error('Chưa có bench/main.ts để chạy. / There is no bench/main.ts to run.');
  process.exit(1);
}
process.exit(await runCommand(node, ['--enable-source-maps', bench, ...process.argv.slice(2)], { NODE_ENV: 'production' }));
