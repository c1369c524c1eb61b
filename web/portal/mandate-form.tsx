import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { FormToken } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type MandateFormProps = {
  shell: Shell;
  /** Absent: a new one. Else the one that is limited. */
  limits: { id: string; version: number; name: string } | null;
  fields: readonly { code: string; name: string }[];
  procedures: readonly { code: string; name: string }[];
  /** What cannot be handed to anybody, with its clause. */
  never: readonly { name: string; why: string }[];
  typed: { citizenNumber: string; fullName: string; scope: 'all' | 'some'; covers: readonly string[]; validTo: string };
  /** `YYYY-MM-DD` */
  days: { from: string; to: string };
  errors: readonly { field: 'citizenNumber' | 'fullName' | 'covers' | 'validTo'; message: string }[];
};

const anchors = { citizenNumber: 'so', fullName: 'ho-ten', covers: 'viec', validTo: 'den' } as const;

/** `/cua-toi/lam-thay/uy-quyen` and `/cua-toi/lam-thay/{id}/gioi-han` */
export function MandateFormPage(props: MandateFormProps) {
  const { shell, limits, typed, days, errors, never } = props;
  const errorOf = (field: keyof typeof anchors): string | undefined => errors.find((one) => one.field === field)?.message;
  return (
    <Layout
      shell={shell}
      crumbs={[{ href: '/cua-toi/lam-thay', label: 'Làm thay, ủy quyền' }]}
      mainClass="pt-4"
      translated={false}
    >
      <div className="measure">
        <h1 className="mb-3">{limits ? `Giới hạn ủy quyền cho ${limits.name}` : 'Ủy quyền cho người khác'}</h1>
        <p className="mb-5">
          {limits
            ? 'Phần bị bớt thôi có hiệu lực ngay. Muốn giao thêm việc thì lập ủy quyền mới.'
            : 'Người này nhận lời thì khai và nộp hồ sơ thay bạn. Bạn thấy mọi việc họ làm và kết thúc lúc nào cũng được.'}
        </p>
        {errors.length > 0 && (
          <div className="summary mb-5" role="alert" aria-labelledby="e-h">
            <h2 id="e-h">
              <Icon name="warn" />
              <In en={`To mend: ${errors.length}`}>Có {errors.length} chỗ cần sửa</In>
            </h2>
            <ul>
              {errors.map(({ field, message }) => (
                <li key={field + message}>
                  <a href={`#${anchors[field]}`}>{message}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <form method="post" action={limits ? `/cua-toi/lam-thay/${limits.id}/gioi-han` : '/cua-toi/lam-thay/uy-quyen'} data-once>
          <FormToken shell={shell} />
          {limits && <input type="hidden" name="version" value={limits.version} />}
          {!limits && (
            <>
              <Line
                id={anchors.citizenNumber}
                name="citizenNumber"
                label="Số định danh của người được ủy quyền"
                hint="12 số trên thẻ căn cước. Hỏi người ấy giúp nhé."
                error={errorOf('citizenNumber')}
                value={typed.citizenNumber}
                numeric
              />
              <Line
                id={anchors.fullName}
                name="fullName"
                label="Họ tên người được ủy quyền"
                hint="Số và họ tên phải khớp thì người ấy mới thấy lời ủy quyền."
                error={errorOf('fullName')}
                value={typed.fullName}
              />
            </>
          )}
          <Scope {...props} error={errorOf('covers')} />
          <div className={errorOf('validTo') ? 'field bad' : 'field'}>
            <label className="label" htmlFor={anchors.validTo}>
              Đến hết ngày
            </label>
            <span className="hint" id="den-h">
              {limits ? 'Chỉ rút ngắn được.' : 'Thường là một năm (Bộ luật Dân sự, Điều 563).'}
            </span>
            <ErrorLine id="den-e" message={errorOf('validTo')} />
            <input
              className="input w-20"
              type="date"
              id={anchors.validTo}
              name="validTo"
              defaultValue={typed.validTo}
              min={days.from}
              max={days.to}
              required
              aria-describedby={errorOf('validTo') ? 'den-h den-e' : 'den-h'}
              aria-invalid={errorOf('validTo') ? true : undefined}
            />
          </div>
          {never.length > 0 && (
            <details className="mt-4">
              <summary>Việc không ủy quyền được</summary>
              <ul className="small">
                {never.map((one) => (
                  <li key={one.name}>
                    <b>{one.name}</b>: {one.why}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <div className="section pb-0">
            <div className="row">
              <button className="btn big" type="submit">
                {limits ? 'Giới hạn ngay' : 'Gửi lời ủy quyền'}
              </button>
              <a className="btn second big" href="/cua-toi/lam-thay">
                Quay lại
              </a>
            </div>
          </div>
        </form>
      </div>
    </Layout>
  );
}

function ErrorLine({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <p className="error" id={id}>
      <Icon name="warn" />
      {message}
    </p>
  );
}

type LineProps = {
  id: string;
  name: string;
  label: string;
  hint: string;
  error: string | undefined;
  value: string;
  numeric?: boolean;
};

function Line({ id, name, label, hint, error, value, numeric }: LineProps) {
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <span className="hint" id={`${id}-h`}>
        {hint}
      </span>
      <ErrorLine id={`${id}-e`} message={error} />
      <input
        className="input w-20"
        id={id}
        name={name}
        defaultValue={value}
        maxLength={100}
        required
        inputMode={numeric ? 'numeric' : undefined}
        autoComplete="off"
        aria-describedby={error ? `${id}-h ${id}-e` : `${id}-h`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}

function Scope({ limits, fields, procedures, typed, error }: MandateFormProps & { error: string | undefined }) {
  const single = typed.covers.filter((word) => !fields.some((field) => field.code === word));
  return (
    <fieldset className={error ? 'field bad' : 'field'} id={anchors.covers} aria-describedby={error ? 'viec-e' : undefined}>
      <legend>{limits ? 'Còn được làm việc gì?' : 'Được làm việc gì?'}</legend>
      <ErrorLine id="viec-e" message={error} />
      <label className="choice">
        <input type="radio" name="scope" value="all" defaultChecked={typed.scope === 'all'} />
        <span>
          {limits ? 'Như hiện nay' : 'Mọi việc pháp luật cho ủy quyền'}
          {!limits && <span className="hint">Việc phải tự mình làm, ví dụ kết hôn, không nằm trong số này.</span>}
        </span>
      </label>
      <label className="choice">
        <input type="radio" name="scope" value="some" defaultChecked={typed.scope === 'some'} />
        <span>Chỉ những việc chọn dưới đây</span>
      </label>
      <div className="reveal">
        <fieldset className="field">
          <legend>Nhóm việc</legend>
          {fields.map((field) => (
            <label className="choice" key={field.code}>
              <input type="checkbox" name="covers" value={field.code} defaultChecked={typed.covers.includes(field.code)} />
              <span>{field.name}</span>
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label className="label" htmlFor="mot-viec">
            Hoặc một thủ tục
          </label>
          <select className="input" id="mot-viec" name="covers" defaultValue={single[0] ?? ''}>
            <option value="">Không chọn</option>
            {procedures.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  );
}
