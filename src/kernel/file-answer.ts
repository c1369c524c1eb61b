import { z } from 'zod';

/**
 * A query may answer with a stored file instead of JSON: the same declaration, rights and disclosure log; the HTTP layer streams
 * the decrypted bytes.
 */
export const FileAnswerSchema = z.object({
  file: z.object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    mediaType: z.string(),
    bytes: z.number(),
    /** ASCII letters, digits, dots and dashes: goes into a header. */
    name: z.string(),
    /** The bytes themselves, for papers that are made on the spot and not kept. */
    content: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
    /** True to offer saving instead of showing. */
    download: z.boolean().optional(),
  }),
});
export type FileAnswer = z.infer<typeof FileAnswerSchema>;
