import type { Channel, FeeDefinition, LimitDefinition, ResultDefinition } from '../../../src/modules/procedures/contract.ts';
import type { CuratedFacts } from '../../catalogue/types.ts';
import { limitText } from '../../catalogue/versions.ts';
import { shortened, upperFirst } from './wording.ts';

export const sourceOf = (facts: CuratedFacts) =>
  facts.decision ? `Quyết định ${facts.decision}` : 'Cổng Dịch vụ công quốc gia, bản tháng 7/2026';

/** True where the catalogue itself says that nobody has checked this kind of fact. */
export const unchecked = (facts: CuratedFacts, what: CuratedFacts['verify'][number]): boolean =>
  facts.verify.includes('all') || facts.verify.includes(what);

/** Ways in. A person who comes is never sent away, so the counter is always one; where nothing was published, all three are. */
export function channelsOf(facts: CuratedFacts): Channel[] {
  if (facts.channels.length === 0) return ['online', 'counter', 'postal'];
  return (['online', 'counter', 'postal'] as const).filter((one) => one === 'counter' || facts.channels.includes(one));
}

export function onlineLevelOf(facts: CuratedFacts): 'full' | 'partial' | 'none' {
  if (!channelsOf(facts).includes('online')) return 'none';
  return facts.onlineLevel === 'none' ? 'partial' : facts.onlineLevel;
}

/** Ours, where nothing was published: a day has to stand on the slip, and the officer may answer sooner. */
const assumed = { value: 15, unit: 'working-day' } as const;

/** Limits in the catalogue's order, then one that holds where none of them does. */
export function limitsOf(facts: CuratedFacts): LimitDefinition[] {
  const name = sourceOf(facts);
  const limits = facts.limits.map(
    ({ value, unit, channels, cases, cutoff, verify }): LimitDefinition => ({
      value,
      unit,
      ...(channels && { channels: [...channels] }),
      ...(cases && { cases: [...cases] }),
      ...(cutoff && { cutoff }),
      text: `Trong ${limitText({ value, unit, ...(cutoff && { cutoff }) })}.`,
      source: { name, ...((verify || unchecked(facts, 'limits')) && { verify: true }) },
    }),
  );
  if (limits.length === 0)
    return [
      {
        ...assumed,
        text: `Trong ${limitText(assumed)} (tạm tính, chưa có số liệu công bố).`,
        source: { name: 'Tạm tính: chưa có thời hạn công bố', verify: true },
      },
    ];
  const isCovered = (channel: Channel): boolean => limits.some((one) => !one.cases && (one.channels?.includes(channel) ?? true));
  if (channelsOf(facts).every(isCovered)) return limits;
  // The longest that was published: late against none of them.
  const { channels: _, cases: __, ...longest } = [...limits].sort((a, b) => hoursOf(b) - hoursOf(a))[0]!;
  return [...limits, { ...longest, source: { name, verify: true } }];
}

const hoursOf = ({ value, unit }: LimitDefinition): number =>
  value * { 'working-hour': 1, 'working-day': 12, day: 8, month: 240 }[unit];

export const pagesAnswer = 'request.pages';

/** Fees as published. Nothing published is not the same as nothing to pay. */
export function feesOf(facts: CuratedFacts): FeeDefinition[] {
  if (facts.fees.length === 0)
    return [
      {
        name: 'Phí, lệ phí',
        amount: null,
        text: 'Chưa có mức công bố; cán bộ báo trước khi thu.',
        source: { name: sourceOf(facts), verify: true },
      },
    ];
  return facts.fees.map(({ name, amount, channels, per, text, verify }) => ({
    name,
    amount,
    ...(channels && { channels: [...channels] }),
    ...(per === 'page' && { perAnswer: pagesAnswer }),
    text: /[.!]$/.test(text) ? text : `${text}.`,
    source: { name: sourceOf(facts), ...((verify || unchecked(facts, 'fees')) && { verify: true }) },
  }));
}

export const isPaidByPage = (facts: CuratedFacts): boolean => facts.fees.some((one) => one.per === 'page');

const refusal = /từ chối|không được|sửa đổi, bổ sung của|cần sửa đổi/i;
const paperWords =
  /^(giấy|quyết định|trích lục|thông báo|xác nhận|văn bản|biên bản|bản sao|chứng|hợp đồng|di chúc|danh sách|thẻ|lời chứng)/i;

/** The paper that the officer writes, called as the result is published; what only refuses or only updates a register comes last. */
export function resultsOf(facts: CuratedFacts): ResultDefinition[] {
  const rank = (name: string): number => (refusal.test(name) ? 2 : paperWords.test(name) ? 0 : 1);
  const names = facts.results.map(({ code, name }) => ({ code, name: name.replace(/^[-+•\s]+/, '').replace(/[\s;.]+$/, '') }));
  const best = names.map((one, i) => ({ ...one, i })).sort((a, b) => rank(a.name) - rank(b.name) || a.i - b.i)[0];
  const isPaper = best !== undefined && rank(best.name) === 0;
  return [
    {
      // The portal's own code; where it shows none, one of ours under X, which no ministry or province has.
      code: best?.code && /^KQ\.[A-Z]\d{2}\.\d{6}$/.test(best.code) && isPaper ? best.code : `KQ.X00.${facts.code.split('.')[1]}`,
      name: isPaper
        ? upperFirst(shortened(best.name.replace(/ \((?:có|BYT|CT\d+).*\)$/, ''), 120))
        : 'Văn bản trả lời kết quả giải quyết thủ tục',
      template: 'general',
      written: true,
    },
  ];
}
