/** Pure rules of electronic declarations: no clock, no store, no DOM. Safe on the server, on the desk and offline. */
export { citizenNumberProblem } from './citizen-number.ts';
export { type CommuneIndex, communeIndex, showAddress } from './communes.ts';
export {
  branchesOf,
  type CompiledField,
  type CompiledForm,
  compileForm,
  type FormContext,
  getAt,
  isRequired,
  isSilent,
  labelOf,
  lookupIn,
  setAt,
  visit,
} from './compile.ts';
export { simplify } from './conditions.ts';
export { dateInWords, isDate, resolveBound, showDate } from './dates.ts';
export { type DescribedLine, describeAnswers, fullName, showValue } from './describe.ts';
export { type FactKind, factTypes } from './facts.ts';
export { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
export { namedInForm } from './named-in-form.ts';
export { inOfficersWords } from './officers-words.ts';
export { requiredPapers } from './papers.ts';
export { addItem, type FlatRecord, flatRecord, parseStep, removeItem, staysOnStep } from './parse.ts';
export type { DeclarationSource, PrintedDeclaration } from './printed.ts';
export { aboutKnown, type ShownFacts, showCitizenNumber, showFact, showFacts } from './show-facts.ts';
export { cleanLine, cleanName, cleanText, isName, plain, searchKey } from './text.ts';
export {
  checkForm,
  type FormProgress,
  inputId,
  pointerOf,
  progress,
  pruneAnswers,
  type ShownField,
  type StepProgress,
  validateForm,
  validateStep,
  visibleFields,
} from './validate.ts';
