import type { ProcedureDefinition } from '../../src/modules/procedures/contract.ts';
import { formatMoney } from '../design/format.ts';
import type { ProcedureView } from './procedure.tsx';
import type { ProcedureItem } from './procedures.tsx';

const registerNames = {
  population: 'Cơ sở dữ liệu quốc gia về dân cư',
  'civil-status': 'Cơ sở dữ liệu hộ tịch điện tử',
  'birth-notice': 'bản điện tử của cơ sở y tế',
  land: 'Cơ sở dữ liệu đất đai',
  enterprise: 'Cơ sở dữ liệu đăng ký kinh doanh',
  'social-insurance': 'Cơ sở dữ liệu bảo hiểm xã hội',
  'social-security': 'Cơ sở dữ liệu an sinh xã hội',
} as const;

/**
 * A definition as its page shows it. `portal` is `national` where submission happens on the national portal;
 * `decidedBy` names the body when it is known.
 */
export function procedureView(
  definition: ProcedureDefinition,
  { portal = 'own', decidedBy = null }: { portal?: 'own' | 'national'; decidedBy?: string | null } = {},
): ProcedureView {
  const online = definition.onlineLevel !== 'none' && definition.channels.includes('online');
  return {
    code: definition.code,
    name: definition.plainName,
    summary: definition.summary,
    start: !online
      ? { kind: 'counter', why: 'Bạn đến quầy một cửa bất kỳ trong tỉnh, cán bộ làm cùng bạn.' }
      : portal === 'national'
        ? { kind: 'elsewhere', href: 'https://dichvucong.gov.vn/', where: 'Cổng Dịch vụ công quốc gia' }
        : {
            kind: 'here',
            href: `/to-khai/moi?thu-tuc=${encodeURIComponent(definition.code)}`,
            minutes: definition.minutesToFill,
            level: 'VNeID mức độ 2',
          },
    time: timeFact(definition),
    fee: feeFact(definition),
    result: {
      main: definition.results[0]!.name,
      detail: definition.results[0]!.validity
        ? `Có giá trị ${lowerFirst(definition.results[0]!.validity)}`
        : online
          ? 'Bản điện tử và bản giấy'
          : null,
    },
    where: online
      ? { main: 'Trực tuyến', detail: 'hoặc tại bất kỳ quầy một cửa nào trong tỉnh' }
      : { main: 'Tại quầy', detail: 'Bất kỳ quầy một cửa nào trong tỉnh' },
    who: definition.whoMay,
    papers: papersOf(definition),
    special: [
      ...(definition.specialCases ?? []).map((item) => ({ title: item.title, text: item.detail })),
      ...(definition.specialCases || definition.cases.length < 2
        ? []
        : definition.cases.map((item) => ({ title: item.label, text: item.explain }))),
    ],
    after: definition.afterwards,
    legalBasis: [...definition.legalBasis.map((item) => `${item.name} (${item.number})`), `Công bố: ${definition.decision.name}`],
    decidedBy: decidedBy ?? definition.resolvingText,
  };
}

function papersOf(definition: ProcedureDefinition): ProcedureView['papers'] {
  const known = (definition.dataWeHave ?? []).map((item) => ({ name: item.title, how: 'data' as const, detail: item.detail }));
  const papers = definition.components.map((component) => {
    const instead = component.replacedBy?.[0];
    const how =
      component.kind === 'present' ? ('show' as const) : component.photoIsEnough ? ('photo' as const) : ('bring' as const);
    const detail = [
      component.neededText,
      instead ? `Nếu đã có trong ${registerNames[instead]} thì không cần nộp.` : null,
      component.template ? `Theo mẫu ${component.template}; khai trên trang này là thay mẫu.` : null,
    ].filter(Boolean);
    return { name: component.shortName, how, detail: detail.length > 0 ? detail.join(' ') : component.name };
  });
  return [...known, ...papers];
}

function timeFact(definition: ProcedureDefinition): ProcedureView['time'] {
  const [first, ...more] = definition.limits;
  const other = more.find((limit) => limit.text !== first!.text);
  // 'Trong 1 ngày. Nhận sau 15:00 thì …': what is promised first, its conditions under it.
  const [, main = first!.text, rest] = /^(.*?)\.(?:\s+(.*))?$/s.exec(first!.text) ?? [];
  const detail = [rest, other && `Có trường hợp khác: ${lowerFirst(other.text)}`].filter(Boolean).join(' ');
  return { main, detail: detail || null };
}

function feeFact(definition: ProcedureDefinition): ProcedureView['fee'] {
  const counted = definition.fees.filter((fee) => fee.amount !== 0);
  const first = counted[0];
  const main = !first ? 'Miễn phí' : first.amount === null ? 'Theo mức của tỉnh' : formatMoney(first.amount);
  const detail = (first ?? definition.fees[0])?.text ?? null;
  return { main, detail: detail?.replace(/\.$/, '') === main ? null : detail };
}

/** One line of the list of procedures. */
export function procedureItem(definition: ProcedureDefinition): ProcedureItem {
  return {
    code: definition.code,
    name: definition.plainName,
    field: definition.fieldName,
    time: timeFact(definition).main,
    fee: feeFact(definition).main,
    online: definition.onlineLevel !== 'none' && definition.channels.includes('online'),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
