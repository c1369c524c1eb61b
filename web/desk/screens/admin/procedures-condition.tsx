import { useState } from 'react';
import type { Condition } from '../../../../src/modules/forms/contract.ts';
import { Icon } from '../../../design/icons.tsx';
import { type Clause, clausesOf, conditionOf, type Ground, testWords } from './procedures-model.ts';

type Props = {
  id: string;
  /** 'Hỏi', 'Cần', 'Thu': what the condition decides. */
  verb: string;
  value: Condition | null;
  /** The condition as it stands, in words. */
  words: string | null;
  grounds: Ground[];
  error?: string | undefined;
  onChange: (value: Condition | null) => void;
};

/** 'Chỉ hỏi khi [câu] [là] [giá trị]': a condition without a line of code. What boxes cannot say is shown in words and kept or replaced whole. */
export function ConditionField({ id, verb, value, words, grounds, error, onChange }: Props) {
  const [first] = useState(() => ({ value, clauses: clausesOf(value), words }));
  const [kept, setKept] = useState(first.clauses === null);
  const [clauses, setClauses] = useState<Clause[]>(first.clauses ?? []);
  const put = (next: Clause[]): void => {
    setClauses(next);
    onChange(conditionOf(next));
  };
  const choose = (mode: 'all' | 'when' | 'kept'): void => {
    setKept(mode === 'kept');
    if (mode === 'kept') onChange(first.value);
    else put(mode === 'all' ? [] : clauses.length > 0 ? clauses : grounds[0] ? [fresh(grounds[0])] : []);
  };
  const mode = kept ? 'kept' : clauses.length > 0 ? 'when' : 'all';
  return (
    <fieldset className={error ? 'field bad' : 'field'} id={id}>
      <legend>{verb} ai?</legend>
      {error && (
        <p className="error">
          <Icon name="warn" />
          {error}
        </p>
      )}
      <label className="choice">
        <input type="radio" name={id} checked={mode === 'all'} onChange={() => choose('all')} />
        <span>{verb} mọi người</span>
      </label>
      <label className="choice">
        <input type="radio" name={id} checked={mode === 'when'} disabled={grounds.length === 0} onChange={() => choose('when')} />
        <span>Chỉ {verb.toLowerCase()} khi…</span>
      </label>
      {first.clauses === null && (
        <label className="choice">
          <input type="radio" name={id} checked={mode === 'kept'} onChange={() => choose('kept')} />
          <span>Giữ như đang có: {first.words}</span>
        </label>
      )}
      {mode === 'when' && (
        <div className="clauses">
          {clauses.map((clause, i) => (
            <ClauseRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={i}
              n={i}
              clause={clause}
              grounds={grounds}
              onChange={(next) => put(clauses.map((one, k) => (k === i ? next : one)))}
              onRemove={() => put(clauses.filter((_, k) => k !== i))}
            />
          ))}
          <button type="button" className="linkbtn" onClick={() => put([...clauses, fresh(grounds[0]!)])}>
            <Icon name="plus" />
            Và thêm một điều kiện
          </button>
        </div>
      )}
    </fieldset>
  );
}

function fresh(ground: Ground): Clause {
  const test = ground.tests[0]!;
  return { name: ground.name, test, value: firstValue(ground, test) };
}

function firstValue({ values }: Ground, test: Clause['test']): Clause['value'] {
  if (test === 'answered' || test === 'not-answered') return null;
  if (test === 'at-least' || test === 'at-most') return 1;
  const value = values[0]?.value ?? '';
  return test === 'one-of' ? [String(value)] : value;
}

type RowProps = { n: number; clause: Clause; grounds: Ground[]; onChange: (next: Clause) => void; onRemove: () => void };

function ClauseRow({ n, clause, grounds, onChange, onRemove }: RowProps) {
  const ground = grounds.find((one) => one.name === clause.name);
  const shown = ground ?? { name: clause.name, label: `Câu đã bỏ (${clause.name})`, tests: [clause.test], values: [] };
  const list = Array.isArray(clause.value) ? clause.value.map(String) : [];
  return (
    <div className="clause">
      {n > 0 && <span className="soft">và</span>}
      <select
        className="input"
        aria-label={`Điều kiện ${n + 1}: câu`}
        value={clause.name}
        onChange={(event) => {
          const next = grounds.find((one) => one.name === event.target.value);
          if (next) onChange(fresh(next));
        }}
      >
        {!ground && <option value={clause.name}>{shown.label}</option>}
        {grounds.map((one) => (
          <option key={one.name} value={one.name}>
            {one.label}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={`Điều kiện ${n + 1}: so sánh`}
        value={clause.test}
        onChange={(event) => {
          const test = event.target.value as Clause['test'];
          onChange({ ...clause, test, value: firstValue(shown, test) });
        }}
      >
        {(shown.tests.includes(clause.test) ? shown.tests : [clause.test, ...shown.tests]).map((one) => (
          <option key={one} value={one}>
            {testWords[one]}
          </option>
        ))}
      </select>
      {['is', 'is-not'].includes(clause.test) && shown.values.length > 0 && (
        <select
          className="input"
          aria-label={`Điều kiện ${n + 1}: giá trị`}
          value={String(clause.value)}
          onChange={(event) =>
            onChange({ ...clause, value: shown.values.find((one) => String(one.value) === event.target.value)?.value ?? '' })
          }
        >
          {!shown.values.some((one) => one.value === clause.value) && <option value={String(clause.value)}>Giá trị đã bỏ</option>}
          {shown.values.map((one) => (
            <option key={String(one.value)} value={String(one.value)}>
              {one.label}
            </option>
          ))}
        </select>
      )}
      {clause.test === 'one-of' && (
        <fieldset className="one-of">
          <legend className="vh">Điều kiện {n + 1}: các giá trị</legend>
          {shown.values.map((one) => (
            <label key={String(one.value)} className="choice">
              <input
                type="checkbox"
                checked={list.includes(String(one.value))}
                onChange={(event) => {
                  const next = event.target.checked
                    ? [...list, String(one.value)]
                    : list.filter((other) => other !== String(one.value));
                  if (next.length > 0) onChange({ ...clause, value: next });
                }}
              />
              <span>{one.label}</span>
            </label>
          ))}
        </fieldset>
      )}
      {(['at-least', 'at-most'].includes(clause.test) || (clause.test === 'is' && shown.values.length === 0)) && (
        <input
          className="input num w-4"
          inputMode="numeric"
          aria-label={`Điều kiện ${n + 1}: số`}
          value={String(clause.value ?? '')}
          onChange={(event) => onChange({ ...clause, value: Number(event.target.value.replace(/[^\d-]/g, '')) || 0 })}
        />
      )}
      <button type="button" className="linkbtn" onClick={onRemove}>
        Bỏ<span className="vh"> điều kiện {n + 1}</span>
      </button>
    </div>
  );
}
