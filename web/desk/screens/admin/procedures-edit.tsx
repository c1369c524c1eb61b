import { useQueryClient } from '@tanstack/react-query';
import { createContext, type SubmitEvent, useContext, useState } from 'react';
import type { Condition } from '../../../../src/modules/forms/contract.ts';
import type { Edit } from '../../../../src/modules/procedures/index.ts';
import { Icon } from '../../../design/icons.tsx';
import { ApiError, act, sentenceOf } from '../../api.ts';
import { Dialog } from '../../dialog.tsx';
import { ConditionField } from './procedures-condition.tsx';
import type { Ground, Mistake, VersionPage } from './procedures-model.ts';

/** The version that is written on the page; null: the page is read only. */
export type Editing = { page: VersionPage; change: (edit: Edit) => Promise<void> } | null;
export const EditingContext = createContext<Editing>(null);
export const useEditing = (): Editing => useContext(EditingContext);

/** Saves one change and brings the page up to date. @throws ApiError with the mistakes of the fields */
export function useChange(page: VersionPage | undefined): (edit: Edit) => Promise<void> {
  const client = useQueryClient();
  return async (edit) => {
    if (!page) return;
    await act(`/procedures/${page.id}/change-version`, { edit }, { version: page.version });
    await client.invalidateQueries({ queryKey: ['procedure-version', page.id] });
  };
}

/** What is wrong at a place of the definition, or below it. */
export function Mistakes({ at, exact = false }: { at: string; exact?: boolean }) {
  const editing = useEditing();
  const own = (editing?.page.mistakes ?? []).filter((one: Mistake) => one.at === at || (!exact && one.at.startsWith(`${at}/`)));
  return own.map((one) => (
    <p key={one.message} className="error">
      <Icon name="warn" />
      {one.message}
    </p>
  ));
}

export type Box = {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'long' | 'number' | 'money' | 'select' | 'checks' | 'check' | 'date' | 'condition' | 'options';
  choices?: { value: string; label: string }[];
  /** Of a condition. */
  verb?: string;
  words?: string | null;
  grounds?: Ground[];
};
export type BoxValues = Record<string, unknown>;
export type OptionRow = { value?: string; label: string; hint?: string | null };

type DialogProps = {
  title: string;
  boxes: Box[];
  first: BoxValues;
  /** Makes the change of what was typed. */
  edit: (values: BoxValues) => Edit;
  note?: string;
  /** Told of every change: where one box decides which others there are. */
  onChange?: (values: BoxValues) => void;
  onClose: () => void;
};

/** One item in a dialog: boxes with names that officials use, mistakes at the box, nothing lost when the server says no. */
export function ItemDialog({ title, boxes, first, edit, note, onChange, onClose }: DialogProps) {
  const editing = useEditing();
  const [values, setValues] = useState<BoxValues>(first);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy || !editing) return;
    setBusy(true);
    setError(null);
    try {
      await editing.change(edit(values));
      onClose();
    } catch (e) {
      const found: Record<string, string> = {};
      for (const one of (e instanceof ApiError && e.problem.errors) || []) {
        const box = boxes.find(({ name }) => one.pointer.split('/').includes(name.split('.')[0]!));
        if (box) found[box.name] ??= one.message;
      }
      setErrors(found);
      setError(Object.keys(found).length > 0 ? 'Xem lại mục có dấu đỏ.' : sentenceOf(e));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open wide title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {note && <p className="soft mt-2">{note}</p>}
        {boxes.map((box) => (
          <BoxField
            key={box.name}
            box={box}
            value={values[box.name]}
            error={errors[box.name]}
            onChange={(value) => {
              const next = { ...values, [box.name]: value };
              setValues(next);
              onChange?.(next);
            }}
          />
        ))}
        {error && (
          <p className="note bad mt-3" role="alert">
            {error}
          </p>
        )}
        <p className="row">
          <button type="submit" className="btn" aria-disabled={busy}>
            {busy ? 'Đang ghi…' : 'Ghi vào bản soạn'}
          </button>
          <button type="button" className="btn second" onClick={onClose}>
            Thôi
          </button>
        </p>
      </form>
    </Dialog>
  );
}

type FieldProps = { box: Box; value: unknown; error: string | undefined; onChange: (value: unknown) => void };

