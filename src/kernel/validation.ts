import type { z } from 'zod';
import { type FieldProblem, problem } from './problem.ts';

/**
 * Checks input against its schema; every mistake is named by JSON pointer with a Vietnamese sentence.
 * @throws Problem 422 `kernel.invalid-input`
 */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  refuseStrange(input, '', 0);
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  const fields = result.error.issues.flatMap(sentences).slice(0, 50);
  throw problem('kernel.invalid-input', 422, fields.length === 1 ? fields[0]!.message : `Có ${fields.length} chỗ cần sửa.`, {
    fields,
  });
}

const deepest = 24;

/** What no field may hold and no database column takes: NUL, lone surrogates, nesting without end. */
export function refuseStrange(value: unknown, pointer: string, depth: number): void {
  if (depth > deepest)
    throw problem('kernel.invalid-input', 422, 'Dữ liệu lồng nhau quá sâu.', {
      fields: [{ pointer, message: 'Lồng nhau quá sâu.' }],
    });
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      throw problem('kernel.invalid-input', 422, 'Có ký tự không dùng được.', {
        fields: [{ pointer, message: 'Có ký tự không dùng được.' }],
      });
    }
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) refuseStrange(value[i], `${pointer}/${i}`, depth + 1);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      refuseStrange(key, pointer, depth + 1);
      refuseStrange(member, /[~/]/.test(key) ? pointer + pointerOf([key]) : `${pointer}/${key}`, depth + 1);
    }
  }
}

type Issue = z.core.$ZodIssue;

const pointerOf = (path: PropertyKey[]): string =>
  path.map((p) => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function sentences(issue: Issue): FieldProblem[] {
  const pointer = pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: `${pointer}${pointerOf([key])}`,
      message: `Không có mục “${String(key).slice(0, 40)}”.`,
    }));
  }
  return [{ pointer, message: sentence(issue) }];
}

/** A schema's own message wins where it was written by us (it has Vietnamese letters or was given as text). */
function sentence(issue: Issue): string {
  if (/[À-ỹ]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Mục này còn trống.' : `Mục này phải là ${kinds[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? 'Mục này còn trống.' : `Cần ít nhất ${issue.minimum} ký tự.`;
      if (issue.origin === 'array') return `Cần ít nhất ${issue.minimum} mục.`;
      return `Phải từ ${issue.minimum} trở lên.`;
    case 'too_big':
      if (issue.origin === 'string') return `Nhiều nhất ${issue.maximum} ký tự.`;
      if (issue.origin === 'array') return `Nhiều nhất ${issue.maximum} mục.`;
      return `Không được quá ${issue.maximum}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'Viết chưa đúng dạng.';
    case 'invalid_value':
      return 'Không có lựa chọn này.';
    default:
      return 'Mục này chưa đúng.';
  }
}

const kinds: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'có hoặc không',
  array: 'danh sách',
  object: 'một nhóm thông tin',
  record: 'một nhóm thông tin',
};
const formats: Record<string, string> = {
  uuid: 'Mã định danh chưa đúng.',
  datetime: 'Thời điểm chưa đúng.',
  date: 'Ngày chưa đúng.',
  email: 'Địa chỉ thư điện tử chưa đúng.',
  url: 'Địa chỉ chưa đúng.',
  regex: 'Viết chưa đúng dạng.',
};
