import { findCountryName } from '../../../definitions/facts/countries.ts';
import { findPeopleName } from '../../../definitions/facts/peoples.ts';
import type { KnownRecord } from './contract.ts';
import { showDate } from './dates.ts';
import { type EntryNumber, type FactName, type Facts, type FactValues, factNames, factTypes, type IdPaper } from './facts.ts';

/** 051 098 004 417 */
export const showCitizenNumber = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');

/** '8 giờ 30 phút' */
export const showTime = (time: string): string => {
  const [hour, minute] = time.split(':');
  return hour && minute ? `${Number(hour)} giờ ${minute} phút` : time;
};

/** The one place where what a register told becomes words: on the portal, on the desk, in declarations and on results. */
export function showFact<Name extends FactName>(name: Name, value: FactValues[Name]): string {
  const { kind, codes } = factTypes[name];
  switch (kind) {
    case 'date':
      return showDate(value as string);
    case 'time':
      return showTime(value as string);
    case 'code':
      return codes?.[value as string] ?? String(value);
    case 'ethnicity':
      return findPeopleName(value as string) ?? (value as string);
    case 'nationality':
      return findCountryName(value as string) ?? (value as string);
    case 'citizen-number':
      return showCitizenNumber(value as string);
    case 'place':
      return (value as FactValues['residence']).text;
    case 'id-paper': {
      const paper = value as IdPaper;
      return paper.kind === 'other' ? paper.text : `Thẻ căn cước số ${paper.number}`;
    }
    case 'entry': {
      const { number, book } = value as EntryNumber;
      return book ? `${number}, quyển số ${book}` : number;
    }
    default:
      return String(value);
  }
}

export type ShownFacts = Partial<Record<FactName, string>>;

/** All facts in words, by name; what nobody told is not there. */
export function showFacts(facts: Facts | undefined): ShownFacts {
  const shown: ShownFacts = {};
  for (const name of factNames) {
    const value = facts?.[name];
    if (value !== undefined) shown[name] = showFact(name, value);
  }
  return shown;
}

/** What tells one known thing from another where one is to be chosen: the entry, or the day of birth. */
export function aboutKnown({ values }: KnownRecord): string {
  const { entry, registeredAt, dateOfBirth } = showFacts(values);
  if (entry) return [`số ${entry}`, registeredAt].filter(Boolean).join(', ');
  return [dateOfBirth && `sinh ${dateOfBirth}`, registeredAt].filter(Boolean).join(', ');
}
