/**
 * Structured log lines: ids, codes, counts and durations only. Callers never pass names, numbers or answers of people;
 * as a second net, values that look like a citizen number or a phone number are masked.
 */
export type Logger = {
  info(event: string, details?: LogDetails): void;
  warn(event: string, details?: LogDetails): void;
  error(event: string, details?: LogDetails & { error?: unknown }): void;
};
export type LogDetails = Record<string, string | number | boolean | null | undefined | unknown>;

const personal = /(?<![0-9a-f-])(?:\d{12}|0\d{9})(?![0-9a-f-])/g;
export const maskPersonal = (text: string): string => text.replace(personal, '***');

export function createLogger(
  write: (line: string) => void = (line) => process.stdout.write(line),
  level: 'info' | 'warn' = 'info',
): Logger {
  const emit = (severity: string, event: string, details: LogDetails = {}): void => {
    const { error, ...rest } = details;
    const line: Record<string, unknown> = { at: new Date().toISOString(), severity, event, ...rest };
    if (error !== undefined) Object.assign(line, describeError(error));
    write(`${maskPersonal(JSON.stringify(line))}\n`);
  };
  return {
    info: (event, details) => {
      if (level === 'info') emit('info', event, details);
    },
    warn: (event, details) => emit('warn', event, details),
    error: (event, details) => emit('error', event, details),
  };
}

/** Classes whose messages are written by us: codes and reasons, never what somebody typed. */
const ours = new Set([
  'Problem',
  'ConfigurationError',
  'EmbeddedPostgresError',
  'SignatureError',
  'TimestampError',
  'VneidError',
]);

/**
 * Messages repeat what was typed (`Unexpected token … in "Nguyễn…"`), database errors carry whole rows: of errors that are not our
 * own only the class, the code, the constraint and the places in the program may be written.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string };
  const isDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  const kind = isDatabase ? `database ${code}` : error.constructor.name;
  return {
    error: ours.has(error.constructor.name) ? `${kind}: ${error.message}` : kind,
    code,
    constraint,
    table,
    stack: placesOf(error),
  };
}

/** Only lines that name a place; a message of several lines stands before them, and may imitate them. */
function placesOf({ stack, message }: Error): string[] | undefined {
  if (!stack) return undefined;
  const at = message ? stack.indexOf(message) : -1;
  return (at < 0 ? stack : stack.slice(at + message.length))
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
}

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} };
