import { z } from 'zod';
import { AllowedActionSchema, BlockSchema } from '../../kernel/shown.ts';
import { ChannelSchema, type DeliveryWay, DossierStateSchema, DossierStepSchema, ReadingSchema } from '../procedures/contract.ts';

export { type AllowedAction, AllowedActionSchema, type Block } from '../../kernel/shown.ts';
export { type WorkItem, WorkItemSchema, type WorkList, WorkListSchema } from '../desk/contract.ts';
export {
  type Channel,
  ChannelSchema,
  channelLabels,
  type DossierState,
  DossierStateSchema,
  type DossierStep,
  DossierStepSchema,
  dossierStates,
  stepLabels,
} from '../procedures/contract.ts';

/** One paper bound to a component of the procedure. `file` is the id that the upload's receipt gave. */
export const PaperSchema = z.object({
  component: z.string().min(1).max(60),
  file: z.uuid(),
});

/** What an action on a dossier answers: where it stands now. */
export const MovedSchema = z.object({ state: DossierStateSchema, step: DossierStepSchema.optional() });
/** With the day on which the result is due. */
export const ReceivedSchema = z.object({ state: DossierStateSchema, dueAt: z.iso.datetime(), dueText: z.string() });
export const EnteredSchema = ReceivedSchema.extend({ code: z.string() });
/** `dueText` says by when reception answers. */
export const SubmittedSchema = z.object({
  code: z.string(),
  state: DossierStateSchema,
  receptionDue: z.iso.datetime(),
  dueText: z.string(),
});

export const ClockSchema = z.object({
  receivedAt: z.iso.datetime({ offset: true }).nullable(),
  dueAt: z.iso.datetime({ offset: true }).nullable(),
  originalDueAt: z.iso.datetime({ offset: true }).nullable(),
  /** Working milliseconds of the resolving organisation's calendar. */
  usedMs: z.number(),
  pausedMs: z.number(),
  leftMs: z.number(),
  state: z.enum(['not-started', 'running', 'paused', 'late', 'done-on-time', 'done-late', 'ended']),
  text: z.string(),
  dueText: z.string(),
  steps: z.array(z.object({ kind: z.string(), text: z.string() })),
});
export type Clock = z.infer<typeof ClockSchema>;

export const TimelineItemSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  action: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  /** Officer's name and position for officers; the organisation only for the citizen. */
  by: z.string().nullable(),
});
export type TimelineItem = z.infer<typeof TimelineItemSchema>;

/** One line of the declaration as people read it: label and text, and where a known value came from. */
export const DeclarationLineSchema = z.object({
  section: z.string(),
  field: z.string(),
  label: z.string(),
  value: z.string(),
  source: z.object({ name: z.string(), at: z.iso.datetime({ offset: true }) }).nullable(),
  /** For officers: why this name wants a second look, as one sentence. */
  doubt: z.string().optional(),
});
export type DeclarationLine = z.infer<typeof DeclarationLineSchema>;

export const PaperViewSchema = z.object({
  component: z.string(),
  componentName: z.string(),
  file: z
    .object({
      id: z.uuid(),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.number(),
      pages: z.number().nullable(),
      sha256: z.string(),
      receivedAt: z.iso.datetime({ offset: true }),
      url: z.string(),
    })
    .nullable(),
  /** How the component is met: a file, data in place of the paper, seen at the counter, or missing. */
  status: z.enum(['file', 'data', 'seen', 'missing', 'not-needed']),
});
export type PaperView = z.infer<typeof PaperViewSchema>;

/** What was asked of the person once, item by item, and what they answered. */
export const SupplementViewSchema = z.object({
  items: z.array(
    z.object({
      component: z.string().nullable(),
      /** The paper's name, or what of the declaration it is about. */
      about: z.string(),
      what: z.string(),
      clause: z.string(),
      answer: z.object({ text: z.string().nullable(), files: z.array(z.uuid()) }).nullable(),
    }),
  ),
  askedAt: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
  answeredAt: z.iso.datetime({ offset: true }).nullable(),
});
export type SupplementView = z.infer<typeof SupplementViewSchema>;

