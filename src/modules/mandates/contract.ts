import { z } from 'zod';

export const MandateGroundSchema = z.enum(['parent', 'authorisation', 'company']);
/** 'lapsed': the day on which it ends is over; 'void': what it rests on is no more (the register, a death). */
export const MandateStandSchema = z.enum(['offered', 'standing', 'declined', 'ended', 'lapsed', 'void']);
export type MandateStand = z.infer<typeof MandateStandSchema>;

/** One mandate as both sides read it. */
export const MandateViewSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  ground: MandateGroundSchema,
  /** 'Được ủy quyền', with the law that it rests on. */
  groundText: z.string(),
  clause: z.string(),
  side: z.enum(['giver', 'taker']),
  /** The other side. */
  name: z.string(),
  /** What the taker is to the giver: 'chồng'. */
  tie: z.string().nullable(),
  stand: MandateStandSchema,
  /** In words; null: everything that may be delegated. */
  covers: z.array(z.object({ code: z.string(), name: z.string() })).nullable(),
  madeAt: z.string(),
  validTo: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.enum(['giver', 'taker']).nullable(),
});
export type MandateView = z.infer<typeof MandateViewSchema>;

/** Somebody for whom the reader may make a declaration, or why not. */
export const PrincipalSchema = z.object({
  /** Person or company. */
  id: z.uuid(),
  name: z.string(),
  /** 'con', 'ủy quyền của vợ', 'công ty' */
  as: z.string(),
  ground: MandateGroundSchema,
  /** Absent when it may be chosen. */
  closed: z.string().optional(),
});
export type Principal = z.infer<typeof PrincipalSchema>;
