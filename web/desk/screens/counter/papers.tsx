import { useRef, useState } from 'react';
import { formatBytes } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { sentenceOf, upload } from '../../api.ts';
import type { Draft } from './draft.ts';
import type { Component } from './procedures.ts';

/** How a component is met now. `data`: the register stands in for the paper, so nobody has to bring it. */
export type Need = { component: Component; met: 'file' | 'seen' | 'data' | null };

/**
 * What the counter has of each paper that this case needs. Only a register that has answered stands in for a paper: what
 * another register might know has still to be brought, or looked at.
 */
export function needsOf(components: readonly Component[], draft: Pick<Draft, 'files' | 'seen' | 'person'>): Need[] {
  const answered = draft.person?.source != null && !draft.person.source.name.includes('QR');
  return components.map((component) => {
    if ((draft.files[component.id]?.length ?? 0) > 0) return { component, met: 'file' };
    if (draft.seen.includes(component.id)) return { component, met: 'seen' };
    if (answered && component.replacedBy?.includes('population')) return { component, met: 'data' };
    return { component, met: null };
  });
}

type Props = { needs: Need[]; draft: Draft; change: (part: (before: Draft) => Partial<Draft>) => void };

/** Missing papers first, each with its clause. */
export function Papers({ needs, draft, change }: Props) {
  const missing = needs.filter((need) => need.met === null);
  const met = needs.filter((need) => need.met !== null);
  if (needs.length === 0) return <p className="mt-3 soft">Trường hợp này không phải nộp giấy tờ.</p>;
  return (
    <ul className="need mt-3">
      {[...missing, ...met].map((need) => (
        <Paper key={need.component.id} need={need} first={need === missing[0]} draft={draft} change={change} />
      ))}
    </ul>
  );
}

function Paper({ need, first, draft, change }: { need: Need; first: boolean; draft: Draft; change: Props['change'] }) {
  const { component, met } = need;
  const picker = useRef<HTMLInputElement>(null);
  const keys = useRef(new Map<string, string>());
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const files = draft.files[component.id] ?? [];

  const add = async (list: FileList | null): Promise<void> => {
    setProblem(null);
    for (const file of list ?? []) {
      const intent = `${file.name}/${file.size}/${file.lastModified}`;
      const key = keys.current.get(intent) ?? crypto.randomUUID();
      keys.current.set(intent, key);
      setBusy(file.name);
      try {
        const stored = await upload(file, key);
        change((before) => ({ files: { ...before.files, [component.id]: [...(before.files[component.id] ?? []), stored] } }));
      } catch (error) {
        setProblem(`${file.name}: ${sentenceOf(error)}`);
      }
    }
    setBusy(null);
    if (picker.current) picker.current.value = '';
  };
  const see = (seen: boolean): void =>
    change((before) => ({ seen: seen ? [...before.seen, component.id] : before.seen.filter((id) => id !== component.id) }));
  const drop = (id: string): void =>
    change((before) => ({
      files: { ...before.files, [component.id]: (before.files[component.id] ?? []).filter((file) => file.id !== id) },
    }));

  const input = (
    <input
      ref={picker}
      className="vh"
      type="file"
      tabIndex={-1}
      multiple
      accept="image/jpeg,image/png,image/heic,application/pdf"
      aria-label={`Chọn tệp cho ${component.shortName}`}
      onChange={(event) => void add(event.target.files)}
    />
  );
  const pick = (main: boolean) => (
    <button
      type="button"
      className={main ? 'btn' : 'btn second'}
      data-first-paper={first || undefined}
      onClick={() => picker.current?.click()}
    >
      <Icon name="camera" />
      Chụp, chọn tệp {first && <kbd>F4</kbd>}
    </button>
  );
  const notes = (
    <>
      {busy && (
        <p className="soft" role="status">
          Đang gửi {busy}…
        </p>
      )}
      {problem && (
        <p className="error" role="alert">
          <Icon name="warn" />
          {problem}
        </p>
      )}
    </>
  );
  if (met === null) {
    return (
      <li className="missing">
        <Icon name="warn" />
        <div>
          <b>{component.shortName}</b>
          <p className="soft">
            {component.name}. Căn cứ {component.clause.name}.{component.neededText ? ` ${component.neededText}` : ''}
          </p>
          {notes}
        </div>
        <span className="state">Thiếu</span>
        <div className="row">
          {pick(first)}
          <button type="button" className="btn second" onClick={() => see(true)}>
            Đã xem, trả lại ngay
          </button>
          {input}
        </div>
      </li>
    );
  }
  const words = { file: 'Đã có', seen: 'Đã xem', data: 'Không cần nộp' }[met];
  return (
    <li>
      <span className="ok">
        <Icon name={met === 'data' ? 'data' : 'check'} />
      </span>
      <div>
        <b>{component.shortName}</b>
        {met === 'seen' && (
          <p className="soft">
            Đã xem, trả lại ngay. Không giữ bản sao.{' '}
            <button type="button" className="linkbtn" onClick={() => see(false)}>
              Bỏ đánh dấu<span className="vh"> {component.shortName}</span>
            </button>
          </p>
        )}
        {met === 'data' && (
          <p className="soft">
            Dữ liệu thay giấy.{' '}
            <button type="button" className="linkbtn" onClick={() => picker.current?.click()}>
              Dân có mang giấy
            </button>
          </p>
        )}
        {files.map((file) => (
          <p key={file.id} className="soft">
            {file.name}, {file.pages ? `${file.pages} trang, ` : ''}
            {formatBytes(file.bytes)}{' '}
            <button type="button" className="linkbtn" onClick={() => drop(file.id)}>
              Bỏ<span className="vh"> {file.name}</span>
            </button>
          </p>
        ))}
        {met === 'file' && (
          <button type="button" className="linkbtn small" onClick={() => picker.current?.click()}>
            Thêm trang
          </button>
        )}
        {notes}
        {input}
      </div>
      <span>{words}</span>
    </li>
  );
}
