import { z } from 'zod';

/** A person as the register shows one: every value with the source and the time it was taken. */
export const PersonSchema = z.object({
  id: z.uuid(),
  citizenNumber: z.string().nullable(),
  fullName: z.string(),
  /** YYYY-MM-DD, or YYYY where only the year is known. */
  dateOfBirth: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  ethnicity: z.string().nullable(),
  nationality: z.string().nullable(),
  nativePlace: z.string().nullable(),
  residence: z.string().nullable(),
  residenceCommune: z.string().nullable(),
  phone: z.string().nullable(),
  /** YYYY-MM-DD when the register knows of the death. */
  deceasedOn: z.string().nullable(),
  source: z.object({ name: z.string(), at: z.iso.datetime({ offset: true }) }),
});
export type Person = z.infer<typeof PersonSchema>;
