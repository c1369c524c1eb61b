import type { AllowedAction, DossierPage } from '../../../../src/modules/dossiers/contract.ts';

type Dialog = NonNullable<AllowedAction['dialog']>;
/** A field that an action asks for before it is done. */
export type ActionField = Dialog['fields'][number];

/** What an action asks, by its own declaration; one without a dialog asks nothing, the server still decides. */
export function inputsOf(action: Pick<AllowedAction, 'type' | 'dialog'>): {
  /** Whose action it is, and its verb: its address. */
  module: string;
  name: string;
  fields: ActionField[];
  sends: Dialog['sends'];
  key: string | null;
  done: string;
} {
  const { type, dialog } = action;
  return {
    module: type.split('.')[0] ?? type,
    name: type.split('.').at(-1) ?? type,
    fields: dialog?.fields ?? [],
    sends: dialog?.sends ?? {},
    key: dialog?.key ?? null,
    done: dialog?.done ?? 'Đã xong.',
  };
}

/** The body of the action: optional fields that were left empty are not sent. */
export function bodyOf(
  action: Pick<AllowedAction, 'type' | 'dialog'>,
  typed: Readonly<Record<string, string>>,
  dossier: DossierPage,
): Record<string, unknown> {
  const { fields, sends } = inputsOf(action);
  const body: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(sends)) body[name] = shownAt(dossier, path);
  for (const field of fields) {
    const value = (typed[field.name] ?? '').trim();
    if (field.rows) body[field.name] = rowsOf(field, typed);
    else if (value !== '') body[field.name] = value;
  }
  return body;
}

/** How many items of a list are shown; at least one. */
export function countRows(field: ActionField, typed: Readonly<Record<string, string>>): number {
  const numbers = Object.keys(typed).flatMap((name) => {
    const match = name.startsWith(`${field.name}.`) ? /^(\d+)\./.exec(name.slice(field.name.length + 1)) : null;
    return match ? [Number(match[1]) + 1] : [];
  });
  return Math.max(1, ...numbers);
}

function rowsOf(field: ActionField, typed: Readonly<Record<string, string>>): Record<string, string>[] {
  return filledRows(field, typed).map((i) =>
    Object.fromEntries(
      (field.rows ?? []).flatMap(({ name }) => {
        const value = (typed[`${field.name}.${i}.${name}`] ?? '').trim();
        return value === '' ? [] : [[name, value]];
      }),
    ),
  );
}

/** The first item, and every other in which something stands: one that was added and left empty is none. */
const filledRows = (field: ActionField, typed: Readonly<Record<string, string>>): number[] =>
  Array.from({ length: countRows(field, typed) }, (_, i) => i).filter(
    (i) => i === 0 || (field.rows ?? []).some(({ name }) => (typed[`${field.name}.${i}.${name}`] ?? '').trim() !== ''),
  );

/** What must be filled in and is not: sentences by the name of the field, `items.0.what` inside a list. */
export function missingIn(fields: readonly ActionField[], typed: Readonly<Record<string, string>>): Record<string, string> {
  const missing: Record<string, string> = {};
  const look = (name: string, one: { required: boolean; missing: string }): void => {
    if (one.required && (typed[name] ?? '').trim() === '') missing[name] = one.missing;
  };
  for (const field of fields) {
    if (!field.rows) look(field.name, field);
    for (const i of field.rows ? filledRows(field, typed) : [])
      for (const part of field.rows ?? []) look(`${field.name}.${i}.${part.name}`, part);
  }
  return missing;
}

/** What stands on the page at a dotted path. */
function shownAt(page: unknown, path: string): unknown {
  let value = page;
  for (const part of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  return value;
}
