import type { TimelineItem } from '../../../../src/modules/dossiers/contract.ts';
import { stampText } from '../../moments.ts';

/** What happened, newest first. */
export function History({ items, detailed }: { items: readonly TimelineItem[]; detailed?: boolean }) {
  const sorted = [...items].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <ol className="mt-1">
      {sorted.map((item) => (
        <li key={`${item.at}-${item.action}`}>
          <time dateTime={item.at}>{stampText(item.at)}</time>
          <span>
            {item.title}
            {detailed && item.detail && <span className="block">{item.detail}</span>}
            {detailed && item.by && <span className="block soft">{item.by}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
