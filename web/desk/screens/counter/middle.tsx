import { lazy, Suspense, useState } from 'react';
import type { FieldError } from '../../../../src/modules/forms/contract.ts';
import { Icon } from '../../../design/icons.tsx';
import { sentenceOf } from '../../api.ts';
import { Combobox } from '../../combobox.tsx';
import type { CounterContext } from './declaration-rules.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { type Need, Papers } from './papers.tsx';
import { type Procedure, type ProcedureLine, useProcedures } from './procedures.ts';

const Declaration = lazy(() => import('./declaration.tsx'));

type Props = {
  draft: Draft;
  change: (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  procedure: Procedure | undefined;
  caseId: string | null;
  /** How long it takes and what it costs. */
  promise: string | null;
  context: CounterContext;
  needs: Need[];
  tab: 'form' | 'papers';
  onTab: (tab: 'form' | 'papers') => void;
  errors: FieldError[];
  /** Whether nothing stands in the way in this column. */
  done: boolean;
};

/** Procedure, case, declaration and papers. */
export function Middle({ draft, change, procedure, caseId, promise, context, needs, tab, onTab, errors, done }: Props) {
  const missing = needs.filter((need) => need.met === null).length;
  const paperWords =
    needs.length === 0 ? 'Giấy tờ' : `Giấy tờ: đủ ${needs.length - missing}${missing > 0 ? `, thiếu ${missing}` : ''}`;
  return (
    <section aria-labelledby="c2">
      <h2 id="c2">
        <span className={`n ${done ? '' : draft.person ? 'now' : 'later'}`}>{done ? <Icon name="check" /> : 2}</span>Thủ tục và
        giấy tờ
      </h2>
      <fieldset className="locked" disabled={draft.receipt !== null}>
        <ProcedureField draft={draft} change={change} procedure={procedure} promise={promise} />
        {procedure && procedure.cases.length > 1 && (
          <div className="field">
            <label htmlFor="case">Trường hợp</label>
            <select id="case" className="input" value={caseId ?? ''} onChange={(event) => change({ caseId: event.target.value })}>
              {caseId === null && <option value="">Chọn trường hợp</option>}
              {procedure.cases.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </select>
            {caseId && <span className="hint mt-1">{procedure.cases.find((one) => one.id === caseId)?.explain}</span>}
          </div>
        )}
      </fieldset>
      {procedure && caseId && (
        <>
          <div className="tabs mt-4" role="tablist" aria-label="Tờ khai và giấy tờ">
            {(
              [
                ['form', 'Tờ khai'],
                ['papers', paperWords],
              ] as const
            ).map(([name, label]) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`counter-${name}`}
                aria-controls="counter-panel"
                aria-selected={tab === name}
                onClick={() => onTab(name)}
              >
                {label}
              </button>
            ))}
          </div>
          <div id="counter-panel" role="tabpanel" aria-labelledby={`counter-${tab}`}>
            <fieldset className="locked" disabled={draft.receipt !== null}>
              {tab === 'papers' ? (
                <Papers needs={needs} draft={draft} change={change} />
              ) : procedure.form ? (
                <Suspense fallback={<p className="mt-3 soft">Đang mở tờ khai…</p>}>
                  <Declaration
                    key={`${procedure.code}/${caseId}`}
                    form={procedure.form}
                    draft={draft}
                    change={change}
                    context={context}
                    errors={errors}
                  />
                </Suspense>
              ) : (
                <p className="mt-3 soft">Thủ tục này không có tờ khai.</p>
              )}
            </fieldset>
          </div>
        </>
      )}
    </section>
  );
}

function ProcedureField({ draft, change, procedure, promise }: Pick<Props, 'draft' | 'change' | 'procedure' | 'promise'>) {
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (procedure ? `${procedure.plainName} (${procedure.code})` : '');
  const found = useProcedures(text ?? '');
  const items = text === null ? [] : (found.data?.items ?? []).slice(0, 8);
  const choose = (line: ProcedureLine): void => {
    setText(null);
    if (line.code === draft.procedure) return;
    // Another procedure has another declaration and other papers.
    const { answers, known, files, seen } = emptyDraft;
    change({ procedure: line.code, caseId: null, answers, known, files, seen });
  };
  return (
    <div className="field mt-3">
      <label htmlFor="procedure">
        Thủ tục <kbd>F3</kbd>
      </label>
      <Combobox
        id="procedure"
        placeholder="Gõ tên hoặc mã, không dấu cũng được"
        text={shown}
        onText={setText}
        items={items}
        keyOf={(line) => line.code}
        render={(line) => (
          <span className="found">
            <b>{line.plainName ?? line.name}</b>
            <small className="num">{line.code}</small>
          </span>
        )}
        onChoose={choose}
        note={
          text === null || text === ''
            ? null
            : found.error
              ? sentenceOf(found.error)
              : found.isFetching && items.length === 0
                ? 'Đang tìm…'
                : items.length === 0
                  ? 'Không thấy thủ tục nào. Thử tên khác.'
                  : null
        }
      />
      {promise && <span className="hint mt-1">{promise}</span>}
    </div>
  );
}
