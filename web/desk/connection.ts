import { useSyncExternalStore } from 'react';

/** Whether the server was reached the last time we asked, and when. */
export type Connection = { online: boolean; since: number; syncedAt: number | null };

let state: Connection = { online: true, since: Date.now(), syncedAt: null };
const listeners = new Set<() => void>();

function set(next: Connection): void {
  state = next;
  for (const listener of listeners) listener();
}

export const connection = {
  /** Any answer, even a refusal, proves the line. */
  reached(): void {
    const now = Date.now();
    // Once a second is often enough for a clock that shows minutes.
    if (state.online && state.syncedAt !== null && now - state.syncedAt < 1000) return;
    set({ online: true, since: state.online ? state.since : now, syncedAt: now });
  },
  failed(): void {
    if (state.online) set({ online: false, since: Date.now(), syncedAt: state.syncedAt });
  },
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the line, for the bar. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => state);
}
