import type { FormDefinition } from '../../src/modules/forms/contract.ts';
import type { ProcedureDefinition } from '../../src/modules/procedures/contract.ts';
import { describedProcedures } from '../../src/modules/procedures/search/read.ts';
import type { ExampleDeclaration } from '../examples/declaration.ts';
import { exampleDeclarations } from './examples.ts';
import { generalDefinition } from './general/index.ts';
import { definedProcedures } from './index.ts';

/** What can be declared, with examples of it. */
export interface Declarable {
  procedure: ProcedureDefinition;
  form: FormDefinition;
  examples: readonly ExampleDeclaration[];
}

/** For tests: every procedure that has examples, with a folder of its own or with the general declaration. */
export const declarables: readonly Declarable[] = Object.entries(exampleDeclarations).map(([code, examples]) => {
  const own = definedProcedures.find(({ procedure }) => procedure.code === code);
  const { procedure, form } = own ?? generalDefinition(describedProcedures().all(code).at(-1)!);
  return { procedure, form, examples };
});
