import type { DossierPage } from '../../../../src/modules/dossiers/contract.ts';
import { Icon } from '../../../design/icons.tsx';
import { type ActionField, countRows } from './action-inputs.ts';

type Typed = Readonly<Record<string, string>>;
type Props = {
  field: ActionField;
  first: boolean;
  typed: Typed;
  errors: Typed;
  dossier: DossierPage;
  onChange: (name: string, value: string) => void;
};

/** One thing that an action asks: a text, a choice, or a list whose items have fields of their own. */
export function AskField({ field, first, typed, errors, dossier, onChange }: Props) {
  if (!field.rows) {
    return (
      <OneField
        name={field.name}
        field={field}
        first={first}
        typed={typed}
        errors={errors}
        dossier={dossier}
        onChange={onChange}
      />
    );
  }
  const count = countRows(field, typed);
  const add = (): void => onChange(`${field.name}.${count}.${field.rows![0]!.name}`, '');
  return (
    <fieldset className="mt-4 ask-rows">
      <legend>{field.label}</legend>
      <p className="hint">{field.hint}</p>
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
        <fieldset key={i} className="ask-row">
          <legend className="vh">Mục {i + 1}</legend>
          <b className="num" aria-hidden="true">
            {i + 1}.
          </b>
          <div>
            {field.rows!.map((part, at) => (
              <OneField
                key={part.name}
                name={`${field.name}.${i}.${part.name}`}
                field={part}
                first={first && i === 0 && at === 0}
                typed={typed}
                errors={errors}
                dossier={dossier}
                onChange={onChange}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <button type="button" className="btn second mt-2" onClick={add}>
        <Icon name="plus" />
        Thêm mục
      </button>
    </fieldset>
  );
}

type Part = Omit<ActionField, 'rows'>;

function OneField({
  name,
  field,
  first,
  typed,
  errors,
  dossier,
  onChange,
}: Omit<Props, 'field'> & { name: string; field: Part }) {
  const id = `ask-${name}`;
  const value = typed[name] ?? '';
  const error = errors[name];
  const clauses = field.choices === 'legal-basis' ? dossier.procedure.legalBasis : [];
  const shared = {
    id,
    className: 'input',
    value,
    // The dialog was opened to fill this in.
    autoFocus: first,
    required: field.required,
    'aria-describedby': `${id}-hint${error ? ` ${id}-error` : ''}`,
    'aria-invalid': error ? true : undefined,
  } as const;
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{field.label}</label>
      <span className="hint" id={`${id}-hint`}>
        {field.hint}
      </span>
      {error && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warn" />
          {error}
        </p>
      )}
      {field.templates && (
        <select
          className="input mb-2"
          aria-label={`Câu mẫu cho: ${field.label}`}
          value=""
          onChange={(e) => onChange(name, field.templates?.[Number(e.target.value)]?.text ?? value)}
        >
          <option value="">Chọn câu mẫu, rồi sửa cho đúng việc này</option>
          {field.templates.map((one, i) => (
            <option key={one.label} value={i}>
              {one.label}
            </option>
          ))}
        </select>
      )}
      {field.choices === 'papers' ? (
        <select {...shared} onChange={(e) => onChange(name, e.target.value)}>
          <option value="">Không kèm giấy tờ</option>
          {dossier.papers.flatMap(({ file, componentName }) =>
            file
              ? [
                  <option key={file.id} value={file.id}>
                    {componentName}: {file.name}
                  </option>,
                ]
              : [],
          )}
        </select>
      ) : field.choices === 'components' ? (
        <select {...shared} onChange={(e) => onChange(name, e.target.value)}>
          <option value="">Thông tin trong tờ khai</option>
          {dossier.procedure.components.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      ) : field.long ? (
        <textarea {...shared} rows={3} onChange={(e) => onChange(name, e.target.value)} />
      ) : (
        <input
          {...shared}
          list={clauses.length > 0 ? `${id}-list` : undefined}
          onChange={(e) => onChange(name, e.target.value)}
        />
      )}
      {clauses.length > 0 && (
        <datalist id={`${id}-list`}>
          {clauses.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {field.suggestion && value === '' && (
        <button type="button" className="linkbtn mt-1" onClick={() => onChange(name, field.suggestion ?? '')}>
          Dùng câu mẫu: “{field.suggestion}”
        </button>
      )}
    </div>
  );
}
