import { describe, expect, test } from 'vitest';
import type { Answers, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { validateForm, visibleFields } from '../../../src/modules/forms/rules.ts';
import { deliveryFor, papersFor } from '../../../src/modules/procedures/rules.ts';
import { marriageDeclarationPaper } from '../../declarations/marriage.ts';
import { marriageCertificatePaper } from '../../results/marriage-certificate.ts';
import { contextOf, drawDeclaration, drawResult, ha, thoi, told, typed } from '../civil-status/walks.ts';
import { bride, byHim, groom } from './examples.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const single: KnownRecords = { applicant: thoi };
const former: KnownRecords = {
  applicant: ha,
  'former-marriage': told('x', { fullName: 'Phạm Văn Rạo', endedOn: '18/06/2025', endedBy: 'Ly hôn' }),
};
const pointers = (answers: Answers, known: KnownRecords) => validateForm(form, answers, contextOf(known)).map((e) => e.pointer);

/** Every line of the blank form of 2.000682, for each side. */
const official = ['name', 'dateOfBirth', 'ethnicity', 'nationality', 'residence', 'idPaper', 'former'];

describe('what is asked', () => {
  test('a man known to the registers says nothing of himself but whether he was married before', () => {
    expect(typed(form, byHim, single)).toEqual([
      'bride.idPaper',
      'bride.citizenNumber',
      'bride.name',
      'bride.dateOfBirth',
      'bride.ethnicity',
      'bride.nationality',
      'bride.residence',
      'bride.former',
      'groom.former',
    ]);
    expect(pointers(byHim, single)).toEqual([]);
  });
  test('a woman is asked about him', () => {
    expect(typed(form, {}, { applicant: ha }).filter((name) => name.startsWith('groom.'))).toContain('groom.name');
    expect(typed(form, {}, { applicant: ha }).filter((name) => name.startsWith('bride.'))).toEqual(['bride.former']);
  });
  test('every line of the official form is there for both sides when nothing is known', () => {
    const asked = new Set(typed(form, {}, {}));
    for (const side of ['bride', 'groom']) expect(official.filter((line) => !asked.has(`${side}.${line}`))).toEqual([]);
    expect(asked).toContain('side');
  });
  test('the other side, looked up at the counter, is not typed', () => {
    const names = typed(form, {}, { ...single, bride: ha });
    expect(names.filter((name) => name.startsWith('bride.'))).toEqual(['bride.former']);
  });
  test('an earlier marriage that the register knows is not described, only counted', () => {
    expect(typed(form, {}, former).filter((name) => name.startsWith('bride.'))).toEqual(['bride.times']);
  });
});

describe('who may marry', () => {
  test('she from 18, he from 20', () => {
    expect(pointers({ ...byHim, bride: { ...bride, dateOfBirth: '2008-11-23', citizenNumber: '051308001234' } }, single)).toEqual(
      ['/bride/dateOfBirth'],
    );
    const young = { ...groom, dateOfBirth: '2007-01-01', citizenNumber: '051207004417' };
    expect(pointers({ groom: young, bride: { former: 'never' } }, { applicant: ha })).toEqual(['/groom/dateOfBirth']);
    const boy = { applicant: told('Phạm Văn Tý', { dateOfBirth: '30/10/2010' }) };
    const shown = visibleFields(form, byHim, contextOf(boy)).map(({ name }) => name);
    expect(shown).toContain('groom-too-young');
    expect(visibleFields(form, byHim, contextOf(single)).map(({ name }) => name)).not.toContain('groom-too-young');
  });
  test('whoever the register has as married says how it ended', () => {
    const known = { ...single, marriage: told('x') };
    expect(pointers(byHim, known)).toEqual(['/groom/former']);
    const ended = {
      former: 'divorced',
      court: 'TAND khu vực 1',
      judgment: '12/2026/QĐST-HNGĐ',
      judgmentOn: '2026-05-05',
      times: 2,
    };
    expect(pointers({ ...byHim, groom: ended }, known)).toEqual([]);
  });
});

test('nothing is handed in beforehand, and it ends at the counter whatever the channel', () => {
  const at = { case: 'default', channel: 'online', day: '2026-11-22' } as const;
  expect(papersFor(procedure, at, { answers: byHim, known: single })).toEqual([]);
  expect(deliveryFor(procedure, 'online', byHim)).toBe('counter');
  const present = papersFor(procedure, { ...at, channel: 'counter' }, { answers: byHim, known: single });
  expect(present.map((one) => [one.id, one.kind])).toEqual([['identity-paper', 'present']]);
});

describe('papers', () => {
  test('the certificate names wife and husband, has places for both, and is one page', async () => {
    const { data, about, rendered } = await drawResult({ form, paper: marriageCertificatePaper }, byHim, single);
    expect(about).toBe('Phạm Thị Lành và Phạm Văn Thôi');
    expect(data).toMatchObject({ bride: { ethnicity: 'Hrê', dateOfBirth: '29/05/2002' }, groom: { dateOfBirth: '04/03/1998' } });
    expect([rendered.pages, rendered.places.map((place) => place.name).sort()]).toEqual([1, ['organisation', 'signer']]);
  });
  test('the declaration counts marriages and says how an earlier one ended', async () => {
    const by = { bride: { times: 2 }, groom };
    expect(pointers(by, former)).toEqual([]);
    const { data, rendered } = await drawDeclaration({ form, printed: marriageDeclarationPaper }, by, former);
    expect(data).toMatchObject({
      bride: { name: 'Đinh Thị Hà', times: 'Lần thứ hai', former: 'với Phạm Văn Rạo, đã ly hôn ngày 18/06/2025' },
      groom: { name: 'Hrin', times: 'Lần thứ nhất', former: '', idPaper: 'Thẻ căn cước số 051098004417' },
    });
    expect(rendered.pages).toBe(1);
  });
});
