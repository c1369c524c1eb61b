import { z } from 'zod';

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

/** Steps inside state 4 (processing), in the order of the procedure's definition. */
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

export const ChannelSchema = z.enum(['online', 'counter', 'postal']);
export type Channel = z.infer<typeof ChannelSchema>;
export const channelLabels: Record<Channel, string> = { online: 'Trực tuyến', counter: 'Tại quầy', postal: 'Bưu chính' };

/** One paper bound to a component of the procedure. `file` is the id that the upload's receipt gave. */
export const PaperSchema = z.object({
  component: z.string().min(1).max(60),
  file: z.uuid(),
});

/** An action that the actor may do now; the server's own table and rights decided it. */
export const AllowedActionSchema = z.object({
  type: z.string(),
  label: z.string(),
  /** A sentence that says what will happen, shown before anything that cannot be undone. */
  consequence: z.string(),
  tone: z.enum(['main', 'second', 'danger']),
  /** Absent when it may be done; otherwise the sentence that says what would wake it. */
  blocked: z.string().optional(),
});
export type AllowedAction = z.infer<typeof AllowedActionSchema>;

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

export const WorkItemSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  applicant: z.string(),
  procedure: z.object({ code: z.string(), name: z.string() }),
  state: DossierStateSchema,
  step: DossierStepSchema,
  stepLabel: z.string(),
  channel: ChannelSchema,
  dueAt: z.iso.datetime({ offset: true }).nullable(),
  dueText: z.string(),
  late: z.boolean(),
  organisation: z.string(),
});
export type WorkItem = z.infer<typeof WorkItemSchema>;

export const WorkListSchema = z.object({
  items: z.array(WorkItemSchema),
  next: z.string().nullable(),
  counts: z.object({
    all: z.number(),
    late: z.number(),
    today: z.number(),
    sign: z.number(),
    reception: z.number(),
    'hand-over': z.number(),
  }),
  asOf: z.iso.datetime({ offset: true }),
});
export type WorkList = z.infer<typeof WorkListSchema>;

/** One line of the declaration as people read it: label and text, and where a known value came from. */
export const DeclarationLineSchema = z.object({
  section: z.string(),
  field: z.string(),
  label: z.string(),
  value: z.string(),
  source: z.object({ name: z.string(), at: z.iso.datetime({ offset: true }) }).nullable(),
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

export const DossierPageSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  procedure: z.object({ code: z.string(), name: z.string(), legalBasis: z.array(z.string()) }),
  state: DossierStateSchema,
  step: DossierStepSchema,
  channel: ChannelSchema,
  applicant: z.object({ name: z.string(), citizenNumber: z.string().nullable(), phone: z.string().nullable() }),
  receiving: z.object({ code: z.string(), name: z.string() }),
  resolving: z.object({ code: z.string(), name: z.string() }),
  holder: z.object({ name: z.string(), position: z.string() }).nullable(),
  clock: ClockSchema,
  declaration: z.array(DeclarationLineSchema),
  papers: z.array(PaperViewSchema),
  timeline: z.array(TimelineItemSchema),
  allowed: z.array(AllowedActionSchema),
  /** `dataHash` goes back as `preparedHash` when the leader signs exactly this. */
  proposal: z.object({ opinion: z.string(), by: z.string(), at: z.string(), dataHash: z.string() }).nullable(),
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
