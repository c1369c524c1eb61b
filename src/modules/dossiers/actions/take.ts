import { z } from 'zod';
import { defineAction, problem } from '../../../kernel/index.ts';
import { notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier, waitsAt } from '../dossier.ts';
import { openFor } from '../rules.ts';

/** A case officer takes the dossier to their own desk and begins. */
export const take = () =>
  defineAction({
    type: 'dossiers.take',
    label: 'Nhận xử lý',
    consequence: 'Hồ sơ chuyển về bàn của bạn và bắt đầu được xử lý.',
    tone: 'main',
    target: Dossier,
    may: ['resolving'],
    level: 2,
    barred: notOwnMatter,
    open: openFor('dossiers.take'),
    dialog: { key: 'T', done: 'Đã nhận xử lý hồ sơ này.' },
    tells: { 'dossier-taken': { title: 'Công chức bắt đầu xử lý' } },
    input: z.strictObject({}),
    reply: MovedSchema,
    example: {},
    decide: (row, _input, { actor }) => {
      if (!actor.position) throw problem('dossiers.no-position', 403, 'Hãy chọn vị trí công tác trước.');
      return {
        patches: changed(row, { state: 4, step: 'check', holder: actor.position }, waitsAt.position(actor.position, row.due_at!)),
        facts: [{ type: 'dossier-taken', data: {} }],
        reply: { state: 4 },
      };
    },
  });
