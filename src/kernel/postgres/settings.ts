import { appendFileSync, closeSync, fchownSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Names and values as in postgresql.conf. */
export type PostgresSettings = Readonly<Record<string, string>>;

/**
 * For a commune's machine with two cores and 4 GB. Nothing that a confirmed dossier depends on is relaxed.
 * What a citizen typed must not reach the log, so statements, their parameters and the DETAIL of errors are left out.
 */
const defaults: PostgresSettings = {
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_connections: '100',
  fsync: 'on',
  synchronous_commit: 'on',
  wal_compression: 'pglz',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  track_io_timing: 'off',
  // Three idle workers, as by default, would cost memory that two cores cannot turn into speed.
  io_workers: '1',
  max_parallel_workers_per_gather: '1',
  timezone: 'UTC',
  log_timezone: 'Asia/Ho_Chi_Minh',
  log_line_prefix: '%m [%p] ',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
};

const fileName = 'motcua.conf';

/** Called once, right after initdb. What an administrator adds below the line, or sets by ALTER SYSTEM, wins over ours. */
export function includeSettings(pgData: string): void {
  appendFileSync(join(pgData, 'postgresql.conf'), `\ninclude_if_exists = '${fileName}'\n`);
}

/** Called at every start; `settings` win over the defaults. */
export function writeSettings(pgData: string, settings: PostgresSettings): void {
  const lines = Object.entries({ ...defaults, ...settings }).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  const text = `# Written by Một Cửa at every start. Your own settings go into postgresql.conf, below its last include line.\n${lines.join('\n')}\n`;
  writeConfiguration(pgData, fileName, text);
}

/** One file of PGDATA, replaced as a whole; it belongs to the folder's owner, who has to read it. */
export function writeConfiguration(pgData: string, name: string, text: string, mode = 0o644): void {
  const path = join(pgData, name);
  if (readIfThere(path) === text) return;
  // 'wx' after removing: as root we write into a folder of another account and must not follow a link left there.
  rmSync(`${path}.new`, { force: true });
  const file = openSync(`${path}.new`, 'wx', mode);
  try {
    writeSync(file, text);
    if (process.getuid?.() === 0) {
      const { uid, gid } = statSync(pgData);
      fchownSync(file, uid, gid);
    }
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
