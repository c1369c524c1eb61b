// Walls of the house, checked on every import and every table name in SQL. `node tools/check-boundaries.ts` prints each breach and exits 1.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const files = globSync('{src,web,sandbox,definitions}/**/*.{ts,tsx}', { cwd: root }).filter(
  (f) => !/\.(test|fixture|examples|oracle)\.tsx?$/.test(f),
);
const breaches: string[] = [];
const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

/** Pure rules and contracts that the browser shares with the server: the only files of a module that web/ may import. */
const browserSafe = /^src\/modules\/[^/]+\/(contract|schema|rules|conditions)\.ts$/;
const edges = new Map<string, Set<string>>();

for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  const own = moduleOf(file);
  for (const [, , specifier] of text.matchAll(/^\s*(import|export)\b[^'"]*?from\s+['"](\.[^'"]+)['"]/gm)) {
    const target = relative(root, resolve(root, dirname(file), specifier!));
    const other = moduleOf(target);
    const typeOnly = new RegExp(
      `^\\s*(import|export)\\s+type\\b[^'"]*from\\s+['"]${specifier!.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]`,
      'm',
    ).test(text);
    if (file.startsWith('src/kernel/') && (other || target.startsWith('definitions/') || target.startsWith('web/'))) {
      breaches.push(`${file}: the kernel knows no domain, but imports ${target}`);
    }
    if (own && other && own !== other) {
      if (!/\/index\.ts$/.test(target) && !browserSafe.test(target))
        breaches.push(`${file}: goes past the door of ${other} (${target})`);
      if (!typeOnly && !browserSafe.test(target)) edges.set(own, (edges.get(own) ?? new Set()).add(other));
    }
    if (file.startsWith('web/') && !file.startsWith('web/portal/routes/')) {
      if (other && !browserSafe.test(target) && !typeOnly) breaches.push(`${file}: the browser's code imports ${target}`);
      if (target.startsWith('src/kernel/') && !/working-time|http\/context/.test(target) && !typeOnly)
        breaches.push(`${file}: pages import the kernel (${target})`);
    }
    if (file.startsWith('sandbox/') && target.startsWith('src/'))
      breaches.push(`${file}: the sandbox stands outside, but imports ${target}`);
    if (target.startsWith('sandbox/') && !file.startsWith('sandbox/') && !file.startsWith('src/testkit/'))
      breaches.push(`${file}: the product imports the sandbox`);
    if (target.startsWith('src/testkit/') && !file.startsWith('src/testkit/') && !file.startsWith('bench/'))
      breaches.push(`${file}: the product imports the test kit`);
  }
  if (own) checkTables(file, text, own);
}

/** A module touches its own schema; of others only what they offer as a view, and the kernel's log and files. */
function checkTables(file: string, text: string, own: string): void {
  const modules = new Set(files.map(moduleOf).filter((m) => m !== undefined));
  for (const [, schema, table] of text.matchAll(/\b(?:from|join|into|update|table:)\s+'?([a-z]+)\.([a-z_]+)\b/g)) {
    if (schema === own || !modules.has(schema!) || table!.endsWith('_view')) continue;
    breaches.push(`${file}: reads or writes ${schema}.${table}, which belongs to ${schema}`);
  }
}

for (const cycle of cycles()) breaches.push(`modules import each other in a circle: ${cycle.join(' -> ')}`);

function cycles(): string[][] {
  const found: string[][] = [];
  const walk = (at: string, path: string[]): void => {
    if (path.includes(at)) {
      const circle = [...path.slice(path.indexOf(at)), at];
      if (!found.some((c) => c.length === circle.length && circle.every((m) => c.includes(m)))) found.push(circle);
      return;
    }
    for (const next of edges.get(at) ?? []) walk(next, [...path, at]);
  };
  for (const start of edges.keys()) walk(start, []);
  return found;
}

for (const file of files) {
  if (/(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/)/.test(file)) breaches.push(`${file}: the name says nothing`);
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
  if (lines > 380 && !/communes\.ts$|facts\//.test(file)) breaches.push(`${file}: ${lines} lines, too long to read in one go`);
}

for (const breach of breaches) console.error(breach);
if (breaches.length === 0) console.log(`Boundaries hold: ${files.length} files, ${edges.size} modules with imports.`);
process.exit(breaches.length > 0 ? 1 : 0);
