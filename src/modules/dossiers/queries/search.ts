import { z } from 'zod';
import { defineQuery, type Row } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import { nameKey } from '../../registers/index.ts';
import { isOverdue } from '../clock.ts';
import { stepLabels, WorkItemSchema } from '../contract.ts';
import { Dossier, type DossierRow } from '../dossier.ts';
import { cleanCode } from '../numbering.ts';
import type { DossierServices } from '../services.ts';

/** By code or by a name, with or without accents, within what the one who asks may see. */
export const search = (the: DossierServices) =>
  defineQuery({
    type: 'dossiers.search',
    label: 'Tìm hồ sơ',
    input: z.strictObject({
      q: z.string().trim().min(2, 'Gõ ít nhất 2 ký tự.').max(100),
      cursor: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    reply: z.object({ items: z.array(WorkItemSchema), next: z.string().nullable() }),
    over: Dossier,
    may: ['holder', 'receiving', 'resolving'],
    level: 2,
    personal: true,
    example: { q: 'pham dinh' },
    load: async (context, input) => {
      const values: unknown[] = [
        `${cleanCode(input.q)}%`,
        `%${nameKey(input.q).replaceAll(/[\\%_]/g, '\\$&')}%`,
        input.limit + 1,
      ];
      const after = /^\d{10,14}$/.test(input.cursor ?? '') ? new Date(Number(input.cursor)) : null;
      if (after) values.push(after);
      const rows = await context.db.query<DossierRow & Row>(
        `select d.* from dossiers.dossier d where (d.code like $1 or d.title_key like $2) ${after ? 'and d.submitted_at < $4' : ''}
         and ${context.visible('d', values)} order by d.submitted_at desc limit $3`,
        values,
      );
      const shown = rows.slice(0, input.limit);
      for (const r of shown) context.discloses(r.subject, { aggregate: 'dossier', id: r.id });
      return {
        items: shown.map((r) => ({
          id: r.id,
          kind: 'dossier' as const,
          opens: r.id,
          code: r.code,
          version: r.version,
          title: r.title,
          applicant: r.applicant_name,
          procedure: { code: r.procedure, name: the.catalogue.nameOf(r.procedure) },
          state: r.state,
          step: r.step,
          stepLabel: stepLabels[r.step],
          channel: r.channel,
          dueAt: r.due_at?.toISOString() ?? null,
          dueText: r.state === 5 ? 'Chờ người dân bổ sung' : r.due_at ? describeDue(r.due_at) : 'Chưa hẹn',
          late: isOverdue(r, context.now),
          organisation: the.directory().getById(r.resolving).name,
        })),
        next: rows.length > input.limit ? String(shown.at(-1)!.submitted_at.getTime()) : null,
      };
    },
  });
