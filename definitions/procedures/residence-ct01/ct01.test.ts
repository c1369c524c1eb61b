import { describe, expect, test } from 'vitest';
import { type JsonValue, renderDocument } from '../../../src/kernel/documents/index.ts';
import type { Answers, FormDefinition, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { branchesOf, compileForm, describeAnswers, validateForm, visibleFields } from '../../../src/modules/forms/rules.ts';
import { decidingCommune, feesFor, limitFor, papersFor } from '../../../src/modules/procedures/rules.ts';
import { ct01Paper } from '../../declarations/ct01.ts';
import { residenceConfirmationPaper, residenceNoticePaper } from '../../results/residence-papers.ts';
import { rented } from '../1.004194-tam-tru/examples.ts';
import { form as temporaryForm } from '../1.004194-tam-tru/form.ts';
import { procedure as temporary } from '../1.004194-tam-tru/procedure.ts';
import { childHome } from '../1.004222-thuong-tru/examples.ts';
import { form as permanentForm } from '../1.004222-thuong-tru/form.ts';
import { procedure as permanent } from '../1.004222-thuong-tru/procedure.ts';
import { current } from '../1.010041-xac-nhan-cu-tru/examples.ts';
import { form as confirmationForm } from '../1.010041-xac-nhan-cu-tru/form.ts';
import { procedure as confirmation } from '../1.010041-xac-nhan-cu-tru/procedure.ts';
import { all, communes, contextOf, family, ha, nameOf, one, silent, thoi } from './ct01.fixture.ts';
import { ct01Lines, stayUntil } from './lines.ts';

const typed = (form: FormDefinition, answers: Answers, known: KnownRecords): string[] =>
  visibleFields(form, answers, contextOf(known))
    .filter(({ field }) => !silent.includes(field.def.type))
    .map(({ name }) => name);

describe.each(all)('%s, applicant known', (_name, form, answers) => {
  test('is complete as answered, and asks nothing that registers know', () => {
    expect(validateForm(form, answers, contextOf(family))).toEqual([]);
    const asked = typed(form, answers, family);
    expect(asked.filter((name) => name.startsWith('applicant.'))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('the cases of the form are those of the procedure', () => {
    const procedure = [temporary, permanent, confirmation].find((one) => one.code === form.code)!;
    const options = branchesOf(compileForm(form).byId.get('case')!.def).map((branch) => branch.value);
    expect(options).toEqual(procedure.cases.map(({ id }) => id));
  });
});

// CT01 line by line (Circular 53/2025/TT-BCA): where it comes from when the applicant is known, and what is asked when not.
test.each([
  ['1 họ tên', 'applicant-known', 'applicant.name'],
  ['2 ngày sinh', 'applicant-known', 'applicant.dateOfBirth'],
  ['3 giới tính', 'applicant-known', 'applicant.sex'],
  ['4 số định danh', 'applicant-known', 'applicant.citizenNumber'],
  ['5 điện thoại', 'contact.phone', 'contact.phone'],
  ['6 thư điện tử', 'applicant-known', 'contact.email'],
  ['7 chủ hộ', 'head.who', 'head.name'],
  ['8 quan hệ với chủ hộ', 'head.relation', 'head.relation'],
  ['9 số định danh chủ hộ', 'head.who', 'head.citizenNumber'],
  ['10 nội dung đề nghị', 'stay.length', 'stay.length'],
  ['11 thành viên cùng thay đổi', 'together.people', 'together.others'],
  ['ý kiến chủ hộ, chủ sở hữu', 'consent.way', 'consent.way'],
  ['ý kiến cha, mẹ, người giám hộ', 'minors', 'minors'],
])('line %s is known or asked', (_line, whenKnown, whenTyped) => {
  const everything = { ...rented, dwelling: { kind: 'family' }, owner: { who: 'other' }, head: { who: 'other' } };
  const names = (known: KnownRecords, answers: Answers) =>
    visibleFields(temporaryForm, answers, contextOf(known)).map(({ name }) => name);
  expect(names(family, everything)).toContain(whenKnown);
  const others = [{ relation: 'wife' }];
  expect(names({}, { ...everything, together: { others } })).toContain(whenTyped);
});

describe('what is derived', () => {
  test('relations follow the register when the head moves and stays head, and are asked otherwise', () => {
    const source = { answers: rented, known: family, communes };
    expect(ct01Lines(source).members).toMatchObject([
      { name: 'Đinh Thị Hà', relation: 'Vợ' },
      { name: 'Phạm Đinh Bảo An', relation: 'Con' },
    ]);
    const joining = { ...rented, head: { who: 'owner' } };
    expect(typed(temporaryForm, joining, family)).toEqual(
      expect.arrayContaining(['head.relation', 'together.relations.member-1', 'together.relations.member-2']),
    );
  });

  test('a child who joins the father is his child; the same child is not listed twice', () => {
    const known = { ...family, applicant: ha, spouse: one('Phạm Văn Thôi', { ...thoi.values, relation: 'Chồng' }) };
    const lines = ct01Lines({ answers: { ...childHome, together: { people: ['member-2'] } }, known, communes });
    expect(lines.person.name).toBe('Phạm Đinh Bảo An');
    expect(lines.head).toEqual({ name: 'Phạm Văn Thôi', relation: 'Con', citizenNumber: '051 098 000 417' });
    expect(lines.members).toEqual([]);
    expect(lines.opinions.parent).toContain('cha, mẹ');
  });

  test('a grown-up child declares for themselves', () => {
    const grown = { ...family, 'child-1': one('Phạm Thị Xuân', { dateOfBirth: '11/02/2003' }) };
    expect(validateForm(permanentForm, childHome, contextOf(grown)).map(({ pointer }) => pointer)).toContain('/child/who');
  });

  test('who owns the house asks nobody', () => {
    const own = { ...childHome, owner: { who: 'self' }, consent: undefined, head: { who: 'self' } } as Answers;
    expect(validateForm(permanentForm, own, contextOf(family))).toEqual([]);
    expect(papersFor(permanent, { case: 'relatives', channel: 'online', day: '2026-11-22' }, { answers: own })).toEqual([]);
  });

  test.each([
    ['2026-11-23', 'one-year', '2027-11-23'],
    ['2026-08-31', 'six-months', '2027-02-28'],
    ['2026-02-28', 'two-years', '2028-02-28'],
  ])('registered on %s for %s ends on %s', (day, length, end) => expect(stayUntil({ length }, day)).toBe(end));

  test('the new place decides', () => {
    expect(decidingCommune(temporary, rented)).toBe('23527');
    expect(decidingCommune(confirmation, current)).toBeUndefined();
  });
});

describe('papers, fees and time', () => {
  const at = (caseId: string, channel: 'online' | 'counter' = 'online') => ({ case: caseId, channel, day: '2026-11-22' });
  const papers = (procedure: typeof temporary, answers: Answers, channel: 'online' | 'counter' = 'online') =>
    papersFor(procedure, at(String(answers.case), channel), { answers, known: family }).map(({ id }) => id);
  test('of temporary residence', () => {
    expect(papers(temporary, rented)).toEqual(['lease']);
    expect(papers(temporary, { ...rented, dwelling: { kind: 'own', proof: 'land-register' } })).toEqual([]);
    expect(papers(temporary, { ...rented, dwelling: { kind: 'family' }, consent: { way: 'letter' } })).toEqual(['owner-consent']);
    expect(papers(temporary, { case: 'list' })).toEqual(['list', 'list-declarations']);
    expect(papers(temporary, { case: 'barracks' }, 'counter')).toEqual(['unit-letter', 'identity-paper']);
    expect(papers(temporary, { ...rented, minors: 'others' })).toEqual(['lease', 'minor-consent']);
  });
  test('of permanent residence', () => {
    expect(papers(permanent, childHome)).toEqual([]);
    expect(papers(permanent, { case: 'rented', area: { proof: 'paper' }, consent: { way: 'letter' } })).toEqual([
      'owner-consent',
      'notarised-lease',
      'area-proof',
    ]);
    expect(papers(permanent, { case: 'own', dwelling: { proof: 'vehicle' }, mooring: { same: false } })).toEqual([
      'vehicle-papers',
      'mooring-confirmation',
    ]);
    expect(papers(permanent, { case: 'religious', religious: { kind: 'cared-for' } })).toEqual(['religious-housing']);
  });
  test('by channel, by person of a list, and nothing for those exempt', () => {
    expect(feesFor(temporary, at('default'), rented).total).toBe(7000);
    expect(feesFor(temporary, at('default', 'counter'), rented).total).toBe(10000);
    expect(feesFor(temporary, at('list'), { list: { people: 12 } } as Answers).total).toBe(60000);
    expect(feesFor(permanent, at('own', 'counter'), {}).total).toBe(20000);
    expect(feesFor(permanent, at('own'), { fee: { exemption: 'poor' } } as Answers)).toMatchObject({ total: 0 });
    expect(feesFor(permanent, at('own'), { fee: { exemption: 'poor' } } as Answers).text).toContain('Miễn');
  });
  test('3, 7, and 1 or 3 working days', () => {
    expect(limitFor(temporary, at('default'))).toMatchObject({ value: 3, unit: 'working-day' });
    expect(limitFor(permanent, at('own'))).toMatchObject({ value: 7, unit: 'working-day' });
    expect([limitFor(confirmation, at('current')).value, limitFor(confirmation, at('earlier')).value]).toEqual([1, 3]);
  });
});

describe('on paper', () => {
  const text = (form: FormDefinition, answers: Answers, known: KnownRecords) => {
    const lines = describeAnswers(form, answers, contextOf(known));
    return { lines, text: (field: string) => lines.find((line) => line.field === field)?.value ?? '' };
  };
  const issue = {
    number: '1/2026',
    issuedOn: '2026-11-23',
    registeredAt: 'Công an xã Sa Thầy',
    signer: { title: 'Trưởng Công an', name: 'Lê Trung Kiên' },
    qr: ['101', '010', '101'],
    token: 'ABCD EFGH',
    check: 'Kiểm tra giấy này: quét mã QR.',
  };
  test.each(all)('the declaration of %s is one page of CT01', async (name, form, answers) => {
    const data = ct01Paper.content({
      procedure: { code: form.code, name: nameOf(form) },
      answers,
      known: family,
      communes,
      ...text(form, answers, family),
      addressee: 'Công an xã Sa Thầy',
      place: 'Sa Thầy',
      declaredOn: '2026-11-22',
      declarant: 'Phạm Văn Thôi',
      pledge: form.pledge ?? null,
    });
    expect(data).toMatchObject({ addressee: 'Công an xã Sa Thầy' });
    if (name === 'tạm trú')
      expect(data.request).toBe(
        'Đăng ký tạm trú tại Thôn 3, nhà trọ bà Lan, xã Sa Thầy, tỉnh Quảng Ngãi, thời hạn 01 năm. Chỗ ở: thuê, mượn hoặc ở nhờ, chủ nhà Trần Thị Lan.',
      );
    const { pages, pdf } = await renderDocument(ct01Paper.template, data as JsonValue);
    expect(pages).toBe(1);
    await keep(`ct01-${form.code}`, pdf);
  });
  test.each(all)('the result of %s has both boxes and fits one page', async (_name, form, answers) => {
    const paper = form === confirmationForm ? residenceConfirmationPaper : residenceNoticePaper;
    const from = {
      answers,
      known: family,
      communes,
      ...text(form, answers, family),
      written: '',
      procedure: { code: form.code, name: nameOf(form) },
    };
    const { data, about } = paper.content(from as never, issue);
    expect(about).toBe(form === permanentForm ? 'Phạm Đinh Bảo An' : 'Phạm Văn Thôi');
    const { pages, places, pdf } = await renderDocument(paper.template, data as JsonValue);
    expect(pages).toBe(1);
    expect(places.map((place) => place.name).sort()).toEqual(['organisation', 'signer']);
    await keep(`result-${form.code}`, pdf);
  });
});

/** With `PAPERS_FOLDER`: the papers as they are drawn, to look at. */
async function keep(name: string, pdf: Uint8Array): Promise<void> {
  if (!process.env.PAPERS_FOLDER) return;
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${process.env.PAPERS_FOLDER}/${name}.pdf`, pdf);
}
