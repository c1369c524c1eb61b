// npm start: builds what changed, then runs the application on Node 24 until it ends.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { findNode24, root } from './node24.mjs';
import { runApp } from './run-app.mjs';

const node = findNode24();
const built = await buildIfChanged({ log: (line) => console.error(line) });
if (built) console.log(`Đã dựng phần mềm trong ${(built.milliseconds / 1000).toFixed(1)} giây.`);

const main = join(root, 'dist/main.mjs');
if (!existsSync(main)) {
  console.error('Chưa có src/main.ts để chạy. / There is no src/main.ts to run.');
  process.exit(1);
}
process.exitCode = await runApp(node, main, process.argv.slice(2));
process.exit();
