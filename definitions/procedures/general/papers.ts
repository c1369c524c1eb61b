import type { Condition } from '../../../src/modules/forms/contract.ts';
import type { ComponentDefinition } from '../../../src/modules/procedures/contract.ts';
import type { CuratedFacts, FactComponent } from '../../catalogue/types.ts';
import { isDeclaration, isRule, namedPaper, saysWhen, shortened } from './wording.ts';

/**
 * How a paper is asked for. `usual`: most people of its cases have to, who has none says so; `may`: who says that it is theirs; `authorised`: who acts for somebody;
 * `show`: looked at and given back, never uploaded.
 */
export type Asked = 'usual' | 'may' | 'authorised' | 'show';
export type GeneralPaper = {
  component: ComponentDefinition;
  asked: Asked;
  cases: readonly string[] | undefined /** Under its name in the form. */;
  hint: string;
};

/** So many papers in one case are a list to choose from, whatever the portal says of each. */
const longList = 6;

export const caseIs = (cases: readonly string[]): Condition => ({ in: [{ var: 'case' }, [...cases]] });
/** The question in which somebody says which papers they have; each case has its own. */
export const havingField = (inCase: string | undefined): string => (inCase ? `papers.${inCase}` : 'papers.have');
export const acting = 'authorised';

/** The papers of a procedure, each with the condition under which it has to be there. */
export function papersOf(facts: CuratedFacts): GeneralPaper[] {
  const several = facts.cases.length > 1;
  const clause = {
    name: facts.decision ? `Quyết định ${facts.decision}` : 'Cổng Dịch vụ công quốc gia, bản tháng 7/2026',
    verify: true,
  };
  const real = facts.components.filter((one) => one.role === 'paper' && !isDeclaration(one.name) && !isRule(one.name));
  const chosen = new Map(real.map((one) => [one.id, askedOf(one)]));
  for (const { id } of facts.cases)
    settle(
      real.filter((one) => !one.cases || one.cases.includes(id)),
      chosen,
    );
  const authorised = real.filter((one) => chosen.get(one.id) === 'authorised');
  const papers = real.map((one): GeneralPaper => {
    const asked = chosen.get(one.id)!;
    const cases = several ? one.cases : undefined;
    const { shortName, when } = namedPaper(one.name);
    const condition = neededOf(one.id, asked, cases, several ? facts.cases.map((c) => c.id) : undefined, authorised.length > 1);
    const sentence = sentenceOf(one, asked, when);
    const instead = (one.replaceableBy ?? []).filter((register) => register in known) as ComponentDefinition['replacedBy'];
    return {
      asked,
      cases,
      hint: instead && instead.length > 0 ? 'Cán bộ tra dữ liệu trước; có sẵn thì chụp cho nhanh.' : whenOf(asked, when),
      component: {
        id: one.id,
        name: one.name,
        shortName,
        originals: one.originals,
        copies: one.copies,
        kind: one.kind,
        ...(condition && { needed: condition }),
        ...(sentence && { neededText: sentence }),
        ...(instead && instead.length > 0 && { replacedBy: instead }),
        photoIsEnough: one.kind === 'submit' && one.originals === 0,
        ...(one.template && { template: one.template }),
        clause,
      },
    };
  });
  return [
    ...distinct(papers, facts),
    ...extras(facts, several ? facts.cases.map((c) => c.id) : undefined, authorised.length === 0),
  ];
}

const known = {
  population: 1,
  'civil-status': 1,
  'birth-notice': 1,
  land: 1,
  enterprise: 1,
  'social-insurance': 1,
  'social-security': 1,
};

function askedOf(one: FactComponent): Asked {
  if (one.kind === 'present') return 'show';
  if (one.when === 'authorised') return 'authorised';
  // What a register may hold is looked up there first: nobody is kept from handing in for want of it.
  return one.when === 'sometimes' || (one.replaceableBy ?? []).length > 0 || saysWhen(one.name) ? 'may' : 'usual';
}

/** Looks at the papers of one case together: of alternatives none is the usual one. */
function settle(papers: FactComponent[], chosen: Map<string, Asked>): void {
  const usual = papers.filter((one) => chosen.get(one.id) === 'usual');
  const alternatives =
    usual.length > longList || papers.some((one) => /không có (?:văn bản|giấy tờ|một trong)[^.]*nêu trên/i.test(one.name));
  let underHeading = false;
  for (const one of papers) {
    if (chosen.get(one.id) === 'usual' && (alternatives || underHeading)) chosen.set(one.id, 'may');
    // 'Giấy tờ chứng minh ... là một trong các giấy tờ sau:' and then one by one.
    if (/:\s*$/.test(one.name)) underHeading = true;
  }
}

