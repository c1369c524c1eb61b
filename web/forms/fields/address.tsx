import { provinces } from '../../../definitions/facts/provinces.ts';
import type { FieldOf } from '../../../src/modules/forms/contract.ts';
import { plain } from '../../../src/modules/forms/rules.ts';
import { ErrorText, FieldSet } from '../frame.tsx';
import { describedBy, errorAt, type FieldProps } from '../page.ts';

interface TypedAddress {
  province?: string;
  commune?: string;
  communeText?: string;
  detail?: string;
}

/**
 * Province, commune, village. The commune is typed with suggestions of its province and found by name on the server,
 * so that another province needs no script and no list of 3,321 units.
 */
export function AddressField({ def, name, id, value, when, page }: FieldProps<FieldOf<'address'>>) {
  const typed = (typeof value === 'object' && value !== null ? value : {}) as TypedAddress;
  const province = plain(typed.province) || page.homeProvince;
  page.provinces.add(province);
  const commune = typed.communeText ?? page.communes.find((one) => one.code === typed.commune)?.name ?? typed.commune;
  const isCommuneOnly = def.level === 'commune';
  const place = { var: `${name}.province` };
  const part = (key: 'commune' | 'detail', label: string, shown: string | undefined, whenPart?: object) => {
    const partId = `${id}-${key}`;
    const error = errorAt(page, name, key);
    return (
      <div className={error ? 'field bad mt-3' : 'mt-3'} data-when={whenPart && JSON.stringify(whenPart)}>
        <label className={error ? undefined : 'small'} htmlFor={partId}>
          {label}
        </label>
        <ErrorText id={partId} message={error} />
        <input
          className="input w-20 mt-1"
          id={partId}
          name={`${name}.${key}`}
          list={key === 'commune' ? `communes-${province}` : undefined}
          autoComplete="off"
          maxLength={key === 'detail' ? 300 : 80}
          defaultValue={plain(shown)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(error && `${partId}-e`)}
        />
      </div>
    );
  };
  return (
    <FieldSet def={def} id={id} error={errorAt(page, name)} when={when}>
      <div className="mt-3">
        <label className="small" htmlFor={id}>
          Tỉnh, thành phố
        </label>
        <select
          className="input w-20 mt-1"
          id={id}
          name={`${name}.province`}
          defaultValue={province}
          data-province={`${id}-commune`}
        >
          {provinces.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
          {def.abroad && <option value="abroad">Ở nước ngoài</option>}
        </select>
      </div>
      {part('commune', 'Xã, phường', commune, def.abroad ? { '!=': [place, 'abroad'] } : undefined)}
      {(!isCommuneOnly || def.abroad) &&
        part(
          'detail',
          def.detailLabel ?? (isCommuneOnly ? 'Nếu ở nước ngoài: thành phố, nước' : 'Thôn, tổ dân phố, số nhà'),
          typed.detail,
          isCommuneOnly ? { '==': [place, 'abroad'] } : undefined,
        )}
    </FieldSet>
  );
}
