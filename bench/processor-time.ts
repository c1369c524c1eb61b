/** Processor time from /proc (Linux): what a process, or PostgreSQL with all its backends, has used. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const tick = 10;

/** Milliseconds of processor time, user and system, of one process; 0 when it is gone or the system has no /proc. */
function usedBy(pid: string | number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return 0;
  }
}

/** Milliseconds used by the server and by the PostgreSQL whose data lies under `dataDir`. Backends that ended are counted by their parent. */
export function processorTime(server: number, dataDir: string): { server: number; postgres: number } {
  let postgres = 0;
  for (const entry of safeList('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (
        readlinkSync(`/proc/${entry}/cwd`).startsWith(dataDir) &&
        readFileSync(`/proc/${entry}/comm`, 'utf8').trim() === 'postgres'
      )
        postgres += usedBy(entry);
    } catch {
      // Gone meanwhile, or not ours to read.
    }
  }
  return { server: usedBy(server), postgres };
}

function safeList(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
