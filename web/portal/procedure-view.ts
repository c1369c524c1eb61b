import { type Channel, channelLabels, type ProcedureDefinition } from '../../src/modules/procedures/contract.ts';
import { formatMoney } from '../design/format.ts';
import { countOf } from './procedure-facts.ts';
import type { Fact, ProcedureView } from './procedure-papers.tsx';
import { atCounter, onlineLevels, registerNames, startOf } from './procedure-words.ts';

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
    officialName: definition.name === definition.plainName ? null : definition.name,
    summary: definition.summary,
    start: startOf({ code: definition.code, here: online, online, portal, minutes: definition.minutesToFill }),
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
      ? { main: 'Trực tuyến', detail: atCounter }
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
    channels: definition.channels.map((channel) => ({
      name: channelLabels[channel],
      detail: channelDetail(definition, channel),
    })),
    online: {
      main: onlineLevels[definition.onlineLevel],
      detail: definition.onlineLevelSource.name,
      unsure: definition.onlineLevelSource.verify === true,
    },
    unsure: doubts(definition),
    validFrom: definition.validFrom,
  };
}

function channelDetail(definition: ProcedureDefinition, channel: Channel): string {
  const forChannel = <T extends { channels?: Channel[] | undefined }>(one: T) => one.channels?.includes(channel) ?? true;
  const limit = definition.limits.find(forChannel);
  const fees = definition.fees.filter(forChannel);
  return [...new Set([limit?.text, ...fees.map((fee) => fee.text)])]
    .filter((text) => text !== undefined)
    .map((text) => text.replace(/\.$/, ''))
    .join('. ');
}

/** What nobody has held against the gazette yet, as a clerk would say it. */
function doubts(definition: ProcedureDefinition): string[] {
  const papers = definition.components.filter((one) => one.clause.verify).map((one) => one.shortName);
  const laws = definition.legalBasis.filter((one) => one.verify).map((one) => one.number);
  return [
    definition.limits.some((one) => one.source.verify) &&
      'Thời hạn chưa đối chiếu với văn bản gốc. Ngày hẹn ghi trong giấy tiếp nhận mới là ngày tính.',
    definition.fees.some((one) => one.source.verify) &&
      'Mức phí chưa đối chiếu với văn bản gốc. Cán bộ báo đúng mức trước khi thu.',
    papers.length > 0 &&
      `Quy định về giấy tờ chưa đối chiếu với văn bản gốc${papers.length > 3 ? ` (${papers.length} loại)` : `: ${papers.join(', ')}`}.`,
    definition.onlineLevelSource.verify && 'Mức dịch vụ trực tuyến chưa đối chiếu với văn bản gốc.',
    (definition.decision.verify || laws.length > 0) &&
      `Số hiệu văn bản chưa đối chiếu: ${[...(definition.decision.verify ? [definition.decision.name] : []), ...laws].join(', ')}.`,
  ].filter((line) => line !== false && line !== undefined);
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
    return {
      name: component.shortName,
      how,
      count: countOf(component),
      detail: detail.length > 0 ? detail.join(' ') : component.name,
    };
  });
  return [...known, ...papers];
}

function timeFact(definition: ProcedureDefinition): Fact {
  const [first, ...more] = definition.limits;
  const other = more.find((limit) => limit.text !== first!.text);
  // 'Trong 1 ngày. Nhận sau 15:00 thì …': what is promised first, its conditions under it.
  const [, main = first!.text, rest] = /^(.*?)\.(?:\s+(.*))?$/s.exec(first!.text) ?? [];
  const detail = [rest, other && `Có trường hợp khác: ${lowerFirst(other.text)}`].filter(Boolean).join(' ');
  return { main, detail: detail || null, unsure: definition.limits.some((limit) => limit.source.verify) };
}

function feeFact({ fees }: ProcedureDefinition): Fact {
  const counted = fees.filter((fee) => fee.amount !== 0);
  const [lead] = fees;
  // Free for everyone, and only extra copies cost something: then free is what it is.
  const free = lead === undefined || (lead.amount === 0 && !lead.cases && !lead.channels);
  const first = free ? undefined : counted[0];
  const main = !first ? 'Miễn phí' : first.amount === null ? 'Theo mức của tỉnh' : formatMoney(first.amount);
  // The same fee may differ by channel: then each is said.
  const said = free ? fees : counted.filter((fee) => fee.name === first?.name);
  const texts = [...new Set((said.length > 0 ? said : fees.slice(0, 1)).map((fee) => fee.text))].filter(
    (text) => text.replace(/\.$/, '') !== main,
  );
  const detail = texts.map((text) => (/[.!]$/.test(text) ? text : `${text}.`)).join(' ');
  return { main, detail: detail || null, unsure: fees.some((fee) => fee.source.verify) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
