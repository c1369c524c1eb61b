import { z } from 'zod';
import { ChannelSchema, DossierStateSchema, DossierStepSchema } from '../procedures/contract.ts';

/** What waits: a dossier itself, or something about one. */
export const itemKinds = {
  dossier: '',
  message: 'Tin nhắn',
  correction: 'Sửa kết quả',
  complaint: 'Phản ánh',
} as const;
export type ItemKind = keyof typeof itemKinds;
const kindNames = Object.keys(itemKinds) as [ItemKind, ...ItemKind[]];

export const WorkItemSchema = z.object({
  id: z.uuid(),
  kind: z.enum(kindNames),
  /** The dossier that the line leads to. */
  opens: z.uuid(),
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
    message: z.number(),
    correction: z.number(),
  }),
  asOf: z.iso.datetime({ offset: true }),
});
export type WorkList = z.infer<typeof WorkListSchema>;
