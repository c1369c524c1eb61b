import type { FormDefinition } from './contract.ts';

const spoken = new WeakMap<FormDefinition, FormDefinition>();

/**
 * The declaration in the officer's words, for the counter and the desk: `counterLabel` in place of a question to the citizen, and
 * of the help that is written for citizens only what `counterHint` says. Ids, conditions and answers stay the same.
 */
export function inOfficersWords(form: FormDefinition): FormDefinition {
  const known = spoken.get(form);
  if (known) return known;
  const made = { ...form, steps: reword(form.steps) as FormDefinition['steps'] };
  spoken.set(form, made);
  return made;
}

function reword(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(reword);
  if (typeof part !== 'object' || part === null) return part;
  const { hint: _citizens, intro: _theirs, example: _too, counterLabel, counterHint, ...rest } = part as Record<string, unknown>;
  const same = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, reword(value)]));
  return {
    ...same,
    ...(counterLabel !== undefined && { label: counterLabel }),
    ...(counterHint !== undefined && { hint: counterHint }),
  };
}
