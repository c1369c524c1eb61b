import { inputId } from '../../src/modules/forms/rules.ts';
import { Icon } from '../design/icons.tsx';
import type { ShownError } from './page.ts';

/** The box above the form: every error once, each a link to its input. Nothing when there is none. */
export function ErrorSummary({ errors }: { errors: readonly ShownError[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="e-h" tabIndex={-1} id="error-summary">
      <h2 id="e-h">
        <Icon name="warn" />
        Có {errors.length} chỗ cần sửa
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.pointer} ${error.message}`}>
            <a href={`#${inputId(error.pointer)}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
