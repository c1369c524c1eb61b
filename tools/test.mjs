// npm test [-- arguments of vitest]: builds, runs every test on Node 24 and ends with the line `N passed, N failed[, N skipped]`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { findNode24, root } from './node24.mjs';
import { installed, runCommand } from './run-command.mjs';

const node = findNode24();
await buildIfChanged();

mkdirSync(join(root, 'dist'), { recursive: true });
const report = join(root, 'dist/test-results.json');
rmSync(report, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const status = await runCommand(node, [
  installed('vitest/vitest.mjs'),
  'run',
  '--root',
  root,
  ...reporters,
  ...process.argv.slice(2),
]);

const { passed, failed, skipped } = count();
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(status === 0 && failed > 0 ? 1 : status);

/** A file that would not load and an error outside every test have no test to their name; each counts as one failed. */
function count() {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + unloaded;
  return {
    passed: result.numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
