import type { CatalogueRow, CuratedFacts, FactChannel, FactComponent } from '../../definitions/catalogue/types.ts';
import { limitText } from '../../definitions/catalogue/versions.ts';
import type { PaperGroup, PaperView, ProcedureView } from './procedure-papers.tsx';
import { agenciesOf, atCounter, essentialWords, onlineLevels, registerNames, startOf } from './procedure-words.ts';

/** How many papers stand open in one list; the rest waits behind a line to press. */
const openPapers = 12;

/**
 * What was published about a procedure, as its page shows it: nothing added, what nobody has checked said so.
 * `apply`: how it can be declared on this portal, or null where it has no declaration here.
 */
export function factsView(
  facts: CuratedFacts,
  {
    name,
    portal,
    apply,
  }: { name: string; portal: 'own' | 'national'; apply: { minutes: number | null; channels: readonly FactChannel[] } | null },
): ProcedureView {
  const online = facts.channels.includes('online');
  const here = apply?.channels.includes('online') ?? false;
  const unsure = new Set(facts.verify);
  const all = unsure.has('all');
  const [first, ...others] = facts.results;
  return {
    code: facts.code,
    name,
    officialName: sameWords(facts.name, name) ? null : facts.name,
    summary: summaryOf(facts),
    start: startOf({ code: facts.code, here, online, portal, minutes: apply?.minutes ?? null }),
    time: { ...timeOf(facts), unsure: all || unsure.has('limits') || facts.limits.some((one) => one.verify) },
    fee: { ...feeOf(facts), unsure: all || unsure.has('fees') || facts.fees.some((one) => one.verify) },
    result: first
      ? {
          main: withoutEnd(first.name),
          detail: others.length > 0 ? `và ${others.length} kết quả khác, tùy trường hợp` : null,
          unsure: unsure.has('results'),
        }
      : { main: 'Chưa công bố', detail: 'Cán bộ nói rõ khi nhận hồ sơ' },
    where:
      here || online
        ? { main: 'Trực tuyến', detail: atCounter }
        : { main: 'Tại quầy', detail: 'Bất kỳ quầy một cửa nào trong tỉnh' },
    who: whoMay(facts),
    papers: [],
    groups: groupsOf(facts, here),
    special: [],
    after: here ? afterOnline : afterAtCounter,
    legalBasis: [
      ...facts.legalBasis.map((one) =>
        one.number && !one.name.includes(one.number) ? `${withoutEnd(one.name)} (${one.number})` : withoutEnd(one.name),
      ),
      facts.decision ? `Công bố: Quyết định ${facts.decision}` : 'Công bố: Cổng Dịch vụ công quốc gia, tháng 7/2026',
    ],
    decidedBy: agenciesOf(facts.agency),
    channels: facts.channels.map((channel) => ({ name: channelNames[channel], detail: channelDetail(facts, channel) })),
    ...(others.length > 0 && { results: facts.results.map((one) => withoutEnd(one.name)) }),
    online: {
      main: onlineLevels[facts.onlineLevel],
      detail: facts.essential ? essentialWords : null,
      unsure: unsure.has('online-level'),
    },
    unsure: doubts(facts),
    validFrom: facts.validFrom,
  };
}

const channelNames: Record<FactChannel, string> = { online: 'Trực tuyến', counter: 'Tại quầy', postal: 'Qua bưu chính' };

function summaryOf(facts: CuratedFacts): string {
  const field = `Lĩnh vực ${facts.field.charAt(0).toLowerCase()}${facts.field.slice(1)}`;
  return facts.levels.includes('commune') ? `${field}, làm tại cấp xã.` : `${field}.`;
}

function whoMay({ audience, components }: CuratedFacts): string[] {
  const lines = audience.length > 0 ? [`${audience.join('; ')}.`] : [];
  if (components.some((one) => one.when === 'authorised'))
    lines.push('Bạn có thể nhờ người khác làm thay; khi đó cần giấy ủy quyền.');
  return lines;
}

