import type { FormDefinition } from '../../src/modules/forms/contract.ts';
import type { ProcedureDefinition } from '../../src/modules/procedures/contract.ts';
import { form as birthForm } from './1.001193-khai-sinh/form.ts';
import { procedure as birth } from './1.001193-khai-sinh/procedure.ts';

export interface DefinedProcedure {
  procedure: ProcedureDefinition;
  form: FormDefinition;
}

/** Every procedure of the catalogue: one folder, one line. */
export const definedProcedures: readonly DefinedProcedure[] = [{ procedure: birth, form: birthForm }];
