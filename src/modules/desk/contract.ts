import { z } from 'zod';
import { ChannelSchema, DossierStateSchema, DossierStepSchema } from '../procedures/contract.ts';

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
