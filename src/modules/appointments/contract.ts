import { z } from 'zod';

/** A half of a weekday: 'mon-am' ends with the morning's hours, 'mon-pm' begins after them. */
export const halves = [
  'mon-am',
  'mon-pm',
  'tue-am',
  'tue-pm',
  'wed-am',
  'wed-pm',
  'thu-am',
  'thu-pm',
  'fri-am',
  'fri-pm',
  'sat-am',
  'sat-pm',
  'sun-am',
  'sun-pm',
] as const;
export const HalfSchema = z.enum(halves);
export type Half = z.infer<typeof HalfSchema>;

/** A kind of visit as `definitions/visits` says it, for the days from `validFrom` on and before `validTo` (`YYYY-MM-DD`). */
export type VisitKind = {
  code: string;
  label: string;
  explain: string;
  /** Length of one visit. */
  minutes: number;
  /** Visits at the same time, where the commune has said nothing. */
  windows: number;
  /** Half days on which it is offered, where the commune has said nothing; absent: whenever the office is open. */
  halves?: readonly Half[];
  /** A person books at least so long before; officers at any time that is still to come. */
  noticeMinutes: number;
  /** Last day that can be booked, counted from today. */
  daysAhead: number;
  /** What everybody brings, besides what the procedure names. */
  bring: readonly string[];
  validFrom: string;
  validTo?: string;
  source: { name: string; verify?: boolean };
};

export const bookingStates = {
  booked: { label: 'Đã hẹn', tone: 'run', icon: 'calendar' },
  arrived: { label: 'Đã đến', tone: 'good', icon: 'check' },
  missed: { label: 'Không đến', tone: 'wait', icon: 'warn' },
  cancelled: { label: 'Đã hủy', tone: 'rest', icon: 'x' },
} as const;
export const BookingStateSchema = z.enum(['booked', 'arrived', 'missed', 'cancelled']);
export type BookingState = z.infer<typeof BookingStateSchema>;

const Moment = z.iso.datetime({ offset: true });

/** A time that can be booked, with how many windows are still free then. */
export const SlotSchema = z.object({ from: Moment, to: Moment, free: z.number().int() });
export type SlotView = z.infer<typeof SlotSchema>;

export const SlotDaySchema = z.object({
  /** `YYYY-MM-DD` in Vietnam. */
  day: z.string(),
  slots: z.array(SlotSchema),
  /** Why there is none: a holiday, a day off, all taken; null where there are some. */
  why: z.string().nullable(),
});
export type SlotDay = z.infer<typeof SlotDaySchema>;

export const PlaceSchema = z.object({
  code: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
});
export const KindViewSchema = z.object({ code: z.string(), label: z.string(), explain: z.string(), minutes: z.number().int() });

export const SlotsSchema = z.object({
  place: PlaceSchema,
  kind: KindViewSchema,
  /** The first that are free, from now on. */
  first: z.array(SlotSchema),
  days: z.array(SlotDaySchema),
  /** First and last day that can be booked at all. */
  firstDay: z.string(),
  lastDay: z.string(),
});
export type Slots = z.infer<typeof SlotsSchema>;

export const BookingSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  state: BookingStateSchema,
  from: Moment,
  to: Moment,
  kind: KindViewSchema,
  procedure: z.object({ code: z.string(), name: z.string() }).nullable(),
  dossier: z.uuid().nullable(),
  place: PlaceSchema,
  bring: z.array(z.string()),
  /** When the office had to call it off: why, and the times it offers instead, as far as they are still free. */
  calledOff: z.object({ reason: z.string(), offers: z.array(SlotSchema) }).nullable(),
  /** It still can be moved or cancelled. */
  open: z.boolean(),
});
export type BookingView = z.infer<typeof BookingSchema>;

/** Of a dossier: what its procedure asks of the person at the counter, and the booking that stands. */
export const DossierVisitSchema = z.object({
  /** The procedure is completed at the counter; otherwise coming is the person's wish. */
  needed: z.boolean(),
  /** Whether the limit runs from the visit or from reception as usual. */
  starts: z.enum(['presence', 'reception']),
  /** Who comes and what for, in words; '' where the procedure says nothing. */
  text: z.string(),
  bring: z.array(z.string()),
  procedure: z.string(),
  /** The commune whose counter it is. */
  organisation: z.string(),
  /** The open one, else the last. */
  booking: BookingSchema.nullable(),
  mayBook: z.boolean(),
});
export type DossierVisitView = z.infer<typeof DossierVisitSchema>;

export const DayItemSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  state: BookingStateSchema,
  from: Moment,
  to: Moment,
  window: z.number().int(),
  kind: z.object({ code: z.string(), label: z.string() }),
  name: z.string(),
  phone: z.string().nullable(),
  procedure: z.string().nullable(),
  dossier: z.object({ id: z.uuid(), code: z.string(), state: z.number().int() }).nullable(),
  note: z.string().nullable(),
});
export type DayItem = z.infer<typeof DayItemSchema>;
export const DayListSchema = z.object({
  items: z.array(DayItemSchema),
  next: z.string().nullable(),
  day: z.string(),
  /** Name of the holiday, or that the office is closed; null on a working day. */
  closed: z.string().nullable(),
  /** What one can be booked for without a dossier: anything at the counter, and what is completed there. */
  purposes: z.array(z.object({ procedure: z.string().nullable(), label: z.string() })),
});
export type DayList = z.infer<typeof DayListSchema>;

export const CapacitySchema = z.object({
  organisation: z.uuid(),
  organisationName: z.string(),
  kind: KindViewSchema,
  windows: z.number().int(),
  halves: z.array(HalfSchema),
  /** From which day these stand; null: as the installation has it. */
  since: z.string().nullable(),
  /** What is already said for later days. */
  later: z.array(z.object({ from: z.string(), windows: z.number().int(), halves: z.array(HalfSchema) })),
});
export type CapacityView = z.infer<typeof CapacitySchema>;
export const CapacitiesSchema = z.object({ items: z.array(CapacitySchema), next: z.string().nullable() });

export const BookedSchema = z.object({ booking: z.uuid(), from: Moment, to: Moment, text: z.string() });
