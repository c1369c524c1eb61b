import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';

/** For whom a declaration may be made besides oneself; `closed` says why not. */
export type PrincipalOption = { id: string; name: string; as: string; closed: string | null };

/** 'Tôi làm hồ sơ cho': oneself, a child, whoever gave a mandate, a company. Nothing is asked of who acts for nobody. */
export function PrincipalChoice({
  principals,
  chosen,
  error,
}: {
  principals: readonly PrincipalOption[];
  chosen: string | null;
  error: string | null;
}) {
  if (principals.length === 0) return null;
  return (
    <fieldset className={error ? 'field bad' : 'field'} aria-describedby={error ? 'cho-ai-e' : undefined}>
      <legend>
        <In en="This is for">Tôi làm hồ sơ cho</In>
      </legend>
      {error && (
        <p className="error" id="cho-ai-e">
          <Icon name="warn" />
          {error}
        </p>
      )}
      <label className="choice">
        <input type="radio" id="cho-ai-0" name="onBehalfOf" value="" defaultChecked={chosen === null || chosen === ''} />
        <span>
          <In en="Myself">Bản thân tôi</In>
        </span>
      </label>
      {principals.map((one, index) => (
        <label className="choice" key={one.id}>
          <input
            type="radio"
            id={`cho-ai-${index + 1}`}
            name="onBehalfOf"
            value={one.id}
            defaultChecked={chosen === one.id}
            disabled={one.closed !== null}
          />
          <span>
            {one.name} <span className="soft">({one.as})</span>
            {one.closed && <span className="hint">{one.closed}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
