import { expect, test } from 'vitest';
import { type JsonValue, renderDocument } from '../../../src/kernel/documents/index.ts';
import { describeAnswers, requiredPapers, validateForm } from '../../../src/modules/forms/rules.ts';
import { limitFor } from '../../../src/modules/procedures/rules.ts';
import { funeralSupportRequestPaper } from '../../declarations/social-support.ts';
import { funeralSupport } from '../../results/social-support-decisions.ts';
import { matter } from '../civil-status/walks.ts';
import { asked, communes, contextOf, household, offered } from '../social-support/walks.ts';
import { byOrganisation, bySon } from './examples.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const ctx = contextOf(household);
test('a son chooses his mother, and types the days, the place and the account', () => {
  expect(validateForm(form, bySon, ctx)).toEqual([]);
  expect(asked(form, bySon, ctx)).toEqual([
    'dead.who',
    'dead.pension',
    'dead.diedOn',
    'burial.on',
    'burial.place',
    'case',
    'relation',
    'payment.way',
    'payment.bank',
    'payment.account',
    'payment.isOwn',
    'result.paper',
  ]);
  expect(offered(form, 'dead.who', {}, ctx)).toEqual(['member-2', 'other']);
});

test('nobody hands in a paper; three working days for both cases', () => {
  for (const { id } of procedure.cases) {
    expect(requiredPapers(procedure, id, bySon, { channel: 'online', known: household })).toEqual([]);
    expect(limitFor(procedure, { case: id, channel: 'online', day: '2026-11-23' }).value).toBe(3);
  }
});

test('a death of tomorrow, or before the law, is a mistake', () => {
  for (const diedOn of ['2026-11-24', '2025-06-30'])
    expect(validateForm(form, { ...bySon, dead: { ...(bySon.dead as object), diedOn } }, ctx)[0]?.pointer).toBe('/dead/diedOn');
});

test('an organisation says who it is, and is no relative', () => {
  expect(validateForm(form, byOrganisation, ctx)).toEqual([]);
  expect(asked(form, byOrganisation, ctx)).not.toContain('relation');
});

test('every line of the official form is asked, known or worked out', () => {
  const ids = new Set<string>(
    JSON.stringify(form)
      .match(/"id":"[^"]+"/g)
      ?.map((one) => one.slice(6, -1)),
  );
  for (const from of [
    'dead.who', // I.1, I.2: known, else typed
    ...['name', 'dateOfBirth', 'sex', 'ethnicity', 'citizenNumber', 'residence'].map((part) => `dead.${part}`),
    'dead.diedOn',
    'dead.cause',
    'burial.on',
    'burial.place',
    ...['name', 'address', 'position'].map((part) => `organisation.${part}`),
    ...['name', 'citizenNumber', 'residence', 'dateOfBirth'].map((part) => `applicant.${part}`),
    'relation',
    'payment.way',
  ])
    expect(ids).toContain(from);
});

test.each([
  ['a son', bySon, 'ông Phạm Văn Rê'],
  ['an organisation', byOrganisation, 'Hội Người cao tuổi xã Ba Tô'],
])('the decision for %s is one page and says sum, dead and payee', async (_who, answers, payee) => {
  const lines = new Map(describeAnswers(form, answers, { known: household, communes }).map((one) => [one.field, one.value]));
  const source = { ...matter, answers, known: household, communes, text: (field: string) => lines.get(field) ?? '' };
  const { data, about, twin } = funeralSupport.content(source, {
    number: '7/2026',
    issuedOn: '2026-11-25',
    registeredAt: 'Ủy ban nhân dân xã Ba Tô',
    signer: { authority: 'KT. Chủ tịch', title: 'Phó Chủ tịch', name: 'Phạm Thị Kim Ngân' },
    qr: ['101', '010', '101'],
    token: 'abcd efgh',
    check: 'Kiểm tra bằng mã QR.',
  });
  expect(about).toBe('Phạm Thị Ơ');
  expect(twin).toMatchObject({ amount: 10_000_000, diedOn: '2026-11-18' });
  expect(JSON.stringify(data)).toContain(payee);
  expect(JSON.stringify(data)).toContain('10.000.000 đồng (Mười triệu đồng)');
  expect((await renderDocument(funeralSupport.template, data as JsonValue)).pages).toBe(1);
  const request = funeralSupportRequestPaper.content({
    ...source,
    procedure,
    lines: [],
    addressee: 'Ủy ban nhân dân xã Ba Tô',
    place: 'Ba Tô',
    declaredOn: '2026-11-23',
    declarant: 'Phạm Văn Rê',
    pledge: form.pledge!,
  });
  expect((await renderDocument(funeralSupportRequestPaper.template, request as JsonValue)).pages).toBe(1);
});
