import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answers, KnownRecord } from '../../../../src/modules/forms/contract.ts';
import type { StoredFile } from '../../api.ts';

export type Person = {
  citizenNumber: string;
  fullName: string;
  /** YYYY-MM-DD, as the register or the card says, or as typed. */
  dateOfBirth: string;
  sex: string | null;
  ethnicity: string | null;
  residence: string | null;
  /** Where the facts came from, and when; null when the officer typed them. */
  source: { name: string; at: string } | null;
};

export type Receipt = { id: string; code: string; dueAt: string | null; dueText: string };

/** Everything of one intake. Lives in this tab's sessionStorage: it survives a reload and a lost session, not the tab. */
export type Draft = {
  scan: string;
  person: Person | null;
  phone: string;
  procedure: string | null;
  caseId: string | null;
  answers: Answers;
  known: Record<string, KnownRecord>;
  /** Keys of `known` that came with the applicant: the family, as the registers tell it. */
  around: string[];
  /** By component. */
  files: Record<string, StoredFile[]>;
  seen: string[];
  /** Moment of the first key, for the clock of 60 seconds. */
  startedAt: number | null;
  /** The key of the submission and the body that it belongs to: the same body is sent again with the same key. */
  intent: { key: string; body: string } | null;
  receipt: Receipt | null;
  doneAt: number | null;
};

export const emptyDraft: Draft = {
  scan: '',
  person: null,
  phone: '',
  procedure: null,
  caseId: null,
  answers: {},
  known: {},
  around: [],
  files: {},
  seen: [],
  startedAt: null,
  intent: null,
  receipt: null,
  doneAt: null,
};

function load(name: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...emptyDraft, ...kept } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** The draft of this officer; another account at the same PC has another one. */
export function useDraft(account: string) {
  const name = `motcua.desk.counter.${account}`;
  const [draft, setDraft] = useState(() => load(name));
  const current = useRef(draft);
  useEffect(() => {
    current.current = draft;
  }, [draft]);
  const change = useCallback(
    (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => {
      setDraft((before) => {
        const now = { ...before, ...(typeof part === 'function' ? part(before) : part) };
        const next = now.startedAt === null && now !== emptyDraft ? { ...now, startedAt: Date.now() } : now;
        sessionStorage.setItem(name, JSON.stringify(next));
        return next;
      });
    },
    [name],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(name);
    setDraft(emptyDraft);
  }, [name]);
  return { draft, change, clear };
}

/** The key for this body: kept while the body is the same, new when something was changed. */
export function intentFor(draft: Draft, body: string): { key: string; body: string } {
  return draft.intent?.body === body ? draft.intent : { key: crypto.randomUUID(), body };
}
