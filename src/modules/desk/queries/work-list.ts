import { z } from 'zod';
import { defineQuery, isUuid, problem, type Row } from '../../../kernel/index.ts';
import { describeDue, endOfLocalDay } from '../../../kernel/working-time/index.ts';
import { type DossierState, type DossierStep, stepLabels } from '../../procedures/contract.ts';
import { type ItemKind, type WorkItem, type WorkList, WorkListSchema } from '../contract.ts';
import { desksOf } from '../items.ts';

type ItemRow = Row & {
  kind: ItemKind;
  opens: string;
  item: string;
  due_at: Date;
  code: string;
  title: string;
  applicant: string;
  procedure: string;
  state: DossierState;
  step: DossierStep;
  channel: 'online' | 'counter' | 'postal';
  organisation: string;
  subject: string | null;
  item_version: number;
};

const views = {
  all: 'true',
  late: `due_at < $2 and (step <> 'hand-over' or kind <> 'dossier')`,
  today: `due_at >= $2 and due_at < $3 and (step <> 'hand-over' or kind <> 'dossier')`,
  sign: `step = 'sign' and kind = 'dossier'`,
  reception: `step = 'reception' and kind = 'dossier'`,
  // The body's work is done and its clock stopped; the paper waits for the citizen.
  'hand-over': `step = 'hand-over' and kind = 'dossier'`,
  processing: `state = 4 and kind = 'dossier'`,
  message: `kind in ('message', 'complaint')`,
  correction: `kind = 'correction'`,
} as const;

/** Everything that waits for the position acted in, by legal deadline. Keyset paging; counts stop at 1,000 a view. */
export const workList = (the: { organisationName: (id: string) => string; procedureName: (code: string) => string }) =>
  defineQuery({
    type: 'desk.work-list',
    label: 'Việc của tôi',
    input: z.strictObject({
      view: z
        .enum(['all', 'late', 'today', 'sign', 'reception', 'hand-over', 'processing', 'message', 'correction'])
        .default('all'),
      cursor: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: WorkListSchema,
    may: ['none'],
    level: 2,
    personal: true,
    example: { view: 'all' },
    load: async (context, input) => {
      const { now } = context;
      const waiting = desksOf(context.actor);
      const endOfDay = endOfLocalDay(now);
      const after = input.cursor ? readCursor(input.cursor) : null;
      const rows = await context.db.named<ItemRow>(
        `work_list_${input.view}_${after ? 'next' : 'first'}`,
        `select i.* from unnest($1::text[]) as d(desk) cross join lateral (
           select * from desk.item where desk = d.desk and $2::timestamptz is not null and $3::timestamptz is not null and ${views[input.view]}
             ${after ? 'and (due_at, item) > ($5::timestamptz, $6::uuid)' : ''}
           order by due_at, item limit $4) i
         order by i.due_at, i.item limit $4`,
        [waiting, now, endOfDay, input.limit + 1, ...(after ? [after.at, after.id] : [])],
      );
      const shown = rows.slice(0, input.limit);
      const [counts] = await context.db.named<WorkList['counts']>(
        'work_list_counts',
        `select count(*) as all, count(*) filter (where ${views.late}) as late, count(*) filter (where ${views.today}) as today,
           count(*) filter (where ${views.sign}) as sign, count(*) filter (where ${views.reception}) as reception,
           count(*) filter (where ${views['hand-over']}) as "hand-over",
           count(*) filter (where ${views.message}) as message, count(*) filter (where ${views.correction}) as correction
         from unnest($1::text[]) as d(desk) cross join lateral (select due_at, step, kind from desk.item where desk = d.desk order by due_at, item limit 1000) i`,
        [waiting, now, endOfDay],
      );
      for (const row of shown) context.discloses(row.subject, { aggregate: 'dossier', id: row.opens });
      const last = shown.at(-1);
      return {
        items: shown.map((r) => itemOf(r, now, the)),
        next: rows.length > input.limit && last ? `${last.due_at.getTime()}.${last.item}` : null,
        counts: counts!,
        asOf: now.toISOString(),
      };
    },
  });

function itemOf(
  r: ItemRow,
  now: Date,
  the: { organisationName: (id: string) => string; procedureName: (code: string) => string },
): WorkItem {
  return {
    id: r.item,
    kind: r.kind,
    opens: r.opens,
    code: r.code,
    version: r.item_version,
    title: r.title,
    applicant: r.applicant,
    procedure: { code: r.procedure, name: the.procedureName(r.procedure) },
    state: r.state,
    step: r.step,
    stepLabel: stepLabels[r.step],
    channel: r.channel,
    dueAt: r.due_at.toISOString(),
    dueText: describeDue(r.due_at),
    late: r.due_at < now && (r.step !== 'hand-over' || r.kind !== 'dossier'),
    organisation: the.organisationName(r.organisation),
  };
}

function readCursor(text: string): { at: Date; id: string } {
  const match = /^(\d{10,14})\.([0-9a-f-]{36})$/.exec(text);
  if (!match || !isUuid(match[2]!)) throw problem('kernel.wrong-cursor', 422, 'Dấu trang không đúng. Hãy tải lại danh sách.');
  return { at: new Date(Number(match[1])), id: match[2]! };
}
