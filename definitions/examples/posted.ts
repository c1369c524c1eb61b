import type { Answers, FieldDefinition, FormDefinition } from '../../src/modules/forms/contract.ts';
import { type FormContext, isSilent, visibleFields } from '../../src/modules/forms/rules.ts';

/** What a browser posts for a page: its inputs, typed as people type them. */
export type Posted = Record<string, string | string[]>;

/** The inputs of one field. An emptied field posts empty inputs. */
function inputsOf(def: FieldDefinition, name: string, value: unknown): Posted {
  const part = (...keys: string[]): Posted =>
    Object.fromEntries(
      keys.map((key) => [`${name}.${key}`, String((value as Record<string, unknown> | undefined)?.[key] ?? '')]),
    );
  switch (def.type) {
    case 'person-name': {
      const single = (value as { single?: true } | undefined)?.single;
      return { ...part('family', 'given'), [`${name}.single`]: single ? 'on' : '' };
    }
    case 'date': {
      const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : [];
      return { [`${name}.day`]: day, [`${name}.month`]: month, [`${name}.year`]: year };
    }
    case 'address':
      return part('province', 'commune', 'detail');
    case 'multi-choice':
      // A hidden empty input stands before the boxes, so that nothing ticked is posted too.
      return { [name]: ['', ...((value as string[] | undefined) ?? [])] };
    case 'money':
      return { [name]: typeof value === 'number' ? `${value.toLocaleString('vi-VN')} đồng` : '' };
    case 'number':
      return { [name]: typeof value === 'number' ? String(value).replace('.', ',') : '' };
    default:
      return { [name]: value === undefined ? '' : String(value) };
  }
}

/** Everything that the page of one step posts when it shows these answers: what is asked there, filled or empty. */
export function postedStep(form: FormDefinition, step: string, answers: Answers, ctx: FormContext): Posted {
  const posted: Posted = {};
  for (const { field, name, value } of visibleFields(form, answers, ctx)) {
    if (field.step !== step || isSilent(field.def.type) || field.def.type === 'group') continue;
    Object.assign(posted, inputsOf(field.def, name, value));
  }
  return posted;
}
