import { z } from 'zod';
import { ConditionSchema } from '../forms/schema.ts';

/**
 * An administrative procedure as its decision publishes it: literals that survive JSON. Files under
 * `definitions/procedures/` hold them; an administrator's overlay may change named slots (fee, limit, paper, step).
 * Everything that law may change carries `source`; `verify: true` marks what nobody has checked against the gazette.
 */
const text = z.string().min(1).max(2000);
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60);
const channel = z.enum(['online', 'counter', 'postal']);

export const SourceSchema = z.strictObject({
  /** Number of the decision, decree or circular, and the clause where known. */
  name: text,
  verify: z.boolean().optional(),
});

export const CaseSchema = z.strictObject({
  id,
  label: text,
  /** One or two sentences for the procedure's page and under the option of the form. */
  explain: text,
});

export const ComponentSchema = z.strictObject({
  id,
  /** Statutory wording. */
  name: text,
  shortName: text,
  originals: z.number().int().min(0),
  copies: z.number().int().min(0),
  /** `submit`: stays with the dossier; `present`: looked at and given back. */
  kind: z.enum(['submit', 'present']),
  /** Over `case` and the answers of the form, `$channel`, `$known.key`; absent: always. */
  needed: ConditionSchema.optional(),
  /** For people: when it is needed, in words. */
  neededText: text.optional(),
  /** Registers whose data stand in for the paper, best first. */
  replacedBy: z
    .array(z.enum(['population', 'civil-status', 'birth-notice', 'land', 'enterprise', 'social-insurance', 'social-security']))
    .optional(),
  photoIsEnough: z.boolean(),
  /** Number of the official template, when there is one. */
  template: text.optional(),
  clause: SourceSchema,
});
export type ComponentDefinition = z.infer<typeof ComponentSchema>;

export const LimitSchema = z.strictObject({
  /** Absent: every case, every channel. The first that fits counts. */
  cases: z.array(id).optional(),
  channels: z.array(channel).optional(),
  value: z.number().int().min(1),
  unit: z.enum(['working-hour', 'working-day', 'day', 'month']),
  /** `15:00`: received later counts from the next working day. */
  cutoff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  text,
  source: SourceSchema,
});
export type LimitDefinition = z.infer<typeof LimitSchema>;

export const FeeSchema = z.strictObject({
  name: text,
  /** Whole đồng; null when the provincial council sets it. */
  amount: z.number().int().min(0).nullable(),
  cases: z.array(id).optional(),
  channels: z.array(channel).optional(),
  /** Path of a number in the answers that multiplies the fee (extra copies). */
  perAnswer: z.string().optional(),
  text,
  source: SourceSchema,
});
export type FeeDefinition = z.infer<typeof FeeSchema>;

export const StepSchema = z.strictObject({
  id: z.enum(['reception', 'check', 'sign', 'hand-over']),
  title: text,
  role: z.enum(['one-stop-officer', 'case-officer', 'head-of-unit', 'leader', 'clerk']),
});

export const ProcedureDefinitionSchema = z.strictObject({
  /** National code `N.NNNNNN`. */
  code: z.string().regex(/^\d\.\d{6}$/),
  /** Official name and the name that people use. */
  name: text,
  plainName: text,
  summary: text,
  /** Words that people search with besides the names. */
  alsoCalled: z.array(text).optional(),
  field: id,
  fieldName: text,
  level: z.enum(['commune', 'province']),
  audience: z.array(text),
  validFrom: z.iso.date(),
  decision: SourceSchema,
  onlineLevel: z.enum(['full', 'partial', 'none']),
  onlineLevelSource: SourceSchema,
  minutesToFill: z.number().int().min(1),
  /** Path of the name in the answers that a dossier is known by ('Khai sinh: Phạm Đinh Bảo An'); `titleWord` stands before it. */
  titlePath: z.string().max(80).optional(),
  titleWord: text.optional(),
  cases: z.array(CaseSchema).min(1),
  components: z.array(ComponentSchema),
  limits: z.array(LimitSchema).min(1),
  fees: z.array(FeeSchema),
  channels: z.array(channel).min(1),
  results: z
    .array(
      z.strictObject({ code: z.string().regex(/^KQ\.[A-Z]\d{2}\.\d{6}$/), name: text, template: id, validity: text.optional() }),
    )
    .min(1),
  /** In order, as the procedure's page shows them. The engine of this version knows these four; others come with their actions. */
  steps: z.array(StepSchema).min(1),
  resolvingText: text,
  legalBasis: z.array(z.strictObject({ number: text, name: text, verify: z.boolean().optional() })).min(1),
  settings: z.strictObject({
    /** Working hours that reception has to accept or answer. */
    receptionHours: z.number().int(),
  }),
  /** Paragraphs of the procedure's page. */
  whoMay: z.array(text).min(1),
  afterwards: z.array(z.strictObject({ title: text, detail: text })).min(1),
  specialCases: z.array(z.strictObject({ title: text, detail: text })).optional(),
  dataWeHave: z.array(z.strictObject({ title: text, detail: text })).optional(),
});
export type ProcedureDefinition = z.infer<typeof ProcedureDefinitionSchema>;

/** The limit for a case and channel: the first that fits. Throws when the definition has none. */
export function limitFor(procedure: ProcedureDefinition, caseId: string, by: z.infer<typeof channel>): LimitDefinition {
  const limit = procedure.limits.find((one) => (one.cases?.includes(caseId) ?? true) && (one.channels?.includes(by) ?? true));
  if (!limit) throw new Error(`${procedure.code} has no limit for case ${caseId} by ${by}`);
  return limit;
}
