import { useEffect, useRef } from 'react';
import type { FormDefinition, KnownRecord } from '../../../../src/modules/forms/contract.ts';
import { compileForm, getAt } from '../../../../src/modules/forms/rules.ts';
import { ask } from '../../api.ts';
import { lookUp, reason } from './applicant.tsx';
import type { Draft, Person } from './draft.ts';

/** A person from the register as the declaration's box shows it; null when the officer typed the facts. */
export function recordOf(person: Person): KnownRecord | null {
  if (!person.source) return null;
  return {
    title: person.fullName,
    values: {
      fullName: person.fullName,
      citizenNumber: person.citizenNumber,
      idPaper: { kind: 'citizen-card', number: person.citizenNumber },
      ...(person.dateOfBirth && { dateOfBirth: person.dateOfBirth }),
      ...((person.sex === 'male' || person.sex === 'female') && { sex: person.sex }),
      ...(person.ethnicity && { ethnicity: person.ethnicity }),
      ...(person.residence && { residence: { text: person.residence } }),
    },
    source: person.source,
  };
}

/**
 * Fills the boxes of what the State knows: the applicant from the card, others when their 12 digits have been typed.
 * Numbers are asked once; each look-up is shown to the person that it is about. Gives what empties a box again (a number
 * that was mistyped belongs to somebody else).
 */
export function useKnown(
  form: FormDefinition,
  draft: Draft,
  change: (part: (before: Draft) => Partial<Draft>) => void,
): (key: string) => void {
  const asked = useRef(new Set<string>());
  const applicant = draft.person?.source ? draft.person.citizenNumber : null;
  // Everything that the registers know around the applicant comes at once; with the line cut the officer types it.
  useEffect(() => {
    // What was told around the person before belongs to that person.
    change(({ known, around }) =>
      around.length === 0
        ? {}
        : { known: Object.fromEntries(Object.entries(known).filter(([key]) => !around.includes(key))), around: [] },
    );
    if (!applicant || !compileForm(form).knownKeys.some((key) => key !== 'applicant')) return;
    let isStale = false;
    ask<{ known: Record<string, KnownRecord> }>('/forms/known', { procedure: form.code, citizenNumber: applicant }, reason)
      .then(({ known }) => {
        if (!isStale) change((before) => ({ known: { ...before.known, ...known }, around: Object.keys(known) }));
      })
      .catch(() => {});
    return () => {
      isStale = true;
    };
  }, [form, applicant, change]);
  useEffect(() => {
    const put = (key: string, record: KnownRecord): void => change((before) => ({ known: { ...before.known, [key]: record } }));
    for (const { def } of compileForm(form).fields) {
      if (def.type !== 'known' || def.provider !== 'population') continue;
      const typed = getAt(draft.answers, def.of.split('.'));
      const person = draft.person;
      const isApplicant = def.key === 'applicant' || (person !== null && typed === person.citizenNumber);
      if (isApplicant) {
        const record = person && recordOf(person);
        if (record && draft.known[def.key]?.values.citizenNumber !== record.values.citizenNumber) put(def.key, record);
        continue;
      }
      if (
        draft.around.includes(def.key) ||
        typeof typed !== 'string' ||
        !/^\d{12}$/.test(typed) ||
        asked.current.has(`${def.key}/${typed}`)
      )
        continue;
      asked.current.add(`${def.key}/${typed}`);
      lookUp(typed)
        .then((found) => {
          const record = found && recordOf(found);
          if (record) put(def.key, record);
        })
        .catch(() => asked.current.delete(`${def.key}/${typed}`));
    }
  }, [form, draft.answers, draft.person, draft.known, draft.around, change]);
  return (key) => {
    for (const one of asked.current) if (one.startsWith(`${key}/`)) asked.current.delete(one);
    change((before) => ({ known: Object.fromEntries(Object.entries(before.known).filter(([other]) => other !== key)) }));
  };
}
