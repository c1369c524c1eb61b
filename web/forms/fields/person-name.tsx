import type { FieldOf } from '../../../src/modules/forms/contract.ts';
import { plain } from '../../../src/modules/forms/rules.ts';
import { ErrorText } from '../frame.tsx';
import { describedBy, errorAt, type FieldProps } from '../page.ts';

/**
 * Two inputs, as on civil-status papers. The box for people with one name appears once somebody leaves the first
 * input empty (or has ticked it): it would only puzzle everybody else.
 */
export function PersonNameField({ def, name, id, value, when, page }: FieldProps<FieldOf<'person-name'>>) {
  const typed = (typeof value === 'object' && value !== null ? value : {}) as { family?: string; given?: string; single?: true };
  const errors = { family: errorAt(page, name, 'family') ?? errorAt(page, name), given: errorAt(page, name, 'given') };
  const whose = def.whose ? ` của ${def.whose}` : '';
  const isClear = def.whose?.toLowerCase() === page.sectionTitle.toLowerCase();
  const part = (key: 'family' | 'given', label: string, autoComplete: string) => {
    const partId = `${id}-${key}`;
    const error = errors[key];
    return (
      <div className={error ? 'field bad' : 'field'}>
        <label htmlFor={partId}>
          {label}
          {whose && <span className={isClear ? 'vh' : undefined}>{whose}</span>}
        </label>
        <ErrorText id={partId} message={error} />
        <input
          className="input w-20"
          id={partId}
          name={`${name}.${key}`}
          autoComplete={def.autocomplete === 'name' ? autoComplete : 'off'}
          autoCapitalize="words"
          spellCheck={false}
          maxLength={80}
          defaultValue={plain(typed[key])}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(error && `${partId}-e`)}
        />
      </div>
    );
  };
  return (
    <div className="field" data-when={when} id={id}>
      {part('family', 'Họ và chữ đệm', 'family-name')}
      {(errors.family || typed.single) && (
        <label className="choice mt-2">
          <input type="checkbox" name={`${name}.single`} value="true" defaultChecked={typed.single === true} />
          <span>Chỉ có một tên, không có họ</span>
        </label>
      )}
      {part('given', 'Tên', 'given-name')}
    </div>
  );
}
