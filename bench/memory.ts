/** What the product holds when nobody uses it: proportional set size (shared pages divided among those who share them) of all its processes. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { startHouse, temporaryFolder } from './house.ts';
import type { Options } from './options.ts';
import { mb, type Report } from './report.ts';

const limit = 600 * 1024 * 1024;

export async function measureMemory(options: Options, report: Report): Promise<void> {
  if (process.platform !== 'linux')
    return report.add({ part: 'Memory', what: 'PSS', value: 'not measured', detail: 'needs /proc' });
  const folder = temporaryFolder();
  // As npm start does: with its launcher, its sandbox, its worker.
  const house = await startHouse(folder.path, { MOTCUA_RATE_LIMIT: 'on' }, { command: ['tools/start.mjs'] });
  const part = 'Memory, idle for 20 s (PSS of all processes)';
  try {
    await wait(options.seconds < 5 ? 8000 : 20_000);
    const processes = treeOf(house.pid).map((pid) => ({ name: nameOf(pid), bytes: pssOf(pid) }));
    const grouped = Map.groupBy(processes, (p) => p.name);
    for (const [name, all] of grouped) {
      report.add({
        part,
        what: `${name}${all.length > 1 ? ` (${all.length} processes)` : ''}`,
        value: mb(sum(all.map((p) => p.bytes))),
      });
    }
    const total = sum(processes.map((p) => p.bytes));
    report.add({ part, what: 'together', value: mb(total), target: '< 600 MB', met: total < limit });
  } finally {
    await house.stop();
    folder.remove();
  }
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // `pid (name) state ppid ...`; the name may hold spaces and brackets.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // it ended meanwhile
    }
  }
  const found = [root];
  for (const parent of found) for (const [pid, of] of parents) if (of === parent) found.push(pid);
  return found;
}

function nameOf(pid: number): string {
  const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  if (/^postgres: |bin\/postgres/.test(line)) return 'PostgreSQL';
  return ['start.mjs', 'main.mjs', 'sandbox.mjs'].find((name) => line.includes(name)) ?? line.slice(0, 40);
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
