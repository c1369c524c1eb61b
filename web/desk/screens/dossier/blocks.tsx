import type { Block } from '../../../../src/modules/dossiers/contract.ts';
import { Icon } from '../../../design/icons.tsx';

/** What other modules have to say of the dossier. What may be done about it stands among the actions. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((one) => (
    <section className="log" key={one.id} id={one.id} aria-label={one.title}>
      <h2>
        {one.tone === 'wait' && <Icon name="pause" />}
        {one.tone === 'bad' && <Icon name="warn" />} {one.title}
      </h2>
      {one.text && <p className="mt-1 small">{one.text}</p>}
      {one.lines.length > 0 && (
        <dl className="dl mt-2 small">
          {one.lines.map((line) => (
            <div key={line.label + line.value}>
              <dt className="soft">{line.label}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {one.links.map((link) => (
        <p className="small mt-1" key={link.href}>
          <a href={link.href} target="_blank" rel="noreferrer">
            {link.label}
          </a>
        </p>
      ))}
    </section>
  ));
}
