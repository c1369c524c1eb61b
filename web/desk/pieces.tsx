import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { WorkItem } from '../../src/modules/dossiers/contract.ts';
import { Icon } from '../design/icons.tsx';
import { sentenceOf } from './api.ts';
import { tagOf } from './words.ts';

/** The name of the page in the window's title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Một Cửa`;
  }, [title]);
}

export function StateTag({ dossier }: { dossier: Pick<WorkItem, 'state' | 'step'> }) {
  const { label, tone, icon } = tagOf(dossier);
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} />
      {label}
    </span>
  );
}

export function Loading() {
  return (
    <div className="waiting" role="status">
      <span className="vh">Đang tải</span>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((line) => (
        <div key={line} className="loading" />
      ))}
    </div>
  );
}

export function Failed({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  return (
    <div className="page-state" role="alert">
      <p className="note bad">
        <Icon name="warn" />
        <span>{sentenceOf(error)}</span>
      </p>
      {onAgain && (
        <button type="button" className="btn second mt-3" onClick={onAgain}>
          Thử lại
        </button>
      )}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <p className="h2">{title}</p>
      <p className="mt-2">{children}</p>
    </div>
  );
}

export function NotHere() {
  return (
    <Empty title="Không có trang này">
      <Link to="/">Về Việc của tôi</Link>
    </Empty>
  );
}

/** The bar of keys at the bottom of a page. Hidden on a phone, where there are none. */
export function Keys({ items, right }: { items: [keys: string[], text: string][]; right?: ReactNode }) {
  return (
    <div className="keys">
      {items.map(([keys, text]) => (
        <span key={text}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {text}
        </span>
      ))}
      {right !== undefined && <span className="push">{right}</span>}
    </div>
  );
}
