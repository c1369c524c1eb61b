import { Fragment } from 'react';
import type { Condition } from '../../../src/modules/forms/conditions.ts';
import type { FieldOf } from '../../../src/modules/forms/contract.ts';
import { aboutKnown, branchesOf, labelOf, plain } from '../../../src/modules/forms/rules.ts';
import { Field, FieldSet } from '../frame.tsx';
import { describedBy, errorAt, type FieldProps } from '../page.ts';

type Choosing = FieldOf<'choice'> | FieldOf<'multi-choice'> | FieldOf<'yes-no'>;

/**
 * Choice, yes-no, multi-choice. What an option reveals stands under it: always without the script, and only while the
 * option is chosen with it.
 */
export function ChoiceField({ def, name, id, prefix, value, when, page }: FieldProps<Choosing>) {
  const error = errorAt(page, name);
  const isMany = def.type === 'multi-choice';
  const chosen = (Array.isArray(value) ? value : [value]).map(plain);
  const variable = prefix ? `item.${def.id}` : def.id;
  return (
    <FieldSet def={def} id={id} error={error} when={when}>
      {/* An empty value says 'asked, and nothing ticked'. */}
      {isMany && <input type="hidden" name={name} value="" />}
      {branchesOf(def).map((branch, index) => {
        const optionWhen = page.whenOf(branch.when, prefix);
        if (optionWhen === false) return null;
        const picked: Condition = isMany
          ? { in: [{ var: variable }, [String(branch.value)]] }
          : { '==': [{ var: variable }, branch.value] };
        const revealWhen = branch.reveal ? page.whenOf(branch.when ? { and: [branch.when, picked] } : picked, prefix) : false;
        const known = branch.known ? page.known[branch.known] : undefined;
        const hint = branch.hint ?? (known && aboutKnown(known));
        return (
          <Fragment key={String(branch.value)}>
            <label className="choice" data-when={optionWhen === true ? undefined : optionWhen}>
              <input
                type={isMany ? 'checkbox' : 'radio'}
                id={index === 0 ? id : undefined}
                name={name}
                value={String(branch.value)}
                defaultChecked={chosen.includes(String(branch.value))}
              />
              <span>
                {labelOf(branch, page.known)}
                {hint && <span className="hint">{hint}</span>}
              </span>
            </label>
            {branch.reveal && revealWhen !== false && (
              <div className="reveal" data-when={revealWhen === true ? undefined : revealWhen}>
                {page.renderFields(branch.reveal, prefix)}
              </div>
            )}
          </Fragment>
        );
      })}
    </FieldSet>
  );
}

/** A choice among many, where radios would fill the screen. Options that reveal fields are always radios. */
export function SelectField({
  def,
  name,
  id,
  value,
  when,
  page,
  options,
}: FieldProps & { options: readonly { value: string; label: string }[] }) {
  const error = errorAt(page, name);
  return (
    <Field def={def} id={id} error={error} when={when}>
      <select
        className="input w-20"
        id={id}
        name={name}
        defaultValue={typeof value === 'string' ? value : ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(def.hint && `${id}-h`, error && `${id}-e`)}
      >
        <option value="">Chọn</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