function neededOf(
  id: string,
  asked: Asked,
  cases: readonly string[] | undefined,
  allCases: readonly string[] | undefined,
  manyAuthorised: boolean,
): Condition | undefined {
  const ofCase = cases && caseIs(cases);
  const also = (condition: Condition): Condition => (ofCase ? { and: [ofCase, condition] } : condition);
  if (asked === 'show') return also({ '!=': [{ var: '$channel' }, 'online'] });
  if (asked === 'authorised') {
    const acts: Condition = { '==': [{ var: 'behalf' }, acting] };
    return also(manyAuthorised ? { and: [acts, { in: [{ var: 'authorised.papers' }, [id]] }] } : acts);
  }
  const fields = (cases ?? allCases ?? [undefined]).map((one): Condition => ({ in: [{ var: havingField(one) }, [id]] }));
  return also(fields.length === 1 ? fields[0]! : { or: fields });
}

/** When it is wanted, in words: as its own wording says, or as it is asked for. */
const whenOf = (asked: Asked, when: string | null): string =>
  when ??
  (asked === 'usual'
    ? 'Thường phải có.'
    : asked === 'authorised'
      ? 'Chỉ khi bạn làm thay người khác.'
      : 'Nếu đúng với trường hợp của bạn.');

function sentenceOf(one: FactComponent, asked: Asked, when: string | null): string | null {
  const parts = [
    asked === 'show' ? when : whenOf(asked, when),
    asked === 'show' ? 'Chỉ khi làm tại quầy, hoặc khi cán bộ hẹn. Xem rồi trả lại ngay.' : null,
    one.kind === 'submit' && one.originals > 0 ? 'Chụp ảnh để nộp; giữ bản chính để đối chiếu khi cán bộ hẹn.' : null,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : null;
}

/** Two papers of one case are never called the same. */
function distinct(papers: GeneralPaper[], facts: CuratedFacts): GeneralPaper[] {
  const overlap = (a: GeneralPaper, b: GeneralPaper): boolean =>
    !a.cases || !b.cases || a.cases.some((one) => b.cases!.includes(one));
  return papers.map((paper) => {
    const { shortName, id } = paper.component;
    const same = papers.filter((other) => other.component.shortName === shortName && overlap(paper, other));
    if (same.length < 2) return paper;
    const full = facts.components.find((one) => one.id === id)!.name.replace(/[\s;:.]+$/, '');
    const longer = shortened(full, 180);
    const place = same
      .filter((other) => shortened(other.component.name, 180) === shortened(paper.component.name, 180))
      .indexOf(paper);
    return { ...paper, component: { ...paper.component, shortName: place > 0 ? `${longer} (${place + 1})` : longer } };
  });
}

/** What anybody may add: the form on paper, when they wrote it already, and anything else. */
function extras(facts: CuratedFacts, cases: readonly string[] | undefined, withoutAuthorisation: boolean): GeneralPaper[] {
  const forms = facts.components.filter((one) => one.role === 'declaration' || (one.role === 'paper' && isDeclaration(one.name)));
  const clause = { name: 'Không bắt buộc' };
  const own = (id: string, shortName: string, neededText: string): GeneralPaper => ({
    asked: 'may',
    cases: undefined,
    hint: neededText,
    component: {
      id,
      name: shortName,
      shortName,
      originals: 0,
      copies: 1,
      kind: 'submit',
      needed: neededOf(id, 'may', undefined, cases, false)!,
      neededText,
      photoIsEnough: true,
      clause,
    },
  });
  const authorisation: GeneralPaper = {
    asked: 'authorised',
    cases: undefined,
    hint: 'Chụp mọi trang.',
    component: {
      id: 'authorisation',
      name: 'Văn bản ủy quyền theo quy định của pháp luật về dân sự',
      shortName: 'Giấy ủy quyền',
      originals: 1,
      copies: 0,
      kind: 'submit',
      needed: { '==': [{ var: 'behalf' }, acting] },
      neededText: 'Chỉ khi bạn được người khác ủy quyền.',
      photoIsEnough: false,
      clause: { name: 'Bộ luật Dân sự 91/2015/QH13, Điều 562', verify: true },
    },
  };
  return [
    ...(withoutAuthorisation ? [authorisation] : []),
    ...(forms.length > 0
      ? [
          own(
            'paper-form',
            'Tờ khai theo mẫu, bạn đã viết trên giấy',
            'Không bắt buộc. Đã viết mẫu giấy thì chụp kèm; chưa viết thì thôi.',
          ),
        ]
      : []),
    own('other', 'Giấy tờ khác', 'Không bắt buộc. Giấy tờ mà bạn thấy cán bộ nên xem.'),
  ];
}
