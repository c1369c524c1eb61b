import { findCountryName } from '../../../definitions/facts/countries.ts';
import { findPeopleName } from '../../../definitions/facts/peoples.ts';
import { showAddress } from './communes.ts';
import { branchesOf, compileForm, type FormContext, isSilent, labelOf, visit } from './compile.ts';
import { isPresent } from './conditions.ts';
import {
  type AddressAnswer,
  type Answers,
  type FieldDefinition,
  type FormDefinition,
  factLabels,
  type PersonName,
} from './contract.ts';
import { dateInWords, showDate } from './dates.ts';
import { showCitizenNumber, showFacts } from './show-facts.ts';
import { plain } from './text.ts';

/** One line of the declaration as people read it; the shape of `DeclarationLine` in the dossiers' contract. */
export interface DescribedLine {
  section: string;
  field: string;
  label: string;
  value: string;
  source: { name: string; at: string } | null;
}

/** What is said of somebody or something chosen from a register, besides the name. */
const toldFacts = [
  'dateOfBirth',
  'citizenNumber',
  'birthPlace',
  'deceasedOn',
  'deathPlace',
  'registeredOn',
  'registeredAt',
  'entry',
  'endedOn',
] as const;
/** Who else stands in an entry that was chosen, besides whom it is about. */
const toldPeople = { mother: 'Mẹ', father: 'Cha', husband: 'Chồng', wife: 'Vợ' } as const;

/** 'Phạm Đinh Bảo An'; a one-word name is just that. */
export const fullName = (name: PersonName): string => [name.family, name.given].map(plain).filter(Boolean).join(' ');

/** The declaration in reading order: what was answered, and what registers told, with source and time. */
export function describeAnswers(form: FormDefinition, answers: Answers, ctx: Partial<FormContext> = {}): DescribedLine[] {
  const lines: DescribedLine[] = [];
  for (const { field, path, value, item } of visit(compileForm(form), answers, ctx).visited) {
    const { def } = field;
    const section = item === undefined ? field.section.title : `${field.section.title}, ${item + 1}`;
    if (def.type === 'known') {
      const record = ctx.known?.[def.key];
      if (!record) continue;
      const facts = new Map([['fullName', record.title], ...Object.entries(showFacts(record.values))]);
      for (const name of new Set(['fullName' as const, ...def.facts])) {
        const fact = facts.get(name);
        if (!fact) continue;
        const label = name === 'fullName' ? def.label : factLabels[name];
        lines.push({ section, field: `${def.id}.${name}`, label, value: fact, source: record.source });
      }
      continue;
    }
    if (isSilent(def.type) || def.type === 'group' || !isPresent(value)) continue;
    lines.push({ section, field: path.join('.'), label: def.label, value: showValue(def, value, ctx), source: null });
    const told = def.type === 'choice' ? def.options.find((option) => option.value === value)?.known : undefined;
    const record = told ? ctx.known?.[told] : undefined;
    const facts = showFacts(record?.values);
    for (const name of toldFacts) {
      const fact = facts[name];
      if (fact)
        lines.push({ section, field: `${path.join('.')}.${name}`, label: factLabels[name], value: fact, source: record!.source });
    }
    for (const [role, label] of Object.entries(toldPeople)) {
      const { fullName: name, dateOfBirth } = showFacts(record?.people?.[role as keyof typeof toldPeople]);
      if (!name) continue;
      const value = [name, dateOfBirth && `sinh ${dateOfBirth}`].filter(Boolean).join(', ');
      lines.push({ section, field: `${path.join('.')}.${role}`, label, value, source: record!.source });
    }
    if (def.type === 'date' && def.inWords && typeof value === 'string') {
      const words = dateInWords(value);
      lines.push({
        section,
        field: `${path.join('.')}.words`,
        label: `${def.label} bằng chữ`,
        value: words.charAt(0).toUpperCase() + words.slice(1),
        source: null,
      });
    }
  }
  return lines;
}

/** One answer as text. What is not valid is shown as it was typed. */
export function showValue(def: FieldDefinition, value: unknown, ctx: Partial<FormContext> = {}): string {
  const label = (one: unknown): string => {
    const branch = branchesOf(def).find((other) => other.value === one);
    return branch ? labelOf(branch, ctx.known) : plain(one);
  };
  switch (def.type) {
    case 'person-name':
      return fullName(value as PersonName);
    case 'date': {
      if (typeof value === 'string') return showDate(value);
      const { day, month, year } = (value ?? {}) as Record<string, unknown>;
      return [day, month, year].map(plain).filter(Boolean).join('/');
    }
    case 'address':
      return showAddress(value as AddressAnswer, ctx.communes);
    case 'choice':
    case 'yes-no':
      return label(value);
    case 'multi-choice':
      return Array.isArray(value) ? value.map(label).join('; ') : plain(value);
    case 'ethnicity':
      return findPeopleName(plain(value)) ?? plain(value);
    case 'nationality':
      return findCountryName(plain(value)) ?? plain(value);
    case 'number':
    case 'money': {
      const unit = def.type === 'money' ? ' đồng' : def.unit ? ` ${def.unit}` : '';
      return typeof value === 'number' ? `${value.toLocaleString('vi-VN')}${unit}` : plain(value);
    }
    case 'citizen-number':
      return showCitizenNumber(plain(value));
    default:
      return plain(value);
  }
}
