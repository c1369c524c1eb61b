import type { ConfirmerDefinition } from './confirmers.ts';
import type { FormDefinition } from './contract.ts';

/** What forms need of a published procedure: its declaration and the components that papers are bound to. */
export type Declared = {
  form: FormDefinition;
  hash: string;
  procedure: {
    code: string;
    plainName: string;
    field: string;
    components: readonly { id: string }[];
    delegable?: { may: boolean; text: string; source: { name: string } } | undefined;
    confirmations?: readonly ConfirmerDefinition[] | undefined;
  };
};

/** Where they come from; the catalogue of the module above is one. */
export type Definitions = { find(code: string): Declared | undefined; getVersion(hash: string): Declared };
