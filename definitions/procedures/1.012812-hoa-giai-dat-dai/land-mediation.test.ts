import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/modules/forms/contract.ts';
import { compileForm, pruneAnswers, validateForm } from '../../../src/modules/forms/rules.ts';
import { FormDefinitionSchema } from '../../../src/modules/forms/schema.ts';
import { ProcedureDefinitionSchema } from '../../../src/modules/procedures/contract.ts';
import { limitFor, papersFor, resultFor, titleFor } from '../../../src/modules/procedures/rules.ts';
import { landMediationRequestPaper } from '../../declarations/land-mediation.ts';
import { landMediationMinutes } from '../../results/land-mediation.ts';
import { contextOf, drawDeclaration, drawResult, matter, thoi, typed, wordsOf } from '../civil-status/walks.ts';
import { fence } from './examples.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const known = { applicant: { ...thoi, values: { ...thoi.values, phone: '0905555016' } } };
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
    expect(validateForm(form, fence, contextOf(known))).toEqual([]);
    expect(titleFor(procedure, fence).title).toBe('Tranh chấp đất đai với: Phạm Văn Bút');
  });
  test('who has no paper is not kept away; originals are looked at where people stand at the counter', () => {
    expect(papers(fence)).toEqual(['land-papers']);
    expect(papers(fence, 'counter')).toEqual(['land-papers', 'land-originals']);
    expect(papers({ ...fence, dispute: { ...(fence.dispute as object), hasPapers: false } })).toEqual([]);
  });
  test('without anybody on the other side there is no dispute', () => {
    const wrong = validateForm(form, { ...fence, opponents: [] }, contextOf(known));
    expect(wrong.map((one) => one.pointer)).toEqual(['/opponents']);
  });
  test('who is known types nothing of himself', () => {
    expect(typed(form, fence, known).filter((one) => /^(applicant|contact)/.test(one))).toEqual([]);
  });
});

test('the minutes name both sides, the plot, and what the officer wrote; the request prints on one page', async () => {
  const { data, about, rendered } = await drawResult({ form, paper: landMediationMinutes }, fence, known);
  expect(about).toBe('Phạm Văn Thôi');
  expect(data).toMatchObject({
    number: '45/BB-HĐHG',
    applicant: { name: 'Phạm Văn Thôi', beside: 'Đinh Thị Hà' },
    opponents: [{ name: 'Phạm Văn Bút', address: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi' }],
    kind: 'ranh giới đất',
    outcome: [matter.written],
  });
  expect([rendered.pages, rendered.places.map((place) => place.name).sort()]).toEqual([1, ['organisation', 'signer']]);
  const printed = await drawDeclaration({ form, printed: landMediationRequestPaper }, fence, known);
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
