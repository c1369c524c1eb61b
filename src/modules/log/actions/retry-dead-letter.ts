import { z } from 'zod';
import { defineAction, defineAggregate, nothingMore, type Row } from '../../../kernel/index.ts';

/** A parked event: what a reaction could not follow. */
export type ParkedRow = Row & { id: string; version: number; reaction: string; attempts: number };
export const Parked = defineAggregate<ParkedRow>({
  name: 'dead-letter',
  table: 'kernel.parked',
  label: 'việc chưa gửi được',
  relations: { operator: { anyone: true } },
  subjectOf: () => null,
});

/** An operator has mended the cause: try again at once. */
export const retryDeadLetter = () =>
  defineAction({
    type: 'log.retry-dead-letter',
    label: 'Thử lại',
    consequence: 'Hệ thống làm lại việc này ngay.',
    menu: false,
    target: Parked,
    may: ['operator'],
    level: 2,
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row, _input, { now }) => ({
      patches: [{ kind: 'update', table: 'kernel.parked', id: row.id, version: row.version, set: { attempts: 1, next_at: now } }],
      facts: [{ type: 'dead-letter-retried', data: { reaction: row.reaction } }],
      reply: {},
    }),
  });
