import type { Answers, FieldError, FormDefinition, KnownRecord } from '../../../../src/modules/forms/contract.ts';
import { type FormContext, inputId, requiredPapers, validateForm } from '../../../../src/modules/forms/rules.ts';
import { dayKey } from '../../moments.ts';

export type CounterContext = { case: string | undefined; channel: 'counter'; known: Record<string, KnownRecord> };

export { inputId, requiredPapers };

/** The context of the form's rules as the server will have it. Papers are checked apart, with their clauses. */
export function contextOf(context: CounterContext): FormContext {
  return { ...context, today: dayKey(new Date().toISOString()) };
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
