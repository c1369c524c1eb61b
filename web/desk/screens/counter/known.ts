import { useEffect, useRef } from 'react';
import type { FormDefinition, KnownRecord } from '../../../../src/modules/forms/contract.ts';
import { compileForm, getAt } from '../../../../src/modules/forms/rules.ts';
import { formatDate } from '../../../design/format.ts';
import { lookUp } from './applicant.tsx';
import type { Draft, Person } from './draft.ts';

/** A person from the register as the declaration's box shows it; null when the officer typed the facts. */
export function recordOf(person: Person): KnownRecord | null {
  if (!person.source) return null;
  const sex = person.sex === 'female' ? 'Nữ' : person.sex === 'male' ? 'Nam' : person.sex;
  return {
    title: person.fullName,
    values: {
      fullName: person.fullName,
      citizenNumber: person.citizenNumber,
      ...(person.dateOfBirth && { dateOfBirth: formatDate(person.dateOfBirth) }),
      ...(sex && { sex }),
      ...(person.ethnicity && { ethnicity: person.ethnicity }),
      ...(person.residence && { residence: person.residence }),
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
      if (typeof typed !== 'string' || !/^\d{12}$/.test(typed) || asked.current.has(`${def.key}/${typed}`)) continue;
      asked.current.add(`${def.key}/${typed}`);
      lookUp(typed)
        .then((found) => {
          const record = found && recordOf(found);
          if (record) put(def.key, record);
        })
        .catch(() => asked.current.delete(`${def.key}/${typed}`));
    }
  }, [form, draft.answers, draft.person, draft.known, change]);
  return (key) => {
    for (const one of asked.current) if (one.startsWith(`${key}/`)) asked.current.delete(one);
    change((before) => ({ known: Object.fromEntries(Object.entries(before.known).filter(([other]) => other !== key)) }));
  };
}
