import type { z } from 'zod';
import { type FieldProblem, problem } from './problem.ts';

/**
 * Checks input against its schema; every mistake is named by JSON pointer with a Vietnamese sentence.
 * @throws Problem 422 `kernel.invalid-input`
 */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  refuseStrange(input, '');
  return readChecked(schema, input);
}

/** The same for input that `refuseStrange` has seen already. */
export function readChecked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  const fields = result.error.issues.flatMap(sentences).slice(0, 50);
  throw problem('kernel.invalid-input', 422, fields.length === 1 ? fields[0]!.message : `Có ${fields.length} chỗ cần sửa.`, {
    fields,
  });
}

const deepest = 24;
type Strange = { pointer: string; message: string };

/**
 * What no field may hold and no database column takes: NUL, lone surrogates, nesting without end.
 * @throws Problem 422 `kernel.invalid-input` that names the place
 */
export function refuseStrange(value: unknown, pointer: string): void {
  if (!isStrange(value, 0)) return;
  const field = findStrange(value, pointer, 0)!;
  throw problem('kernel.invalid-input', 422, field.message, { fields: [field] });
}

function isStrange(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (value === null || typeof value !== 'object') return false;
  if (depth >= deepest) return true;
  if (Array.isArray(value)) return value.some((member) => isStrange(member, depth + 1));
  for (const key of Object.keys(value)) {
    if (isStrange(key, depth) || isStrange((value as Record<string, unknown>)[key], depth + 1)) return true;
  }
  return false;
}

function findStrange(value: unknown, pointer: string, depth: number): Strange | undefined {
  if (typeof value === 'string') return isStrange(value, depth) ? { pointer, message: 'Có ký tự không dùng được.' } : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  if (depth >= deepest) return { pointer, message: 'Dữ liệu lồng nhau quá sâu.' };
  for (const [key, member] of Object.entries(value)) {
    const found = findStrange(key, pointer, depth) ?? findStrange(member, pointer + pointerOf([key]), depth + 1);
    if (found) return found;
  }
  return undefined;
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
