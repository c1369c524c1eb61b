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
export const ChannelSchema = z.enum(['online', 'counter', 'postal']);
export type Channel = z.infer<typeof ChannelSchema>;
export const channelLabels: Record<Channel, string> = { online: 'Trực tuyến', counter: 'Tại quầy', postal: 'Bưu chính' };

/** How a result reaches the person: among their electronic papers, or handed over at a counter. */
export const DeliveryWaySchema = z.enum(['electronic', 'counter']);
export type DeliveryWay = z.infer<typeof DeliveryWaySchema>;

/**
 * The ten states of a dossier as the national portal counts them (Circular 04/2025/TT-VPCP shared data set).
 * `group` is the counting group of report 06 and of Decision 766's progress figure.
 */
export const dossierStates = {
  1: { name: 'submitted', label: 'Mới đăng ký', group: 'not-received', tone: 'rest', icon: 'circle' },
  2: { name: 'received', label: 'Được tiếp nhận', group: 'in-progress', tone: 'run', icon: 'check' },
  3: { name: 'refused', label: 'Không được tiếp nhận', group: 'not-received', tone: 'bad', icon: 'cross' },
  4: { name: 'processing', label: 'Đang xử lý', group: 'in-progress', tone: 'run', icon: 'half' },
  5: { name: 'awaiting-supplement', label: 'Yêu cầu bổ sung', group: 'suspended', tone: 'wait', icon: 'pause' },
  6: { name: 'awaiting-payment', label: 'Chờ nộp phí', group: 'suspended', tone: 'wait', icon: 'coin' },
  7: { name: 'withdrawn', label: 'Đã rút hồ sơ', group: 'withdrawn', tone: 'rest', icon: 'undo' },
  8: { name: 'stopped', label: 'Dừng xử lý', group: 'suspended', tone: 'bad', icon: 'cross' },
  9: { name: 'resolved', label: 'Đã xử lý xong', group: 'done', tone: 'good', icon: 'check' },
  10: { name: 'returned', label: 'Đã trả kết quả', group: 'done', tone: 'good', icon: 'check' },
} as const;
export type DossierState = keyof typeof dossierStates;
export const DossierStateSchema = z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

/** Steps of the handling; 'check' to 'signing' are inside state 4 (processing). */
export const DossierStepSchema = z.enum(['reception', 'check', 'sign', 'signing', 'hand-over', 'none']);
export type DossierStep = z.infer<typeof DossierStepSchema>;
export const stepLabels: Record<DossierStep, string> = {
  reception: 'Chờ tiếp nhận',
  check: 'Công chức kiểm tra',
  sign: 'Chờ lãnh đạo ký',
  signing: 'Đang ký số',
  'hand-over': 'Chờ trả kết quả',
  none: '',
};

/** Whom a rule of the definition is for. Absent: every case, every channel, every day. */
const scope = {
  cases: z.array(id).optional(),
  channels: z.array(ChannelSchema).optional(),
  /** First day on which it holds, and the first on which it no longer does (`YYYY-MM-DD`). */
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
};
const { cases: _cases, channels: _channels, ...period } = scope;

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
  /** The one that stands where nothing is said; without one the person at the counter has to choose. */
  usual: z.boolean().optional(),
});

export const ComponentSchema = z.strictObject({
  id,
  /** Statutory wording, which may run over pages. */
  name: z.string().min(1).max(6000),
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
  ...period,
  /** Number of the official template, when there is one. */
  template: text.optional(),
  clause: SourceSchema,
});
export type ComponentDefinition = z.infer<typeof ComponentSchema>;

export const LimitSchema = z.strictObject({
  /** The first that fits counts. */
  ...scope,
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
  ...scope,
  /** Over the answers, `$case` and `$channel`, as for papers (exemptions, what costs only when asked for); absent: always. */
  needed: ConditionSchema.optional(),
  /** Path of a number in the answers that multiplies the fee (extra copies). */
  perAnswer: z.string().optional(),
  /**
   * Counted for each item of a group of the declaration: `units` is the number in the item that `amount` is the price of (pages), from
   * the tiers' units on at theirs, together at most `cap`; that as often as the number in `times` says (copies).
   */
  perItem: z
    .strictObject({
      group: z.string(),
      units: z.string(),
      times: z.string().optional(),
      tiers: z.array(z.strictObject({ from: z.number().int().min(2), amount: z.number().int().min(0) })).optional(),
      cap: z.number().int().min(0).optional(),
    })
    .optional(),
  text,
  source: SourceSchema,
});
export type FeeDefinition = z.infer<typeof FeeSchema>;

export const StepSchema = z.strictObject({
  id: z.enum(['reception', 'check', 'sign', 'hand-over']),
  title: text,
  role: z.enum(['one-stop-officer', 'case-officer', 'head-of-unit', 'leader', 'clerk']),
});

