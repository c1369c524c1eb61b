import type { Answers, Facts, KnownRecord } from '../../src/modules/forms/contract.ts';
import { dateInWords, showCitizenNumber, showFacts } from '../../src/modules/forms/rules.ts';
import type { ResultSource } from '../../src/modules/results/contract.ts';

/** One person as papers of civil status write them; '' where nothing is known. */
export type PaperPerson = {
  name: string;
  /** '04/03/1998', or 'năm 1998'. */
  dateOfBirth: string;
  sex: string;
  ethnicity: string;
  nationality: string;
  residence: string;
  idPaper: string;
  citizenNumber: string;
};

/** As a register told it. */
export const personTold = ({ title, values }: KnownRecord): PaperPerson => ({ ...personWritten(values), name: title });

/** As an entry of civil status wrote it down; '' for everything of somebody who does not stand in it. */
export function personWritten(facts: Facts | undefined): PaperPerson {
  const shown = showFacts(facts);
  return {
    name: shown.fullName ?? '',
    dateOfBirth: shown.dateOfBirth ?? '',
    sex: shown.sex ?? '',
    ethnicity: shown.ethnicity ?? '',
    nationality: shown.nationality ?? (facts ? 'Việt Nam' : ''),
    residence: shown.residence ?? '',
    idPaper: shown.idPaper ?? '',
    citizenNumber: facts?.citizenNumber ?? '',
  };
}

type Texts = Pick<ResultSource, 'text'>;

/** As it was typed under `id` (`applicant`, `deceased`, `groom`): the ids that civil-status declarations share. */
export function personTyped({ text }: Texts, id: string): PaperPerson {
  const number = text(`${id}.citizenNumber`).replaceAll(' ', '');
  const other = [
    text(`${id}.otherPaper.number`),
    text(`${id}.otherPaper.issuedBy`) && `do ${text(`${id}.otherPaper.issuedBy`)} cấp`,
    text(`${id}.otherPaper.issuedOn`) && `ngày ${text(`${id}.otherPaper.issuedOn`)}`,
  ].filter(Boolean);
  return {
    name: text(`${id}.name`),
    dateOfBirth: text(`${id}.dateOfBirth`),
    sex: text(`${id}.sex`),
    ethnicity: text(`${id}.ethnicity`),
    nationality: text(`${id}.nationality`),
    residence: text(`${id}.residence`),
    idPaper: number ? `Thẻ căn cước số ${number}` : other.join(' '),
    citizenNumber: number,
  };
}

/** Who declares, as the register told it or as typed. */
export const applicantOf = (source: Pick<ResultSource, 'known' | 'text'>): PaperPerson =>
  source.known.applicant ? personTold(source.known.applicant) : personTyped(source, 'applicant');

/** A number in groups of three, as forms print it. */
export const groupedNumber = (number: string): string => (number ? showCitizenNumber(number) : '');

/** '12/11/2026' -> 'Ngày mười hai tháng mười một năm …'; also of a year alone. */
export function inWords(shown: string): string {
  const [, day, month, year] = /^(?:(\d{2})\/)?(?:(?:tháng )?(\d{1,2})\/)?(?:năm )?(\d{4})$/.exec(shown) ?? [];
  if (!year) return '';
  const words = dateInWords([year, month?.padStart(2, '0'), day].filter(Boolean).join('-'));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The text at a dotted path of the answers. */
export function answerAt(answers: Answers, path: string): string {
  let value: unknown = answers;
  for (const part of path.split('.'))
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined;
  return typeof value === 'string' ? value : '';
}

/** 'Trung tâm Y tế Ba Tơ', 'Xã Ba Tô, tỉnh …' -> 'Trung tâm Y tế Ba Tơ, xã Ba Tô, tỉnh …' */
export const facilityAt = (name: string, address: string): string =>
  [name, address && `${address.charAt(0).toLowerCase()}${address.slice(1)}`].filter(Boolean).join(', ');

/** 'Ủy ban nhân dân xã Ba Tô, tỉnh Quảng Ngãi' -> 'Ba Tô' */
export const placeOf = (body: string): string => body.replace(/^.*?(xã|phường|đặc khu) /, '').replace(/,.*$/, '');
