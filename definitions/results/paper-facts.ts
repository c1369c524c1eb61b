import type { AddressAnswer, Answers, KnownRecord, PersonName } from '../../src/modules/forms/contract.ts';
import { type CommuneIndex, fullName, showAddress, showDate, showFacts } from '../../src/modules/forms/rules.ts';
import type { Issue } from '../../src/modules/results/contract.ts';

/** A person as papers name them, from a register or as typed; what nobody knows is ''. */
export type PaperPerson = {
  name: string;
  birthDate: string;
  sex: string;
  ethnicity: string;
  nationality: string;
  citizenNumber: string;
  residence: string;
  phone: string;
};

export function personKnown({ title, values: facts }: KnownRecord): PaperPerson {
  const values = showFacts(facts);
  return {
    name: title,
    birthDate: values.dateOfBirth ?? '',
    sex: values.sex ?? '',
    ethnicity: values.ethnicity ?? '',
    nationality: values.nationality ?? 'Việt Nam',
    citizenNumber: facts.citizenNumber ?? '',
    residence: values.residence ?? '',
    phone: values.phone ?? '',
  };
}

type Typed = { name?: PersonName; dateOfBirth?: string; citizenNumber?: string; residence?: AddressAnswer; phone?: string };

/** Who was typed under `key`. @param text what was chosen, as people read it */
export function personTyped(
  key: string,
  answers: Answers,
  { text, communes }: { text: (field: string) => string; communes: CommuneIndex },
): PaperPerson {
  const typed = (answers[key] ?? {}) as Typed;
  return {
    name: typed.name ? fullName(typed.name) : '',
    birthDate: typed.dateOfBirth ? showDate(typed.dateOfBirth) : '',
    sex: text(`${key}.sex`),
    ethnicity: text(`${key}.ethnicity`),
    nationality: text(`${key}.nationality`) || 'Việt Nam',
    citizenNumber: typed.citizenNumber ?? '',
    residence: typed.residence ? showAddress(typed.residence, communes) : '',
    phone: typed.phone ?? '',
  };
}

/** 'Ba Tô' of 'Ủy ban nhân dân xã Ba Tô', for the line of place and date. */
export const placeOfBody = (body: string): string => body.replace(/^.*?(xã|phường|đặc khu|tỉnh|thành phố) /, '');

/** The body's name over two lines, as it stands in the head of its papers. */
export const issuerOf = (body: string): { name: string } => ({ name: body.replace(/^Ủy ban nhân dân /, 'Ủy ban nhân dân\n') });

/** The head of a decision that the chair takes, not the committee: no 'TM.', the sign of the body's decisions. */
export function decisionHead(issue: Issue): {
  issuer: { name: string };
  number: string;
  place: string;
  issuedOn: string;
  authority: string;
  signer: Issue['signer'];
} {
  const { authority, ...signer } = issue.signer;
  return {
    issuer: issuerOf(issue.registeredAt),
    number: `${issue.number.replace(/\/.*/, '')}/QĐ-UBND`,
    place: placeOfBody(issue.registeredAt),
    issuedOn: issue.issuedOn,
    authority: `Chủ tịch ${issue.registeredAt}`,
    signer: authority && !authority.startsWith('TM.') ? { authority, ...signer } : signer,
  };
}
