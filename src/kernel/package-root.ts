import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Migrations } from './migrate.ts';

/** The checkout's folder, whether this runs from sources or from dist/. */
export const packageRoot: string = (() => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'definitions'))) return folder;
    if (folder === dirname(folder)) throw new Error('package root not found');
  }
})();

/** The plain numbered .sql files of a folder, in order; none where it keeps no tables. */
export function migrationsIn(folder: string): Migrations['files'] {
  const path = join(packageRoot, folder, 'migrations');
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}
