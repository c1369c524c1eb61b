import { describe, expect, test } from 'vitest';
import { type JsonValue, renderDocument } from '../../../src/kernel/documents/index.ts';
import type { Answers } from '../../../src/modules/forms/contract.ts';
import { describeAnswers, requiredPapers, validateForm } from '../../../src/modules/forms/rules.ts';
import { feesFor, limitFor, titleFor } from '../../../src/modules/procedures/rules.ts';
import { householdBusinessRequestPaper } from '../../declarations/household-business.ts';
import { householdBusinessCertificatePaper } from '../../results/household-business-certificate.ts';
import { matter } from '../civil-status/walks.ts';
import { asked, communes, contextOf, household, offered, son } from '../social-support/walks.ts';
import { grocery } from './examples.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const known = { applicant: son };
const ctx = contextOf(household);
const business = (change: object): Answers => ({ ...grocery, business: { ...(grocery.business as object), ...change } });
const texts = (answers: Answers) => {
  const lines = new Map(describeAnswers(form, answers, { known, communes }).map((one) => [one.field, one.value]));
  return (field: string) => lines.get(field) ?? '';
};

describe('one person', () => {
  test('types the business only, nothing about themselves', () => {
    expect(validateForm(form, grocery, ctx)).toEqual([]);
    expect(asked(form, grocery, ctx)).toEqual([
      'case',
      'owner.livesThere',
      'business.name',
      'business.place',
      'business.trades.0.words',
      'business.trades.1.words',
      'business.capital',
      'business.workers',
      'result.paper',
    ]);
    expect(titleFor(procedure, grocery).title).toBe('Hộ kinh doanh: Tạp hóa Cô Rin');
  });
  test('hands in no paper; the counter looks at the card', () => {
    const papers = (channel: 'online' | 'counter') =>
      requiredPapers(procedure, 'individual', grocery, { channel, known }).map((one) => one.id);
    expect(papers('online')).toEqual([]);
    expect(papers('counter')).toEqual(['identity-paper']);
  });
  test.each(['Công ty Bình Minh', 'Cà phê TẬP ĐOÀN', 'tong cong ty ABC', 'Hộ kinh doanh Hoa'])('%s is no name', (name) => {
    const [error] = validateForm(form, business({ name }), ctx);
    expect(error?.pointer).toBe('/business/name');
    expect(error?.message).toMatch(/không được dùng chữ/);
  });
  test('a shop needs its address and a first trade', () => {
    const pointers = validateForm(form, business({ place: 'elsewhere', trades: [{}] }), ctx).map((one) => one.pointer);
    expect(pointers).toEqual(['/business/address', '/business/trades/0/words']);
  });
  test('who is not in the register says who they are', () => {
    const names = asked(form, grocery, contextOf({}));
    for (const part of ['name', 'citizenNumber', 'dateOfBirth', 'sex', 'ethnicity', 'residence'])
      expect(names).toContain(`owner.${part}`);
    expect(names).toContain('business.ownPhone');
  });
});

describe('the family', () => {
  const family: Answers = { ...grocery, case: 'household', members: { who: ['member-1'] } };
  test('adults of the household are offered, a child is not', () => {
    expect(offered(form, 'members.who', family, ctx)).toEqual(['member-1', 'member-2', 'other']);
    expect(validateForm(form, { ...family, members: { who: ['member-3'] } }, ctx)[0]?.pointer).toBe('/members/who');
  });
  test('hands in that they authorise one of them', () => {
    expect(validateForm(form, family, ctx)).toEqual([]);
    expect(requiredPapers(procedure, 'household', family, { channel: 'online', known }).map((one) => one.id)).toEqual([
      'members-authorisation',
    ]);
  });
});

test('three working days; the provincial council sets the fee', () => {
  const at = { case: 'individual', channel: 'online', day: '2026-11-23' } as const;
  expect(limitFor(procedure, at)).toMatchObject({ value: 3, unit: 'working-day' });
  expect(feesFor(procedure, at, grocery).lines[0]?.amount).toBeNull();
});