function timeOf({ limits }: CuratedFacts): { main: string; detail: string | null } {
  const [first, ...more] = limits;
  if (!first) return { main: 'Chưa công bố', detail: 'Cán bộ ghi ngày hẹn trong giấy tiếp nhận' };
  const { cutoff, ...plain } = first;
  const details = [
    cutoff && `Nhận sau ${Number(cutoff.slice(0, 2))} giờ thì tính từ ngày làm việc kế tiếp`,
    ...more.filter((one) => limitText(one) !== limitText(first)).map((one) => `${limitText(one)}${whenBy(one.channels)}`),
  ].filter(Boolean);
  return { main: `Trong ${limitText(plain)}`, detail: details.length > 0 ? details.join('; ') : null };
}

const whenBy = (channels: readonly FactChannel[] | undefined): string =>
  channels
    ? ` khi ${channels.map((one) => ({ online: 'nộp trực tuyến', counter: 'nộp tại quầy', postal: 'gửi bưu chính' })[one]).join(', ')}`
    : '';

function feeOf({ fees }: CuratedFacts): { main: string; detail: string | null } {
  const texts = [...new Set(fees.map((one) => one.text))];
  if (texts.length === 0) return { main: 'Chưa công bố', detail: 'Cán bộ báo trước khi thu' };
  const [first = '', ...more] = texts;
  if (fees.some((one) => one.amount === null))
    return { main: 'Theo mức của tỉnh', detail: first.replace(/^Theo mức do /, 'Do ') };
  // '10.000 đồng khi nộp trực tuyến': the figure first, its condition under it.
  const [, main = first, rest] = /^([\d.]+ đồng)\s+(.+)$/.exec(first) ?? [];
  return { main, detail: [rest, ...more].filter(Boolean).join('; ') || null };
}

function channelDetail({ limits, fees }: CuratedFacts, channel: FactChannel): string {
  const limit = limits.find((one) => one.channels?.includes(channel)) ?? limits.find((one) => !one.channels);
  const own = fees.filter((one) => !one.channels || one.channels.includes(channel));
  return [
    limit && `Giải quyết trong ${limitText(limit)}`,
    ...new Set(own.map((one) => one.text.replace(/ khi nộp (trực tuyến|tại quầy)$/, ''))),
  ]
    .filter(Boolean)
    .join('. ');
}

function groupsOf({ components, cases }: CuratedFacts, here: boolean): PaperGroup[] {
  const forms = components.filter((one) => one.role !== 'paper');
  // An electronic declaration and its paper twin are one thing to do.
  const asked = components.filter((one) => one.role === 'paper' || (one.role === 'declaration' && !here));
  const general = asked.filter((one) => !one.cases);
  const list = [...(here && forms.length > 0 ? [declared] : []), ...general.map((one) => paperView(one, here))];
  const groups: PaperGroup[] = [{ title: null, papers: list.slice(0, openPapers) }];
  if (list.length > openPapers)
    groups.push({ title: `Xem thêm ${list.length - openPapers} giấy tờ`, papers: list.slice(openPapers), rest: true });
  for (const one of cases) {
    const own = asked.filter((paper) => paper.cases?.includes(one.id));
    if (own.length > 0) groups.push({ title: withoutEnd(one.label), papers: own.map((paper) => paperView(paper, here)) });
  }
  return groups;
}

const declared: PaperView = { name: 'Tờ khai', how: 'form', detail: 'Điền ngay trên trang này, thay cho mẫu giấy.' };

function paperView(paper: FactComponent, here: boolean): PaperView {
  const [name, rest] = firstSentence(paper.name);
  const register = paper.replaceableBy?.[0];
  return {
    name,
    how: paper.role !== 'paper' ? 'fill' : register ? 'maybe' : paper.kind === 'present' ? 'show' : here ? 'have' : 'bring',
    detail: [
      rest,
      paper.when === 'authorised' && 'Chỉ khi nhờ người khác làm thay.',
      register && `Nếu ${registerNames[register]} đã có thì không phải nộp; cán bộ tra giúp bạn.`,
      paper.template && `Theo mẫu ${paper.template}.`,
    ]
      .filter(Boolean)
      .join(' '),
    count: countOf(paper),
  };
}

/** '1 bản chính, 1 bản sao'; null where the portal gives no number. */
export const countOf = ({ originals, copies }: { originals: number; copies: number }): string | null =>
  [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean).join(', ') || null;