function BoxField({ box, value, error, onChange }: FieldProps) {
  const id = `box-${box.name.replaceAll('.', '-')}`;
  if (box.kind === 'condition')
    return (
      <ConditionField
        id={id}
        verb={box.verb ?? 'Hỏi'}
        value={(value as Condition | null) ?? null}
        words={box.words ?? null}
        grounds={box.grounds ?? []}
        error={error}
        onChange={onChange}
      />
    );
  if (box.kind === 'options')
    return <OptionsField id={id} box={box} rows={(value as OptionRow[]) ?? []} error={error} onChange={onChange} />;
  if (box.kind === 'check')
    return (
      <div className="field">
        <label className="choice">
          <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
          <span>
            {box.label}
            {box.hint && <small className="hint block">{box.hint}</small>}
          </span>
        </label>
      </div>
    );
  if (box.kind === 'checks') {
    const list = (value as string[] | undefined) ?? [];
    return (
      <fieldset className={error ? 'field bad' : 'field'}>
        <legend>{box.label}</legend>
        {box.hint && <span className="hint">{box.hint}</span>}
        {error && <p className="error">{error}</p>}
        {box.choices?.map((one) => (
          <label key={one.value} className="choice">
            <input
              type="checkbox"
              checked={list.includes(one.value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...list, one.value] : list.filter((other) => other !== one.value))
              }
            />
            <span>{one.label}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  const described = error ? `${id}-error` : undefined;
  const text = value === null || value === undefined ? '' : String(value);
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{box.label}</label>
      {box.hint && <span className="hint">{box.hint}</span>}
      {error && (
        <p className="error" id={described}>
          <Icon name="warn" />
          {error}
        </p>
      )}
      {box.kind === 'select' ? (
        <select
          id={id}
          className="input"
          value={text}
          aria-describedby={described}
          onChange={(event) => onChange(event.target.value)}
        >
          {box.choices?.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      ) : box.kind === 'long' ? (
        <textarea
          id={id}
          className="input"
          rows={3}
          value={text}
          aria-describedby={described}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          id={id}
          className={box.kind === 'number' || box.kind === 'money' ? 'input num w-10' : 'input'}
          inputMode={box.kind === 'number' || box.kind === 'money' ? 'numeric' : undefined}
          value={text}
          aria-invalid={error ? true : undefined}
          aria-describedby={described}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}

function OptionsField({
  id,
  box,
  rows,
  error,
  onChange,
}: {
  id: string;
  box: Box;
  rows: OptionRow[];
  error: string | undefined;
  onChange: (rows: OptionRow[]) => void;
}) {
  const put = (i: number, label: string): void => onChange(rows.map((one, k) => (k === i ? { ...one, label } : one)));
  const move = (i: number, by: number): void => {
    const next = [...rows];
    [next[i], next[i + by]] = [next[i + by]!, next[i]!];
    onChange(next);
  };
  return (
    <fieldset className={error ? 'field bad' : 'field'} id={id}>
      <legend>{box.label}</legend>
      {error && <p className="error">{error}</p>}
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place until it is saved
        <div key={i} className="clause">
          <input
            className="input"
            aria-label={`Lựa chọn ${i + 1}`}
            value={row.label}
            onChange={(event) => put(i, event.target.value)}
          />
          <button type="button" className="linkbtn" disabled={i === 0} onClick={() => move(i, -1)}>
            Lên<span className="vh"> lựa chọn {i + 1}</span>
          </button>
          <button type="button" className="linkbtn" disabled={i === rows.length - 1} onClick={() => move(i, 1)}>
            Xuống<span className="vh"> lựa chọn {i + 1}</span>
          </button>
          <button type="button" className="linkbtn" onClick={() => onChange(rows.filter((_, k) => k !== i))}>
            Bỏ<span className="vh"> lựa chọn {i + 1}</span>
          </button>
        </div>
      ))}
      <button type="button" className="linkbtn" onClick={() => onChange([...rows, { label: '' }])}>
        <Icon name="plus" />
        Thêm lựa chọn
      </button>
    </fieldset>
  );
}

/** 12.000 -> 12000; null where nothing was typed. */
export const wholeNumber = (value: unknown): number | null => {
  const digits = String(value ?? '')
    .replace(/[.\s]/g, '')
    .replace(/đồng$/i, '');
  return /^-?\d+$/.test(digits) ? Number(digits) : null;
};
export const lineOf = (value: unknown): string => String(value ?? '').trim();
