import { z } from 'zod';
import type { FieldDefinition, FormDefinition } from '../../forms/contract.ts';
import { ConditionSchema } from '../../forms/schema.ts';
import {
  CaseSchema,
  ChannelSchema,
  ComponentSchema,
  FeeSchema,
  LimitSchema,
  type ProcedureDefinition,
  StepSchema,
} from '../contract.ts';

/** A definition while it is being written: it has the shape of one, and may still be wrong; the check says where. */
export type Written = { procedure: ProcedureDefinition; form: FormDefinition };

const text = z.string().trim().min(1, 'Mục này còn trống.').max(2000);
const line = z.string().trim().min(1, 'Mục này còn trống.').max(400);
const optionalLine = z.string().trim().max(400).nullable().optional();
/** Place in a list, from 0; null adds at the end. */
const place = z.number().int().min(0).max(500).nullable();
const at = z.number().int().min(0).max(500);
/** JSON pointer of a question within the declaration. */
const questionPlace = z
  .string()
  .max(120)
  .regex(/^(\/[a-zA-Z]{1,20}|\/\d{1,3}){2,16}$/, 'Không có câu hỏi này.');
const condition = ConditionSchema.nullable();
const note = z.strictObject({ title: text, detail: text });
const option = z.strictObject({
  /** Of an option that is there; absent: a new one. */
  value: z.string().max(60).optional(),
  label: line,
  hint: optionalLine,
});

/** Kinds of question that somebody can add on a screen; the others hang on registers or on papers. */
export const addableTypes = [
  'text',
  'long-text',
  'person-name',
  'date',
  'number',
  'money',
  'choice',
  'multi-choice',
  'yes-no',
  'phone',
  'email',
  'address',
  'citizen-number',
  'ethnicity',
  'nationality',
  'information',
] as const satisfies readonly FieldDefinition['type'][];

export const noteLists = ['afterwards', 'specialCases', 'dataWeHave'] as const;
export const movableLists = ['cases', 'components', 'limits', 'fees', 'legalBasis', ...noteLists] as const;

/** One change of a definition, as a screen makes it. Nobody types a code: ids are made here and kept. */
export const EditSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('words'),
    set: z.strictObject({
      plainName: text.optional(),
      name: text.optional(),
      summary: text.optional(),
      resolvingText: text.optional(),
      minutesToFill: z.number().int().min(1, 'Ít nhất 1 phút.').max(600).optional(),
      receptionHours: z.number().int().min(1, 'Ít nhất 1 giờ.').max(240).optional(),
      onlineLevel: z.enum(['full', 'partial', 'none']).optional(),
      whoMay: z.array(text).min(1).max(20).optional(),
      decision: text.optional(),
      pledge: text.optional(),
    }),
  }),
  z.strictObject({ kind: z.literal('channels'), channels: z.array(ChannelSchema).min(1, 'Cần ít nhất một cách nộp.').max(3) }),
  z.strictObject({ kind: z.literal('case'), at: place, item: CaseSchema.omit({ id: true }) }),
  z.strictObject({ kind: z.literal('paper'), at: place, item: ComponentSchema.omit({ id: true }) }),
  z.strictObject({ kind: z.literal('limit'), at: place, item: LimitSchema }),
  z.strictObject({ kind: z.literal('fee'), at: place, item: FeeSchema }),
  z.strictObject({
    kind: z.literal('basis'),
    at: place,
    item: z.strictObject({ number: text, name: text, verify: z.boolean().optional() }),
  }),
  z.strictObject({ kind: z.literal('note'), list: z.enum(noteLists), at: place, item: note }),
  z.strictObject({ kind: z.literal('step'), at, item: StepSchema.omit({ id: true }) }),
  z.strictObject({ kind: z.literal('remove'), list: z.enum(movableLists), at }),
  z.strictObject({ kind: z.literal('move'), list: z.enum(movableLists), at, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.strictObject({
    kind: z.literal('question'),
    at: questionPlace,
    set: z.strictObject({
      label: line.optional(),
      hint: optionalLine,
      missing: optionalLine,
      required: z.boolean().optional(),
      when: condition.optional(),
      options: z.array(option).min(1).max(100).optional(),
      min: z.number().nullable().optional(),
      max: z.number().nullable().optional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('add-question'),
    /** Behind this question; or in this section (`/steps/0/sections/1`), as its last. */
    after: questionPlace,
    type: z.enum(addableTypes),
    label: line,
    hint: optionalLine,
    required: z.boolean(),
    when: condition,
    options: z
      .array(option.pick({ label: true, hint: true }))
      .max(100)
      .optional(),
  }),
  z.strictObject({ kind: z.literal('remove-question'), at: questionPlace }),
  z.strictObject({ kind: z.literal('move-question'), at: questionPlace, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.strictObject({ kind: z.literal('section'), at: questionPlace, title: line, intro: optionalLine }),
  z.strictObject({
    kind: z.literal('confirm'),
    /** JSON pointer of what carries the mark: `/procedure/fees/0/source`. */
    at: z
      .string()
      .max(160)
      .regex(/^\/(procedure|form)(\/[A-Za-z0-9-]{1,40}){1,8}$/, 'Không có mục này.'),
    document: z.string().trim().min(3, 'Ghi số, ký hiệu văn bản, ví dụ 85/2019/NQ-HĐND.').max(120),
    date: z.iso.date('Ghi ngày ban hành.'),
    issuer: z.string().trim().min(3, 'Ghi cơ quan ban hành.').max(200),
  }),
]);
export type Edit = z.infer<typeof EditSchema>;
export type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** What an edit names is not there: the definition moved on, or the screen is old. Vietnamese, for the person. */
export class NoSuchPlace extends Error {
  readonly pointer: string;
  constructor(pointer: string, message = 'Mục này không còn ở đó. Hãy tải lại trang.') {
    super(message);
    this.pointer = pointer;
  }
}
