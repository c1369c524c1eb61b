import type { FieldDefinition, FieldOf } from '../../../src/modules/forms/contract.ts';
import { plain } from '../../../src/modules/forms/rules.ts';
import { ErrorText, Field, HintText, Optional } from '../frame.tsx';
import { describedBy, errorAt, type FieldProps } from '../page.ts';

interface Look {
  inputMode?: 'numeric' | 'tel' | 'email' | 'decimal';
  type?: 'text' | 'tel' | 'email';
  width?: string;
  autoComplete?: string;
  maxLength?: number;
  show?: (value: unknown) => string;
}
const widths = { short: ' w-10', medium: ' w-20', long: '' } as const;

/** How the one-line types look; what they mean is the rules' business. */
function lookOf(def: FieldDefinition): Look {
  switch (def.type) {
    case 'text':
      return {
        width: def.numeric ? ' w-10 num' : widths[def.width ?? 'long'],
        maxLength: def.maxLength ?? 200,
        ...(def.numeric && { inputMode: 'numeric' }),
      };
    case 'citizen-number':
      return { inputMode: 'numeric', width: ' w-10 num' };
    case 'phone':
      return { type: 'tel', inputMode: 'tel', width: ' w-10 num' };
    case 'email':
      return { type: 'email', inputMode: 'email', width: ' w-20' };
    case 'time':
      return { width: ' w-4 num' };
    case 'number':
      return {
        inputMode: def.decimals ? 'decimal' : 'numeric',
        width: ' w-4 num',
        show: (value) => plain(value).replace('.', ','),
      };
    case 'money':
      return {
        inputMode: 'numeric',
        width: ' w-10 num',
        show: (value) => (typeof value === 'number' ? value.toLocaleString('vi-VN') : plain(value)),
      };
    default:
      return {};
  }
}

/** Text, citizen number, phone, e-mail, time, number, money: one input. */
export function TextField({ def, name, id, value, when, page }: FieldProps) {
  const look = lookOf(def);
  const error = errorAt(page, name);
  const unit = def.type === 'number' ? def.unit : def.type === 'money' ? 'đồng' : undefined;
  return (
    <Field def={def} id={id} error={error} when={when} label={unit ? `${def.label} (${unit})` : def.label}>
      <input
        className={`input${look.width ?? ''}`}
        id={id}
        name={name}
        type={look.type ?? 'text'}
        inputMode={look.inputMode}
        autoComplete={def.autocomplete ?? 'off'}
        maxLength={look.maxLength}
        defaultValue={look.show ? look.show(value) : plain(value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(def.hint && `${id}-h`, error && `${id}-e`)}
      />
    </Field>
  );
}

export function LongTextField({ def, name, id, value, when, page }: FieldProps<FieldOf<'long-text'>>) {
  const error = errorAt(page, name);
  return (
    <div className={error ? 'field bad' : 'field'} data-when={when}>
      <label htmlFor={id}>
        {def.label}
        <Optional def={def} />
      </label>
      <HintText id={id} text={def.hint} />
      <ErrorText id={id} message={error} />
      <textarea
        className="input"
        id={id}
        name={name}
        rows={4}
        maxLength={def.maxLength ?? 2000}
        defaultValue={plain(value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(def.hint && `${id}-h`, error && `${id}-e`)}
      />
    </div>
  );
}
