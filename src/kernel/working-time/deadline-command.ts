import type { Calendar } from './calendar.ts';
import { type Deadline, deadline, LIMIT_UNITS, type LimitUnit } from './deadline.ts';
import type { Pause } from './pauses.ts';

/** A wrong call of the command: the message is for the person who typed it, the process ends with `exitCode`. */
export class DeadlineUsageError extends Error {
  readonly exitCode = 2;
  override name = 'DeadlineUsageError';
}

export const DEADLINE_USAGE = `Cách dùng: motcua deadline --from 2026-02-13T16:50 --limit 3 --unit working-day [--organisation 21523]
                       [--cutoff 15:00] [--pause TỪ/ĐẾN]... [--json]
  --from          lúc nhận; không ghi múi giờ là giờ Việt Nam
  --limit         thời hạn, ví dụ 3 hoặc 0.5
  --unit          ${LIMIT_UNITS.join(' | ')}
  --organisation  mã cơ quan, để lấy lịch làm việc riêng
  --cutoff        giờ chốt nhận trong ngày (chỉ với working-day)
  --pause         một lần tạm dừng, có thể ghi nhiều lần; để trống phần ĐẾN khi còn đang dừng`;

export interface DeadlineArguments {
  from: string;
  limit: number;
  unit: LimitUnit;
  organisation: string | undefined;
  pauses: Pause[];
  cutoff: string | undefined;
  json: boolean;
}

const VALUED = ['from', 'limit', 'unit', 'organisation', 'cutoff', 'pause'] as const;
type Valued = (typeof VALUED)[number];

/** Reads `--name value` and `--name=value`. @throws DeadlineUsageError with a Vietnamese message */
export function parseDeadlineArguments(argv: readonly string[]): DeadlineArguments {
  const values = new Map<Valued, string>();
  const pauses: Pause[] = [];
  let json = false;
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i]!;
    const equals = word.indexOf('=');
    const name = (equals === -1 ? word : word.slice(0, equals)).replace(/^--/, '');
    if (!word.startsWith('--') || (name !== 'json' && !VALUED.includes(name as Valued))) {
      throw new DeadlineUsageError(`Không hiểu “${word}”.\n${DEADLINE_USAGE}`);
    }
    if (name === 'json') {
      if (equals !== -1) throw new DeadlineUsageError('--json không nhận giá trị.');
      json = true;
      continue;
    }
    const value = equals === -1 ? argv[++i] : word.slice(equals + 1);
    if (value === undefined || value === '' || (equals === -1 && value.startsWith('--'))) {
      throw new DeadlineUsageError(`--${name} còn thiếu giá trị.\n${DEADLINE_USAGE}`);
    }
    if (name === 'pause') pauses.push(readPause(value));
    else if (values.has(name as Valued)) throw new DeadlineUsageError(`--${name} chỉ được ghi một lần.`);
    else values.set(name as Valued, value);
  }
  return {
    from: required(values, 'from'),
    limit: readLimit(required(values, 'limit')),
    unit: readUnit(required(values, 'unit')),
    organisation: values.get('organisation'),
    pauses,
    cutoff: values.get('cutoff'),
    json,
  };
}

function required(values: Map<Valued, string>, name: Valued): string {
  const value = values.get(name);
  if (value === undefined) throw new DeadlineUsageError(`Còn thiếu --${name}.\n${DEADLINE_USAGE}`);
  return value;
}

function readLimit(text: string): number {
  if (!/^\d+([.,]\d+)?$/.test(text)) throw new DeadlineUsageError(`--limit phải là một số không âm, không phải “${text}”.`);
  return Number(text.replace(',', '.'));
}

function readUnit(text: string): LimitUnit {
  const unit = LIMIT_UNITS.find((known) => known === text);
  if (!unit) throw new DeadlineUsageError(`--unit “${text}” không có. Chọn một trong: ${LIMIT_UNITS.join(', ')}.`);
  return unit;
}

function readPause(text: string): Pause {
  const parts = text.split('/');
  if (parts.length !== 2 || !parts[0]) {
    throw new DeadlineUsageError(`--pause phải viết như 2026-02-23T08:00/2026-02-24T17:00, không phải “${text}”.`);
  }
  return { from: parts[0], to: parts[1] || null };
}

/** The answer for a person: every step on a line of its own. */
export function renderDeadlineText(result: Deadline): string {
  return `${result.steps.map((step) => step.text).join('\n')}\n`;
}

/** The answer for a program: one JSON document, `due` and `steps` first. */
export function renderDeadlineJson(result: Deadline): string {
  const { due, steps, paused, verify } = result;
  return `${JSON.stringify({ due, steps, paused, verify }, null, 2)}\n`;
}

/**
 * The whole command without input or output: what to print and the exit code (0, or 2 for a wrong call).
 * `calendarOf` finds the calendar of an organisation and may throw DeadlineUsageError when there is no such organisation.
 */
export function runDeadlineCommand(
  argv: readonly string[],
  calendarOf: (organisation: string | undefined) => Calendar,
): { exitCode: number; stdout: string; stderr: string } {
  try {
    const { organisation, json, ...question } = parseDeadlineArguments(argv);
    const result = deadline({ calendar: calendarOf(organisation), ...question });
    return { exitCode: 0, stdout: json ? renderDeadlineJson(result) : renderDeadlineText(result), stderr: '' };
  } catch (error) {
    if (error instanceof DeadlineUsageError || error instanceof RangeError) {
      return { exitCode: 2, stdout: '', stderr: `${error.message}\n` };
    }
    throw error;
  }
}
