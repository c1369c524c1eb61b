// npm run -s motcua -- <command>: standard output belongs to the command alone, so the build speaks on standard error.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { findNode24, root } from './node24.mjs';
import { compileCache, preload } from './run-app.mjs';
import { runCommand } from './run-command.mjs';

const node = findNode24();
const failed = [];
await buildIfChanged({ only: ['server'], log: (line) => failed.push(line) });
const cli = join(root, 'dist/cli.mjs');
if (!existsSync(cli)) {
  console.error(['Chưa có src/cli.ts để chạy. / There is no src/cli.ts to run.', ...failed].join('\n'));
  process.exit(1);
}
const command = [...preload('stack-traces.mjs'), cli, ...process.argv.slice(2)];
process.exit(await runCommand(node, command, { NODE_ENV: 'production', ...compileCache }));