/** Every line of the paper form, and where it comes from. */
const official: [string, 'known' | 'derived' | string][] = [
  ['Kính gửi', 'derived'],
  ['Họ tên, ngày sinh, giới tính, số định danh', 'known'],
  ['Điện thoại, thư điện tử', 'known'],
  ['Dân tộc, quốc tịch, nơi thường trú', 'known'],
  ['Nơi ở hiện tại', 'owner.livesThere'],
  ['1. Tên bằng tiếng Việt', 'business.name'],
  ['1. Tên bằng tiếng nước ngoài', 'business.foreignName'],
  ['1. Tên viết tắt', 'business.shortName'],
  ['2. Trụ sở', 'business.place'],
  ['2. Không kinh doanh tại trụ sở', 'business.place'],
  ['2. Điện thoại', 'business.phone'],
  ['2. Thư điện tử', 'business.email'],
  ['2. Fax, website', 'business.website'],
  ['3. Ngành, nghề, mã ngành', 'business.trades'],
  ['3. Ngành chính', 'derived'],
  ['4. Vốn bằng số', 'business.capital'],
  ['4. Vốn bằng chữ', 'derived'],
  ['5.1 Địa chỉ nhận thông báo thuế', 'business.taxAddress'],
  ['5.2 Ngày bắt đầu hoạt động', 'business.startsOn'],
  ['5.3 Tổng số lao động', 'business.workers'],
  ['5.4 Địa điểm kinh doanh', 'business.branches'],
  ['6. Chủ thể thành lập', 'case'],
  ['7. Thành viên hộ gia đình', 'members.who'],
];
test('every line of the official form is asked, known or worked out', () => {
  const ids = new Set<string>(
    JSON.stringify(form)
      .match(/"id":"[^"]+"/g)
      ?.map((one) => one.slice(6, -1)),
  );
  for (const [label, from] of official) if (from !== 'known' && from !== 'derived') expect(ids, label).toContain(from);
});

test('certificate and request are one page each and carry what was declared', async () => {
  const answers: Answers = { ...grocery, case: 'household', members: { who: ['member-1'] } };
  const source = { ...matter, answers, known: household, communes, text: texts(answers) };
  const issue = {
    number: '7/2026',
    issuedOn: '2026-11-25',
    registeredAt: 'Ủy ban nhân dân xã Ba Tô',
    signer: { authority: 'KT. Chủ tịch', title: 'Phó Chủ tịch', name: 'Võ Đình Phúc' },
    qr: ['101', '010', '101'],
    token: 'abcd efgh',
    check: 'Kiểm tra bằng mã QR.',
  };
  const { data, about, twin } = householdBusinessCertificatePaper.content(source, issue);
  expect(about).toBe('Phạm Văn Rê');
  expect(twin).toMatchObject({
    code: '051070000001',
    name: 'Hộ kinh doanh Tạp hóa Cô Rin',
    capital: { words: 'Hai mươi triệu đồng' },
    members: [{ name: 'Đinh Thị Ghim' }],
  });
  const certificate = await renderDocument(householdBusinessCertificatePaper.template, data as JsonValue);
  expect(certificate.pages).toBe(1);
  expect(certificate.places.map((one) => one.name).sort()).toEqual(['organisation', 'signer']);
  const request = await renderDocument(
    householdBusinessRequestPaper.template,
    householdBusinessRequestPaper.content({
      ...source,
      procedure,
      lines: [],
      addressee: 'Ủy ban nhân dân xã Ba Tô',
      place: 'Ba Tô',
      declaredOn: '2026-11-23',
      declarant: 'Phạm Văn Rê',
      pledge: form.pledge!,
    }) as JsonValue,
  );
  expect(request.pages).toBe(1);
});
