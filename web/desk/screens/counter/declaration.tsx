import { type SubmitEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { communesTable } from '../../../../definitions/organisations/communes.ts';
import type { Answers, CommuneOption, FieldError, FormDefinition } from '../../../../src/modules/forms/contract.ts';
import {
  addItem,
  communeIndex,
  type FlatRecord,
  flatRecord,
  parseStep,
  pruneAnswers,
  removeItem,
} from '../../../../src/modules/forms/rules.ts';
import { FormStep, startConditions } from '../../../forms/index.ts';
import { activeOf, useSession } from '../../session.tsx';
import { answersFor, type CounterContext, contextOf } from './declaration-rules.ts';
import type { Draft } from './draft.ts';
import { useKnown } from './known.ts';

const kinds: Record<string, string> = { xa: 'Xã', phuong: 'Phường', dac_khu: 'Đặc khu' };
const communes: CommuneOption[] = communesTable
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', kind = '', province = ''] = line.split(';');
    return { code, name: `${kinds[kind] ?? ''} ${name}`.trim(), province };
  });
const index = communeIndex(communes);

type Props = {
  form: FormDefinition;
  draft: Draft;
  change: (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  context: CounterContext;
  errors: FieldError[];
};

/**
 * The declaration, all steps on one page, by the renderer that the portal uses. What is typed lives in its inputs: they
 * are read on every change and given back as first values, which an input that was touched ignores; an item more or less draws the page anew.
 */
export default function Declaration({ form, draft, change, context, errors }: Props) {
  const session = useSession();
  const element = useRef<HTMLFormElement>(null);
  // The case was chosen above; the form's own question for it is not shown again.
  const begin = answersFor(form, draft.answers, context.case ?? null);
  const latest = useRef<Answers>(begin);
  const lookAgain = useRef(() => {});
  const [round, setRound] = useState(0);
  const organisation = activeOf(session)?.organisation.code ?? '';
  const home = /^\d{2}(\D|$)/.test(organisation)
    ? organisation.slice(0, 2)
    : (communes.find((one) => one.code === organisation)?.province ?? '51');
  const suggested = useMemo(() => communes.filter((one) => one.province === home), [home]);
  const forget = useKnown(form, draft, change);
  const found = Object.entries(draft.known).filter(
    ([key, { values }]) =>
      key !== 'applicant' && !draft.around.includes(key) && values.citizenNumber !== draft.person?.citizenNumber,
  );

  const collect = (extra: FlatRecord = {}): Answers => {
    const current = element.current;
    // After the receipt the fields are locked, and a locked field has no value to read.
    if (!current || draft.receipt) return latest.current;
    // What a condition hides has not been asked.
    const asked = [...new FormData(current)].filter(([name]) =>
      [...current.querySelectorAll(`[name="${CSS.escape(name)}"]`)].some((input) => !input.closest('[hidden]')),
    );
    const record = { ...flatRecord(asked), ...extra };
    let answers = latest.current;
    for (const step of form.steps) answers = parseStep(form, step.id, record, answers, index);
    return pruneAnswers(form, answers, contextOf(context));
  };
  const keep = (): void => {
    latest.current = collect();
    change({ answers: latest.current });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the conditions belong to the drawn page
  useLayoutEffect(() => {
    if (element.current) lookAgain.current = startConditions(element.current);
  }, [round]);
  // What a new drawing shows or changes is settled before anybody sees it.
  useLayoutEffect(() => lookAgain.current());
  // Answers of one part may open or close another, and suggested first values count once they are shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of what the page was drawn from
  useEffect(() => {
    const now = collect();
    if (JSON.stringify(now) === JSON.stringify(latest.current)) return;
    latest.current = now;
    change({ answers: now });
  }, [draft.known, draft.answers, errors.length, round]);

  const redraw = (event: SubmitEvent): void => {
    event.preventDefault();
    const button = (event.nativeEvent as globalThis.SubmitEvent).submitter;
    if (!(button instanceof HTMLButtonElement) || (button.name !== addItem && button.name !== removeItem)) return;
    latest.current = collect({ [button.name]: button.value });
    change({ answers: latest.current });
    setRound(round + 1);
  };
  return (
    <form ref={element} key={round} className="declaration" noValidate onInput={keep} onSubmit={redraw} aria-label="Tờ khai">
      {errors.length > 0 && (
        <div className="summary" id="declaration-errors" tabIndex={-1} role="alert">
          <p>
            <b>Tờ khai còn {errors.length} mục cần xem</b>
          </p>
          <button
            type="button"
            className="linkbtn"
            onClick={() => document.querySelector<HTMLElement>('.declaration .field.bad :is(input, select, textarea)')?.focus()}
          >
            Tới mục đầu tiên: {errors[0]?.message}
          </button>
        </div>
      )}
      {found.map(([key, record]) => (
        <p key={key} className="small soft mt-2">
          Đã lấy dữ liệu của {record.title}.{' '}
          <button type="button" className="linkbtn" onClick={() => forget(key)}>
            Không đúng người, gõ lại số
          </button>
        </p>
      ))}
      {form.steps.map((step) => (
        <FormStep
          key={step.id}
          form={form}
          stepId={step.id}
          answers={begin}
          errors={errors}
          known={draft.known}
          mode="desk"
          communes={suggested}
          homeProvince={home}
          channel="counter"
          today={contextOf(context).today}
          {...(context.case ? { caseId: context.case } : {})}
        />
      ))}
    </form>
  );
}
