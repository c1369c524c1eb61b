import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import type { Directory } from '../organisations/index.ts';
import { answerComplaint, complain } from './actions/complain.ts';
import { rate } from './actions/rate.ts';
import { feedbackBlock } from './block.ts';
import { Complaint } from './complaint.ts';
import { ofDossier, satisfaction } from './queries/ratings.ts';

export { ratingsOfMonth, type Satisfaction } from './queries/ratings.ts';

export const feedbackModule = (the: { directory: () => Directory }): Module =>
  defineModule({
    name: 'feedback',
    aggregates: [Complaint],
    actions: [rate(the), complain(the), answerComplaint()],
    queries: [ofDossier(), satisfaction(the)],
    shows: [feedbackBlock],
    migrations: migrationsIn('src/modules/feedback'),
  });