export const DossierPageSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  procedure: z.object({
    code: z.string(),
    /** The published version that the dossier began under. */
    definition: z.string(),
    name: z.string(),
    legalBasis: z.array(z.string()),
    components: z.array(z.object({ id: z.string(), name: z.string() })),
    reading: ReadingSchema.optional(),
  }),
  state: DossierStateSchema,
  step: DossierStepSchema,
  channel: ChannelSchema,
  applicant: z.object({
    name: z.string(),
    citizenNumber: z.string().nullable(),
    phone: z.string().nullable(),
    doubt: z.string().optional(),
  }),
  receiving: z.object({ code: z.string(), name: z.string() }),
  resolving: z.object({ code: z.string(), name: z.string() }),
  holder: z.object({ name: z.string(), position: z.string() }).nullable(),
  clock: ClockSchema,
  declaration: z.array(DeclarationLineSchema),
  papers: z.array(PaperViewSchema),
  timeline: z.array(TimelineItemSchema),
  allowed: z.array(AllowedActionSchema),
  /** What the person must still do; `later`: not before there is a result. Empty for officers. */
  toDo: z.array(z.object({ text: z.string(), href: z.string().optional(), later: z.boolean() })),
  /** What other modules have to say of it: results to correct, messages, payments. */
  blocks: z.array(BlockSchema),
  /**
   * `dataHash` goes back as `preparedHash` when the leader signs exactly this; `content` is what the officer wrote on the result, where
   * neither declaration nor register says it.
   */
  proposal: z
    .object({ opinion: z.string(), content: z.string().optional(), by: z.string(), at: z.string(), dataHash: z.string() })
    .nullable(),
  supplement: SupplementViewSchema.nullable(),
  documents: z.array(
    z.object({ kind: z.string(), title: z.string(), url: z.string(), bytes: z.number(), signedAt: z.string().nullable() }),
  ),
  result: z
    .object({
      id: z.uuid(),
      number: z.string(),
      /** Absent for those who see the dossier but may not open the paper. */
      url: z.string().optional(),
      checkUrl: z.string().optional(),
      signedAt: z.string(),
      timestamp: z.boolean(),
    })
    .nullable(),
});
export type DossierPage = z.infer<typeof DossierPageSchema>;

/** What a slip may say about a dossier; what it does say, and how, is the definition's. */
export type SlipFacts = {
  issuer: { parent?: string; name: string };
  centre: { name: string; phone?: string | undefined };
  /** What stands before the date: 'Ba Tô'. */
  place: string;
  code: string;
  applicant: { name: string; idNumber?: string | null; address?: string | null; phone?: string | null };
  procedure: { code: string; name: string };
  /** `file`: of what was sent, its receipt. */
  papers: { name: string; seen: boolean; file: { name: string; pages: number | null; bytes: number; sha256: string } | null }[];
  submittedAt: Date;
  receivedAt: Date | null;
  dueAt: Date | null;
  /** By when reception answers, in words. */
  receptionBy: string;
  /** Reception is completed in the person's presence, and the limit runs from then. */
  atCounter: boolean;
  limitText: string;
  feeText: string;
  delivery: DeliveryWay;
  slipNumber: number | null;
  /** What is asked for on slip 02. */
  supplement: { items: { about: string; what: string; clause: string }[]; askedAt: Date; until: Date } | null;
  /** Name of the officer who took it in; '' before. */
  receiver: string;
  /** What the person must still do, each a whole sentence. */
  toDo: string[];
  /** Of the tracking page. */
  qr: string[];
};

/** A slip as definitions/templates/slips.ts declares it. */
export type SlipDefinition = {
  title: string;
  /** Actions after which it is made; the same action again makes the same slip again. */
  after: readonly string[];
  /** Typst. */
  template: string;
  /** Box of the template in which the body signs. */
  box: string;
  content: (facts: SlipFacts) => object;
};
