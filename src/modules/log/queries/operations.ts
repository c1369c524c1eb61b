import { z } from 'zod';
import { deadJobs, defineQuery, type Row } from '../../../kernel/index.ts';

const Seal = z.object({
  batch: z.number(),
  at: z.string(),
  rows: z.number(),
  first: z.string(),
  last: z.string(),
  root: z.string(),
  previous: z.string(),
  head: z.string(),
  signature: z.string(),
});

/** Published heads of the sealed log: public, so that anyone can keep a copy and compare later. */
export const seals = () =>
  defineQuery({
    type: 'log.seals',
    label: 'Sổ niêm phong nhật ký',
    input: z.strictObject({
      cursor: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    reply: z.object({ items: z.array(Seal), next: z.string().nullable() }),
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: {},
    load: async ({ db }, input) => {
      type SealRow = Row & {
        batch: number;
        at: Date;
        rows: number;
        first: string;
        last: string;
        root: Buffer;
        previous: Buffer;
        head: Buffer;
        signature: Buffer;
      };
      const rows = await db.query<SealRow>(
        `select batch, at, rows, first_epoch || '.' || first_seq as first, last_epoch || '.' || last_seq as last, root, previous, head, signature
         from kernel.seal where ($1::bigint is null or batch < $1) order by batch desc limit $2`,
        [input.cursor ?? null, input.limit + 1],
      );
      const shown = rows.slice(0, input.limit);
      return {
        items: shown.map((r) => ({
          batch: r.batch,
          at: r.at.toISOString(),
          rows: r.rows,
          first: r.first,
          last: r.last,
          root: r.root.toString('hex'),
          previous: r.previous.toString('hex'),
          head: r.head.toString('hex'),
          signature: r.signature.toString('base64'),
        })),
        next: rows.length > input.limit ? String(shown.at(-1)!.batch) : null,
      };
    },
  });

const Letter = z.object({
  id: z.string(),
  kind: z.enum(['reaction', 'job']),
  name: z.string(),
  aggregateId: z.string().nullable(),
  error: z.string(),
  attempts: z.number(),
  since: z.string(),
});

/** Follow-up work that did not succeed: parked events and jobs that keep failing. */
export const deadLetters = () =>
  defineQuery({
    type: 'log.dead-letters',
    label: 'Việc chưa gửi được',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(Letter), next: z.null() }),
    may: ['none'],
    level: 2,
    personal: false,
    example: {},
    load: async ({ db }) => {
      const parked = await db.query<
        Row & { id: string; reaction: string; aggregate_id: string; error: string; attempts: number; since: Date }
      >('select id, reaction, aggregate_id, error, attempts, since from kernel.parked order by since limit 200');
      const jobs = await deadJobs(db);
      return {
        items: [
          ...parked.map((p) => ({
            id: p.id,
            kind: 'reaction' as const,
            name: p.reaction,
            aggregateId: p.aggregate_id,
            error: p.error,
            attempts: p.attempts,
            since: p.since.toISOString(),
          })),
          ...jobs.map((j) => ({
            id: `job-${j.id}`,
            kind: 'job' as const,
            name: j.name,
            aggregateId: null,
            error: j.error,
            attempts: j.attempts,
            since: j.since.toISOString(),
          })),
        ],
        next: null,
      };
    },
  });
