import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/modules/forms/contract.ts';
import { compileForm, pruneAnswers, validateForm } from '../../../src/modules/forms/rules.ts';
import { FormDefinitionSchema } from '../../../src/modules/forms/schema.ts';
import { ProcedureDefinitionSchema } from '../../../src/modules/procedures/contract.ts';
import { limitFor, papersFor, resultFor, titleFor } from '../../../src/modules/procedures/rules.ts';
import { landMediationRequestPaper } from '../../declarations/land-mediation.ts';
import { landMediationMinutes } from '../../results/land-mediation.ts';
import { contextOf, drawDeclaration, drawResult, matter, thoi, typed, village, walk, wordsOf } from '../civil-status/walks.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const known = { applicant: { ...thoi, values: { ...thoi.values, phone: '0905555016' } } };
const request: Answers = {
  standing: 'self',
  own: { others: 'Đinh Thị Hà' },
  opponents: [{ name: 'Phạm Văn Bút', address: village, relation: 'hàng xóm' }],
  parcel: { address: village, paper: 'mine', number: '112', sheet: '24', area: 35.5 },
  dispute: {
    kind: 'boundary',
    since: '2024',
    content: 'Ông Bút dời hàng rào sang đất nhà tôi khoảng hai mét, dọc theo rẫy keo.',
    wish: 'Cắm lại mốc theo sổ đỏ.',
    tried: true,
    triedResult: 'Thôn hòa giải tháng 3/2026, ông Bút không đồng ý.',
    hasPapers: true,
  },
  meeting: { day: '2026-12-10', part: 'morning', interpreter: true, language: 'tiếng Hrê' },
  result: { paper: 'none' },
};
const at = { case: 'default', channel: 'online', day: '2026-11-23' } as const;
const papers = (answers: Answers, channel: 'online' | 'counter' = 'online'): string[] =>
  papersFor(procedure, { ...at, channel }, { answers: pruneAnswers(form, answers, contextOf(known)), known }).map(
    (one) => one.id,
  );

test('the definition survives JSON, and every paper of the form is one of the procedure', () => {
  expect(ProcedureDefinitionSchema.parse(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
  expect(FormDefinitionSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  const uploads = compileForm(form).fields.flatMap(({ def }) => (def.type === 'paper' ? [def.component] : []));
  expect(uploads.sort()).toEqual(
    procedure.components
      .filter((one) => one.kind === 'submit')
      .map((one) => one.id)
      .sort(),
  );
  expect(limitFor(procedure, at)).toMatchObject({ value: 30, unit: 'day' });
  expect(resultFor(procedure, at)).toMatchObject({ code: 'KQ.G13.000291', written: true });
});

describe('a neighbour moved the fence', () => {
  test('the request is complete, and known by whom it is with', () => {
    expect(validateForm(form, request, contextOf(known))).toEqual([]);
    expect(titleFor(procedure, request).title).toBe('Tranh chấp đất đai với: Phạm Văn Bút');
  });
  test('who has no paper is not kept away; originals are looked at where people stand at the counter', () => {
    expect(papers(request)).toEqual(['land-papers']);
    expect(papers(request, 'counter')).toEqual(['land-papers', 'land-originals']);
    expect(papers({ ...request, dispute: { ...(request.dispute as object), hasPapers: false } })).toEqual([]);
  });
  test('without anybody on the other side there is no dispute, and nobody meets yesterday', () => {
    const wrong = validateForm(
      form,
      { ...request, opponents: [], meeting: { day: '2026-11-22', part: 'any', interpreter: false } },
      contextOf(known),
    );
    expect(wrong.map((one) => one.pointer)).toEqual(['/opponents', '/meeting/day']);
  });
  test('who is known types nothing of himself', () => {
    expect(typed(form, request, known).filter((one) => /^(applicant|contact)/.test(one))).toEqual([]);
  });
});

test('the minutes name both sides, the plot, and what the officer wrote; the request prints on one page', async () => {
  const { data, about, rendered } = await drawResult({ form, paper: landMediationMinutes }, request, known);
  expect(about).toBe('Phạm Văn Thôi');
  expect(data).toMatchObject({
    number: '45/BB-HĐHG',
    applicant: { name: 'Phạm Văn Thôi', beside: 'Đinh Thị Hà' },
    opponents: [{ name: 'Phạm Văn Bút', address: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi' }],
    kind: 'ranh giới đất',
    outcome: [matter.written],
  });
  expect([rendered.pages, rendered.places.map((place) => place.name).sort()]).toEqual([1, ['organisation', 'signer']]);
  const printed = await drawDeclaration({ form, printed: landMediationRequestPaper }, request, known);
  expect(printed.rendered.pages).toBe(1);
  for (const words of [wordsOf(rendered), wordsOf(printed.rendered)])
    for (const wanted of words === null ? [] : ['Phạm Văn Bút', 'tờ bản đồ số 24', 'dời hàng rào', 'Cắm lại mốc', 'Đinh Thị Hà'])
      expect(words).toContain(wanted);
});

/** What the law wants in the request and in the minutes (102/2024/NĐ-CP; no central form: verify), and how each is filled. */
const wanted: Record<string, 'known' | 'derived' | 'officer' | string[]> = {
  'Kính gửi': 'derived',
  'Người yêu cầu: họ tên, số định danh, địa chỉ': 'known',
  'Điện thoại': ['contact.phone'],
  'Người được ủy quyền, đại diện': ['standing', 'principal.name', 'organisation.name', 'organisation.position'],
  'Bên bị yêu cầu: họ tên, địa chỉ': ['opponents'],
  'Người có quyền lợi, nghĩa vụ liên quan': ['related'],
  'Thửa đất: số, tờ bản đồ, địa chỉ, diện tích': ['parcel.address', 'parcel.number', 'parcel.sheet', 'parcel.area'],
  'Tình trạng giấy chứng nhận': ['parcel.paper'],
  'Nguồn gốc, thời điểm sử dụng, nguyên nhân tranh chấp': ['dispute.since', 'dispute.content', 'dispute.kind'],
  'Yêu cầu hòa giải': ['dispute.wish'],
  'Hòa giải ở thôn, tổ': ['dispute.tried', 'dispute.triedResult'],
  'Giấy tờ kèm theo': ['dispute.hasPapers'],
  'Thời gian, địa điểm, thành phần buổi hòa giải': 'officer',
  'Ý kiến của Hội đồng; nội dung thỏa thuận, không thỏa thuận': 'officer',
};

test('everything that the law wants is known, asked, derived or the officer’s', () => {
  const { byId } = compileForm(form);
  for (const fields of Object.values(wanted))
    if (Array.isArray(fields)) for (const one of fields) expect(byId.has(one), one).toBe(true);
});

test('however people answer, there is always a way to the end', () => {
  const numbers = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.boolean(), (chance, isKnown) => {
      expect(walk(form, isKnown ? { applicant: thoi } : {}, chance).wrong).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
