import type { Index } from './build.ts';
import { foldText } from './text.ts';

/**
 * What a procedure does to a thing, or for whom. A name that renews, belongs to a border or serves embassies is not what somebody means who
 * says none of it, however well the other words fit; and the other way round.
 */
const turns = [
  'nước ngoài',
  'khu vực biên giới',
  'lưu động',
  'cơ quan đại diện',
  'đăng ký lại',
  'cấp lại',
  'cấp đổi',
  'gia hạn',
  'thu hồi',
  'chấm dứt',
  'tạm ngừng',
  'tạm dừng',
  'xóa đăng ký',
  'sửa đổi',
  'điều chỉnh',
  'liên thông',
  'giám sát',
  'quân đội',
  'quốc phòng',
  'công an nhân dân',
  'lần hai',
  'giải thể',
  'kết hợp',
  'con nuôi',
  'bản sao',
  'tạm thời',
  'trích lục',
  'hủy',
  'lưu trú',
  'lại việc',
].map((text) => foldText(text).split(' '));

const count = (bits: number): number => {
  let n = 0;
  for (let rest = bits; rest; rest &= rest - 1) n++;
  return n;
};

/** Turns of a run of folded words, one bit each. */
export function turnsOf(words: readonly string[]): number {
  let bits = 0;
  for (let t = 0; t < turns.length; t++) {
    const turn = turns[t]!;
    if (words.some((_, i) => turn.every((word, k) => words[i + k] === word))) bits |= 1 << t;
  }
  return bits;
}

/** Says of each view which turns it has; worked out when first asked for. */
export function turnTable(index: Index): (view: number) => number {
  const byFirst = new Map<number, { bit: number; rest: number[] }[]>();
  for (let t = 0; t < turns.length; t++) {
    const [first, ...rest] = turns[t]!.map((word) => index.vocabulary.get(word) ?? -1);
    if (first === undefined || first < 0 || rest.includes(-1)) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { bit: 1 << t, rest }]);
  }
  const found = new Int32Array(index.texts.length);
  const asked = new Uint8Array(index.texts.length);
  return (view) => {
    if (asked[view]) return found[view]!;
    let bits = 0;
    for (let i = index.starts[view]!; i < index.starts[view + 1]!; i++) {
      for (const { bit, rest } of byFirst.get(index.terms[i]!) ?? []) {
        if (rest.every((term, k) => index.terms[i + 1 + k] === term)) bits |= bit;
      }
    }
    asked[view] = 1;
    found[view] = bits;
    return bits;
  };
}

/** How many turns the name has that nobody asked for, and how many asked for it lacks. */
export const turnsApart = (name: number, asked: number): { extra: number; lacking: number } => ({
  extra: count(name & ~asked),
  lacking: count(asked & ~name),
});
