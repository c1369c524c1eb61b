import { Hono } from 'hono';
import type { App } from '../../../src/app.ts';
import type { Booted } from '../../../src/boot.ts';
import type { Env } from '../../../src/kernel/http/context.ts';
import type { Vneid } from '../../../src/modules/identity/index.ts';

export type PortalParts = { app: App; booted: Booted; vneid: Vneid; secure: boolean };

export function portalRoutes(_the: PortalParts): Hono<Env> {
  return new Hono<Env>();
}
