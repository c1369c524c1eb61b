import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { plainNames } from '../../catalogue/plain-names.ts';
import type { CuratedFacts } from '../../catalogue/types.ts';
import { findFieldOfWork } from '../../roles/fields.ts';
import type { DefinedProcedure } from '../index.ts';
import { generalForm } from './form.ts';
import { type GeneralPaper, papersOf } from './papers.ts';
import { channelsOf, feesOf, limitsOf, onlineLevelOf, resultsOf, sourceOf, unchecked } from './terms.ts';
import { bareName, shortened } from './wording.ts';

/**
 * A definition for a procedure that has no folder of its own, from what was published about it: applicable at once, with one
 * declaration for all and the procedure's own papers. Nobody has checked it against the gazette as a whole, so its decision and its
 * papers are `verify`; a folder in definitions/procedures takes its place.
 */
export function generalDefinition(facts: CuratedFacts): DefinedProcedure {
  const papers = papersOf(facts);
  const plainName = generalName(facts);
  return { procedure: procedureOf(facts, papers, plainName), form: generalForm(facts, papers, plainName) };
}

/** What people call it, or its official name where that is what they say. */
export const generalName = (facts: Pick<CuratedFacts, 'code' | 'name'>): string =>
  plainNames[facts.code]?.[0] ?? shortened(bareName(facts.name), 160);

function procedureOf(facts: CuratedFacts, papers: readonly GeneralPaper[], plainName: string): ProcedureDefinition {
  const [, ...otherNames] = plainNames[facts.code] ?? [];
  const isPolice = facts.agency.startsWith('Công an');
  const limits = limitsOf(facts);
  const legal = new Map(facts.legalBasis.filter((one) => one.number && one.name).map((one) => [one.number, one]));
  return {
    code: facts.code,
    name: bareName(facts.name),
    plainName,
    summary: `Giải quyết ${limits[0]!.text.charAt(0).toLocaleLowerCase('vi')}${limits[0]!.text.slice(1)} ${feesOf(facts)[0]!.text}`,
    ...(otherNames.length > 0 && { alsoCalled: otherNames }),
    field: findFieldOfWork(facts.field) ?? 'other',
    fieldName: facts.category.replace(/ \(.*\)$/, ''),
    level: 'commune',
    audience: facts.audience.length > 0 ? [...facts.audience] : ['Công dân Việt Nam'],
    validFrom: facts.validFrom,
    decision: { name: sourceOf(facts), verify: true },
    onlineLevel: onlineLevelOf(facts),
    onlineLevelSource: { name: facts.onlineLevelSource, ...(unchecked(facts, 'online-level') && { verify: true }) },
    general: true,
    minutesToFill: 5,
    titlePath: 'person.name',
    titleWord: plainName,
    cases: facts.cases.map(({ id, label, usual }) => ({
      id,
      label: label.replace(/[\s;:]+$/, ''),
      explain: explained(papers, id),
      ...(usual && { usual: true }),
    })),
    components: papers.map((one) => one.component),
    limits,
    fees: feesOf(facts),
    channels: channelsOf(facts),
    delivery: {
      byChannel: { online: 'electronic', counter: 'counter', postal: 'counter' },
      asked: { path: 'result.paper', means: { counter: 'counter', post: 'counter' } },
    },
    results: resultsOf(facts),
    steps: [
      { id: 'reception', title: 'Tiếp nhận hồ sơ', role: 'one-stop-officer' },
      { id: 'check', title: isPolice ? 'Công an xã kiểm tra' : 'Công chức chuyên môn kiểm tra', role: 'case-officer' },
      { id: 'sign', title: isPolice ? 'Trưởng Công an xã ký' : 'Lãnh đạo Ủy ban nhân dân xã ký', role: 'leader' },
      { id: 'hand-over', title: 'Trả kết quả', role: 'one-stop-officer' },
    ],
    reading: {
      parts: [],
      labels: { 'result.paper': 'Bản giấy', 'contact.phone': 'Điện thoại', behalf: 'Làm cho ai' },
      signed: [
        { label: 'Làm cho', fields: ['person.name', 'organisation.name'] },
        { label: 'Nội dung', fields: ['request.text'] },
      ],
      applicant: 'Người khai',
      paper: [
        { field: 'result.paper', words: '{}' },
        { field: 'result.address', words: 'gửi tới {}' },
      ],
    },
    resolvingText: agencyOf(facts),
    // Without a published basis only the decree on the one-stop mechanism is certain.
    legalBasis:
      legal.size > 0
        ? [...legal.values()].map(({ number, name }) => ({ number, name, verify: true }))
        : [
            {
              number: '118/2025/NĐ-CP',
              name: 'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
              verify: true,
            },
          ],
    settings: { receptionHours: 8 },
    whoMay: [whoMay(facts), 'Bạn có thể làm thay người trong gia đình, hoặc người đã ủy quyền cho bạn.'],
    afterwards: [
      { title: 'Cán bộ tiếp nhận, cấp giấy tiếp nhận', detail: 'Trong giờ làm việc. Mã hồ sơ thì có ngay khi nộp.' },
      {
        title: isPolice ? 'Công an xã kiểm tra' : 'Công chức chuyên môn kiểm tra',
        detail: 'Nếu thiếu, chúng tôi báo một lần, nêu rõ thiếu gì và vì sao.',
      },
      { title: 'Lãnh đạo ký, bạn nhận kết quả', detail: 'Bản điện tử có chữ ký số nằm trong mục Của tôi.' },
    ],
    dataWeHave: [
      { title: 'Thông tin của bạn', detail: 'Họ tên, ngày sinh, nơi cư trú. Lấy từ Cơ sở dữ liệu quốc gia về dân cư.' },
    ],
  };
}

/** What a case asks for, in one line under its name. */
function explained(papers: readonly GeneralPaper[], id: string): string {
  const own = papers
    .filter((one) => one.asked === 'usual' && (one.cases?.includes(id) ?? true))
    .map((one) => one.component.shortName);
  return own.length > 0 ? `Thường cần: ${shortened(own.join('; '), 600)}.` : 'Cán bộ tra dữ liệu trước; bạn gửi giấy tờ mình có.';
}

function agencyOf({ agency }: CuratedFacts): string {
  const names = [...new Set(agency.split(/;\s*/).map((one) => one.trim().replace(/\.$/, '')))].filter(Boolean);
  return names.join('; ').replace('Ủy ban Nhân dân xã, phường, thị trấn', 'Ủy ban nhân dân cấp xã') || 'Ủy ban nhân dân cấp xã';
}

function whoMay({ audience }: CuratedFacts): string {
  return audience.length > 0 ? `${audience.join('; ')}.` : 'Công dân Việt Nam.';
}
