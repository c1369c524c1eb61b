// Walls of the house, checked on every import and every table name in SQL. `node tools/check-boundaries.ts` prints each breach and exits 1.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleOrder } from '../src/modules/order.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const files = globSync('{src,web,sandbox,definitions}/**/*.{ts,tsx}', { cwd: root }).filter(
  (f) => !/\.(test|fixture|examples|oracle)\.tsx?$/.test(f),
);
const breaches: string[] = [];
const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

/** Pure rules and contracts that the browser shares with the server: the only files of a module that web/ may import. */
const browserSafe = /^src\/modules\/[^/]+\/(contract|schema|rules|conditions)\.ts$/;
/** What of the kernel is more than its face: pure parts with doors of their own, and what serves requests. */
const kernelDoors = /^src\/kernel\/(index|problem|text|dialog|shown|(working-time|documents|http|postgres|log)\/[\w-]+)\.ts$/;
const order = new Map<string, number>(moduleOrder.map((name, i) => [name, i]));

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
    if (other && own !== other && !/\/index\.ts$/.test(target) && !browserSafe.test(target) && !file.startsWith('src/testkit/'))
      breaches.push(`${file}: goes past the door of ${other} (${target})`);
    // Types and contracts count as well: who names another's types cannot be built without it.
    if (own && other && own !== other && order.get(other)! > order.get(own)!)
      breaches.push(`${file}: ${other} comes after ${own} in src/modules/order.ts, but ${target} is imported`);
    if (file.startsWith('web/') && !file.startsWith('web/portal/routes/')) {
      if (other && !browserSafe.test(target) && !typeOnly) breaches.push(`${file}: the browser's code imports ${target}`);
      if (target.startsWith('src/kernel/') && !/working-time|http\/context/.test(target) && !typeOnly)
        breaches.push(`${file}: pages import the kernel (${target})`);
    }
    if ((own || /^(web|definitions)\//.test(file)) && target.startsWith('src/kernel/') && !kernelDoors.test(target))
      breaches.push(`${file}: goes past the kernel's door (${target})`);
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
  for (const [, schema, table] of text.matchAll(/\b(?:from|join|into|update|table:)\s+'?([a-z]+)\.([a-z_]+)\b/g)) {
    if (schema === own || !order.has(schema!) || table!.endsWith('_view')) continue;
    breaches.push(`${file}: reads or writes ${schema}.${table}, which belongs to ${schema}`);
  }
}

for (const name of new Set(files.map(moduleOf).filter((m) => m !== undefined)))
  if (!order.has(name)) breaches.push(`src/modules/${name}: stands nowhere in src/modules/order.ts`);

for (const file of files) {
  if (/(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/)/.test(file)) breaches.push(`${file}: the name says nothing`);
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
  if (lines > 380 && !/communes\.ts$|facts\//.test(file)) breaches.push(`${file}: ${lines} lines, too long to read in one go`);
}

for (const breach of breaches) console.error(breach);
if (breaches.length === 0) console.log(`Boundaries hold: ${files.length} files, ${moduleOrder.length} modules in their order.`);
process.exit(breaches.length > 0 ? 1 : 0);
