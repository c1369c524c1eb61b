import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Icon } from '../../../design/icons.tsx';
import { ApiError, act, sentenceOf } from '../../api.ts';
import { useConnection } from '../../connection.ts';
import { Keys, useTitle } from '../../pieces.tsx';
import { activeOf, useSession } from '../../session.tsx';
import { useShortcuts } from '../../shortcuts.ts';
import { Applicant } from './applicant.tsx';
import { type Draft, intentFor, type Receipt, useDraft } from './draft.ts';
import { Middle } from './middle.tsx';
import { needsOf } from './papers.tsx';
import { type Procedure, useProcedure } from './procedures.ts';
import { useScanner } from './scanner.ts';
import { Slip } from './slip.tsx';
import { Watch } from './watch.tsx';

/** What stands in the way of the receipt, each with the place to go to. */
export type Obstacle = { place: string; text: string };

function obstaclesOf(draft: Draft, procedure: Procedure | undefined, caseId: string | null, missing: string[]): Obstacle[] {
  const list: Obstacle[] = [];
  const { person } = draft;
  if (!person?.fullName.trim()) list.push({ place: person ? 'full-name' : 'card', text: 'Chưa có người nộp' });
  else if (!person.dateOfBirth) list.push({ place: 'born', text: 'Chưa có ngày sinh của người nộp' });
  if (!procedure) list.push({ place: 'procedure', text: 'Chưa chọn thủ tục' });
  else if (caseId === null) list.push({ place: 'case', text: 'Chưa chọn trường hợp' });
  for (const name of missing) list.push({ place: 'papers', text: `Thiếu ${name}` });
  return list;
}

