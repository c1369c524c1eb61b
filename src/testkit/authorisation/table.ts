import { roles } from '../../../definitions/roles/roles.ts';
import type { Kernel } from '../../kernel/index.ts';
import { thingsOf } from './cases.ts';

const letters: Record<string, string> = {
  none: '+',
  subject: 'su',
  representative: 'rp',
  holder: 'ho',
  receiving: 'rc',
  resolving: 'rs',
  'co-ordinating': 'co',
  public: 'pu',
  administered: 'ad',
  operator: 'op',
  system: 'sy',
};

/** docs/authorisation.md: who may do what, from the declarations and definitions/roles. @returns Markdown */
export function authorisationTable(kernel: Pick<Kernel, 'actions' | 'queries'>): string {
  const things = thingsOf(kernel as Kernel).sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.declared.type.localeCompare(b.declared.type),
  );
  const shown = roles.filter((role) => Object.keys(role.may).length > 0);
  const cell = (role: (typeof roles)[number], type: string, may: readonly string[]): string => {
    const names = (role.may[type] ?? []).filter((name) => may.includes(name)).map((name) => letters[name] ?? name);
    return names.join(' ') + (names.length > 0 && role.withReason?.includes(type) ? '*' : '');
  };
  const lines = things.map(({ kind, declared }) => {
    const label = `${kind === 'action' ? '**' : ''}${declared.type}${kind === 'action' ? '**' : ''}`;
    return `| ${label} | ${declared.level ?? 1} | ${shown.map((role) => cell(role, declared.type, declared.may)).join(' | ')} |`;
  });
  return [
    '# Who may do what',
    '',
    'Generated from the declarations and definitions/roles by `node tools/authorisation-table.ts`; a test says when it is out of date.',
    'Bold: actions; the others are queries. Level: the least strength of sign-in (0 = nobody needs to). `*`: only with a stated reason.',
    '',
    'A cell names the relations over which the role may, any of which is enough:',
    `${Object.entries(letters)
      .map(([name, letter]) => `\`${letter}\` ${name}`)
      .join(', ')}.`,
    'What lies in the jurisdiction of the grant (its body, its tree, its fields of work) is left out here and tested by src/kernel/authorisation-matrix.test.ts.',
    '',
    `| | level | ${shown.map((role) => role.code).join(' | ')} |`,
    `| --- | --- | ${shown.map(() => '---').join(' | ')} |`,
    ...lines,
    '',
  ].join('\n');
}
