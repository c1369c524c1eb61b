import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Ca, createCa } from './ca/authority.ts';
import { caService } from './ca/service.ts';
import { Faults } from './faults.ts';
import { createObjectStore } from './s3/objects.ts';
import { s3Service } from './s3/service.ts';
import type { SandboxSettings } from './settings.ts';
import { createTsa } from './tsa/authority.ts';
import { tsaService } from './tsa/service.ts';
import { type Directory, demoDirectory } from './vneid/people.ts';
import { createVneidService } from './vneid/provider.ts';
import { type Service, sendJson, TooLarge } from './wire.ts';

export interface SandboxOptions extends SandboxSettings {
  /** Who can sign in; default: the demo people of definitions/demo. */
  directory?: Directory;
  /** Give identity claims at userinfo only, not in the ID token (both are seen at real providers). */
  claimsOnlyInUserinfo?: boolean;
}

export interface Sandbox {
  port: number;
  /** As browsers see it, without a slash at the end. */
  publicUrl: string;
  faults: Faults;
  ca: Ca;
  close(): Promise<void>;
}

/**
 * Starts all stand-ins on one loopback port: /vneid (OpenID Connect), /tsa (RFC 3161), /ca, /s3 and /control.
 * @throws Error when the port is taken or the data folder cannot be written
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  let route: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async (_request, response) =>
    sendJson(response, 503, { error: 'starting' });
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  try {
    const publicUrl = (options.publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, '');
    const faults = new Faults();
    const ca = await createCa({ folder: join(options.dataDir, 'ca'), crlUrl: `${publicUrl}/ca/crl` });
    const tsa = await createTsa({ folder: join(options.dataDir, 'tsa'), ca });
    const objects = await createObjectStore(join(options.dataDir, 's3'));
    const vneid = await createVneidService({
      publicUrl: `${publicUrl}/vneid`,
      folder: join(options.dataDir, 'vneid'),
      clients: options.clients,
      directory: options.directory ?? demoDirectory(),
      claimsOnlyInUserinfo: options.claimsOnlyInUserinfo ?? false,
    });
    const services: Record<string, Service> = {
      vneid: faults.guard('vneid', vneid),
      tsa: faults.guard('tsa', tsaService(tsa)),
      ca: faults.guard('ca', caService(ca, options.secret)),
      s3: faults.guard('s3', s3Service(objects, s3Credentials(options.secret))),
      control: faults.service(options.secret),
      health: async ({ response }) => sendJson(response, 200, { status: 'ok' }),
    };
    route = async (request, response) => {
      const [rawPath = '/', rawQuery = ''] = splitOnce(request.url ?? '/', '?');
      const [, prefix = '', rest = ''] = /^\/([^/]*)(.*)$/s.exec(rawPath) ?? [];
      const service = Object.hasOwn(services, prefix) ? services[prefix] : undefined;
      if (!service) return sendJson(response, 404, { error: 'not found', services: Object.keys(services) });
      await service({ request, response, path: rest || '/', query: new URLSearchParams(rawQuery) });
    };
    return { port, publicUrl, faults, ca, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Access key and region that clients of the S3 stand-in use; the secret key is SANDBOX_SECRET. */
export const S3_ACCESS_KEY = 'SANDBOXACCESSKEY';
export const S3_REGION = 'vn-sandbox-1';

const s3Credentials = (secret: string | undefined) =>
  secret === undefined ? undefined : { accessKeyId: S3_ACCESS_KEY, secretAccessKey: secret, region: S3_REGION };

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function fail(response: ServerResponse, error: unknown): void {
  // Name only: messages could repeat what the caller sent.
  if (!(error instanceof TooLarge)) log('error', 'sandbox.failed', { name: error instanceof Error ? error.name : 'unknown' });
  if (response.headersSent) return void response.destroy();
  sendJson(response, error instanceof TooLarge ? 413 : 500, { error: error instanceof TooLarge ? 'too large' : 'failed' });
}

/** One line of JSON on standard output; never personal data. */
export function log(level: 'info' | 'error', event: string, fields: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ level, event, ...fields })}\n`);
}
