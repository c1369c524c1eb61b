import type { ReactNode } from 'react';
import type { FieldDefinition } from '../../src/modules/forms/contract.ts';
import { isRequired } from '../../src/modules/forms/rules.ts';
import { Icon } from '../design/icons.tsx';

export function ErrorText({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <p className="error" id={`${id}-e`}>
      <Icon name="warn" />
      {message}
    </p>
  );
}

export function HintText({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <span className="hint" id={`${id}-h`}>
      {text}
    </span>
  ) : null;
}

/** Most answers are needed, so only those that are not say so. */
export function Optional({ def }: { def: FieldDefinition }) {
  return isRequired(def) || def.type === 'paper' ? null : <span className="soft"> (không bắt buộc)</span>;
}

interface FrameProps {
  def: FieldDefinition;
  id: string;
  error: string | undefined;
  when: string | undefined;
  /** Said instead of the definition's label. */
  label?: ReactNode;
  hint?: string;
  children: ReactNode;
}

/** One input with its label, hint and error. */
export function Field({ def, id, error, when, label = def.label, hint = def.hint, children }: FrameProps) {
  return (
    <div className={error ? 'field bad' : 'field'} data-when={when}>
      <label htmlFor={id}>
        {label}
        <Optional def={def} />
      </label>
      <HintText id={id} text={hint} />
      <ErrorText id={id} message={error} />
      {children}
    </div>
  );
}

/** Several inputs that are one answer. `error` colours all of them; parts may carry their own. */
export function FieldSet({ def, id, error, when, label = def.label, hint = def.hint, children }: FrameProps) {
  const described = [hint && `${id}-h`, error && `${id}-e`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className={error ? 'field bad' : 'field'} data-when={when} aria-describedby={described}>
      <legend>
        {label}
        <Optional def={def} />
      </legend>
      <HintText id={id} text={hint} />
      <ErrorText id={id} message={error} />
      {children}
    </fieldset>
  );
}
