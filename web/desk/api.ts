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
    super('Chưa nối được máy chủ. Những gì đã gõ vẫn còn đây, bấm lại khi có mạng.');
    this.name = 'OfflineError';
  }
}

const base = '/api/v1';
let signInAgain: (() => Promise<boolean>) | null = null;
let askReason: ((what: string) => Promise<string | null>) | null = null;

/** Why this tab looks at something it has no part in: by the matter, so that its papers are not asked about one by one. */
const reasons = new Map<string, Promise<string | null>>();

/** '/dossiers/<id>/papers/<file>' belongs to '/dossiers/<id>'; a list is a matter of its own. */
const matterOf = (path: string): string => /^\/dossiers\/[0-9a-f-]{36}/.exec(path)?.[0] ?? path.replace(/\?.*$/, '');

/** Names who is asked for a reason where the server wants one (inspection, follow-up). Null: the person thought better of it. */
export function onReasonNeeded(ask: ((what: string) => Promise<string | null>) | null): void {
  askReason = ask;
}

/** Another position has other reasons. */
export function forgetReasons(): void {
  reasons.clear();
}

/** Asks once a matter, however many requests wait for the answer. A reason that was not given is asked for again next time. */
function reasonFor(path: string): Promise<string | null> {
  const matter = matterOf(path);
  let reason = reasons.get(matter);
  if (!reason) {
    reason = askReason ? askReason(matter) : Promise.resolve(null);
    reasons.set(matter, reason);
    void reason.then((given) => given === null && reasons.delete(matter));
  }
  return reason;
}

/** Whether what lies at this address is looked at for a stated reason: then a plain link to it would be refused. */
export function needsReason(url: string): boolean {
  return url.startsWith(base) && reasons.has(matterOf(url.slice(base.length)));
}

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
    detail: response.status >= 500 ? 'Máy chủ đang gặp trục trặc. Xin thử lại sau ít phút.' : 'Máy chủ không nhận yêu cầu này.',
  };
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...fallback, ...body, status: response.status } : fallback;
  } catch {
    return fallback;
  }
}

async function send(path: string, init: RequestInit, again = true, asksWhy = true): Promise<Response> {
  let response: Response;
  const reason = init.method === undefined ? await reasons.get(matterOf(path)) : undefined;
  const headers = new Headers(init.headers);
  if (reason && !headers.has('purpose')) headers.set('purpose', encodeURIComponent(reason));
  try {
    response = await fetch(base + path, { ...init, headers, credentials: 'same-origin' });
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
  const problem = await problemOf(response);
  if (problem.code === 'kernel.purpose-needed' && again && asksWhy && askReason) {
    if ((await reasonFor(path)) !== null) return send(path, init, false);
  }
  throw new ApiError(problem);
}

async function bodyOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as T;
}

/** Reads JSON. `purpose`: the reason that goes with the work itself (the person stands at the counter). Throws ApiError or OfflineError. */
export async function read<T>(path: string, signal?: AbortSignal, purpose?: string): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (purpose) headers.purpose = encodeURIComponent(purpose);
  return bodyOf<T>(await send(path, { headers, ...(signal ? { signal } : {}) }));
}

/** Reads while somebody is still typing: where a reason is needed first, it is not asked for in the middle of a word. */
export async function readUnasked<T>(path: string, signal: AbortSignal): Promise<T> {
  return bodyOf<T>(await send(path, { headers: { accept: 'application/json' }, signal }, true, false));
}

/** Whether a refusal says that a reason must be given first. */
export const wantsReason = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'kernel.purpose-needed';

/** Reads what may stand in no address (a citizen's number): asked by POST, it changes nothing and needs no key. */
export async function ask<T>(path: string, input: unknown, purpose: string): Promise<T> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', purpose: encodeURIComponent(purpose) };
  return bodyOf<T>(await send(path, { method: 'POST', headers, body: JSON.stringify(input) }));
}

/** Reads a file at a full address of the API, with the reason that was given for its matter. */
export async function readFile(url: string, signal?: AbortSignal): Promise<Blob> {
  return (await send(url.slice(base.length), signal ? { signal } : {})).blob();
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
  return 'Có lỗi ngoài dự tính. Xin thử lại.';
}

/** Who changed the row in between, as words; the server may name a person or a person with a time and an action. */
export function changeText(changedBy: unknown): string | null {
  if (typeof changedBy === 'string') return changedBy;
  if (typeof changedBy !== 'object' || changedBy === null) return null;
  const { name, label } = changedBy as Record<string, unknown>;
  const parts = [name, label].filter((part): part is string => typeof part === 'string');
  return parts.length > 0 ? parts.join(': ') : null;
}
