import type { FieldError, FormDefinition } from '../../../../src/modules/forms/contract.ts';
import { formatMoment } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { Qr } from '../../../design/qr.tsx';
import { useSession } from '../../session.tsx';
import type { Draft } from './draft.ts';
import type { Obstacle } from './page.tsx';
import type { Need } from './papers.tsx';
import type { Procedure } from './procedures.ts';

type Props = {
  draft: Draft;
  procedure: Procedure | undefined;
  needs: Need[];
  obstacles: Obstacle[];
  errors: FieldError[];
  tried: boolean;
  busy: boolean;
  refusal: string | null;
  fieldErrors: { pointer: string; message: string }[];
  onGo: (place: string) => void;
  /** Goes to a field of the declaration by its pointer. */
  onField: (pointer: string) => void;
  onSubmit: () => void;
  onNext: () => void;
};

/** The label of the field that is not done, as the declaration shows it. */
function fieldLabel(form: FormDefinition | null, error: FieldError): string {
  const look = (node: unknown): string | null => {
    if (typeof node !== 'object' || node === null) return null;
    const { id, label } = node as { id?: unknown; label?: unknown };
    if (id === error.fieldId && typeof label === 'string') return label;
    for (const child of Object.values(node)) {
      const found = look(child);
      if (found) return found;
    }
    return null;
  };
  return look(form?.steps) ?? error.message;
}

/** The receipt as it will be, then as it is. */
export function Slip(props: Props) {
  const { draft, procedure, needs, obstacles, receipt } = { ...props, receipt: props.draft.receipt };
  const session = useSession();
  const firstError = props.errors[0];
  const missing = needs.filter((need) => need.met === null).length;
  const waiting = obstacles.length > 0 || props.errors.length > 0;
  return (
    <section aria-labelledby="c3">
      <h2 id="c3">
        <span className={`n ${receipt ? '' : waiting ? 'later' : 'now'}`}>{receipt ? <Icon name="check" /> : 3}</span>Giấy tiếp
        nhận
      </h2>
      {receipt && (
        <p className="note good mt-3" role="status">
          <Icon name="check" />
          <span>
            <b>Đã nhận hồ sơ {receipt.code}</b>
            <span className="block small">{receipt.dueAt ? `Hẹn trả ${receipt.dueText}` : receipt.dueText}</span>
          </span>
        </p>
      )}
      <div className="slip">
        {receipt && <Qr text={`${location.origin}/tra-cuu?code=${receipt.code}`} label="Mã QR của hồ sơ" />}
        <p className="small soft">{receipt ? 'Mẫu 01' : 'Mẫu 01, bản xem trước'}</p>
        <p>
          <b>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</b>
        </p>
        <dl className="num">
          <dt>Mã hồ sơ</dt>
          <dd>{receipt ? <b>{receipt.code}</b> : <span className="soft">Có khi nhận</span>}</dd>
          <dt>Người nộp</dt>
          <dd>{draft.person?.fullName || <span className="soft">Chưa có</span>}</dd>
          <dt>Việc</dt>
          <dd>{procedure?.plainName ?? <span className="soft">Chưa chọn</span>}</dd>
          {receipt?.dueAt && (
            <>
              <dt>Hẹn trả</dt>
              <dd>{formatMoment(receipt.dueAt)}</dd>
            </>
          )}
          {needs.length > 0 && (
            <>
              <dt>Giấy tờ</dt>
              <dd>{missing > 0 ? `Đủ ${needs.length - missing}, thiếu ${missing}` : `Đủ ${needs.length}`}</dd>
            </>
          )}
          <dt>Người nhận</dt>
          <dd>{session.person.name}</dd>
        </dl>
      </div>
      {receipt ? (
        <div className="stack-2">
          <a
            id="print-slip"
            className="btn full"
            href={`/api/v1/dossiers/${receipt.id}/documents/slip-01`}
            target="_blank"
            rel="noreferrer"
          >
            In giấy tiếp nhận <kbd>F9</kbd>
          </a>
          <button type="button" className="btn second full" onClick={props.onNext}>
            Người tiếp theo <kbd>Enter</kbd>
          </button>
          <p className="small">
            <a href={`/desk/dossiers/${receipt.id}`}>Mở hồ sơ này</a>
          </p>
        </div>
      ) : (
        <div className="stack-2">
          {props.refusal && (
            <div className="note bad" role="alert">
              <Icon name="warn" />
              <div>
                <p>{props.refusal}</p>
                {props.fieldErrors.length > 0 && (
                  <ul className="mt-1">
                    {props.fieldErrors.map((error) => (
                      <li key={error.pointer}>{error.message}</li>
                    ))}
                  </ul>
                )}
              </div>
            </div>
          )}
          <button
            type="button"
            className="btn full"
            aria-disabled={waiting || props.busy}
            aria-describedby="slip-why"
            onClick={props.onSubmit}
          >
            {props.busy ? 'Đang nhận…' : 'Nhận hồ sơ, in giấy'} <kbd>F9</kbd>
          </button>
          <div id="slip-why" className="small soft">
            {!waiting && 'Nhận xong sẽ có mã hồ sơ, ngày hẹn và giấy để in.'}
            {waiting && (
              <>
                Nhận được khi hết các việc sau:
                <ul className="todo">
                  {obstacles.map((obstacle) => (
                    <li key={obstacle.text}>
                      <button type="button" className="linkbtn" onClick={() => props.onGo(obstacle.place)}>
                        {obstacle.text}
                      </button>
                    </li>
                  ))}
                  {firstError && (
                    <li>
                      <button type="button" className="linkbtn" onClick={() => props.onField(firstError.pointer)}>
                        Tờ khai còn {props.errors.length} mục chưa xong
                        {props.errors.length > 1 ? ', trước hết: ' : ': '}
                        {fieldLabel(procedure?.form ?? null, firstError)}
                      </button>
                    </li>
                  )}
                </ul>
              </>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
