import type { AllowedAction, DossierPage } from '../../../../src/modules/dossiers/contract.ts';

type Dialog = NonNullable<AllowedAction['dialog']>;
/** A field that an action asks for before it is done. */
export type ActionField = Dialog['fields'][number];

/** What an action asks, by its own declaration; one without a dialog asks nothing, the server still decides. */
export function inputsOf(action: Pick<AllowedAction, 'type' | 'dialog'>): {
  name: string;
  fields: ActionField[];
  sends: Dialog['sends'];
  key: string | null;
  done: string;
} {
  const { type, dialog } = action;
  return {
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
    if (value !== '') body[field.name] = value;
  }
  return body;
}

/** What stands on the page at a dotted path. */
function shownAt(page: unknown, path: string): unknown {
  let value = page;
  for (const part of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  return value;
}
