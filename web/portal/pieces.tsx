import type { ReactNode } from 'react';
import { type DossierState, dossierStates } from '../../src/modules/dossiers/contract.ts';
import { formatBytes, formatDate, formatTaken, formatTime, shortHash } from '../design/format.ts';
import { Icon, type IconName } from '../design/icons.tsx';
import { In } from './in.tsx';
import { type Shell, telephone } from './shell.ts';
import { words } from './words.ts';

export type Tone = 'rest' | 'run' | 'wait' | 'good' | 'bad';

/** Icon, word and tint together (rule 3). */
export function Tag({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span className={tone === 'rest' ? 'tag' : `tag ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** One of the ten states of a dossier. */
export function StateTag({ state }: { state: DossierState }) {
  const { tone, icon, label } = dossierStates[state];
  return (
    <Tag tone={tone} icon={icon}>
      <In en={statesInEnglish[state]}>{label}</In>
    </Tag>
  );
}

const statesInEnglish: Record<DossierState, string> = {
  1: 'Submitted',
  2: 'Accepted',
  3: 'Not accepted',
  4: 'In progress',
  5: 'Papers wanted',
  6: 'Fee wanted',
  7: 'Withdrawn',
  8: 'Stopped',
  9: 'Done',
  10: 'Handed over',
};

const noteIcons = { run: 'info', wait: 'pause', good: 'check', bad: 'warn' } as const;

/** A notice with its first words in bold. `alert` only for what appears because of what the reader just did. */
export function Note({
  tone,
  lead,
  children,
  alert,
  icon,
}: {
  tone: keyof typeof noteIcons;
  lead: ReactNode;
  children?: ReactNode;
  alert?: boolean;
  icon?: IconName;
}) {
  return (
    <div className={tone === 'run' ? 'note' : `note ${tone}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon ?? noteIcons[tone]} />
      <div>
        <b>{lead}</b> {children}
      </div>
    </div>
  );
}

/** Vietnamese content inside a sentence of the English shell. */
export function Vi({ shell, children }: { shell: Shell; children: ReactNode }) {
  return shell.lang === 'vi' ? children : <span lang="vi">{children}</span>;
}

/** The session's secret, inside every form that changes something. */
export function FormToken({ shell }: { shell: Shell }) {
  return shell.formToken ? <input type="hidden" name="_token" value={shell.formToken} /> : null;
}

/** What is known, as text with its source and time (rule 5). */
export function KnownBox({
  title,
  lines,
  source,
  wrong,
}: {
  title: string;
  lines: { label: string; value: string }[];
  source: { name: string; at: string } | null;
  /** Where to say that something is wrong. */
  wrong?: string;
}) {
  return (
    <div className="known">
      <header>
        <b>{title}</b>
      </header>
      <dl className="dl two">
        {lines.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd className="num">{line.value}</dd>
          </div>
        ))}
      </dl>
      {source && (
        <footer>
          <span className="soft">
            <Icon name="data" /> {source.name}, {formatTaken(source.at)}
          </span>
          {wrong && (
            <a href={wrong}>
              <In en="Something wrong?">Có chỗ sai?</In>
              <span className="vh"> ({title})</span>
            </a>
          )}
        </footer>
      )}
    </div>
  );
}

export type FileReceipt = { id: string; name: string; bytes: number; pages: number | null; sha256: string; receivedAt: string };

/** Proof that a file arrived: name, size, pages, when, SHA-256. */
export function ReceiptBox({ title, file, tag }: { title: string; file: FileReceipt; tag?: ReactNode }) {
  return (
    <div className="receipt">
      <p className="row">
        <b>{title}</b>
        <span className="push">
          {tag ?? (
            <Tag tone="good" icon="check">
              <In en="Received">Đã nhận</In>
            </Tag>
          )}
        </span>
      </p>
      <dl className="dl">
        <div>
          <dt className="soft">
            <In en="File">Tệp</In>
          </dt>
          <dd>
            {file.name}, {formatBytes(file.bytes)}
            {file.pages ? `, ${file.pages} trang` : ''}
          </dd>
        </div>
        <div>
          <dt className="soft">
            <In en="Received at">Nhận lúc</In>
          </dt>
          <dd className="num">
            {formatTime(file.receivedAt)}, {formatDate(file.receivedAt)}
          </dd>
        </div>
        <div>
          <dt className="soft">
            <In en="Check code">Mã kiểm tra</In>
          </dt>
          <dd className="code">
            <abbr title={`SHA-256: ${file.sha256}`}>{shortHash(file.sha256)}</abbr>
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** Nothing here yet, and what would put something here. */
export function Empty({ lead, children }: { lead: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <b>{lead}</b>
      </p>
      {children && <p className="small">{children}</p>}
    </div>
  );
}

/** The aside of the forms: who helps, and the code to read out. */
export function HelpCard({ shell, code, children }: { shell: Shell; code?: string | null; children?: ReactNode }) {
  const t = words(shell.lang);
  const { phone } = shell.place;
  return (
    <div className="card stack-2">
      <h2 className="h3">{t('needHelp')}</h2>
      {phone && (
        <p className="small">
          {t('call')}{' '}
          <a className="nowrap" href={telephone(phone)}>
            {phone}
          </a>
          {code ? (
            <Vi shell={shell}>
              , đọc mã tờ khai <b className="nowrap num">{code}</b> để cán bộ cùng xem với bạn.
            </Vi>
          ) : (
            '.'
          )}
        </p>
      )}
      <p className="small">
        <In en="Not used to computers? Bring your identity card to the counter; an officer fills in the form with you, at no extra cost.">
          Không quen làm trên máy? Mang căn cước đến quầy, cán bộ khai cùng bạn, không mất thêm tiền.
        </In>
      </p>
      {children}
    </div>
  );
}
