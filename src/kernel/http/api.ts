import { Hono } from 'hono';
import type { AnyAction } from '../action.ts';
import { type FileAnswer, FileAnswerSchema } from '../file-answer.ts';
import { isUuid } from '../ids.ts';
import type { Kernel } from '../kernel.ts';
import { problem } from '../problem.ts';
import type { AnyQuery } from '../query.ts';
import { runAction } from '../run-action.ts';
import { runQuery } from '../run-query.ts';
import { largestJson, readBytes } from './body.ts';
import type { Env, HttpContext } from './context.ts';
import { sendFile } from './files.ts';
import { openApi } from './openapi.ts';

export const apiRoot = '/api/v1';

/** `POST /<module>/<verb>` or `/<module>/{id}/<verb>`. */
export function actionPath(action: AnyAction): string {
  const [module, verb] = action.type.split('.');
  return action.target ? `/${module}/{id}/${verb}` : `/${module}/${verb}`;
}

/** Tells whether a request goes to an action; only those may be made by an actor who is remembered. */
export function actionMatcher(kernel: Kernel): (method: string, path: string) => boolean {
  const paths = new Set([...kernel.actions.values()].map((action) => `${apiRoot}${actionPath(action)}`));
  return (method, path) => method === 'POST' && paths.has(path.replace(/\/[0-9a-f-]{36}\//, '/{id}/'));
}

/** `GET /<module>/<noun>`, `/<module>/{id}/<noun>`, or what the query says; a sensitive one is `POST` there. */
export function queryPath(query: AnyQuery): string {
  const [module, noun] = query.type.split('.');
  const rest = query.path ?? (query.target ? `{id}/${noun}` : noun);
  return rest === '' ? `/${module}` : `/${module}/${rest}`;
}

/** Routes for every declared action and query, and the document that describes them. */
export function apiRoutes(kernel: Kernel): Hono<Env> {
  const api = new Hono<Env>();
  // Fixed paths before those with {id}.
  const queries = [...kernel.queries.values()].sort(
    (a, b) => Number(queryPath(a).includes('{')) - Number(queryPath(b).includes('{')),
  );
  for (const query of queries)
    api.on(query.sensitive ? 'POST' : 'GET', honoPath(queryPath(query)), (c) => answerQuery(kernel, query, c));
  for (const action of kernel.actions.values()) api.post(honoPath(actionPath(action)), (c) => answerAction(kernel, action, c));
  return api;
}

export function openApiDocument(kernel: Kernel): unknown {
  return openApi(kernel, { actionPath, queryPath, root: apiRoot });
}

const honoPath = (path: string): string => path.replaceAll(/\{([^}]+)\}/g, ':$1');

async function answerQuery(kernel: Kernel, query: AnyQuery, c: HttpContext): Promise<Response> {
  const id = c.req.param('id');
  if (query.target && !(id && isUuid(id))) throw problem('kernel.not-found', 404, 'Không tìm thấy, hoặc bạn không được xem.');
  const { purpose: inQuery, ...input } = query.sensitive
    ? await readFields(c)
    : Object.fromEntries(new URL(c.req.url).searchParams);
  const named = Object.fromEntries(
    Object.entries(c.req.param() as Record<string, string>).filter(([k]) => k !== 'id' || !query.target),
  );
  const header = c.req.header('purpose');
  const stated = header ? decodeURIComponentSafely(header) : inQuery;
  const purpose = typeof stated === 'string' ? stated.slice(0, 300).toWellFormed() : null;
  const reply = await runQuery(kernel, query, {
    actor: c.var.actor,
    id: query.target ? id : undefined,
    input: { ...input, ...named },
    purpose,
  });
  if (query.reply === (FileAnswerSchema as unknown)) return sendFile(kernel, reply as FileAnswer);
  return c.json(reply as object);
}

async function answerAction(kernel: Kernel, action: AnyAction, c: HttpContext): Promise<Response> {
  const id = c.req.param('id');
  if (action.target && !(id && isUuid(id))) throw problem('kernel.not-found', 404, 'Không tìm thấy, hoặc bạn không được xem.');
  const key = c.req.header('idempotency-key');
  if (c.var.actor.account && (!key || !/^[\x21-\x7e]{8,64}$/.test(key))) {
    throw problem('kernel.key-needed', 400, 'Thiếu khóa chống gửi trùng (Idempotency-Key, 8 đến 64 ký tự).');
  }
  const call = {
    actor: c.var.actor,
    id: action.target ? id : undefined,
    input: await readBody(c),
    idempotencyKey: key,
    ifVersion: readVersion(c.req.header('if-match')),
  };
  const outcome = await runAction(kernel, action, call).catch(async (error: unknown) => {
    if (!call.actor.remembered || !c.var.askAgain) throw error;
    return runAction(kernel, action, { ...call, actor: await c.var.askAgain() });
  });
  if (outcome.replayed) c.header('idempotency-replayed', 'true');
  c.header('etag', `"${outcome.version}"`);
  return c.json({ id: outcome.id, version: outcome.version, ...(outcome.reply as object) });
}

async function readFields(c: HttpContext): Promise<Record<string, unknown>> {
  const body = await readBody(c);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw problem('kernel.not-fields', 422, 'Dữ liệu gửi lên phải là một nhóm mục có tên (JSON object).');
  return body as Record<string, unknown>;
}

/** JSON (RFC 8259, so UTF-8) up to 1 MB, however it is sent; an empty body is an empty object. */
export async function readBody(c: HttpContext): Promise<unknown> {
  const bytes = await readBytes(c, largestJson, () =>
    problem('kernel.too-large', 413, 'Dữ liệu gửi lên quá lớn (nhiều nhất 1 MB).'),
  );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem('kernel.not-json', 400, 'Dữ liệu gửi lên không phải chữ UTF-8 đúng.');
  }
  if (text.trim() === '') return {};
  if (!/^application\/([a-z0-9.+-]+\+)?json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw problem('kernel.wrong-type', 415, 'Dữ liệu phải gửi dạng application/json.');
  try {
    return JSON.parse(text);
  } catch {
    throw problem('kernel.not-json', 400, 'Dữ liệu gửi lên không phải JSON đúng.');
  }
}

function readVersion(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw problem('kernel.wrong-version', 400, 'If-Match phải là phiên bản trong ngoặc kép, ví dụ "3".');
  return Number(match[1]);
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
