import { z } from 'zod';
import type { AnyAction } from '../action.ts';
import type { Kernel } from '../kernel.ts';
import type { AnyQuery } from '../query.ts';

type Paths = { actionPath(a: AnyAction): string; queryPath(q: AnyQuery): string; root: string };

/** OpenAPI 3.1 from the declarations: nothing is described twice. */
export function openApi(kernel: Kernel, paths: Paths): Record<string, unknown> {
  const document: Record<string, Record<string, unknown>> = {};
  const put = (path: string, method: string, operation: unknown): void => {
    const full = paths.root + path;
    document[full] = { ...document[full], [method]: operation };
  };
  for (const query of kernel.queries.values())
    put(paths.queryPath(query), query.sensitive ? 'post' : 'get', describeQuery(query, paths.queryPath(query)));
  for (const action of kernel.actions.values()) put(paths.actionPath(action), 'post', describeAction(action));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa',
      version: '1',
      description: 'Mọi thay đổi là một hành động; mọi lần xem dữ liệu cá nhân đều được ghi lại.',
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { session: [] }],
    paths: document,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'mc_session', description: 'Over https its name is `__Host-mc_session`.' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { pointer: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

const problems = Object.fromEntries(
  ['400', '401', '403', '404', '409', '422', '429'].map((status) => [
    status,
    { description: 'Lỗi', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]),
);
const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _drop, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return rest;
};

/** What every write answers; the action's own members stand beside it. */
const writtenSchema = {
  type: 'object',
  required: ['id', 'version'],
  properties: { id: { type: 'string', format: 'uuid' }, version: { type: 'integer' } },
};

function describeAction(action: AnyAction): unknown {
  return {
    operationId: action.type,
    tags: [action.type.split('.')[0]],
    summary: action.label,
    description: action.consequence,
    'x-relations': action.may,
    'x-level': action.level ?? 1,
    parameters: [
      ...(action.target ? [idParameter, { name: 'If-Match', in: 'header', schema: { type: 'string' } }] : []),
      { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 64 } },
    ],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(action.input, 'input'), example: action.example } },
    },
    responses: {
      '200': {
        description: 'Đã ghi',
        content: { 'application/json': { schema: { allOf: [writtenSchema, schemaOf(action.reply, 'output')] } } },
      },
      ...problems,
    },
  };
}

function describeQuery(query: AnyQuery, path: string): unknown {
  const input = schemaOf(query.input, 'input') as { properties?: Record<string, unknown>; required?: string[] };
  const inPath = new Set([...path.matchAll(/\{([^}]+)\}/g)].map((m) => m[1]));
  return {
    operationId: query.type,
    tags: [query.type.split('.')[0]],
    summary: query.label,
    'x-relations': query.may,
    'x-level': query.level ?? 1,
    'x-personal': query.personal,
    parameters: [
      ...(query.target ? [idParameter] : []),
      ...Object.entries(query.sensitive ? {} : (input.properties ?? {})).map(([name, schema]) => ({
        name,
        in: inPath.has(name) ? 'path' : 'query',
        required: inPath.has(name) || (input.required?.includes(name) ?? false),
        schema,
      })),
      ...(query.needsPurpose ? [{ name: 'Purpose', in: 'header', required: true, schema: { type: 'string' } }] : []),
    ],
    ...(query.sensitive && {
      requestBody: { required: true, content: { 'application/json': { schema: input, example: query.example } } },
    }),
    responses: {
      '200': { description: 'Đọc được', content: { 'application/json': { schema: schemaOf(query.reply, 'output') } } },
      ...problems,
    },
  };
}