/** Intake at the counter: who, what, the receipt. Made to be done in one minute. */
export function CounterPage() {
  const session = useSession();
  const position = activeOf(session);
  const { draft, change, clear } = useDraft(session.account);
  const procedure = useProcedure(draft.procedure).data;
  // The rules of declarations are heavy: they come while the officer looks at the card.
  const rules = useQuery({
    queryKey: ['declaration-rules'],
    queryFn: () => import('./declaration-rules.ts'),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const { online } = useConnection();
  const [tab, setTab] = useState<'form' | 'papers'>('form');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  /** How many people have been served since the page opened: each gets fields that remember nothing. */
  const [round, setRound] = useState(0);
  useTitle('Quầy tiếp nhận');

  // The usual case stands first for the officer to confirm; a procedure without one has to be chosen.
  const usual = procedure?.cases.find((one) => one.usual) ?? (procedure?.cases.length === 1 ? procedure.cases[0] : undefined);
  const caseId = draft.caseId ?? usual?.id ?? null;
  const context = { case: caseId ?? undefined, channel: 'counter' as const, known: draft.known };
  const needs = procedure && caseId && rules ? needsOf(rules.papersOf(procedure, caseId, draft.answers, context), draft) : [];
  const missing = needs.filter((need) => need.met === null).map((need) => need.component.shortName);
  const obstacles = obstaclesOf(draft, procedure, caseId, missing);
  const errors = procedure?.form && caseId && rules ? rules.checkDeclaration(procedure.form, draft.answers, context) : [];
  const focus = (id: string): void => document.getElementById(id)?.focus();
  const goTo = (place: string): void => {
    if (place === 'papers') setTab('papers');
    // The tab's content must stand before it can take the focus.
    setTimeout(
      () =>
        (place === 'papers'
          ? document.querySelector<HTMLElement>('[data-first-paper]')
          : document.getElementById(place)
        )?.focus(),
      0,
    );
  };

  const submit = async (): Promise<void> => {
    if (busy || draft.receipt) return;
    setTried(true);
    const first = obstacles[0];
    if (first) {
      goTo(first.place);
      return;
    }
    if (errors.length > 0) {
      setTab('form');
      setTimeout(() => document.querySelector<HTMLElement>('.declaration .field.bad :is(input, select, textarea)')?.focus(), 0);
      return;
    }
    if (!draft.person || !procedure || !position || !rules) return;
    const input = {
      procedure: procedure.code,
      ...(caseId && { case: caseId }),
      organisation: position.organisation.code,
      answers: rules.answersFor(procedure.form, draft.answers, caseId),
      papers: Object.entries(draft.files).flatMap(([component, files]) => files.map((file) => ({ component, file: file.id }))),
      seen: draft.seen,
      people: Object.fromEntries(
        Object.entries(draft.known).flatMap(([key, { values }]) =>
          key !== 'applicant' && !draft.around.includes(key) && values.citizenNumber ? [[key, values.citizenNumber]] : [],
        ),
      ),
      around: draft.around.filter((key) => key !== 'applicant'),
      applicant: {
        citizenNumber: draft.person.citizenNumber,
        fullName: draft.person.fullName.trim(),
        dateOfBirth: draft.person.dateOfBirth,
        ...(draft.phone.trim() === '' ? {} : { phone: draft.phone.replace(/[\s.]/g, '') }),
      },
    };
    const intent = intentFor(draft, JSON.stringify(input));
    change({ intent });
    setBusy(true);
    setRefusal(null);
    try {
      const receipt = await act<Receipt>('/dossiers/enter-at-counter', input, { key: intent.key });
      change({ receipt, doneAt: Date.now() });
      // The field that had the focus is locked now: Enter is for the next person.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    } catch (error) {
      // A refusal is final for its key; without an answer the same key is sent again.
      if (error instanceof ApiError && error.status < 500) change({ intent: null });
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  const goToField = (pointer: string): void => {
    setTried(true);
    setTab('form');
    setTimeout(() => {
      const place = rules && document.getElementById(rules.inputId(pointer));
      const input = place?.matches('input, select, textarea')
        ? place
        : place?.querySelector<HTMLElement>('input, select, textarea');
      (input ?? document.querySelector<HTMLElement>('.declaration .field.bad :is(input, select, textarea)'))?.focus();
    }, 0);
  };
  const next = (scan = ''): void => {
    clear();
    if (scan !== '') change({ scan });
    setRound(round + 1);
    setTried(false);
    setRefusal(null);
    setTab('form');
    setTimeout(() => focus('card'), 0);
  };
  const empty = draft.startedAt === null;
  // Ready for the scanner from the first moment; a draft that was being typed keeps its place.
  useEffect(() => {
    if (empty) document.getElementById('card')?.focus();
  }, [empty]);
  useScanner(draft.receipt !== null, next);
  const nextUnlessOnControl = (): void => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active.matches('a, button')) active.click();
    else next();
  };
  useShortcuts({
    enter: draft.receipt ? nextUnlessOnControl : undefined,
    escape: draft.receipt ? () => next() : undefined,
    f2: () => focus('card'),
    f3: () => focus('procedure'),
    f4: () => {
      if (draft.receipt) return;
      setTab('papers');
      setTimeout(() => document.querySelector<HTMLElement>('[data-first-paper]')?.click(), 0);
    },
    f9: () => (draft.receipt ? document.getElementById('print-slip')?.click() : void submit()),
  });

  return (
    <>
      <div className="page-head">
        <h1>Nhận hồ sơ tại quầy</h1>
        <p className="wide-only">{position?.organisation.name}</p>
        <Watch startedAt={draft.startedAt} doneAt={draft.doneAt} />
      </div>
      {!online && (
        <p className="strip" role="status">
          <Icon name="offline" />
          <span>
            <b>Đang mất mạng.</b> Những gì đã gõ được giữ trong thẻ này. Có mạng thì bấm nhận lại, hồ sơ không bị nhận hai lần.
          </span>
        </p>
      )}
      <div className={draft.receipt ? 'bench done' : 'bench'}>
        <Applicant
          key={round}
          draft={draft}
          change={change}
          error={tried && obstacles[0]?.place === 'card' ? 'Quét thẻ hoặc gõ 12 số của người nộp.' : undefined}
          onFound={() => draft.procedure === null && focus('procedure')}
        />
        <Middle
          draft={draft}
          change={change}
          procedure={procedure}
          caseId={caseId}
          promise={procedure && caseId && rules ? rules.promiseOf(procedure, caseId, draft.answers) : null}
          context={context}
          needs={needs}
          tab={tab}
          onTab={setTab}
          errors={tried ? errors : []}
          done={procedure !== undefined && caseId !== null && missing.length === 0 && errors.length === 0}
        />
        <Slip
          draft={draft}
          procedure={procedure}
          needs={needs}
          obstacles={obstacles}
          errors={errors}
          tried={tried}
          busy={busy}
          refusal={refusal === null ? null : sentenceOf(refusal)}
          fieldErrors={refusal instanceof ApiError ? (refusal.problem.errors ?? []) : []}
          onGo={goTo}
          onField={goToField}
          onSubmit={() => void submit()}
          onNext={() => next()}
        />
      </div>
      <Keys
        items={
          draft.receipt
            ? [
                [['Enter', 'Esc'], 'người tiếp theo'],
                [['F9'], 'in giấy tiếp nhận'],
              ]
            : [
                [['F2'], 'quét thẻ'],
                [['F3'], 'thủ tục'],
                [['F4'], 'chụp giấy'],
                [['F9'], 'nhận hồ sơ'],
              ]
        }
        right={draft.startedAt !== null && !draft.receipt ? <ClearButton onClear={() => next()} /> : undefined}
      />
    </>
  );
}

/** Throws away what was typed; asks once, in place. */
function ClearButton({ onClear }: { onClear: () => void }) {
  const [sure, setSure] = useState(false);
  return sure ? (
    <>
      Bỏ hết những gì đã gõ?{' '}
      <button type="button" className="linkbtn" onClick={onClear}>
        Bỏ, sang người sau
      </button>{' '}
      <button type="button" className="linkbtn" onClick={() => setSure(false)}>
        Giữ lại
      </button>
    </>
  ) : (
    <button type="button" className="linkbtn" onClick={() => setSure(true)}>
      Hủy, sang người sau
    </button>
  );
}
