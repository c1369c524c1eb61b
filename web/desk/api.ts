import { connection } from './connection.ts';

/** The shape of every refusal of the API (RFC 9457): `detail` and `message` are written for people, in Vietnamese. */
export type Problem = {
  title: string;
  status: number;
  code: string;
  detail: string;
  errors?: { pointer: string; message: string }[];
  /** Who changed the row in between (409): a name, or name with time and action. */
  changedBy?: unknown;
};

/** A refusal by the server. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
  get status(): number {
    return this.problem.status;
  }
}

/** The server was not reached: nobody knows whether it did the work, so the same key must be used again. */
export class OfflineError extends Error {
  constructor() {
    super('Chưa nối được máy chủ. Những gì ông/bà đã gõ vẫn còn đây, bấm lại khi có mạng.');
    this.name = 'OfflineError';
  }
}

const base = '/api/v1';
let signInAgain: (() => Promise<boolean>) | null = null;

/**
 * Names who is asked when the session has ended in the middle of work. The promise says whether the same person has
 * signed in again; the refused request is then sent once more, with the same idempotency key.
 */
export function onSessionEnd(ask: (() => Promise<boolean>) | null): void {
  signInAgain = ask;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = {
    title: 'Có lỗi',
    status: response.status,
    code: `http.${response.status}`,
    detail:
      response.status >= 500 ? 'Máy chủ đang gặp trục trặc. Ông/bà thử lại sau ít phút.' : 'Máy chủ không nhận yêu cầu này.',
  };
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...fallback, ...body, status: response.status } : fallback;
  } catch {
    return fallback;
  }
}

async function send(path: string, init: RequestInit, again = true): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(base + path, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    connection.failed();
    throw new OfflineError();
  }
  // A gateway that answers for a stopped server is the same as no server.
  if (response.status === 502 || response.status === 504) {
    connection.failed();
    throw new OfflineError();
  }
  connection.reached();
  if (response.ok) return response;
  if (response.status === 401 && again && signInAgain && !path.startsWith('/identity/')) {
    if (await signInAgain()) return send(path, init, false);
  }
  throw new ApiError(await problemOf(response));
}

async function bodyOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as T;
}

/** Reads JSON. Throws ApiError or OfflineError. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return bodyOf<T>(await send(path, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) }));
}

const keys = new Map<string, string>();

/** One key for one intent: the same path and body keep their key until the server has answered. */
export function keyOf(path: string, body: string): string {
  const intent = `${path}\n${body}`;
  const known = keys.get(intent);
  if (known) return known;
  const key = crypto.randomUUID();
  keys.set(intent, key);
  return key;
}

/**
 * Does something. `version` is what the person saw (If-Match); `key` only where the caller keeps one itself.
 * Throws ApiError (409 `…stale` says who changed what) or OfflineError.
 */
export async function act<T>(path: string, input: unknown = {}, options: { version?: number; key?: string } = {}): Promise<T> {
  const body = JSON.stringify(input);
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    'idempotency-key': options.key ?? keyOf(path, body),
  };
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  try {
    const response = await send(path, { method: 'POST', headers, body });
    keys.delete(`${path}\n${body}`);
    return await bodyOf<T>(response);
  } catch (error) {
    // The server has decided: the next try is a new intent. Without an answer the key stays.
    if (error instanceof ApiError && error.status < 500) keys.delete(`${path}\n${body}`);
    throw error;
  }
}

export type StoredFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  receivedAt: string;
};

/** Sends one file; the receipt's id binds it to a paper. `key` is kept by the caller for a second try. */
export async function upload(file: File, key: string): Promise<StoredFile> {
  const form = new FormData();
  form.append('file', file, file.name);
  return bodyOf<StoredFile>(await send('/files', { method: 'POST', headers: { 'idempotency-key': key }, body: form }));
}

/** The sentence to show for any failure. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ApiError || error instanceof OfflineError) return error.message;
  return 'Có lỗi ngoài dự tính. Ông/bà thử lại giúp.';
}

/** Who changed the row in between, as words; the server may name a person or a person with a time and an action. */
export function changeText(changedBy: unknown): string | null {
  if (typeof changedBy === 'string') return changedBy;
  if (typeof changedBy !== 'object' || changedBy === null) return null;
  const { name, title, action } = changedBy as Record<string, unknown>;
  const parts = [name, title ?? action].filter((part): part is string => typeof part === 'string');
  return parts.length > 0 ? parts.join(': ') : null;
}
