import { useEffect, useRef, useState } from 'react';
import type { DossierPage } from '../../../../src/modules/dossiers/contract.ts';
import { Icon, type IconName } from '../../../design/icons.tsx';
import { useShortcuts } from '../../shortcuts.ts';
import { useFileAddress } from './reasoned-file.ts';

/** Something that can be looked at: a paper that was handed in, a document that was made, the result. */
export type Sheet = { key: string; name: string; url: string; kind: 'image' | 'pdf' | 'other'; pages: number | null };

function kindOf(mediaType: string): Sheet['kind'] {
  if (mediaType.startsWith('image/')) return 'image';
  return mediaType === 'application/pdf' ? 'pdf' : 'other';
}

export function sheetsOf(dossier: DossierPage): Sheet[] {
  const papers = dossier.papers.flatMap((paper): Sheet[] =>
    paper.file
      ? [
          {
            key: `paper-${paper.component}-${paper.file.id}`,
            name: paper.componentName,
            url: paper.file.url,
            kind: kindOf(paper.file.mediaType),
            pages: paper.file.pages,
          },
        ]
      : [],
  );
  const documents = dossier.documents.map(
    (doc): Sheet => ({ key: `doc-${doc.kind}`, name: doc.title, url: doc.url, kind: 'pdf', pages: null }),
  );
  const declaration: Sheet = {
    key: 'declaration',
    name: 'Tờ khai, bản in',
    url: `/api/v1/dossiers/${dossier.id}/declaration`,
    kind: 'pdf',
    pages: null,
  };
  const result: Sheet[] = dossier.result?.url
    ? [{ key: 'result', name: `Kết quả số ${dossier.result.number}`, url: dossier.result.url, kind: 'pdf', pages: null }]
    : [];
  // Whoever checks or signs sees first what will be signed.
  const deciding = dossier.step === 'check' || dossier.step === 'sign';
  const first = deciding ? documents.filter((sheet) => sheet.key === 'doc-preview') : [];
  return [...first, ...papers, declaration, ...documents.filter((sheet) => !first.includes(sheet)), ...result];
}

const zooms = [50, 75, 100, 125, 150, 200, 300];

/** Images turn and grow here; a PDF is shown by the browser's own viewer, page by page. */
export function Viewer({ sheet, sheets, onShow }: { sheet: Sheet | null; sheets: Sheet[]; onShow: (key: string) => void }) {
  const [zoom, setZoom] = useState(100);
  const [turn, setTurn] = useState(0);
  const [page, setPage] = useState(1);
  const [broken, setBroken] = useState(false);
  const place = useRef<HTMLElement>(null);
  const key = sheet?.key;
  const address = useFileAddress(sheet?.url);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper is seen from its beginning
  useEffect(() => {
    setZoom(100);
    setTurn(0);
    setPage(1);
    setBroken(false);
  }, [key]);
  const step = (by: number): void => {
    const next = zooms[zooms.indexOf(zoom) + by];
    if (next) setZoom(next);
  };
  const image = sheet?.kind === 'image';
  useShortcuts(
    image
      ? {
          '+': () => step(1),
          '=': () => step(1),
          '-': () => step(-1),
          r: () => setTurn((turn + 90) % 360),
          '0': () => setZoom(100),
        }
      : { '+': () => sheet?.pages && page < sheet.pages && setPage(page + 1), '-': () => page > 1 && setPage(page - 1) },
  );
  if (!sheet) {
    return (
      <section id="panel-view" className="viewer" aria-label="Xem giấy">
        <p className="empty">Hồ sơ này chưa có giấy tờ nào để xem.</p>
      </section>
    );
  }
  return (
    <section id="panel-view" ref={place} className="viewer" aria-label={`Xem giấy: ${sheet.name}`}>
      <div className="bar">
        {sheets.length > 1 ? (
          <select
            className="sheet-choice"
            aria-label="Giấy đang xem"
            value={sheet.key}
            onChange={(event) => onShow(event.target.value)}
          >
            {sheets.map((s) => (
              <option key={s.key} value={s.key}>
                {s.name}
              </option>
            ))}
          </select>
        ) : (
          <b>{sheet.name}</b>
        )}
        {sheet.pages !== null && sheet.pages > 1 && (
          <>
            <span className="soft small nowrap">
              trang {page} trên {sheet.pages}
            </span>
            <Tool label="Trang trước" icon="up" off={page <= 1} onClick={() => setPage(page - 1)} />
            <Tool label="Trang sau" icon="down" off={page >= sheet.pages} onClick={() => setPage(page + 1)} />
          </>
        )}
        <span className="push" />
        {image && (
          <>
            <Tool label="Thu nhỏ" icon="zout" off={zoom === zooms[0]} onClick={() => step(-1)} />
            <span className="small num">{zoom}%</span>
            <Tool label="Phóng to" icon="zin" off={zoom === zooms.at(-1)} onClick={() => step(1)} />
            <Tool label="Vừa khung" icon="fit" onClick={() => setZoom(100)} />
            <Tool label="Xoay" icon="rotate" onClick={() => setTurn((turn + 90) % 360)} />
          </>
        )}
        <a className="tool" href={address ?? undefined} target="_blank" rel="noreferrer" aria-label="Mở trong thẻ mới">
          <Icon name="eye" />
        </a>
        <a className="tool" href={address ?? undefined} download={sheet.name} aria-label="Tải về">
          <Icon name="download" />
        </a>
      </div>
      {sheet.kind === 'pdf' && address && (
        <iframe
          key={`${sheet.key}-${page}`}
          className="pdf"
          title={sheet.name}
          src={`${address}#page=${page}&view=FitH&navpanes=0`}
        />
      )}
      {image && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard
        <section className="sheet" tabIndex={0} aria-label="Ảnh giấy">
          {broken ? (
            <p className="note bad">Chưa mở được ảnh này. Thử tải về máy.</p>
          ) : (
            <img
              className={`zoom-${zoom} turn-${turn}`}
              src={address ?? undefined}
              alt={`Ảnh chụp ${sheet.name}`}
              onError={() => setBroken(true)}
            />
          )}
        </section>
      )}
      {sheet.kind === 'other' && <p className="empty">Loại tệp này không xem được ở đây. Mời tải về máy.</p>}
    </section>
  );
}

function Tool({ label, icon, off, onClick }: { label: string; icon: IconName; off?: boolean; onClick: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} disabled={off} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
