import type { Condition } from './conditions.ts';
import type { FactName, Facts, PeopleInEntry } from './facts.ts';

export type { Condition, Operand } from './conditions.ts';

/**
 * A form definition is a literal that survives JSON: steps -> sections -> fields. Files under `definitions/` hold
 * them, the database keeps published versions, the browser receives them unchanged. Nothing here is a function.
 *
 * Answers are one nested JSON object. A field's `id` is its place in it: `child.name` is `answers.child.name`, JSON
 * pointer `/child/name`, HTML names `child.name.family` and `child.name.given`.
 */

/** `today`, `today-60d`, `today+2m`, `today-18y` or a fixed `2026-01-31`. */
export type DateBound = string;

interface FieldBase {
  /** Place in the answers; camelCase or kebab-case, parts joined by dots. */
  id: string;
  label: string;
  hint?: string;
  /** At the counter the officer reads, not the citizen: short words instead of `label`; of `hint` only what stands here is shown. */
  counterLabel?: string;
  counterHint?: string;
  /** Default true. `paper`, `known` and `information` hold no answer. */
  required?: boolean;
  /** Shown only when this holds. May name earlier fields, `item.x` inside a group, `$case`, `$channel`, `$days.field` (whole days since the date answered there), `$known.key`, `$known.key.fact` (raw: 'male', '1998-03-04'), `$known.key.age`. */
  when?: Condition;
  /** The sentence shown when the answer is missing; otherwise made from the label. */
  missing?: string;
  /** Whose it is, for messages: 'con' gives 'Nhập tên của con'. */
  whose?: string;
  /** HTML autocomplete token, only where the field is about the person who fills in. */
  autocomplete?: string;
  /** Suggested first value, shown but not assumed: what is posted counts. */
  initial?: string | number | boolean;
}

export interface OptionDefinition {
  /** `true` and `false` are kept for yes-no fields. */
  value: string;
  label: string;
  hint?: string;
  counterLabel?: string;
  /** Stands for somebody or something that a register told under this key: offered only then, and called by its title. */
  known?: string;
  when?: Condition;
  /** Fields that belong to this option: asked only when it is chosen. */
  reveal?: FieldDefinition[];
}

export { type FactName, type Facts, type FactValues, factLabels, factNames } from './facts.ts';

export type FieldDefinition = FieldBase &
  (
    | {
        type: 'text';
        minLength?: number;
        maxLength?: number;
        width?: 'short' | 'medium' | 'long';
        numeric?: boolean;
        without?: string[];
      }
    | { type: 'long-text'; maxLength?: number }
    | { type: 'person-name' }
    | { type: 'date'; min?: DateBound; max?: DateBound; partial?: 'month' | 'year'; inWords?: boolean; example?: string }
    | { type: 'time' }
    | { type: 'number'; min?: number; max?: number; decimals?: number; unit?: string }
    | { type: 'money'; min?: number; max?: number }
    | { type: 'choice'; options: OptionDefinition[]; display?: 'radio' | 'select' }
    | { type: 'multi-choice'; options: OptionDefinition[]; min?: number; max?: number }
    | { type: 'yes-no'; yes?: string; no?: string; revealYes?: FieldDefinition[]; revealNo?: FieldDefinition[] }
    | { type: 'citizen-number'; birthDate?: string; sex?: 'male' | 'female' }
    | { type: 'phone' }
    | { type: 'email' }
    | { type: 'address'; level?: 'commune' | 'full'; abroad?: boolean; detailLabel?: string }
    | { type: 'ethnicity' }
    | { type: 'nationality' }
    | { type: 'paper'; component: string; several?: boolean }
    | { type: 'known'; key: string; provider: string; of: string; facts: FactName[] }
    | { type: 'group'; fields: FieldDefinition[]; min?: number; max?: number; itemLabel: string; addLabel?: string }
    | { type: 'information' }
  );
export type FieldType = FieldDefinition['type'];
export type FieldOf<T extends FieldType> = Extract<FieldDefinition, { type: T }>;

export interface SectionDefinition {
  id: string;
  title: string;
  /** A soft line under the heading; not shown at the counter. */
  intro?: string;
  when?: Condition;
  fields: FieldDefinition[];
}
export interface StepDefinition {
  id: string;
  title: string;
  sections: SectionDefinition[];
}
export interface FormDefinition {
  /** The procedure's code, or a name for toy forms. */
  code: string;
  title: string;
  validFrom: string;
  /** Which official form it carries, and how sure we are. */
  source: { name: string; verify?: boolean };
  steps: StepDefinition[];
  /** The sentence that the person confirms before submitting (statutory wording of the paper form). */
  pledge?: string;
}

/** What people answered. Every value is JSON; its shape follows from the field's type (see README). */
export type AnswerValue = string | number | boolean | null | AnswerValue[] | { [key: string]: AnswerValue | undefined };
export type Answers = { [key: string]: AnswerValue | undefined };

/** Shapes of the compound answers. A date is `2026-11-12`, or `1950-03` / `1950` where the field allows a partial one. */
export interface PersonName {
  /** Họ và chữ đệm, as written before the given name. */
  family?: string;
  given: string;
  /** Set when the person has one name only (frequent among some peoples): then `family` is absent. */
  single?: true;
}
export interface AddressAnswer {
  /** Two digits of one of the 34 provinces, or `abroad`. */
  province: string;
  /** Five digits of a commune as of 1 July 2025. */
  commune?: string;
  /** Village, street, number; abroad: the whole address. */
  detail?: string;
}

/** What a register said about somebody; kept with the dossier as it was told, raw (`showFact` makes words of it). */
export interface KnownRecord {
  /** Shown in the heading of the box: the person's name, or what is registered. */
  title: string;
  values: Facts;
  /** Of an entry of civil status: those who stand in it, as it was written. */
  people?: PeopleInEntry;
  /** `at` is an ISO moment with its offset. */
  source: { name: string; at: string };
}
/** By the `key` of `known` fields: `{ applicant: {...}, father: {...} }`. */
export type KnownRecords = Readonly<Record<string, KnownRecord>>;

export interface CommuneOption {
  code: string;
  /** With its kind: 'Xã Ba Tô'. */
  name: string;
  province: string;
}

export interface FieldError {
  /** RFC 6901, into the answers: `/child/name/given`. */
  pointer: string;
  /** The field's id in the definition, without item numbers. */
  fieldId: string;
  /** Vietnamese; says what to do. */
  message: string;
}
