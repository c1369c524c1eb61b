import { fieldsOfWork } from '../../../definitions/roles/fields.ts';
import { findRole } from '../../../definitions/roles/roles.ts';
import type { Actor, Patch } from '../../kernel/index.ts';
import type { ItemKind } from './contract.ts';

/**
 * A desk is where something waits: the reception of a Centre, a field of work in a unit, the signature of a body's leaders in a field,
 * or one position. A work list is the merge of the desks that a position sits at.
 */
export const desks = {
  reception: (centre: string): string => `q:${centre}`,
  unit: (unit: string, field: string): string => `r:${unit}:${field}`,
  signature: (body: string, field: string): string => `s:${body}:${field}`,
  position: (position: string): string => `p:${position}`,
};

export type DeskItem = {
  desk: string;
  dueAt: Date;
  item: string;
  kind: ItemKind;
  /** The dossier that it leads to; itself, where it is one. */
  opens?: string;
  code: string;
  title: string;
  applicant: string;
  procedure: string;
  state: number;
  step: string;
  channel: string;
  organisation: string;
  subject: string | null;
  version: number;
};

/** Puts the item on a desk, taking it from where it lay. */
export const putItem = (i: DeskItem): Patch => ({
  kind: 'put',
  table: 'desk.item',
  key: ['item'],
  values: {
    desk: i.desk,
    due_at: i.dueAt,
    item: i.item,
    kind: i.kind,
    code: i.code,
    title: i.title,
    applicant: i.applicant,
    procedure: i.procedure,
    state: i.state,
    step: i.step,
    channel: i.channel,
    organisation: i.organisation,
    subject: i.subject,
    item_version: i.version,
    opens: i.opens ?? i.item,
  },
});

export const removeItem = (item: string): Patch => ({ kind: 'delete', table: 'desk.item', where: { item } });

/** The desks at which the actor's active position sits: its own, and those that its role has (definitions/roles). */
export function desksOf(actor: Actor): string[] {
  const found: string[] = actor.position ? [desks.position(actor.position)] : [];
  for (const grant of actor.grants) {
    const fields = grant.fields ?? fieldsOfWork.map((f) => f.code);
    const at = grant.organisation;
    for (const desk of findRole(grant.role)?.sitsAt ?? []) {
      if (desk === 'reception') found.push(desks.reception(at));
      else found.push(...fields.map((field) => desks[desk](at, field)));
    }
  }
  return [...new Set(found)];
}
