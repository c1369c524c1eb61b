import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '../../../design/icons.tsx';
import { ApiError, sentenceOf } from '../../api.ts';

export type Done = { onClose: () => void; onDone: (said: string) => void };
export type Errors = Record<string, string>;

/** Sends, and sorts what the server says to the fields. */
export function useSending({ onClose, onDone }: Done) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const send = async (work: () => Promise<string>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      const said = await work();
      onDone(said);
      onClose();
      await client.invalidateQueries();
    } catch (error) {
      const found = error instanceof ApiError ? (error.problem.errors ?? []) : [];
      setErrors(Object.fromEntries(found.map((one) => [one.pointer.slice(1), one.message])));
      setRefusal(sentenceOf(error));
      // Somebody was faster: the times as they are now.
      await client.invalidateQueries({ queryKey: ['slots'] });
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, errors, setErrors, send };
}

/** What the server refused, and the two buttons. */
export function Foot({
  busy,
  refusal,
  label,
  onClose,
}: {
  busy: boolean;
  refusal: string | null;
  label: string;
  onClose: () => void;
}) {
  return (
    <>
      {refusal && (
        <p className="note bad mt-3" role="alert">
          <Icon name="warn" />
          <span>{refusal}</span>
        </p>
      )}
      <p className="row mt-4">
        <button type="submit" className="btn" aria-disabled={busy}>
          {busy ? 'Đang ghi…' : label}
        </button>
        <button type="button" className="btn second" onClick={onClose}>
          Thôi
        </button>
      </p>
    </>
  );
}

/** One line of text with its fault. */
export function Box(props: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  numeric?: boolean;
  onChange: (text: string) => void;
}) {
  return (
    <div className={props.error ? 'field bad' : 'field'}>
      <label htmlFor={props.id}>{props.label}</label>
      {props.hint && <span className="hint">{props.hint}</span>}
      {props.error && (
        <p className="error" id={`${props.id}-error`}>
          <Icon name="warn" />
          {props.error}
        </p>
      )}
      <input
        id={props.id}
        className="input"
        autoComplete="off"
        inputMode={props.numeric ? 'numeric' : undefined}
        value={props.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${props.id}-error` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
