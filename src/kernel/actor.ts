import type { Patch } from './patch.ts';

/**
 * Who acts. A grant = role x scope x field of work x period; the period is already applied by whoever loaded it.
 * `organisation` is the root of the grant's jurisdiction, `below` says whether what hangs under it is included.
 */
export type Grant = { role: string; organisation: string; below: boolean; fields: string[] | null };

/**
 * A right to act for somebody else, in force now: whose matters (`giver`), and which (`covers`: words that the row's columns hold; null
 * means all). `still` is what must hold when something is written under it: the right may end at any moment.
 */
export type Mandate = { id: string; giver: string; covers: readonly string[] | null; still: Patch };

export type Actor = {
  kind: 'citizen' | 'officer' | 'system' | 'anonymous';
  /** The account; null only for the anonymous. */
  account: string | null;
  /** The person behind a citizen's or an officer's account, as the registers know them. */
  person: string | null;
  /** Strength of the sign-in: 1 or 2 for citizens (e-ID levels), 2 for officers with a second factor. */
  level: 0 | 1 | 2;
  /** The position acted in, and its organisation. */
  position: string | null;
  organisation: string | null;
  grants: Grant[];
  onBehalfOf: string | null;
  /** For whom the actor may act besides; absent or empty: for nobody. */
  mandates?: readonly Mandate[];
  /**
   * Set when the actor was remembered from seconds ago instead of asked for: what must still hold when something is written. Nothing
   * may be told to such an actor before; on any refusal the action is run again with the actor as asked for.
   */
  remembered?: readonly Patch[];
};

export const anonymous: Actor = {
  kind: 'anonymous',
  account: null,
  person: null,
  level: 0,
  position: null,
  organisation: null,
  grants: [{ role: 'public', organisation: '*', below: true, fields: null }],
  onBehalfOf: null,
};

/** The product itself: reactions and jobs act under this account. Rights are checked for it like for anyone. */
export const systemAccount = '00000000-0000-7000-8000-000000000001';
export const systemActor: Actor = {
  kind: 'system',
  account: systemAccount,
  person: null,
  level: 2,
  position: null,
  organisation: null,
  grants: [{ role: 'system', organisation: '*', below: true, fields: null }],
  onBehalfOf: null,
};
