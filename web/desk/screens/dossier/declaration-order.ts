import type { DeclarationLine, DossierPage } from '../../../../src/modules/dossiers/contract.ts';

export type ReadLine = Pick<DeclarationLine, 'field' | 'label' | 'value' | 'source' | 'doubt'>;
export type ReadSection = { title: string; lines: ReadLine[] };

const applicantTitle = 'Người nộp';
type Read = Pick<DossierPage, 'declaration'> & { procedure: Pick<DossierPage['procedure'], 'reading'> };
/** 'father*.fullName': a field by its dotted id, `*` for any letters. */
function means(patterns: readonly string[], field: string): boolean {
  return patterns.some((pattern) => {
    const [start = '', end] = pattern.split('*');
    return end === undefined
      ? field === pattern
      : field.length >= pattern.length - 1 && field.startsWith(start) && field.endsWith(end);
  });
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '').toLowerCase();
const labelOf = (line: DeclarationLine, labels: Readonly<Record<string, string>>): string =>
  labels[line.field] ??
  Object.entries(labels).find(([pattern]) => pattern.includes('*') && means([pattern], line.field))?.[1] ??
  (line.field === 'case' ? 'Trường hợp' : undefined) ??
  line.label.replace(/ của (bạn|cha|mẹ|con)$/, '');

/**
 * The declaration as the officer reads it: the parts that its procedure names, others in the declaration's order, then who
 * handed it in. What the declarant says of himself is not said twice when he is the applicant of the dossier.
 */
export function sectionsOf({ declaration, applicant, procedure }: Read & Pick<DossierPage, 'applicant'>): ReadSection[] {
  const { parts = [], labels = {}, applicant: declarants } = procedure.reading ?? {};
  const sections = new Map<string, ReadLine[]>(parts.map(({ title }) => [title, []]));
  const own: ReadLine[] = [
    {
      field: 'applicant',
      label: 'Họ tên',
      value: applicant.name,
      source: null,
      ...(applicant.doubt && { doubt: applicant.doubt }),
    },
  ];
  if (applicant.citizenNumber) own.push({ field: 'number', label: 'Số định danh', value: applicant.citizenNumber, source: null });
  if (applicant.phone) own.push({ field: 'phone', label: 'Điện thoại', value: applicant.phone, source: null });
  const said = new Set(own.map((line) => bare(line.value)));
  const declarant = declaration.filter((line) => line.section === declarants);
  const same = declarant.some((line) => bare(line.value) === bare(applicant.name));
  const last = new Map<string, ReadLine[]>([[applicantTitle, own]]);
  for (const line of declaration) {
    const read = { ...line, label: labelOf(line, labels) };
    const part = parts.find(({ fields }) => means(fields, line.field))?.title;
    if (part === undefined && line.section === declarants && same) {
      if (!said.has(bare(line.value))) own.push(read);
      continue;
    }
    if (line.field.endsWith('.phone') && said.has(bare(line.value))) continue;
    const title = part ?? line.section.replace(/ của bạn$/, '');
    const into = part === undefined && line.field === 'case' ? last : sections;
    const lines = into.get(title);
    if (lines) lines.push(read);
    else into.set(title, [read]);
  }
  return [...sections, ...last].filter(([, lines]) => lines.length > 0).map(([title, lines]) => ({ title, lines }));
}

/** The names that want a second look before anybody proposes or signs: 'Cha', 'Pham Van Thoi', what is strange about it. */
export function doubtsOf(dossier: Read & Pick<DossierPage, 'applicant'>): { who: string; name: string; doubt: string }[] {
  return sectionsOf(dossier).flatMap(({ title, lines }) =>
    lines.flatMap(({ value, doubt }) => (doubt ? [{ who: title, name: value, doubt }] : [])),
  );
}

/** What the signature will vouch for; empty where the procedure does not say. */
export function signedFacts({ declaration, procedure }: Read): { label: string; value: string }[] {
  return (procedure.reading?.signed ?? []).flatMap(({ label, fields }) => {
    const line = declaration.find((one) => means(fields, one.field));
    return line ? [{ label, value: line.value }] : [];
  });
}

/** 'Có, nhận tại quầy; số bản sao: 2', as the declaration says it; null when it says nothing about paper. */
export function paperWanted({ declaration, procedure }: Read): string | null {
  const parts = (procedure.reading?.paper ?? []).flatMap(({ field, words }) => {
    const said = declaration.find((line) => line.field === field)?.value;
    return said ? [words.replace('{}', said)] : [];
  });
  return parts.length > 0 ? parts.join('; ') : null;
}
