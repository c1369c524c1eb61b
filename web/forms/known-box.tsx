import { type FactName, factLabels, type KnownRecord } from '../../src/modules/forms/contract.ts';
import { factTypes, showFacts } from '../../src/modules/forms/rules.ts';
import { formatTaken } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';

interface KnownBoxProps {
  /** 'Cha', 'Đã đăng ký kết hôn' */
  label: string;
  facts: readonly FactName[];
  record: KnownRecord;
  when?: string;
  /** Where 'Có chỗ sai?' leads; absent on the desk. */
  disputeHref?: string;
}
const isNumeric = (fact: FactName): boolean =>
  fact === 'phone' || ['date', 'citizen-number', 'entry'].includes(factTypes[fact].kind);

/** What the State knows already: text with its source and time, never an input. */
export function KnownBox({ label, facts, record, when, disputeHref }: KnownBoxProps) {
  const told = showFacts(record.values);
  const shown = facts.filter((fact) => told[fact]);
  const isNamed = record.title !== '' && record.title !== label;
  return (
    <div className="known mt-4" data-when={when}>
      <header>
        <b>{!isNamed ? label : record.title.startsWith(label) ? record.title : `${label}: ${record.title}`}</b>
      </header>
      <dl className="dl two">
        {shown.map((fact) => (
          <div key={fact}>
            <dt>{factLabels[fact]}</dt>
            <dd className={isNumeric(fact) ? 'num' : undefined}>{told[fact]}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <span className="soft">
          <Icon name="data" /> {record.source.name}, {formatTaken(record.source.at)}
        </span>
        {disputeHref && (
          <a href={disputeHref}>
            Có chỗ sai?<span className="vh"> ({label.toLowerCase()})</span>
          </a>
        )}
      </footer>
    </div>
  );
}
