import { describe, expect, test } from 'vitest';
import { caseOf, resultFor } from '../../src/modules/procedures/rules.ts';
import { printedDeclaration } from '../declarations/index.ts';
import { declarationSource, drawDeclaration, drawResult, issue, matter, resultSource, wordsOf } from '../examples/draw.ts';
import { today } from '../examples/people.ts';
import { resultPapers } from '../results/index.ts';
import { declarables } from './declarables.fixture.ts';

/** Places of a paper that may stay empty, and why. Every other place is mandatory: an example that leaves it empty fails here. */
type May = Readonly<Record<string, string>>;

const declarationMay: Readonly<Record<string, May>> = {
  '1.000656': {
    'applicant.(dateOfBirth|sex|ethnicity|nationality)': 'stands on no line of the form',
    'deceased.(idPaper|citizenNumber)': 'the dead may have had no paper, or nobody kept it',
    time: 'the hour is not always known',
    'notice.*': 'a death at home: the commune gives the notice together with the registration; other papers have no number',
  },
  '1.000894': { '(bride|groom).former': 'never married before' },
  '1.001193': { 'applicant.(dateOfBirth|sex|ethnicity|nationality|citizenNumber)': 'stands on no line of the form' },
  '1.001612': {
    'trades.*.code': 'the officer writes the code of a trade',
    'members*': 'one person registers alone',
    'owner.phone': 'the business has its own',
    'tax.(address|branches)*': 'only where it is another place',
  },
  '1.004873': {
    'periods*': 'asked for the present alone',
    '(birthPlace|occupation)': 'optional on our declaration: the register does not need them',
    former: 'asked for the first time',
    'applicant.(dateOfBirth|sex)': 'stands on no line of the form',
  },
  '1.012812': {
    'opponents.*.(phone|relation)': 'people may not know',
    '(related|witnesses|interpreter)': 'there may be none',
    'applicant.beside': 'there may be nobody beside',
  },
  '1.013225': {
    'owner.(representative|with)': 'one person builds alone',
    'design.(reviewed|lead)': 'only where the law wants it',
    works: 'a house has no name',
  },
  '1.014027': { 'parts.*.lines*': 'boxes instead of lines; a phone need not be given' },
  '1.014028': { 'parts.*.lines.*.value': 'cause of death, number of the dead and phone need not be given' },
  '2.000635': { 'registered.*': 'the register has it: nobody copies it onto the request' },
  '2.000815': { citizenNumber: 'the book of certifications wants the name alone', visit: 'they stand at the counter' },
};
const ct01May: May = {
  phone: 'the register or the counter has it, or nobody gave one',
  email: 'need not be given',
  'members*': 'moves alone; a newborn may have no number yet',
  'person.citizenNumber': 'a newborn may have none yet',
  owner: 'named where the owner confirms in the national application (note 7 of the form)',
  parent: 'nobody under age moves',
  'opinions.*': 'the declarant agrees with themselves (note 6), or signs on paper',
  'head.*': 'nobody moves into a household: a list, a confirmation',
};
const resultMay: Readonly<Record<string, May>> = {
  'death-extract': {
    notice: declarationMay['1.000656']!['notice.*']!,
    'deceased.(idPaper|citizenNumber)': 'as declared',
    time: 'as declared',
  },
  'household-business-certificate': { 'trades.*.code': 'the officer writes it', 'members*': 'one person' },
  'residence-notice': { 'members*': ct01May['members*']!, 'person.citizenNumber': ct01May['person.citizenNumber']! },
  'residence-confirmation': {
    'members*': 'not asked for, or nobody else',
    'person.(ethnicity|homeTown)': 'no register told: the police write what they find',
  },
  'marital-status': { 'periods*': 'for the present alone' },
  'land-mediation': { related: 'there may be nobody', 'applicant.beside': 'there may be nobody' },
  'building-permit': { 'owner.(representative|with)': 'one person', 'design.reviewed': 'only where the law wants it' },
  'funeral-support': { 'person.citizenNumber': 'nobody knows the number of a dead neighbour' },
  'civil-status-extract': {
    'parts.*': 'what nobody declared and no register told, the registrar copies from the book',
    'registered.*': 'the same',
    deceasedOn: 'of a death alone',
  },
};

function emptyPlaces(value: unknown, at = ''): string[] {
  if (value === '' || value === undefined || value === null) return [at];
  if (Array.isArray(value)) return value.length === 0 ? [at] : value.flatMap((one, i) => emptyPlaces(one, `${at}.${i}`));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => emptyPlaces(one, at ? `${at}.${key}` : key));
}
function unexplained(data: unknown, may: May = {}): string[] {
  const patterns = Object.keys(may).map((one) => new RegExp(`^${one.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  return emptyPlaces(data).filter((place) => !patterns.some((one) => one.test(place)));
}

const all = declarables.flatMap((one) =>
  one.examples.map((example) => [`${one.procedure.code} ${one.procedure.plainName}: ${example.name}`, one, example] as const),
);

describe.each(all)('%s', (_name, { procedure, form }, { answers, known, channel = 'online' }) => {
  const declared = { form, answers, known };

  test('the declaration prints in its official form: nothing that has to stand there is missing', async () => {
    const source = declarationSource(declared, procedure);
    const { data, rendered } = await drawDeclaration(printedDeclaration(procedure.code), source);
    const may = form.title === 'Tờ khai thay đổi thông tin cư trú' ? ct01May : declarationMay[procedure.code];
    expect(unexplained(data, may)).toEqual([]);
    expect(rendered.pages).toBeLessThanOrEqual(2);
    const words = wordsOf(rendered);
    if (words !== null) expect(words).toContain(known.applicant?.title ?? source.text('applicant.name').split(' ')[0]);
  });

  test('the result has both boxes, says whom it is about and leaves nothing out', async () => {
    const { template, written } = resultFor(procedure, { case: caseOf(procedure, answers), channel, day: today });
    const { data, about, twin, rendered } = await drawResult(
      resultPapers[template]!,
      resultSource(declared, procedure, written ? matter.written : ''),
    );
    expect(about).not.toBe('');
    expect(unexplained(data, resultMay[template])).toEqual([]);
    expect(unexplained(twin, resultMay[template])).toEqual([]);
    expect(rendered.places.map((place) => place.name).sort()).toEqual(['organisation', 'signer']);
    expect(rendered.pages).toBeLessThanOrEqual(2);
    const words = wordsOf(rendered);
    if (words !== null) expect(words).toContain(issue.signer.name);
    // No place shows a code word or a value that is none.
    if (words !== null) expect(words).not.toMatch(/undefined|null|\[object|NaN/);
  });
});
