/** The list from which a dossier was opened, for [ and ]: kept in this tab only. */
export type ListContext = { ids: string[]; total: number; view: string };

const name = 'motcua.desk.list';

export function keepList(context: ListContext): void {
  sessionStorage.setItem(name, JSON.stringify(context));
}

export function keptList(): ListContext | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return kept !== null && typeof kept === 'object' && 'ids' in kept && Array.isArray(kept.ids) ? (kept as ListContext) : null;
  } catch {
    return null;
  }
}

export type Neighbours = { place: number; total: number; before: string | null; after: string | null };

/** The dossiers before and after this one; null when it was not opened from a list. */
export function neighboursOf(context: ListContext | null, id: string): Neighbours | null {
  const index = context?.ids.indexOf(id) ?? -1;
  if (!context || index < 0) return null;
  return {
    place: index + 1,
    total: Math.max(context.total, context.ids.length),
    before: context.ids[index - 1] ?? null,
    after: context.ids[index + 1] ?? null,
  };
}
