/** npm run bench: what the product does in a second, beside what this machine could do at most. Never part of the tests. */
import { cpus, totalmem } from 'node:os';
import { measureCatalogue } from './catalogue.ts';
import { measureDocuments } from './documents.ts';
import { loadRole } from './load.ts';
import { measureMachine } from './machine.ts';
import { measureMemory } from './memory.ts';
import { type Options, type Part, readOptions } from './options.ts';
import { measurePortal } from './portal.ts';
import { createReport, mb, type Report } from './report.ts';
import { measureStarts } from './starts.ts';
import { measureSubmissions } from './submissions.ts';
import { measureWorkLists } from './work-lists.ts';

const measures: Record<Part, (options: Options, report: Report) => Promise<void>> = {
  submissions: measureSubmissions,
  documents: measureDocuments,
  catalogue: measureCatalogue,
  portal: measurePortal,
  worklist: measureWorkLists,
  starts: measureStarts,
  memory: measureMemory,
};

async function main(): Promise<number> {
  const role = process.argv[2];
  if (role === '--role=load') {
    await loadRole(process.argv[3]!);
    return 0;
  }
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    return 2;
  }
  const report = createReport(options.json);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${mb(totalmem())}, Node ${process.versions.node}, PostgreSQL 18 embedded, fsync and synchronous_commit on`;
  (options.json ? process.stderr : process.stdout).write(`${new Date().toISOString()}  ${machine}\n`);
  await measureMachine(report);
  let failed = 0;
  for (const [name, measure] of Object.entries(measures)) {
    if (!options.only.has(name as Part)) continue;
    try {
      await measure(options, report);
    } catch (error) {
      failed++;
      console.error(`\n${name} could not be measured:`, error);
    }
  }
  if (options.json) console.log(JSON.stringify({ at: new Date().toISOString(), machine, lines: report.lines }, null, 1));
  return failed > 0 ? 1 : 0;
}

process.exit(await main());
