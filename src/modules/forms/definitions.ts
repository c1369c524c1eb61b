import type { FormDefinition } from './contract.ts';

/** What forms need of a published procedure: its declaration and the components that papers are bound to. */
export type Declared = {
  form: FormDefinition;
  hash: string;
  procedure: { plainName: string; components: readonly { id: string }[] };
};

/** Where they come from; the catalogue of the module above is one. */
export type Definitions = { find(code: string): Declared | undefined; getVersion(hash: string): Declared };
