import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useState } from 'react';
import type { AllowedAction, DossierPage } from '../../../../src/modules/dossiers/contract.ts';
import { Icon } from '../../../design/icons.tsx';
import { ApiError, act, changeText, read, sentenceOf } from '../../api.ts';
import { Dialog } from '../../dialog.tsx';
import { keptList, neighboursOf } from '../../list-context.ts';
import { stampText } from '../../moments.ts';
import { useShortcuts } from '../../shortcuts.ts';
import { bodyOf, inputsOf, missingIn } from './action-inputs.ts';
import { AskField } from './ask-field.tsx';
import { doubtsOf, paperWanted, signedFacts } from './declaration-order.ts';

const tones: AllowedAction['tone'][] = ['main', 'second', 'danger'];

/** What the officer may do now, as the server's table and rights decided. What is blocked says what would wake it. */
export function Actions({ dossier }: { dossier: DossierPage }) {
  const [asking, setAsking] = useState<AllowedAction | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  // What is expected first, what ends the matter last.
  const offered = [...dossier.allowed, ...dossier.blocks.flatMap((block) => block.allowed)];
  const open = offered
    .filter((action) => action.blocked === undefined)
    .sort((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone));
  const ended = [3, 7, 8, 10].includes(dossier.state);
  const blocked = ended ? [] : offered.filter((action) => action.blocked !== undefined);
  // Two actions with one letter: the first keeps it.
  const keys = new Map<string, AllowedAction>();
  for (const action of open) {
    const key = inputsOf(action).key;
    if (key && !keys.has(key)) keys.set(key, action);
  }
  const after = neighboursOf(keptList(), dossier.id)?.after ?? null;
  const ask = (action: AllowedAction): void => {
    setSaid(null);
    setAsking(action);
  };
  // Another page led here for this one action: '#dossiers.receive'.
  const wanted = useRouterState({ select: (state) => state.location.hash });
  const navigate = useNavigate();
  const led = wanted === '' ? undefined : open.find((action) => action.type === wanted);
  useEffect(() => {
    if (!led) return;
    setAsking(led);
    void navigate({ to: '/dossiers/$id', params: { id: dossier.id }, hash: '', replace: true });
  }, [led, navigate, dossier.id]);
  useShortcuts(Object.fromEntries([...keys].map(([key, action]) => [key.toLowerCase(), () => ask(action)])));
  return (
    <>
      <div className="act">
        <h2>Được làm bây giờ</h2>
        <p role="status" className={said ? 'note good' : 'vh'}>
          {said && <Icon name="check" />}
          <span>{said}</span>
        </p>
        {said && after && (
          <p className="row next-one">
            <Link className="btn second" to="/dossiers/$id" params={{ id: after }}>
              Hồ sơ tiếp theo <kbd>]</kbd>
            </Link>
          </p>
        )}
        {dossier.step === 'hand-over' && (
          <p className="note hand-out">
            <Icon name="print" />
            <span>
              <b>Bản giấy: </b>
              {paperWanted(dossier) ?? 'tờ khai không nói cần bản giấy.'}
              {dossier.result && !dossier.result.url && <span className="block">Nơi giải quyết in và chuyển tới quầy.</span>}
              {dossier.result?.url && (
                <a className="block" href={dossier.result.url} target="_blank" rel="noreferrer">
                  Mở, in kết quả
                </a>
              )}
            </span>
          </p>
        )}
        {open.length === 0 && (
          <p className="small soft">
            {dossier.step === 'signing' ? 'Chờ ký số xong.' : 'Lúc này không có việc phải làm với hồ sơ này.'}
          </p>
        )}
        <ul>
          {open.map((action) => {
            const key = inputsOf(action).key;
            const letter = key && keys.get(key) === action ? key : null;
            return (
              <li key={action.type}>
                <button
                  type="button"
                  className={`btn ${action.tone === 'main' ? '' : action.tone}`.trim()}
                  onClick={() => ask(action)}
                >
                  {action.label} {letter && <kbd>{letter}</kbd>}
                </button>
                <p>{action.consequence}</p>
              </li>
            );
          })}
        </ul>
        {blocked.length > 0 && (
          <details className="blocked mt-3">
            <summary>Việc lúc này chưa làm được ({blocked.length})</summary>
            {blocked.map((action) => (
              <p key={action.type}>
                <b>{action.label}:</b> {action.blocked}
              </p>
            ))}
          </details>
        )}
      </div>
      {asking && <Ask dossier={dossier} action={asking} onClose={() => setAsking(null)} onDone={setSaid} />}
    </>
  );
}

type Typed = Record<string, string>;
/** What was typed for an action, kept when the dialog is closed or the dossier changed in between. */
const drafts = new Map<string, Typed>();

