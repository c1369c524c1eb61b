import { defineModule, type Module } from '../../kernel/index.ts';
import { Parked, retryDeadLetter } from './actions/retry-dead-letter.ts';
import { disclosures, entries, type LogServices, myDisclosures } from './queries/entries.ts';
import { deadLetters, seals } from './queries/operations.ts';

/** Reading the kernel's log: the citizen's, the security officer's and the operator's views of it. */
export const logModule = (the: LogServices): Module =>
  defineModule({
    name: 'log',
    aggregates: [Parked],
    actions: [retryDeadLetter()],
    queries: [entries(the), disclosures(the), myDisclosures(the), seals(), deadLetters()],
  });
