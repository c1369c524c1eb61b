import type { Block } from '../../src/modules/dossiers/contract.ts';
import { Icon } from '../design/icons.tsx';

const tints: Record<Block['tone'], string> = { rest: 'card', run: 'card', wait: 'note wait', good: 'card', bad: 'note bad' };

/** What other modules have to say of the dossier, in one way for all: title, sentence, facts, and where to go on. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((one) => (
    <section key={one.id} id={one.id} className={`${tints[one.tone]} mt-5 block-of noprint`} aria-labelledby={`h-${one.id}`}>
      {(one.tone === 'wait' || one.tone === 'bad') && <Icon name={one.tone === 'wait' ? 'pause' : 'warn'} />}
      <div>
        <h2 className="h3" id={`h-${one.id}`}>
          {one.title}
        </h2>
        {one.text && <p className="mt-2">{one.text}</p>}
        {one.lines.length > 0 && (
          <dl className="answers">
            {one.lines.map((line) => (
              <div key={line.label + line.value}>
                <dt>{line.label}</dt>
                <dd>{line.value}</dd>
              </div>
            ))}
          </dl>
        )}
        {one.links.length > 0 && (
          <p className="row mt-3">
            {one.links.map((link) => (
              <a key={link.href} href={link.href}>
                {link.label}
              </a>
            ))}
          </p>
        )}
      </div>
    </section>
  ));
}
