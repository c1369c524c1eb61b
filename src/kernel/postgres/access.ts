import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeConfiguration } from './settings.ts';

const passwordFile = 'motcua.password';

/**
 * The superuser's password: made at the first start, readable by whoever runs us alone, beside the data that it opens, so that
 * a restored folder brings its own. Remove the file and the next start makes another one.
 */
export function readPassword(pgData: string): string | undefined {
  try {
    return readFileSync(join(pgData, passwordFile), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

export const keepPassword = (pgData: string, password: string): void =>
  writeConfiguration(pgData, passwordFile, `${password}\n`, 0o600);

/**
 * Who may connect, written at every start: over the socket, with the password (SCRAM, RFC 5802). `nobody-yet` is for the moments in
 * which a folder gets its password: the socket's folder, closed to all other accounts, is then the only guard.
 */
export function writeAccess(pgData: string, use: 'with-password' | 'nobody-yet'): void {
  const method = use === 'with-password' ? 'scram-sha-256' : 'trust';
  const lines = ['# Written by Một Cửa at every start.', `local all all ${method}`, `local replication all ${method}`];
  writeConfiguration(pgData, 'pg_hba.conf', `${lines.join('\n')}\n`, 0o600);
}
