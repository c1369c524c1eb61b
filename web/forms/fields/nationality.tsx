import { findCountryName } from '../../../definitions/facts/countries.ts';
import type { FieldOf } from '../../../src/modules/forms/contract.ts';
import { Field } from '../frame.tsx';
import { describedBy, errorAt, type FieldProps } from '../page.ts';

/** Typed with suggestions: one list serves every nationality on the page. */
export function NationalityField({ def, name, id, value, when, page }: FieldProps<FieldOf<'nationality'>>) {
  const error = errorAt(page, name);
  page.needsCountries.yes = true;
  const text = typeof value === 'string' ? value : '';
  return (
    <Field def={def} id={id} error={error} when={when}>
      <input
        className="input w-20"
        id={id}
        name={name}
        list="countries"
        autoComplete="off"
        defaultValue={findCountryName(text) ?? text}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(def.hint && `${id}-h`, error && `${id}-e`)}
      />
    </Field>
  );
}
