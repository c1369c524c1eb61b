import type { FieldDefinition, FormDefinition } from '../../forms/contract.ts';
import { type Channel, type ComponentDefinition, channelLabels, type FeeDefinition, type LimitDefinition } from '../contract.ts';
import type { Written } from './edits.ts';
import { conditionInWords, optionsOf, questionsOf, typeWords } from './questions.ts';
import { same } from './same.ts';

export const parts = ['words', 'cases', 'papers', 'fees', 'steps', 'questions', 'notices', 'law'] as const;
export type Part = (typeof parts)[number];
/** One difference as a sentence; `key` is the same for the same place, whichever two versions are compared. */
export type Difference = { part: Part; key: string; text: string };

const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 110 ? `${line.slice(0, 108).replace(/\s\S*$/, '')}…` : line}”`;
};
const money = (amount: number | null): string =>
  amount === null ? 'do Hội đồng nhân dân tỉnh quy định' : `${amount.toLocaleString('vi-VN')} đồng`;
const units = { 'working-hour': 'giờ làm việc', 'working-day': 'ngày làm việc', day: 'ngày', month: 'tháng' } as const;
const levels = { full: 'toàn trình', partial: 'một phần', none: 'chưa làm trực tuyến' } as const;
const limitWords = ({ value, unit, cutoff }: LimitDefinition): string =>
  `${value} ${units[unit]}${cutoff ? `, nhận sau ${cutoff} tính từ ngày làm việc kế tiếp` : ''}`;
const copies = ({ originals, copies: n }: ComponentDefinition): string =>
  [originals > 0 && `${originals} bản chính`, n > 0 && `${n} bản sao`].filter(Boolean).join(', ') || 'không phải nộp bản nào';

/**
 * What changed from one version of a definition to another, as sentences for administrators and citizens; empty when they say the same.
 * Pure. The day from which a version holds is no difference.
 */
export function differencesOf(before: Written, after: Written): Difference[] {
  const found: Difference[] = [];
  const say = (part: Part, key: string, text: string): void => void found.push({ part, key, text });
  const changed = (part: Part, key: string, what: string, was: string | undefined, now: string | undefined): void => {
    if (was !== now) say(part, key, `${what}: trước là ${was || 'không có'}, nay là ${now || 'không có'}.`);
  };
  const [p, q] = [before.procedure, after.procedure];
  for (const [key, what] of [
    ['plainName', 'Tên gọi'],
    ['name', 'Tên chính thức'],
    ['summary', 'Lời tóm tắt'],
    ['resolvingText', 'Cơ quan giải quyết'],
  ] as const)
    if (p[key] !== q[key]) changed('words', key, what, quoted(p[key]), quoted(q[key]));
  changed('words', 'channels', 'Cách nộp', channelsOf(p.channels), channelsOf(q.channels));
  changed('words', 'onlineLevel', 'Mức dịch vụ trực tuyến', levels[p.onlineLevel], levels[q.onlineLevel]);
  changed('words', 'minutesToFill', 'Số phút khai', String(p.minutesToFill), String(q.minutesToFill));
  changed(
    'fees',
    'receptionHours',
    'Hạn tiếp nhận',
    `${p.settings.receptionHours} giờ làm việc`,
    `${q.settings.receptionHours} giờ làm việc`,
  );

  byKey(
    p.cases,
    q.cases,
    (one) => one.id,
    (was, now, id) => {
      if (!was) say('cases', id, `Thêm trường hợp ${quoted(now!.label)}.`);
      else if (!now) say('cases', id, `Bỏ trường hợp ${quoted(was.label)}.`);
      else if (!same(was, now))
        say(
          'cases',
          id,
          `Trường hợp ${quoted(was.label)}: đổi lời${was.label === now.label ? ' giải thích' : ` thành ${quoted(now.label)}`}.`,
        );
    },
  );
  byKey(
    p.components,
    q.components,
    (one) => one.id,
    (was, now, id) => {
      if (!was) return say('papers', id, `Thêm giấy tờ ${quoted(now!.shortName)} (${copies(now!)}).`);
      if (!now) return say('papers', id, `Bỏ giấy tờ ${quoted(was.shortName)}.`);
      const name = quoted(was.shortName);
      changed('papers', id, `Số bản của ${name}`, copies(was), copies(now));
      if (was.shortName !== now.shortName || was.name !== now.name)
        say('papers', id, `Giấy tờ ${name}: đổi tên thành ${quoted(now.shortName)}.`);
      if (was.kind !== now.kind)
        say('papers', id, `Giấy tờ ${name}: nay ${now.kind === 'submit' ? 'phải nộp' : 'chỉ xuất trình'}.`);
      if (!same(was.needed, now.needed))
        say(
          'papers',
          id,
          `Giấy tờ ${name}: nay cần ${now.needed ? `khi ${conditionInWords(now.needed, after.form, q.cases)}` : 'trong mọi trường hợp'}.`,
        );
      if (was.photoIsEnough !== now.photoIsEnough)
        say('papers', id, `Giấy tờ ${name}: ảnh chụp nay ${now.photoIsEnough ? 'là đủ' : 'không đủ'}.`);
    },
  );
  const scopeOf = (one: LimitDefinition | FeeDefinition): string => `${one.cases?.join() ?? ''}|${one.channels?.join() ?? ''}`;
  byKey(p.limits, q.limits, scopeOf, (was, now, key) => {
    const where = now ?? was!;
    changed(
      'fees',
      `limit ${key}`,
      `Thời hạn giải quyết${scopeWords(where, after)}`,
      was && limitWords(was),
      now && limitWords(now),
    );
    if (was && now && limitWords(was) === limitWords(now) && was.text !== now.text)
      changed('fees', `limit ${key}`, 'Lời về thời hạn', quoted(was.text), quoted(now.text));
  });
  byKey(
    p.fees,
    q.fees,
    (one) => `${one.name}|${scopeOf(one)}`,
    (was, now, key) => {
      const where = now ?? was!;
      const what = `${where.name}${scopeWords(where, after)}`;
      if (!was) say('fees', `fee ${key}`, `Thêm khoản thu ${quoted(what)}: ${money(now!.amount)}.`);
      else if (!now) say('fees', `fee ${key}`, `Bỏ khoản thu ${quoted(what)} (${money(was.amount)}).`);
      else {
        changed('fees', `fee ${key}`, what, money(was.amount), money(now.amount));
        if (was.amount === now.amount && was.text !== now.text)
          changed('fees', `fee ${key}`, `Lời về ${what}`, quoted(was.text), quoted(now.text));
        if (!same(was.needed, now.needed))
          say(
            'fees',
            `fee ${key}`,
            `${what}: nay thu ${now.needed ? `khi ${conditionInWords(now.needed, after.form, q.cases)}` : 'của mọi người'}.`,
          );
      }
    },
  );
  byKey(
    p.steps,
    q.steps,
    (one) => one.id,
    (was, now, id) => changed('steps', id, 'Bước', was && quoted(was.title), now && quoted(now.title)),
  );
  for (const [key, what] of [
    ['afterwards', 'Sau khi nộp'],
    ['specialCases', 'Trường hợp riêng'],
    ['dataWeHave', 'Điều chúng tôi đã biết'],
  ] as const)
    byKey(
      p[key] ?? [],
      q[key] ?? [],
      (one) => one.title,
      (was, now, title) => {
        if (!was) say('notices', `${key} ${title}`, `${what}: thêm ${quoted(title)}.`);
        else if (!now) say('notices', `${key} ${title}`, `${what}: bỏ ${quoted(title)}.`);
        else changed('notices', `${key} ${title}`, `${what}, ${quoted(title)}`, quoted(was.detail), quoted(now.detail));
      },
    );
  if (!same(p.whoMay, q.whoMay))
    changed('notices', 'whoMay', 'Ai được làm', quoted(p.whoMay.join(' ')), quoted(q.whoMay.join(' ')));
  byKey(
    p.legalBasis,
    q.legalBasis,
    (one) => one.number,
    (was, now, number) => {
      if (!was) say('law', number, `Căn cứ mới: ${number}.`);
      else if (!now) say('law', number, `Căn cứ không còn: ${number}.`);
    },
  );
  if (p.decision.name !== q.decision.name)
    changed('law', 'decision', 'Quyết định công bố', quoted(p.decision.name), quoted(q.decision.name));
  questionDifferences(before, after, say);
  if (found.length === 0 && isOtherwise(before, after))
    say('words', 'rest', 'Có thay đổi không thấy được trên tờ khai và trang thủ tục.');
  return found;
}

/** True differences that no sentence above speaks of (a source that was confirmed, a label for officers). */
function isOtherwise(before: Written, after: Written): boolean {
  const undated = ({ procedure, form }: Written) => ({
    procedure: { ...procedure, validFrom: '' },
    form: { ...form, validFrom: '' },
  });
  return !same(undated(before), undated(after));
}

const channelsOf = (list: readonly Channel[]): string =>
  [...list]
    .sort()
    .map((one) => channelLabels[one].toLowerCase())
    .join(', ');

function scopeWords({ cases, channels }: LimitDefinition | FeeDefinition, { procedure }: Written): string {
  const named = cases?.map((id) => procedure.cases.find((one) => one.id === id)?.label ?? id);
  return `${named ? `, trường hợp ${named.map(quoted).join(', ')}` : ''}${channels ? `, nộp ${channelsOf(channels)}` : ''}`;
}

/** Pairs two lists by key; a key that comes twice is told apart by its turn. */
function byKey<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  see: (was: T | undefined, now: T | undefined, key: string) => void,
): void {
  const keyed = (list: readonly T[]): Map<string, T> => {
    const map = new Map<string, T>();
    for (const one of list) {
      let key = keyOf(one);
      while (map.has(key)) key += '+';
      map.set(key, one);
    }
    return map;
  };
  const [old, now] = [keyed(before), keyed(after)];
  for (const key of new Set([...old.keys(), ...now.keys()])) see(old.get(key), now.get(key), key);
}

function questionDifferences(before: Written, after: Written, say: (part: Part, key: string, text: string) => void): void {
  const pathOf = (form: FormDefinition) => questionsOf(form).map(({ def, group }) => ({ key: `${group ?? ''}/${def.id}`, def }));
  const [old, now] = [pathOf(before.form), pathOf(after.form)];
  byKey(
    old,
    now,
    (one) => one.key,
    (a, b, key) => {
      const [was, is] = [a?.def, b?.def];
      if (!was)
        return say(
          'questions',
          key,
          `Thêm câu hỏi ${quoted(is!.label)} (${typeWords[is!.type].toLowerCase()}${is!.required === false ? ', không bắt buộc' : ''})${whenOf(is!, after)}.`,
        );
      if (!is) return say('questions', key, `Bỏ câu hỏi ${quoted(was.label)}.`);
      const name = quoted(was.label);
      if (was.label !== is.label) say('questions', key, `Câu ${name}: nay hỏi ${quoted(is.label)}.`);
      if ((was.hint ?? '') !== (is.hint ?? ''))
        say('questions', key, `Câu ${name}: lời nhắc nay là ${is.hint ? quoted(is.hint) : 'không có'}.`);
      if ((was.required ?? true) !== (is.required ?? true))
        say('questions', key, `Câu ${name}: nay ${(is.required ?? true) ? 'bắt buộc' : 'không bắt buộc'}.`);
      if (!same(was.when, is.when))
        say(
          'questions',
          key,
          `Câu ${name}: nay ${is.when ? `chỉ hỏi khi ${conditionInWords(is.when, after.form, after.procedure.cases)}` : 'hỏi mọi người'}.`,
        );
      byKey(
        optionsOf(was),
        optionsOf(is),
        (one) => one.value,
        (x, y, value) => {
          if (!x) say('questions', `${key} ${value}`, `Câu ${name}: thêm lựa chọn ${quoted(y!.label)}.`);
          else if (!y) say('questions', `${key} ${value}`, `Câu ${name}: bỏ lựa chọn ${quoted(x.label)}.`);
          else if (x.label !== y.label)
            say('questions', `${key} ${value}`, `Câu ${name}: lựa chọn ${quoted(x.label)} nay là ${quoted(y.label)}.`);
        },
      );
      const bounds = (def: FieldDefinition): string =>
        JSON.stringify([(def as { min?: unknown }).min, (def as { max?: unknown }).max]);
      if (bounds(was) !== bounds(is)) say('questions', key, `Câu ${name}: đổi giới hạn của câu trả lời.`);
    },
  );
  const kept = new Set(now.map((one) => one.key));
  const there = new Set(old.map((one) => one.key));
  const order = (list: { key: string }[], of: ReadonlySet<string>): string =>
    list
      .filter((one) => of.has(one.key))
      .map((one) => one.key)
      .join();
  if (order(old, kept) !== order(now, there)) say('questions', 'order', 'Thứ tự các câu hỏi thay đổi.');
}

const whenOf = (def: FieldDefinition, { form, procedure }: Written): string =>
  def.when ? `, chỉ hỏi khi ${conditionInWords(def.when, form, procedure.cases)}` : '';
