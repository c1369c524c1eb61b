import { z } from 'zod';
import { entryRoles, PlaceSchema } from '../registers/contract.ts';
import type { Condition } from './conditions.ts';
import { type FactName, type FieldDefinition, type FormDefinition, factNames, type KnownRecord } from './contract.ts';

/**
 * Validators of form definitions, for the server. They stand apart from the contract because the browser needs its types
 * and words only, and zod is 60 KB.
 */

const variable = z.strictObject({ var: z.string().regex(/^(\$|item\.)?[a-zA-Z][A-Za-z0-9.-]*$/) });
const operand = z.union([z.string(), z.number(), z.boolean(), z.null(), variable]);
const pair = z.tuple([operand, operand]);
export const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ and: z.array(ConditionSchema).min(1) }),
    z.strictObject({ or: z.array(ConditionSchema).min(1) }),
    z.strictObject({ not: ConditionSchema }),
    z.strictObject({ '==': pair }),
    z.strictObject({ '!=': pair }),
    z.strictObject({ '<': pair }),
    z.strictObject({ '<=': pair }),
    z.strictObject({ '>': pair }),
    z.strictObject({ '>=': pair }),
    z.strictObject({ in: z.tuple([operand, z.array(z.union([z.string(), z.number()]))]) }),
    z.strictObject({ present: variable }),
  ]),
) as z.ZodType<Condition>;

const fieldId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]*(\.[a-z][A-Za-z0-9-]*){0,3}$/)
  .max(80);
const label = z.string().min(1).max(400);
const dateBound = z.string().regex(/^(today([+-]\d{1,4}[dmy])?|\d{4}-\d{2}-\d{2})$/);

const base = {
  id: fieldId,
  label,
  hint: label.optional(),
  counterLabel: label.optional(),
  counterHint: label.optional(),
  required: z.boolean().optional(),
  when: ConditionSchema.optional(),
  missing: label.optional(),
  whose: z.string().max(60).optional(),
  autocomplete: z.string().max(40).optional(),
  initial: z.union([z.string(), z.number(), z.boolean()]).optional(),
};
const fields: z.ZodType<FieldDefinition[]> = z.lazy(() => z.array(FieldDefinitionSchema).min(1));
const option = z.strictObject({
  value: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .refine((value) => value !== 'true' && value !== 'false'),
  label,
  hint: label.optional(),
  counterLabel: label.optional(),
  known: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(40)
    .optional(),
  when: ConditionSchema.optional(),
  reveal: fields.optional(),
});
const count = z.number().int().min(0);

export const FieldDefinitionSchema: z.ZodType<FieldDefinition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      ...base,
      type: z.literal('text'),
      minLength: count.optional(),
      maxLength: count.optional(),
      width: z.enum(['short', 'medium', 'long']).optional(),
      numeric: z.boolean().optional(),
      without: z.array(z.string().min(1).max(40)).min(1).optional(),
    }),
    z.strictObject({ ...base, type: z.literal('long-text'), maxLength: count.optional() }),
    z.strictObject({ ...base, type: z.literal('person-name') }),
    z.strictObject({
      ...base,
      type: z.literal('date'),
      min: dateBound.optional(),
      max: dateBound.optional(),
      partial: z.enum(['month', 'year']).optional(),
      inWords: z.boolean().optional(),
      example: z.string().optional(),
    }),
    z.strictObject({ ...base, type: z.literal('time') }),
    z.strictObject({
      ...base,
      type: z.literal('number'),
      min: z.number().optional(),
      max: z.number().optional(),
      decimals: count.max(6).optional(),
      unit: z.string().max(20).optional(),
    }),
    z.strictObject({ ...base, type: z.literal('money'), min: count.optional(), max: count.optional() }),
    z.strictObject({
      ...base,
      type: z.literal('choice'),
      options: z.array(option).min(2),
      display: z.enum(['radio', 'select']).optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('multi-choice'),
      options: z.array(option).min(1),
      min: count.optional(),
      max: count.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('yes-no'),
      yes: label.optional(),
      no: label.optional(),
      revealYes: fields.optional(),
      revealNo: fields.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('citizen-number'),
      birthDate: fieldId.optional(),
      sex: z.enum(['male', 'female']).optional(),
    }),
    z.strictObject({ ...base, type: z.literal('phone') }),
    z.strictObject({ ...base, type: z.literal('email') }),
    z.strictObject({
      ...base,
      type: z.literal('address'),
      level: z.enum(['commune', 'full']).optional(),
      abroad: z.boolean().optional(),
      detailLabel: label.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('ethnicity') }),
    z.strictObject({ ...base, type: z.literal('nationality') }),
    z.strictObject({ ...base, type: z.literal('paper'), component: z.string().min(1).max(60), several: z.boolean().optional() }),
    z.strictObject({
      ...base,
      type: z.literal('known'),
      key: z.string().regex(/^[a-z][A-Za-z0-9-]*$/),
      provider: z.string().min(1),
      of: z.string().min(1),
      facts: z.array(z.enum(factNames)),
    }),
    z.strictObject({
      ...base,
      type: z.literal('group'),
      fields,
      min: count.optional(),
      max: count.min(1).max(100).optional(),
      itemLabel: label,
      addLabel: label.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('information') }),
  ]),
) as z.ZodType<FieldDefinition>;

export const FormDefinitionSchema: z.ZodType<FormDefinition> = z.strictObject({
  code: z.string().min(1).max(60),
  title: label,
  validFrom: z.iso.date(),
  source: z.strictObject({ name: z.string().min(1), verify: z.boolean().optional() }),
  steps: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/),
        title: label,
        sections: z
          .array(
            z.strictObject({
              id: z.string().regex(/^[a-z][a-z0-9-]*$/),
              title: label,
              intro: label.optional(),
              when: ConditionSchema.optional(),
              fields,
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  pledge: z.string().optional(),
}) as z.ZodType<FormDefinition>;

const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const FactsSchema = z.object({
  fullName: z.string(),
  dateOfBirth: partialDate,
  sex: z.enum(['male', 'female']),
  citizenNumber: z.string(),
  idPaper: z.union([
    z.object({ kind: z.literal('citizen-card'), number: z.string() }),
    z.object({ kind: z.literal('other'), text: z.string() }),
  ]),
  ethnicity: z.string(),
  nationality: z.string(),
  residence: PlaceSchema,
  homeTown: PlaceSchema,
  phone: z.string(),
  registeredOn: partialDate,
  registeredAt: z.string(),
  entry: z.object({ number: z.string(), book: z.string().optional() }),
  relation: z.string(),
  members: z.number().int(),
  deceasedOn: partialDate,
  endedOn: partialDate,
  endedBy: z.enum(['divorce', 'death']),
  civilStatus: z.enum(['single', 'married', 'divorced', 'widowed']),
  birthPlace: z.string(),
  deathTime: z.string(),
  deathPlace: z.string(),
  deathCause: z.string(),
} satisfies Record<FactName, z.ZodType>);

export const KnownRecordSchema: z.ZodType<KnownRecord> = z.object({
  title: z.string(),
  values: FactsSchema.partial(),
  people: z.partialRecord(z.enum(entryRoles), FactsSchema.partial()).optional(),
  source: z.object({ name: z.string(), at: z.iso.datetime({ offset: true }) }),
}) as z.ZodType<KnownRecord>;
