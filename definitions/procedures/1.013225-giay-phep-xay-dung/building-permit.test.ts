import { describe, expect, test } from 'vitest';
import { branchesOf } from '../../../src/modules/forms/compile.ts';
import type { FieldDefinition } from '../../../src/modules/forms/contract.ts';
import { compileForm, pruneAnswers, validateForm, visibleFields } from '../../../src/modules/forms/rules.ts';
import { FormDefinitionSchema } from '../../../src/modules/forms/schema.ts';
import { ProcedureDefinitionSchema } from '../../../src/modules/procedures/contract.ts';
import { limitFor, papersFor, resultFor } from '../../../src/modules/procedures/rules.ts';
import { buildingPermitRequestPaper } from '../../declarations/building-permit.ts';
import { buildingPermitPaper } from '../../results/building-permit.ts';
import { contextOf, drawDeclaration, drawResult, ha, thoi, typed, wordsOf } from '../civil-status/walks.ts';
import { works } from './cases.ts';
import { house, ofWorks } from './examples.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const known = { applicant: { ...thoi, values: { ...thoi.values, phone: '0905555016' } }, spouse: ha };
const at = (id: string) => ({ case: id, channel: 'online', day: '2026-11-23' }) as const;

test('the definition survives JSON; its cases are those of the form; every paper of the form is one of the procedure', () => {
  expect(ProcedureDefinitionSchema.parse(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
  expect(FormDefinitionSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  const compiled = compileForm(form);
  expect(branchesOf(compiled.byId.get('case')?.def as FieldDefinition).map((one) => one.value)).toEqual(
    procedure.cases.map((one) => one.id),
  );
  const uploads = new Set(compiled.fields.flatMap(({ def }) => (def.type === 'paper' ? [def.component] : [])));
  expect([...uploads].sort()).toEqual(procedure.components.map((one) => one.id).sort());
});

describe.each(works)('%s', (id) => {
  const answers = ofWorks[id];
  test('a good declaration is complete, and what the form asks for is what the procedure needs', () => {
    expect(validateForm(form, answers, contextOf(known))).toEqual([]);
    const kept = pruneAnswers(form, answers, contextOf(known));
    const asked = visibleFields(form, answers, contextOf(known)).flatMap(({ field }) =>
      field.def.type === 'paper' ? [field.def.component] : [],
    );
    expect(asked.sort()).toEqual(
      papersFor(procedure, at(id), { answers: kept, known })
        .map((one) => one.id)
        .sort(),
    );
    expect(limitFor(procedure, at(id)).value).toBe(id === 'house' ? 7 : 10);
    expect(resultFor(procedure, at(id)).code).toBe('KQ.G17.000311');
  });

  test('the permit and the request are drawn on one page each', async () => {
    const permit = await drawResult({ form, paper: buildingPermitPaper }, answers, known);
    expect(permit.rendered.pages).toBe(1);
    expect(permit.rendered.places.map((place) => place.name).sort()).toEqual(['organisation', 'signer']);
    const { rendered } = await drawDeclaration({ form, printed: buildingPermitRequestPaper }, answers, known);
    expect(rendered.pages).toBe(1);
  });
});

test('the permit names both owners and works out density and land use', async () => {
  const { data, about, rendered } = await drawResult({ form, paper: buildingPermitPaper }, house, known);
  expect(about).toBe('Phạm Văn Thôi');
  expect(data).toMatchObject({
    number: '45/GPXD',
    owner: { name: 'Phạm Văn Thôi', with: 'Đinh Thị Hà' },
    works: 'Nhà ở riêng lẻ',
    land: 'Giấy chứng nhận quyền sử dụng đất số DA 123456',
    design: { by: 'Trần Quang Minh (số chứng chỉ QNG-00012345)' },
  });
  expect(data.facts).toContainEqual({ name: 'Mật độ xây dựng, hệ số sử dụng đất', value: '37,5 %; 0,71' });
  const { rendered: asked } = await drawDeclaration({ form, printed: buildingPermitRequestPaper }, house, known);
  for (const words of [wordsOf(rendered), wordsOf(asked)])
    for (const wanted of words === null
      ? []
      : ['Đinh Thị Hà', 'Thôn 1, xã Ba Tô', 'DA 123456', '170,5 m²', '8,2 m', 'Trần Quang Minh'])
      expect(words).toContain(wanted);
});

describe('who may draw a house', () => {
  const by = (more: object): string[] =>
    validateForm(
      form,
      { ...house, building: { ...(house.building as object), ...more }, design: { by: 'self', reviewed: false } },
      contextOf(known),
    ).map((one) => one.pointer);
  test('a small one its owner, a tall or large one a designer', () => {
    expect(by({})).toEqual([]);
    expect(by({ floors: 3 })).toEqual(['/design/by']);
    expect(by({ floorArea: 250 })).toEqual(['/design/by']);
    expect(by({ height: 12 })).toEqual(['/design/by']);
  });
});

test('a house without a project: nothing of other bodies is asked, and who is known types nothing of himself', () => {
  const fields = typed(form, house, known);
  expect(fields.filter((one) => /^(approvals|applicant|contact)/.test(one))).toEqual([]);
  expect(fields).toEqual([
    'case',
    'owner.kind',
    'owner.with',
    'land.address',
    'land.paper',
    'land.certificate',
    'land.plot',
    'land.sheet',
    'land.area',
    'building.footprint',
    'building.floors',
    'building.floorArea',
    'building.floorAreas',
    'building.height',
    'building.adjacent',
    'building.months',
    'design.by',
    'design.person.name',
    'design.person.certificate',
    'design.reviewed',
    'result.paper',
  ]);
});

/**
 * Lines of the official request (mẫu số 01) and how each is filled: `known` by a register, `asked`, or `derived`.
 * The blank form is in none of our files: verify.
 */
const officialLines: Record<string, 'known' | 'derived' | string[]> = {
  'Kính gửi': 'derived',
  'Tên chủ đầu tư (tên chủ hộ)': 'known',
  'Người đại diện, chức vụ': ['owner.position'],
  'Số định danh, mã số doanh nghiệp': ['owner.code', 'principal.citizenNumber'],
  'Địa chỉ liên hệ': 'known',
  'Số điện thoại': ['contact.phone'],
  'Địa điểm xây dựng': ['land.address'],
  'Lô đất số, diện tích': ['land.plot', 'land.sheet', 'land.area'],
  'Tổ chức, cá nhân lập thiết kế, mã số chứng chỉ': [
    'design.by',
    'design.company.name',
    'design.company.certificate',
    'design.person.name',
  ],
  'Chủ nhiệm, chủ trì thiết kế': ['design.lead'],
  'Tổ chức, cá nhân thẩm tra, mã số chứng chỉ': ['design.reviewed', 'design.reviewer.name', 'design.reviewer.certificate'],
  'Loại công trình, cấp công trình': ['case', 'building.name', 'building.grade'],
  'Diện tích xây dựng': ['building.footprint'],
  'Cốt xây dựng': ['building.base'],
  'Tổng diện tích sàn, từng tầng': ['building.floorArea', 'building.floorAreas'],
  'Chiều cao công trình': ['building.height'],
  'Số tầng, tầng hầm, lửng, kỹ thuật, tum': ['building.floors', 'building.extras', 'building.basements'],
  'Tổng chiều dài, tĩnh không, độ sâu (theo tuyến)': ['building.length', 'building.clearance', 'building.depth'],
  'Dự kiến thời gian hoàn thành': ['building.months'],
  'Cam kết': 'derived',
  'Tài liệu gửi kèm': 'derived',
  'Ngày, tháng, năm; người ký': 'derived',
};

test('every line of the official request is known, asked or derived', () => {
  const { byId } = compileForm(form);
  for (const fields of Object.values(officialLines))
    if (Array.isArray(fields)) for (const one of fields) expect(byId.has(one), one).toBe(true);
});
