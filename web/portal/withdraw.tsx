import { Icon } from '../design/icons.tsx';
import type { DossierProps } from './dossier.tsx';
import { In } from './in.tsx';
import { FormToken } from './pieces.tsx';

/** Withdrawing: what will happen in one sentence, the reason, one button with a red border (rule 1). */
export function WithdrawForm({ shell, dossier, idempotencyKey, withdrawError }: DossierProps) {
  const action = dossier.allowed.find((item) => item.type.endsWith('withdraw'));
  if (!action) return null;
  return (
    <details id="rut" open={withdrawError !== null}>
      <summary>
        <In en="Withdraw the dossier">Rút hồ sơ</In>
      </summary>
      {action.blocked ? (
        <p>{action.blocked}</p>
      ) : (
        <form method="post" action={`/ho-so/${dossier.id}/rut`} data-once>
          <FormToken shell={shell} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <input type="hidden" name="version" value={dossier.version} />
          <p>{action.consequence}</p>
          <div className={withdrawError ? 'field bad' : 'field'}>
            <label className="label" htmlFor="ly-do">
              <In en="Why do you withdraw?">Vì sao bạn rút?</In>
            </label>
            <span className="hint" id="ly-do-h">
              <In en="One sentence will do">Một câu là đủ, ví dụ: khai nhầm tên, sẽ nộp lại</In>
            </span>
            {withdrawError && (
              <p className="error" id="ly-do-e">
                <Icon name="warn" />
                {withdrawError}
              </p>
            )}
            <textarea
              className="input"
              id="ly-do"
              name="reason"
              rows={3}
              maxLength={500}
              required
              aria-describedby={withdrawError ? 'ly-do-h ly-do-e' : 'ly-do-h'}
              aria-invalid={withdrawError ? true : undefined}
            />
          </div>
          <p className="mt-4">
            <button className="btn danger" type="submit">
              <In en="Withdraw the dossier">Rút hồ sơ</In>
            </button>
          </p>
        </form>
      )}
    </details>
  );
}
