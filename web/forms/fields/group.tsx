import type { FieldOf } from '../../../src/modules/forms/contract.ts';
import { addItem, removeItem } from '../../../src/modules/forms/rules.ts';
import { ErrorText, HintText } from '../frame.tsx';
import { errorAt, type FieldProps } from '../page.ts';

/** Several of the same: each item a card of its own. Adding and removing are buttons that post the step. */
export function GroupField({ def, name, id, value, when, page }: FieldProps<FieldOf<'group'>>) {
  const min = def.min ?? (def.required === false ? 0 : 1);
  const items: unknown[] = Array.isArray(value) ? value : [];
  const count = Math.max(items.length, min);
  const error = errorAt(page, name);
  return (
    <div className={error ? 'field bad' : 'field'} data-when={when} id={id}>
      <b className="label">{def.label}</b>
      <HintText id={id} text={def.hint} />
      <ErrorText id={id} message={error} />
      {Array.from({ length: count }, (_, index) => {
        const item = `${name}.${index}`;
        return (
          <fieldset className="card mt-4" key={item}>
            <legend>
              {def.itemLabel} {index + 1}
            </legend>
            {page.renderFields(def.fields, `${item}.`)}
            {count > min && (
              <p className="mt-4">
                <button type="submit" className="linkbtn" name={removeItem} value={item} formNoValidate>
                  Bỏ {def.itemLabel.toLowerCase()} {index + 1}
                </button>
              </p>
            )}
          </fieldset>
        );
      })}
      {count < (def.max ?? 20) && (
        <p className="mt-4">
          <button type="submit" className="btn second" name={addItem} value={name} formNoValidate>
            {def.addLabel ?? `Thêm ${def.itemLabel.toLowerCase()}`}
          </button>
        </p>
      )}
    </div>
  );
}
