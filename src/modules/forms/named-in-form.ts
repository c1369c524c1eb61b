import { branchesOf, compileForm } from './compile.ts';
import type { FormDefinition } from './contract.ts';

/**
 * What the rest of a definition may name of its declaration.
 * @throws Error that names the field, as `compileForm` does
 */
export function namedInForm(form: FormDefinition): { paths: Set<string>; components: Set<string>; caseValues: Set<string> } {
  const compiled = compileForm(form);
  const components = new Set<string>();
  const caseValues = new Set<string>();
  const paths = new Set<string>();
  // What is asked for each item of a group is named by the first of them.
  const named = compiled.fields.flatMap((field) => [
    { def: field.def, path: field.def.id },
    ...field.children.map((child) => ({ def: child.def, path: `${field.def.id}.0.${child.def.id}` })),
  ]);
  for (const { def, path } of named) {
    paths.add(path);
    if (def.type === 'paper') components.add(def.component);
    if (def.id === 'case') for (const branch of branchesOf(def)) caseValues.add(String(branch.value));
  }
  return { paths, components, caseValues };
}