export const ResultDefinitionSchema = z.strictObject({
  code: z.string().regex(/^KQ\.[A-Z]\d{2}\.\d{6}$/),
  name: text,
  template: id,
  /** The officer writes what it says; otherwise the declaration does. */
  written: z.boolean().optional(),
  /**
   * The officer writes what it says unless the answer at this path names an entry that registers hold ('entry.birth'): what stands in a
   * paper book is copied from there by a person, never left blank.
   */
  writtenUnlessOnFile: z.string().max(80).optional(),
  validity: text.optional(),
  ...scope,
});
export type ResultDefinition = z.infer<typeof ResultDefinitionSchema>;

/** How the result can be had. What the person says in the declaration counts, then the channel's own way. */
export const DeliverySchema = z.strictObject({
  byChannel: z.record(ChannelSchema, DeliveryWaySchema),
  /** Path of the answer that says it, and what its values mean; values without a meaning leave it to the channel. */
  asked: z.strictObject({ path: z.string().max(80), means: z.record(z.string().max(60), DeliveryWaySchema) }).optional(),
});

/** What is completed at the counter: who comes, what they bring, and from when the limit of the law runs. */
export const PresenceSchema = z.strictObject({
  /** Kind of visit of definitions/visits. */
  visit: id,
  /** 'presence': reception is completed when the person is there, and the limit runs from then; 'reception': as usual. */
  starts: z.enum(['presence', 'reception']),
  /** For the person: who has to come and what happens. */
  text,
  /** What to bring besides the papers that are shown (`kind: 'present'`). */
  bring: z.array(text),
  /** Days that a dossier waits for somebody who has not come yet, before the office may refuse it. */
  waitsDays: z.number().int().min(1),
  source: SourceSchema,
});

const line = z.string().min(1).max(80);
/**
 * How officers read a declaration. A field is meant by its dotted id; `*` stands for any letters ('father*.fullName').
 * What is not named here is read as the declaration asks it.
 */
export const ReadingSchema = z.strictObject({
  /** Read apart although the declaration asks them under one heading, in reading order. */
  parts: z.array(z.strictObject({ title: line, fields: z.array(line).min(1) })),
  /** The declaration asks the citizen; the desk names the fact. */
  labels: z.record(line, line),
  /** What the signature vouches for, each the first of its fields that was answered. */
  signed: z.array(z.strictObject({ label: line, fields: z.array(line).min(1) })),
  /** Heading under which the applicants speak of themselves. */
  applicant: line.optional(),
  /** Which paper copies are wanted, as one sentence: `{}` is the answer. */
  paper: z.array(z.strictObject({ field: line, words: line })).optional(),
});
export type Reading = z.infer<typeof ReadingSchema>;

/** Whether somebody else may do it for the person, when the law says otherwise than usual. */
export const DelegabilitySchema = z.strictObject({ may: z.boolean(), text, source: SourceSchema });

/** Who else has to confirm the declaration before it is handed in; see `ConfirmerDefinition` of forms. */
export const ConfirmerSchema = z.strictObject({
  id,
  label: text,
  pledge: text,
  number: z.string().max(80).optional(),
  name: z.string().max(80).optional(),
  chosen: z.string().max(80).optional(),
  needed: ConditionSchema.optional(),
  source: SourceSchema,
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
  /** Made from published facts alone, with the declaration that fits any procedure. */
  general: z.boolean().optional(),
  minutesToFill: z.number().int().min(1),
  /** Path of the name in the answers that a dossier is known by ('Khai sinh: Phạm Đinh Bảo An'); `titleWord` stands before it. */
  titlePath: z.string().max(80).optional(),
  /** Path of a choice that names somebody whom a register told of: then that name. */
  titleKnown: z.string().max(80).optional(),
  titleWord: text.optional(),
  /** Path of an address in the answers whose commune decides (residence: the new place); absent: the commune where it is handed in. */
  resolvingPath: z.string().max(80).optional(),
  cases: z.array(CaseSchema).min(1),
  components: z.array(ComponentSchema),
  limits: z.array(LimitSchema).min(1),
  fees: z.array(FeeSchema),
  channels: z.array(ChannelSchema).min(1),
  /** The first that fits is what a dossier asks for. `template` names a result of definitions/results. */
  results: z.array(ResultDefinitionSchema).min(1),
  delivery: DeliverySchema,
  /** In order, as the procedure's page shows them. The engine of this version knows these four; others come with their actions. */
  steps: z.array(StepSchema).min(1),
  reading: ReadingSchema.optional(),
  resolvingText: text,
  legalBasis: z.array(z.strictObject({ number: text, name: text, verify: z.boolean().optional() })).min(1),
  presence: PresenceSchema.optional(),
  delegable: DelegabilitySchema.optional(),
  confirmations: z.array(ConfirmerSchema).optional(),
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
