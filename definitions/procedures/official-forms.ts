import type { FieldDefinition } from '../../src/modules/forms/contract.ts';
import { compileForm, isSilent, visibleFields } from '../../src/modules/forms/rules.ts';
import type { OfficialForm, OfficialPlace } from '../examples/official-form.ts';
import { contextOf } from '../examples/people.ts';
import { officialForm as death } from './1.000656-khai-tu/official-form.ts';
import { officialForm as marriage } from './1.000894-ket-hon/official-form.ts';
import { officialForm as birth } from './1.001193-khai-sinh/official-form.ts';
import { officialForm as temporaryResidence } from './1.004194-tam-tru/official-form.ts';
import { officialForm as permanentResidence } from './1.004222-thuong-tru/official-form.ts';
import { officialForm as maritalStatus } from './1.004873-xac-nhan-tinh-trang-hon-nhan/official-form.ts';
import { officialForm as residenceConfirmation } from './1.010041-xac-nhan-cu-tru/official-form.ts';
import { officialForm as extractCopy } from './2.000635-ban-sao-trich-luc/official-form.ts';
import { type Declarable, declarables } from './declarables.fixture.ts';

/** Blank official forms that were published with the procedures, and where each place of them comes from. */
export const officialForms: readonly OfficialForm[] = [
  birth,
  marriage,
  death,
  maritalStatus,
  extractCopy,
  temporaryResidence,
  permanentResidence,
  residenceConfirmation,
];

export const declarableOf = (code: string): Declarable => declarables.find(({ procedure }) => procedure.code === code)!;

/** What somebody sees and answers in the common case. A group counts by what it holds. */
export interface Asked {
  id: string;
  type: FieldDefinition['type'];
  isAnswered: boolean;
  isRequired: boolean;
}
export function askedInCommonCase({ form, examples: [example] }: Declarable): Asked[] {
  const { answers, known, channel } = example!;
  return visibleFields(form, answers, contextOf(known, channel))
    .filter(({ field }) => !isSilent(field.def.type))
    .map(({ field: { def }, name, value }) => ({
      id: idAt(name),
      type: def.type,
      isAnswered: value !== undefined,
      isRequired: def.required !== false,
    }));
}

/** `children.0.name` -> `children.name`: what is asked of each counts as one question. */
export const idAt = (name: string): string => name.replace(/\.\d+\./, '.');

const picked = ['choice', 'multi-choice', 'yes-no', 'ethnicity', 'nationality'];
/** How a place is filled in the common case, by what is asked then; null when the table cannot be right. */
export function filledBy(place: OfficialPlace, asked: readonly Asked[]): OfficialPlace['from'][] {
  const own = asked.filter(({ id }) => place.fields.includes(id));
  const answered = own.filter((one) => one.isAnswered);
  if (answered.length > 0) return answered.every(({ type }) => picked.includes(type)) ? ['chosen'] : ['typed'];
  if (own.length > 0) return own.some((one) => one.isRequired) ? [] : ['optional'];
  return place.fields.length > 0 ? ['known', 'if-needed'] : ['computed', 'known', 'not-here'];
}

/** Numbers of one form, as the table says them. */
export function countsOf(
  form: OfficialForm,
): Record<'places' | 'typed' | 'chosen' | 'known' | 'ifNeeded' | 'computed' | 'optional' | 'notHere' | 'answered', number> {
  const count = (from: OfficialPlace['from']): number => form.places.filter((one) => one.from === from).length;
  return {
    places: form.places.length,
    typed: count('typed'),
    chosen: count('chosen'),
    known: count('known'),
    ifNeeded: count('if-needed'),
    computed: count('computed'),
    optional: count('optional'),
    notHere: count('not-here'),
    answered: new Set(
      askedInCommonCase(declarableOf(form.code))
        .filter((one) => one.isAnswered)
        .map(({ id }) => id),
    ).size,
  };
}

const words: Record<OfficialPlace['from'], string> = {
  typed: 'typed',
  chosen: 'chosen',
  known: 'known from registers',
  'if-needed': 'asked only where needed',
  computed: 'computed',
  optional: 'asked, may be left empty',
  'not-here': 'not on ours',
};
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** `member-1`, `member-2`, … as one. */
const listed = (ids: readonly string[]): string =>
  [...new Set(ids.map((id) => id.replace(/-\d+$/, '-N')))].map((id) => `\`${id}\``).join(', ');

/** docs/official-forms.md. */
export function officialFormsDocument(): string {
  const head = [
    '# Official forms, place by place',
    '',
    'Where every place of the blank official forms comes from when the declaration is made here. Written from the `official-form.ts` of the',
    'procedures; `definitions/procedures/official-forms.test.ts` compares it with the declarations, their printed form and, where they are at',
    'hand, the blank forms themselves. After a change: run that test with `-u`.',
    '',
    'The common case is the first example in the `examples.ts` of the procedure: signed in with VNeID, the family in the registers. “Answers” are',
    'all questions that are answered then, those that stand on no place of the form among them; nothing is asked twice, and no place is lost:',
    'what no register tells is asked by the questions named behind it.',
    '',
    row(
      'procedure',
      'official form',
      'places',
      'typed',
      'chosen',
      'known',
      'if needed',
      'computed',
      'may be empty',
      'not on ours',
      'answers in the common case',
    ),
    row(...Array.from({ length: 11 }, (_, i) => (i < 2 ? '---' : '---:'))),
    ...officialForms.map((form) => {
      const n = countsOf(form);
      return row(
        form.code,
        form.form,
        ...[n.places, n.typed, n.chosen, n.known, n.ifNeeded, n.computed, n.optional, n.notHere, n.answered].map(String),
      );
    }),
  ];
  const tables = officialForms.flatMap((form) => {
    const { examples } = declarableOf(form.code);
    const asked = new Set(askedInCommonCase(declarableOf(form.code)).map(({ id }) => id));
    return [
      '',
      `## ${form.code} ${form.form}`,
      '',
      `${form.source}. Common case: ${examples[0]!.name}.`,
      '',
      row('place on the form', 'in the common case', 'questions where no register tells', 'note'),
      row('---', '---', '---', '---'),
      ...form.places.map(({ place, of, from, fields, note }) =>
        row(of ? `${place} (${of})` : place, words[from], listed(fields), note ?? ''),
      ),
      '',
      'Asked besides:',
      '',
      ...Object.entries(form.besides).map(
        ([id, why]) => `- \`${id}\`: ${why}${asked.has(id) ? '' : ' (not in the common case)'}`,
      ),
    ];
  });
  return `${[...head, ...tables].join('\n')}\n`;
}

/** Ids of everything that a declaration can ask, whatever is known. */
export const idsOf = ({ form }: Declarable): string[] =>
  compileForm(form)
    .fields.filter(({ def }) => !isSilent(def.type))
    .flatMap(({ def, children }) => [
      def.id,
      ...children.filter((child) => !isSilent(child.def.type)).map((child) => `${def.id}.${child.def.id}`),
    ]);
