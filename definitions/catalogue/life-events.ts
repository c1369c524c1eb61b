import { eventsAtHome } from './life-events-home.ts';
import type { LifeEvent, LifeEventStep } from './life-events-parts.ts';
import { eventsOfPeople } from './life-events-people.ts';

export type { LifeEvent, LifeEventQuestion, LifeEventStep } from './life-events-parts.ts';

export const lifeEvents: readonly LifeEvent[] = [...eventsOfPeople, ...eventsAtHome];

/**
 * Procedures for one event and the answers given so far (question id -> option id), in the order in which to do them, each once.
 * Unknown questions and options are passed over.
 */
export function stepsFor(event: LifeEvent, answers: Readonly<Record<string, string>>): LifeEventStep[] {
  const chosen = event.questions.flatMap((question) => question.options.filter((option) => answers[question.id] === option.id));
  const needless = new Set(chosen.flatMap((option) => option.replaces ?? []));
  const steps = [...event.always.filter((step) => !needless.has(step.code)), ...chosen.flatMap((option) => option.leadsTo)];
  return steps.filter((step, i) => steps.findIndex((other) => other.code === step.code) === i);
}
