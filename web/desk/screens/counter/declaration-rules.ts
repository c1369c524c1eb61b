import type { Answers, FieldError, FormDefinition, KnownRecord } from '../../../../src/modules/forms/contract.ts';
import { type FormContext, inputId, validateForm } from '../../../../src/modules/forms/rules.ts';
import { feesFor, findLimit, papersFor, type Situation } from '../../../../src/modules/procedures/rules.ts';
import { dayKey } from '../../moments.ts';
import type { Component, Procedure } from './procedures.ts';

export type CounterContext = { case: string | undefined; channel: 'counter'; known: Record<string, KnownRecord> };

export { inputId };

const today = (): string => dayKey(new Date().toISOString());
const situationOf = (caseId: string): Situation => ({ case: caseId, channel: 'counter', day: today() });

/** The papers that this case with these answers needs, looked at or kept. */
export const papersOf = (procedure: Procedure, caseId: string, answers: Answers, { known }: CounterContext): Component[] =>
  papersFor(procedure, situationOf(caseId), { answers, known });

/** 'Trong 1 ngày. Miễn phí.': what is said to the person before anything is filled in. */
export function promiseOf(procedure: Procedure, caseId: string, answers: Answers): string {
  const at = situationOf(caseId);
  const said = [findLimit(procedure, at)?.text, feesFor(procedure, at, answers).text];
  return said.flatMap((text) => (text ? [`${text.replace(/\.$/, '')}.`] : [])).join(' ');
}

/** The context of the form's rules as the server will have it. Papers are checked apart, with their clauses. */
export function contextOf(context: CounterContext): FormContext {
  return { ...context, today: today() };
}

/** What is missing or wrong in the declaration; papers stand in their own tab. */
export function checkDeclaration(form: FormDefinition, answers: Answers, context: CounterContext): FieldError[] {
  return validateForm(form, answersFor(form, answers, context.case ?? null), contextOf(context));
}

/** The answers as they are sent: the case that was chosen above the declaration is one of its answers where it asks for it. */
export function answersFor(form: FormDefinition | null, answers: Answers, caseId: string | null): Answers {
  const asks = form?.steps.some((step) => step.sections.some((section) => section.fields.some((field) => field.id === 'case')));
  return asks && caseId ? { ...answers, case: caseId } : answers;
}
