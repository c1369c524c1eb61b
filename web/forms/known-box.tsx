import { type FactName, factLabels, type KnownRecord } from '../../src/modules/forms/contract.ts';
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
const numeric: readonly FactName[] = ['dateOfBirth', 'citizenNumber', 'registeredOn', 'phone'];

/** What the State knows already: text with its source and time, never an input. */
export function KnownBox({ label, facts, record, when, disputeHref }: KnownBoxProps) {
  const shown = facts.filter((fact) => record.values[fact]);
  const isNamed = record.title !== '' && record.title !== label;
  return (
    <div className="known mt-4" data-when={when}>
      <header>
        <b>{isNamed ? `${label}: ${record.title}` : label}</b>
      </header>
      <dl className="dl two">
        {shown.map((fact) => (
          <div key={fact}>
            <dt>{factLabels[fact]}</dt>
            <dd className={numeric.includes(fact) ? 'num' : undefined}>{record.values[fact]}</dd>
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
