import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definedProcedures } from '../definitions/procedures/index.ts';
import { resultPapers } from '../definitions/results/index.ts';
import { packageRoot } from './kernel/index.ts';
import { checkDefinition, type DefinitionMistake } from './modules/procedures/index.ts';

/** `motcua definitions check`: every mistake in definitions/procedures with its file and line. Status 1 when there is one. */
export async function checkDefinitions(args: string[]): Promise<{ status: 0 | 1 | 2; text: string; json: unknown }> {
  if (args.find((arg) => !arg.startsWith('--')) !== 'check')
    return { status: 2, text: 'Cách gọi: motcua definitions check [--json]', json: { error: 'usage' } };
  const mistakes = definedProcedures.flatMap((defined) =>
    checkDefinition(defined, (template) => Object.hasOwn(resultPapers, template)).map((one) => ({ ...one, ...placeOf(one) })),
  );
  const lines = mistakes.map(({ file, line, code, message }) => `${file}${line ? `:${line}` : ''}  ${code}  ${message}`);
  return {
    status: mistakes.length > 0 ? 1 : 0,
    text: [...lines, `${definedProcedures.length} định nghĩa, ${mistakes.length} chỗ sai.`].join('\n'),
    json: { definitions: definedProcedures.length, mistakes },
  };
}

/** The first line of the procedure's own folder on which the word stands; the folder alone where the sources are not at hand. */
function placeOf({ code, look }: DefinitionMistake): { file: string; line: number | null } {
  const base = 'definitions/procedures';
  const root = join(packageRoot, base);
  const folder = existsSync(root) ? readdirSync(root).find((name) => name.startsWith(`${code}-`)) : undefined;
  if (!folder) return { file: `${base}/${code}`, line: null };
  for (const name of readdirSync(join(root, folder))
    .filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts'))
    .sort()) {
    const at = readFileSync(join(root, folder, name), 'utf8')
      .split('\n')
      .findIndex((line) => look !== '' && new RegExp(`['"\\s.]${look.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['":]`).test(line));
    if (at >= 0) return { file: `${base}/${folder}/${name}`, line: at + 1 };
  }
  return { file: `${base}/${folder}`, line: null };
}
