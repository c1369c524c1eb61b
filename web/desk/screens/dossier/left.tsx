import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import type { DeclarationLine, DossierPage, PaperView } from '../../../../src/modules/dossiers/contract.ts';
import { formatBytes, formatTaken } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { sectionsOf } from './declaration-order.ts';
import { History } from './history.tsx';
import type { Sheet } from './viewer.tsx';

export type LeftTab = 'declaration' | 'papers' | 'history';
type Props = {
  dossier: DossierPage;
  tab: LeftTab;
  onTab: (tab: LeftTab) => void;
  sheet: Sheet | null;
  onShow: (key: string) => void;
};

const order: LeftTab[] = ['declaration', 'papers', 'history'];

export function Left({ dossier, tab, onTab, sheet, onShow }: Props) {
  const missing = dossier.papers.filter((paper) => paper.status === 'missing').length;
  const labels: Record<LeftTab, string> = {
    declaration: 'Tờ khai',
    papers: `Giấy tờ ${dossier.papers.length}${missing > 0 ? `, thiếu ${missing}` : ''}`,
    history: `Lịch sử ${dossier.timeline.length}`,
  };
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = order[(order.indexOf(tab) + by + order.length) % order.length];
    if (!next) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section id="panel-left" className="left-pane" aria-label="Tờ khai và giấy tờ">
      <div className="tabs tight" role="tablist" aria-label="Phần của hồ sơ" onKeyDown={press}>
        {order.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="left-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {labels[name]}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard */}
      <div id="left-panel" className="left-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'declaration' && <Declaration dossier={dossier} />}
        {tab === 'papers' && <Papers papers={dossier.papers} sheet={sheet} onShow={onShow} />}
        {tab === 'history' && (
          <div className="log">
            <History items={dossier.timeline} detailed />
          </div>
        )}
      </div>
    </section>
  );
}

function Declaration({ dossier }: { dossier: DossierPage }) {
  return (
    <table className="check-table read num">
      <thead>
        <tr>
          <th scope="col">Mục</th>
          <th scope="col">Đã khai</th>
          <th scope="col">
            <span className="vh">Nguồn</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sectionsOf(dossier).map(({ title, lines }) => (
          <Fragment key={title}>
            <GroupRow title={title} />
            {lines.map((line) => (
              <Line
                key={line.field}
                label={line.label}
                value={line.field === 'phone' ? <a href={`tel:${line.value}`}>{line.value}</a> : line.value}
                source={line.source}
                doubt={line.doubt}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function GroupRow({ title }: { title: string }) {
  return (
    <tr className="grp">
      <th colSpan={3} scope="rowgroup">
        {title}
      </th>
    </tr>
  );
}

type LineProps = { label: string; value: ReactNode } & Partial<Pick<DeclarationLine, 'source' | 'doubt'>>;

function Line({ label, value, source, doubt }: LineProps) {
  const words = source ? `Theo ${source.name}, lấy lúc ${formatTaken(source.at)}` : null;
  return (
    <tr className={doubt ? 'off' : undefined}>
      <th scope="row">{label}</th>
      <td>
        {value || <span className="soft">Không khai</span>}
        {doubt && (
          <small className="doubt">
            <Icon name="warn" />
            {doubt}
          </small>
        )}
      </td>
      <td>
        {words && (
          <span className="ok" title={words}>
            <Icon name="data" title={words} />
          </span>
        )}
      </td>
    </tr>
  );
}

const paperWords: Record<PaperView['status'], { text: string; icon: 'check' | 'warn' | 'data' | 'eye'; bad?: true }> = {
  file: { text: 'Có bản chụp', icon: 'check' },
  data: { text: 'Dữ liệu thay giấy', icon: 'data' },
  seen: { text: 'Đã xem tại quầy, trả lại ngay', icon: 'eye' },
  missing: { text: 'Thiếu', icon: 'warn', bad: true },
  'not-needed': { text: 'Không cần nộp', icon: 'check' },
};

function Papers({ papers, sheet, onShow }: { papers: PaperView[]; sheet: Sheet | null; onShow: (key: string) => void }) {
  if (papers.length === 0) return <p className="pad soft">Thủ tục này không phải nộp giấy tờ.</p>;
  return (
    <ul className="paper-list">
      {papers.map((paper, index) => {
        const words = paperWords[paper.status];
        const key = `paper-${paper.component}-${paper.file?.id ?? ''}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one component may have several files, their order is fixed
          <li key={`${key}-${index}`} className={words.bad ? 'bad' : undefined}>
            <Icon name={words.icon} />
            <div>
              <b>{paper.componentName}</b>
              <p className="small soft">
                {words.text}
                {paper.file &&
                  `: ${paper.file.name}, ${paper.file.pages ? `${paper.file.pages} trang, ` : ''}${formatBytes(paper.file.bytes)}, nhận ${formatTaken(paper.file.receivedAt)}`}
              </p>
            </div>
            {paper.file && (
              <button
                type="button"
                className="linkbtn"
                aria-current={sheet?.key === key ? 'true' : undefined}
                onClick={() => onShow(key)}
              >
                Xem<span className="vh"> {paper.componentName}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
