import { corrections } from './corrections.ts';
import type { CuratedFacts, FactComponent, FactFee, FactLimit } from './types.ts';

/** The published facts with what was checked by hand in place of the crawl's. */
export function corrected(published: CuratedFacts): CuratedFacts {
  const correction = corrections[published.code];
  if (!correction) return published;
  const { source: _, ...better } = correction;
  const settled = (['limits', 'fees'] as const).filter((what) => better[what] && !better[what].some((one) => one.verify));
  return { ...published, ...better, verify: published.verify.filter((what) => !(settled as readonly string[]).includes(what)) };
}

/** A change that a decision makes: which facts, from which day. Appended in the order of the decisions, never written over. */
export type Amendment = {
  readonly code: string;
  readonly validFrom: string;
  readonly source: string;
  readonly verify?: boolean;
  readonly facts: Partial<Omit<CuratedFacts, 'code' | 'validFrom'>>;
};

/** None is known since the crawl of July 2026. */
export const amendments: readonly Amendment[] = [];

export type FactVersions = {
  readonly codes: readonly string[];
  /** Facts in force on a day (`YYYY-MM-DD`), or undefined: not yet, no longer, or never described. */
  on(code: string, day: string): CuratedFacts | undefined;
  /** Every version of a procedure, oldest first. */
  all(code: string): readonly CuratedFacts[];
};

/** Versions over time: the published facts, then each amendment on top of the one before, ending it on its first day. */
export function factVersions(published: Iterable<CuratedFacts>, later: readonly Amendment[] = amendments): FactVersions {
  const byCode = new Map<string, CuratedFacts[]>();
  for (const facts of published) byCode.set(facts.code, [corrected(facts)]);
  for (const { code, validFrom, facts } of [...later].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const known = byCode.get(code);
    const before = known?.at(-1);
    if (!known || !before) throw new RangeError(`an amendment of ${code}, which is not described`);
    known[known.length - 1] = { ...before, validTo: validFrom };
    const { validTo: _, ...rest } = before;
    known.push({ ...rest, ...facts, validFrom });
  }
  return {
    codes: [...byCode.keys()],
    all: (code) => byCode.get(code) ?? [],
    on(code, day) {
      const version = byCode.get(code)?.findLast((one) => one.validFrom <= day);
      return version && (version.validTo === undefined || day < version.validTo) ? version : undefined;
    },
  };
}

const unitWords: Record<FactLimit['unit'], string> = {
  'working-hour': 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
};
const channelWords = { online: 'nộp trực tuyến', counter: 'nộp tại quầy', postal: 'gửi bưu chính' } as const;
const levelWords = { full: 'toàn trình', partial: 'một phần', none: 'chưa làm trực tuyến' } as const;

export const limitText = ({ value, unit, cutoff }: FactLimit): string =>
  `${value} ${unitWords[unit]}${cutoff ? ` (nhận sau ${Number(cutoff.slice(0, 2))} giờ thì tính từ ngày làm việc kế tiếp)` : ''}`;
const where = ({ channels }: { channels?: FactFee['channels'] }): string =>
  channels ? ` khi ${channels.map((channel) => channelWords[channel]).join(', ')}` : '';

const quoted = (name: string): string =>
  `“${name.length > 90 ? `${name.slice(0, 88).replace(/\s\S*$/, '')}…` : name.replace(/[;.]+$/, '')}”`;
const countOf = ({ originals, copies }: FactComponent): string =>
  [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean).join(', ') || 'không bản nào';

/** Same wording apart from spaces, letters' case and the full stop. */
const sameName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s.;,]+/g, ' ')
    .trim();

/**
 * What changed from one version of a procedure to the next, as sentences for officers and citizens; empty when nothing that they would
 * notice did. Papers are compared by their wording, since their ids are of one version.
 */
export function differenceOf(before: CuratedFacts, after: CuratedFacts): string[] {
  const said: string[] = [];
  const changed = (what: string, old: string, now: string): void => {
    if (old !== now) said.push(`${what}: trước là ${old || 'không có'}, nay là ${now || 'không có'}.`);
  };
  changed('Tên thủ tục', quoted(before.name), quoted(after.name));
  changed('Cơ quan giải quyết', before.agency, after.agency);
  const limits = (facts: CuratedFacts): string => facts.limits.map((one) => limitText(one) + where(one)).join('; ');
  changed('Thời hạn giải quyết', limits(before), limits(after));
  const fees = (facts: CuratedFacts): string =>
    facts.fees.map((fee) => `${fee.text}${/khi nộp/.test(fee.text) ? '' : where(fee)}`).join('; ');
  changed('Phí, lệ phí', fees(before), fees(after));
  const channels = (facts: CuratedFacts): string =>
    [...facts.channels]
      .sort()
      .map((channel) => channelWords[channel])
      .join(', ');
  changed('Cách nộp', channels(before), channels(after));
  changed('Mức dịch vụ trực tuyến', levelWords[before.onlineLevel], levelWords[after.onlineLevel]);

  const old = new Map(before.components.map((paper) => [sameName(paper.name), paper]));
  const now = new Map(after.components.map((paper) => [sameName(paper.name), paper]));
  for (const [name, paper] of now) {
    const was = old.get(name);
    if (!was) said.push(`Thêm giấy tờ: ${quoted(paper.name)} (${countOf(paper)}).`);
    else if (countOf(was) !== countOf(paper))
      said.push(`Số bản của ${quoted(paper.name)}: trước là ${countOf(was)}, nay là ${countOf(paper)}.`);
    const gained = (paper.replaceableBy ?? []).length > 0 && was && (was.replaceableBy ?? []).length === 0;
    const lost = was && (was.replaceableBy ?? []).length > 0 && (paper.replaceableBy ?? []).length === 0;
    if (gained) said.push(`${quoted(paper.name)} nay không phải nộp nếu đã có dữ liệu.`);
    if (lost) said.push(`${quoted(paper.name)} nay phải nộp, dữ liệu không còn thay được.`);
  }
  for (const [name, paper] of old) if (!now.has(name)) said.push(`Bỏ giấy tờ: ${quoted(paper.name)}.`);

  const names = (list: readonly { name: string }[]): string[] => list.map((one) => one.name);
  for (const name of names(after.results)) if (!names(before.results).includes(name)) said.push(`Thêm kết quả: ${quoted(name)}.`);
  for (const name of names(before.results)) if (!names(after.results).includes(name)) said.push(`Bỏ kết quả: ${quoted(name)}.`);
  const numbers = (facts: CuratedFacts): string[] => facts.legalBasis.map((one) => one.number).filter(Boolean);
  const added = numbers(after).filter((number) => !numbers(before).includes(number));
  const gone = numbers(before).filter((number) => !numbers(after).includes(number));
  if (added.length > 0) said.push(`Căn cứ mới: ${added.join(', ')}.`);
  if (gone.length > 0) said.push(`Căn cứ không còn: ${gone.join(', ')}.`);
  return said;
}
