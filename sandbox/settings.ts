import { z } from 'zod';

/** A relying party registered at the stand-in for VNeID (names as in OpenID Connect Dynamic Client Registration 1.0). */
export const OidcClient = z.strictObject({
  client_id: z.string().min(1),
  client_secret: z.string().min(16),
  redirect_uris: z.array(z.url()).min(1),
  post_logout_redirect_uris: z.array(z.url()).default([]),
});
export type OidcClient = z.infer<typeof OidcClient>;

const jsonOf = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        ctx.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const Environment = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  SANDBOX_DATA_DIR: z.string().min(1),
  SANDBOX_PUBLIC_URL: z.url().optional(),
  SANDBOX_CLIENTS: jsonOf(z.array(OidcClient)).default([]),
  SANDBOX_SECRET: z.string().min(16).optional(),
  MOTCUA_MODE: z.enum(['demo', 'production']).default('demo'),
});

export interface SandboxSettings {
  /** 0 = any free port. */
  port: number;
  /** Folder for the sandbox's own keys and objects; created when absent. */
  dataDir: string;
  /** Base address as browsers see it, with or without a path; default http://localhost:<port>. */
  publicUrl?: string | undefined;
  clients: OidcClient[];
  /** Opens /control and /ca/issue; absent = both are closed. Also the secret key of the S3 stand-in. */
  secret?: string | undefined;
}

/**
 * Reads the sandbox's settings from the environment.
 * @throws ZodError when something is missing or malformed; Error in production mode, where stand-ins must never run.
 */
export function settingsFrom(environment: Record<string, string | undefined>): SandboxSettings {
  const env = Environment.parse(environment);
  if (env.MOTCUA_MODE === 'production') throw new Error('The sandbox refuses to run in production mode.');
  return {
    port: env.SANDBOX_PORT,
    dataDir: env.SANDBOX_DATA_DIR,
    publicUrl: env.SANDBOX_PUBLIC_URL,
    clients: env.SANDBOX_CLIENTS,
    secret: env.SANDBOX_SECRET,
  };
}
