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

/** Database errors carry rows in `detail`; only code, constraint and stack may be written. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string };
  const message = code && /^[0-9A-Z]{5}$/.test(code) ? `database ${code}` : error.message;
  return {
    error: message,
    code,
    constraint,
    table,
    stack: error.stack
      ?.split('\n')
      .slice(1, 6)
      .map((l) => l.trim()),
  };
}

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} };