/** Statutory wording, its first sentence apart from the rest; never shortened. */
export function firstSentence(text: string): [first: string, rest: string] {
  const clean = text.replace(/^[\s+*•–-]+/, '').trim();
  const end = /[.;](?=\s+[\p{Lu}(])/u.exec(clean);
  if (!end || end.index > 220) return [withoutEnd(clean), ''];
  return [clean.slice(0, end.index), clean.slice(end.index + 1).trim()];
}

const withoutEnd = (text: string): string => text.trim().replace(/[.;:,\s]+$/, '');

const sameWords = (a: string, b: string): boolean => withoutEnd(a).toLowerCase() === withoutEnd(b).toLowerCase();

/** What nobody has held against the gazette yet, as a clerk would say it. */
function doubts({ verify }: CuratedFacts): string[] {
  const said: Record<CuratedFacts['verify'][number], string> = {
    all: 'Nội dung trang này lấy từ Cổng Dịch vụ công quốc gia, chưa đối chiếu với văn bản gốc.',
    limits: 'Thời hạn chưa đối chiếu với văn bản gốc. Ngày hẹn ghi trong giấy tiếp nhận mới là ngày tính.',
    fees: 'Mức phí chưa đối chiếu với văn bản gốc. Cán bộ báo đúng mức trước khi thu.',
    components: 'Danh sách giấy tờ chưa đối chiếu với văn bản gốc. Cán bộ chỉ yêu cầu những giấy mà luật đòi.',
    results: 'Tên giấy kết quả chưa đối chiếu với văn bản gốc.',
    'online-level': 'Mức dịch vụ trực tuyến được suy từ các cách nộp trên Cổng Dịch vụ công quốc gia.',
  };
  return verify.map((one) => said[one]);
}

const afterOnline = [
  { title: 'Nhận mã hồ sơ', detail: 'Ngay khi nộp, kèm phiếu xác nhận có chữ ký số.' },
  { title: 'Cán bộ xem hồ sơ', detail: 'Đủ thì gửi giấy hẹn; thiếu thì báo một lần, nêu rõ thiếu gì và vì sao.' },
  { title: 'Nhận kết quả', detail: 'Ở mục Của tôi, hoặc tại quầy bạn chọn.' },
];
const afterAtCounter = [
  { title: 'Cán bộ xem giấy tờ', detail: 'Thiếu thì nói ngay tại quầy, nêu rõ thiếu gì và vì sao.' },
  { title: 'Nhận giấy hẹn', detail: 'Có mã hồ sơ; bạn theo dõi trên trang này bằng mã đó.' },
  { title: 'Nhận kết quả', detail: 'Tại quầy, đúng ngày hẹn.' },
];

/** A procedure that nobody has described here: what the national catalogue says of it, and no more. */
export type BriefView = {
  code: string;
  name: string;
  officialName: string | null;
  field: string;
  agency: string | null;
  publisher: string | null;
  levels: readonly CatalogueRow['levels'][number][];
  /** Name of another province whose own procedure this is. */
  elsewhere: string | null;
  where: string;
};

/** `province`: name of the province that decided it for itself when it is not the reader's, else null. */
export function briefView(row: CatalogueRow, name: string, elsewhere: string | null): BriefView {
  const [level] = row.levels;
  const ownOffice = /^(Hải quan|Thuế|Kho bạc|Bảo hiểm|Chứng khoán)/.test(row.field);
  return {
    code: row.code,
    name,
    officialName: sameWords(row.name, name) ? null : row.name,
    field: row.field,
    agency: agenciesOf(row.agency),
    publisher: row.publisher || null,
    levels: row.levels,
    elsewhere,
    where: elsewhere
      ? 'Đây là thủ tục riêng của địa phương đó. Bạn làm tại nơi ấy, hoặc trên Cổng Dịch vụ công quốc gia.'
      : ownOffice
        ? 'Bạn làm tại cơ quan giải quyết ghi bên dưới, hoặc trên Cổng Dịch vụ công quốc gia.'
        : level === 'commune'
          ? 'Bạn đến quầy một cửa bất kỳ trong tỉnh. Cán bộ cho biết cần giấy tờ gì và làm cùng bạn.'
          : level === 'province'
            ? 'Bạn hỏi tại quầy một cửa bất kỳ trong tỉnh hoặc Trung tâm Phục vụ hành chính công của tỉnh, cũng có thể xem trên Cổng Dịch vụ công quốc gia.'
            : 'Bạn xem hướng dẫn và nộp trên Cổng Dịch vụ công quốc gia, hoặc hỏi cơ quan giải quyết.',
  };
}
