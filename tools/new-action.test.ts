import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
/** A copy of the checkout in which a newcomer tries the tool. */
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'motcua-new-action-'));
  for (const name of ['tools', 'src', 'web', 'definitions', 'sandbox', 'package.json', 'tsconfig.json'])
    cpSync(join(checkout, name), join(root, name), { recursive: true });
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'tools/new-action.mjs'), ...args], { encoding: 'utf8' });

/** What the type checker says of the files that the tool made. */
function complaints(...files: string[]): string {
  const config = { extends: './tsconfig.json', include: ['tools/text-imports.d.ts', ...files] };
  writeFileSync(join(root, 'tsconfig.made.json'), JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.made.json'], { cwd: root, encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => files.some((file) => line.startsWith(file)))
    .join('\n');
}

describe('npm run new-action', { timeout: 120_000 }, () => {
  it('makes an action on a dossier that fits once its row stands in the table of transitions, and names every place', () => {
    const { status, stdout } = run('dossiers.ask-colleague', 'Dossier');
    expect(status).toBe(0);
    const files = ['src/modules/dossiers/actions/ask-colleague.ts', 'src/modules/dossiers/actions/ask-colleague.test.ts'];
    expect(complaints(...files)).toContain('\'"dossiers.ask-colleague"\' is not assignable');

    const row = /^ +('dossiers\.ask-colleague': \{ from:.*\},)$/m.exec(stdout)![1]!;
    const rules = join(root, 'src/modules/dossiers/rules.ts');
    const text = readFileSync(rules, 'utf8');
    writeFileSync(rules, text.replace('export const transitions = {', `export const transitions = {\n  ${row}`));
    expect(complaints(...files)).toBe('');

    for (const place of [
      'src/modules/dossiers/rules.ts',
      'src/modules/dossiers/index.ts',
      'definitions/roles/roles.ts',
      'src/testkit/authorisation/sample-rows.ts',
      'src/testkit/fuzz/complete-inputs.ts',
      'docs/authorisation.md',
    ])
      expect(stdout).toContain(place);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    for (const [, script] of stdout.matchAll(/npm run ([a-z-]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });

  it('finds where another aggregate is defined', () => {
    expect(run('log.explain-dead-letter', 'Parked').status).toBe(0);
    expect(complaints('src/modules/log/actions/explain-dead-letter.ts')).toBe('');
  });

  it('says which aggregates there are when none or a wrong one is named, and writes nothing', () => {
    for (const args of [['forms.some-verb'], ['forms.some-verb', 'Dossier']]) {
      const { status, stderr } = run(...args);
      expect([status, stderr]).toEqual([2, 'Hãy ghi đối tượng mà việc này thay đổi. Module “forms” có: Confirmation, Draft.\n']);
    }
  });
});