function Ask({
  dossier,
  action,
  onClose,
  onDone,
}: {
  dossier: DossierPage;
  action: AllowedAction;
  onClose: () => void;
  onDone: (said: string) => void;
}) {
  const client = useQueryClient();
  const inputs = inputsOf(action);
  const on = action.on ?? dossier;
  const draft = `${on.id}/${action.type}`;
  const [typed, setTyped] = useState<Typed>(() => drafts.get(draft) ?? {});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<unknown>(null);
  const [changed, setChanged] = useState<DossierPage | null>(null);
  const [busy, setBusy] = useState(false);
  const stale = refusal instanceof ApiError && refusal.status === 409 ? refusal.problem : null;
  const facts = signedFacts(dossier);
  const doubts = inputs.name === 'propose' || inputs.name === 'approve' ? doubtsOf(dossier) : [];
  const latest = changed?.timeline.at(-1);
  const change = (name: string, value: string): void => {
    const next = { ...typed, [name]: value };
    drafts.set(draft, next);
    setTyped(next);
    setErrors(({ [name]: _mended, ...rest }) => rest);
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const missing = missingIn(inputs.fields, typed);
    setErrors(missing);
    const [first] = Object.keys(missing);
    if (first) {
      document.getElementById(`ask-${first}`)?.focus();
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      await act(`/${inputs.module}/${on.id}/${inputs.name}`, bodyOf(action, typed, dossier), { version: on.version });
      drafts.delete(draft);
      onDone(inputs.done);
      onClose();
      await client.invalidateQueries();
    } catch (error) {
      if (error instanceof ApiError)
        setErrors(
          Object.fromEntries((error.problem.errors ?? []).map((e) => [e.pointer.slice(1).replaceAll('/', '.'), e.message])),
        );
      setRefusal(error);
      // Who it was stands in the dossier's own history.
      if (error instanceof ApiError && error.status === 409)
        setChanged(await read<DossierPage>(`/dossiers/${dossier.id}`).catch(() => null));
    } finally {
      setBusy(false);
    }
  };
  const reload = async (): Promise<void> => {
    setRefusal(null);
    setChanged(null);
    if (changed) client.setQueryData(['dossier', dossier.id], changed);
    await client.invalidateQueries();
  };
  return (
    <Dialog open title={action.label} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="soft num mt-1">
          {dossier.code}, {dossier.title}
        </p>
        <p className={`note mt-3 ${action.tone === 'danger' ? 'bad' : ''}`}>
          <Icon name={action.tone === 'danger' ? 'warn' : 'info'} />
          <span>{action.consequence}</span>
        </p>
        {inputs.name === 'approve' && facts.length > 0 && (
          <dl className="dl two mt-4 signed-facts">
            {facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {doubts.length > 0 && (
          <div className="note wait mt-3">
            <Icon name="warn" />
            <div>
              <b>Tên cần đối chiếu</b>
              <ul>
                {doubts.map(({ who, name, doubt }) => (
                  <li key={who + name}>
                    {who}: “{name}”. {doubt}.
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        {inputs.fields.map((field, index) => (
          <AskField
            key={field.name}
            // With a name in doubt nobody writes at one press that all of it agrees.
            field={doubts.length > 0 ? { ...field, suggestion: undefined } : field}
            first={index === 0}
            typed={typed}
            errors={errors}
            dossier={dossier}
            onChange={change}
          />
        ))}
        {refusal !== null && (
          <div className="note bad mt-4" role="alert">
            <Icon name="warn" />
            <div>
              <b>{stale ? 'Hồ sơ vừa được thay đổi' : 'Chưa làm được'}</b>
              {!(stale && latest) && <p>{sentenceOf(refusal)}</p>}
              {stale &&
                (latest ? (
                  <p>
                    <b>{latest.by ?? 'Hệ thống'}</b>: {latest.title}, lúc {stampText(latest.at)}.
                  </p>
                ) : (
                  changeText(stale.changedBy) && <p>Việc vừa làm: {changeText(stale.changedBy)}.</p>
                ))}
              {stale && (
                <p className="mt-2">
                  Những gì đã gõ vẫn còn.{' '}
                  <button type="button" className="linkbtn" onClick={() => void reload()}>
                    Tải lại hồ sơ
                  </button>
                </p>
              )}
            </div>
          </div>
        )}
        <p className="row">
          <button
            type="submit"
            className={`btn ${action.tone === 'danger' ? 'danger' : ''}`.trim()}
            aria-disabled={busy}
            // biome-ignore lint/a11y/noAutofocus: with nothing to fill in, the decision is the first thing in the dialog
            autoFocus={inputs.fields.length === 0}
          >
            {busy ? 'Đang gửi…' : action.label}
          </button>
          <button type="button" className="btn second" onClick={onClose}>
            Thôi
          </button>
        </p>
      </form>
    </Dialog>
  );
}
