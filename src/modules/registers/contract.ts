import { z } from 'zod';

/** A place as a register names it; `commune` is its code as of 1 July 2025, where the register knows it. */
export const PlaceSchema = z.object({
  text: z.string().max(1000),
  commune: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
});
export type Place = z.infer<typeof PlaceSchema>;

/** A person as the register shows one: every value with the source and the time it was taken. */
export const PersonSchema = z.object({
  id: z.uuid(),
  citizenNumber: z.string().nullable(),
  fullName: z.string(),
  /** YYYY-MM-DD, or YYYY where only the year is known. */
  dateOfBirth: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  /** Code of one of the 54 peoples ('19'); the register's own word where it is none of them. */
  ethnicity: z.string().nullable(),
  /** ISO 3166-1 alpha-2 ('VN'); the register's own word where it is no such country. */
  nationality: z.string().nullable(),
  nativePlace: z.string().nullable(),
  residence: z.string().nullable(),
  residenceCommune: z.string().nullable(),
  phone: z.string().nullable(),
  /** YYYY-MM-DD when the register knows of the death; less where no more is known. */
  deceasedOn: z.string().nullable(),
  source: z.object({ name: z.string(), at: z.iso.datetime({ offset: true }) }),
});
export type Person = z.infer<typeof PersonSchema>;

/** What a book of civil status enters (Law 60/2014/QH13, Article 3): births, marriages, deaths, and the certificates of marital status. */
export const entryKinds = ['birth', 'marriage', 'death', 'marital-status'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Who stands in an entry. Each of them once. */
export const entryRoles = ['child', 'father', 'mother', 'husband', 'wife', 'deceased', 'holder', 'declarant'] as const;
export type EntryRole = (typeof entryRoles)[number];

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as far as it is known. */
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const text = z.string().min(1).max(1000);

/** One person as an entry writes them down: what held on the day of the entry. */
export const EntryPersonSchema = z.strictObject({
  fullName: text,
  dateOfBirth: partialDate.optional(),
  sex: z.enum(['male', 'female']).optional(),
  citizenNumber: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** Another paper than the citizen's card, in words: 'Hộ chiếu C1234567'. */
  otherPaper: text.optional(),
  ethnicity: z.string().max(60).optional(),
  nationality: z.string().max(60).optional(),
  residence: PlaceSchema.optional(),
  homeTown: PlaceSchema.optional(),
});
export type EntryPerson = z.infer<typeof EntryPersonSchema>;

/** The event itself. */
export const EntryFactsSchema = z.strictObject({
  birthPlace: text.optional(),
  deceasedOn: partialDate.optional(),
  /** HH:MM */
  deathTime: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
  deathPlace: text.optional(),
  deathCause: text.optional(),
  /** What a certificate of marital status says, and what for. */
  maritalStatus: z.string().max(2000).optional(),
  purpose: z.string().max(2000).optional(),
});
export type EntryFacts = z.infer<typeof EntryFactsSchema>;

/** What is written into a book: number without a gap in its year, the volume, the body whose book it is. */
export const NewEntrySchema = z.strictObject({
  kind: z.enum(entryKinds),
  /** '12' of '12/2026' */
  number: z.string().regex(/^\d{1,6}[A-Z]?$/),
  year: z.number().int().min(1900).max(2200),
  /** Quyển số: '01' */
  book: z.string().min(1).max(20),
  /** As papers name it: 'Ủy ban nhân dân xã Ba Tô'. */
  body: text,
  enteredOn: z.iso.date(),
  people: z.partialRecord(z.enum(entryRoles), EntryPersonSchema),
  facts: EntryFactsSchema,
});
export type NewEntry = z.infer<typeof NewEntrySchema>;

/** An entry as the register holds it. */
export type CivilEntry = {
  id: string;
  kind: EntryKind;
  /** '12/2026' */
  number: string;
  book: string;
  body: string;
  /** YYYY-MM-DD */
  enteredOn: string;
  /** Of a marriage: when and how it ended. */
  endedOn: string | null;
  endedBy: 'divorce' | 'death' | null;
  /** `person` is the one in the register of persons; null for somebody whom it does not know. */
  people: Partial<Record<EntryRole, { person: string | null; facts: EntryPerson }>>;
  facts: EntryFacts;
  source: { name: string; at: string };
};
