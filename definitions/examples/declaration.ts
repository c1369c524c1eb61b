import type { Answers, KnownRecords } from '../../src/modules/forms/contract.ts';
import type { Channel } from '../../src/modules/procedures/contract.ts';

/**
 * One complete declaration of an invented person, as a procedure's folder gives it in `examples.ts`: read by the tests of all
 * declarations (walks, order of steps, printed papers), by the fuzz of actions, and by whoever wants to know what a declaration says.
 */
export interface ExampleDeclaration {
  /** What happens in it, in a few words. */
  name: string;
  /** The common case comes first and is the only one marked so: what it types is counted in docs/official-forms.md. */
  common?: true;
  answers: Answers;
  /** What registers told when it was filled in. */
  known: KnownRecords;
  /** Online where nothing else is said. */
  channel?: Channel;
}
