import { z } from 'zod';

export const ThreadSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      at: z.string(),
      /** 'own': written by the reader's side. */
      own: z.boolean(),
      /** The person; of an office its body and seat, for officers their name too. */
      by: z.string(),
      text: z.string(),
      paper: z.object({ name: z.string(), url: z.string() }).nullable(),
      seen: z.boolean(),
    }),
  ),
  /** Why nothing more can be written; null: it can. */
  closed: z.string().nullable(),
  /** Papers of the dossier that a message may be about. */
  papers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  next: z.null(),
});
export type Thread = z.infer<typeof ThreadSchema>;

export const NoticeSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  at: z.string(),
  read: z.boolean(),
  title: z.string(),
  text: z.string(),
  dossier: z.object({ id: z.uuid(), code: z.string(), title: z.string() }),
  href: z.string(),
});
export type NoticeView = z.infer<typeof NoticeSchema>;
