export { startConditions } from './conditions-client.ts';
export { ErrorSummary } from './error-summary.tsx';
export { PaperPages } from './fields/paper-pages.tsx';
export { FormStep, type FormStepProps } from './form-step.tsx';
export { KnownBox } from './known-box.tsx';
export type { PaperReceipt, ShownError, UnfinishedPaper } from './page.ts';
