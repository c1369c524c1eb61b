import type { DeclarationLine, DossierPage } from '../../../../src/modules/dossiers/contract.ts';

export type ReadLine = Pick<DeclarationLine, 'field' | 'label' | 'value' | 'source'>;
export type ReadSection = { title: string; lines: ReadLine[] };

const applicantTitle = 'Người nộp';
/** Parts that an officer reads apart although the declaration asks them under one heading, in reading order. */
const people: [title: string, field: RegExp][] = [
  ['Con', /^(child|birth)[.-]/],
  ['Mẹ', /^mother[.-]/],
  ['Cha', /^father[.-]/],
  ['Hôn nhân', /^(marriage|recognition)[.-]/],
];
/** The declaration asks the citizen; the desk names the fact. */
const deskLabels: Record<string, string> = {
  case: 'Trường hợp',
  relation: 'Quan hệ với trẻ',
  relationDetail: 'Quan hệ, ghi rõ',
  'birth.place': 'Nơi sinh',
  'birth.facilityAddress': 'Địa chỉ cơ sở y tế',
  'birth.proof': 'Giấy tờ về việc sinh',
  'marriage.registered': 'Đăng ký kết hôn',
  'result.paper': 'Bản giấy',
  'result.copies': 'Số bản sao',
  'contact.phone': 'Điện thoại',
};

const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '').toLowerCase();
const labelOf = (line: DeclarationLine): string => deskLabels[line.field] ?? line.label.replace(/ của (bạn|cha|mẹ|con)$/, '');

/**
 * The declaration as the officer reads it: child, mother, father, marriage, other parts in the declaration's order, then who
 * handed it in. What the declarant says of himself is not said twice when he is the applicant of the dossier.
 */
export function sectionsOf({ declaration, applicant }: Pick<DossierPage, 'declaration' | 'applicant'>): ReadSection[] {
  const sections = new Map<string, ReadLine[]>(people.map(([title]) => [title, []]));
  const own: ReadLine[] = [{ field: 'applicant', label: 'Họ tên', value: applicant.name, source: null }];
  if (applicant.citizenNumber) own.push({ field: 'number', label: 'Số định danh', value: applicant.citizenNumber, source: null });
  if (applicant.phone) own.push({ field: 'phone', label: 'Điện thoại', value: applicant.phone, source: null });
  const said = new Set(own.map((line) => bare(line.value)));
  const declarant = declaration.filter((line) => line.section === 'Người khai');
  const same = declarant.some((line) => bare(line.value) === bare(applicant.name));
  const last = new Map<string, ReadLine[]>([[applicantTitle, own]]);
  for (const line of declaration) {
    const read = { ...line, label: labelOf(line) };
    const part = people.find(([, field]) => field.test(line.field))?.[0];
    if (part === undefined && line.section === 'Người khai' && same) {
      if (!said.has(bare(line.value))) own.push(read);
      continue;
    }
    if (line.field === 'contact.phone' && said.has(bare(line.value))) continue;
    const title = part ?? line.section.replace(/ của bạn$/, '');
    const into = part === undefined && line.field === 'case' ? last : sections;
    const lines = into.get(title);
    if (lines) lines.push(read);
    else into.set(title, [read]);
  }
  return [...sections, ...last].filter(([, lines]) => lines.length > 0).map(([title, lines]) => ({ title, lines }));
}

const signed: [label: string, fields: RegExp][] = [
  ['Họ tên', /^child\.name$|^child[\w-]*\.fullName$/],
  ['Ngày sinh', /^child\.dateOfBirth$/],
  ['Giới tính', /^child\.sex$/],
  ['Cha', /^father\.name$|^father[\w-]*\.fullName$/],
  ['Mẹ', /^mother\.name$|^mother[\w-]*\.fullName$/],
];

/** What the signature will vouch for, in five lines; empty where the declaration is about something else. */
export function signedFacts({ declaration }: Pick<DossierPage, 'declaration'>): { label: string; value: string }[] {
  return signed.flatMap(([label, field]) => {
    const line = declaration.find((one) => field.test(one.field));
    return line ? [{ label, value: line.value }] : [];
  });
}

/** 'Có, nhận tại quầy; số bản sao: 2', as the declaration says it; null when it says nothing about paper. */
export function paperWanted({ declaration }: Pick<DossierPage, 'declaration'>): string | null {
  const said = (field: string): string | undefined => declaration.find((line) => line.field === field)?.value;
  const [paper, copies, address] = [said('result.paper'), said('result.copies'), said('result.address')];
  const parts = [paper, address && `gửi tới ${address}`, copies && `số bản sao: ${copies}`].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : null;
}
