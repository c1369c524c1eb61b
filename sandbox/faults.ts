import { z } from 'zod';
import type { Exchange, Service } from './wire.ts';
import { holdsSecret, readBody, send, sendJson } from './wire.ts';

export const SERVICES = ['vneid', 'tsa', 'ca', 's3'] as const;
export type ServiceName = (typeof SERVICES)[number];

/**
 * How a service misbehaves: `slow` answers correctly after delayMs; `down` cuts the connection; `error` answers 503;
 * `garbage` answers 200 with the expected type and bytes that mean nothing.
 */
const Fault = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('ok') }),
  z.strictObject({ mode: z.literal('slow'), delayMs: z.number().int().min(1).max(600_000) }),
  z.strictObject({ mode: z.literal('down') }),
  z.strictObject({ mode: z.literal('error') }),
  z.strictObject({ mode: z.literal('garbage') }),
]);
export type Fault = z.infer<typeof Fault>;
const FaultChange = z.strictObject({ vneid: Fault, tsa: Fault, ca: Fault, s3: Fault }).partial();
export type FaultChange = z.infer<typeof FaultChange>;

const GARBAGE_TYPE: Record<ServiceName, string> = {
  vneid: 'application/json',
  tsa: 'application/timestamp-reply',
  ca: 'application/pkix-crl',
  s3: 'application/xml',
};

/** Fault switches of all services, for tests and demonstrations of an outage. */
export class Faults {
  #state = new Map<ServiceName, Fault>();

  set(change: FaultChange): void {
    for (const name of SERVICES) {
      const fault = change[name];
      if (fault) this.#state.set(name, fault);
    }
  }

  reset(): void {
    this.#state.clear();
  }

  current(): Record<ServiceName, Fault> {
    const of = (name: ServiceName): Fault => this.#state.get(name) ?? { mode: 'ok' };
    return { vneid: of('vneid'), tsa: of('tsa'), ca: of('ca'), s3: of('s3') };
  }

  /** Gives the service with the faults in front of it. */
  guard(name: ServiceName, service: Service): Service {
    return async (exchange) => {
      const fault = this.current()[name];
      if (fault.mode === 'down') return void exchange.request.socket.destroy();
      if (fault.mode === 'error') return send(exchange.response, 503, 'text/plain; charset=utf-8', 'sandbox fault: error');
      if (fault.mode === 'garbage')
        return send(exchange.response, 200, GARBAGE_TYPE[name], Buffer.from('0123not what you asked for'));
      if (fault.mode === 'slow') await delay(fault.delayMs, exchange);
      if (exchange.response.destroyed) return;
      return service(exchange);
    };
  }

  /** `/control/faults`: GET reads, POST {service: fault} changes, DELETE sets all to ok. */
  service(secret: string | undefined): Service {
    return async (exchange) => {
      const { request, response, path } = exchange;
      if (!holdsSecret(exchange, secret)) return;
      if (path !== '/faults') return sendJson(response, 404, { error: 'not found' });
      if (request.method === 'POST') {
        const change = parseChange(await readBody(request, 10_000));
        if (!change) return sendJson(response, 400, { error: 'expected {service: {mode, delayMs?}}' });
        this.set(change);
      } else if (request.method === 'DELETE') {
        this.reset();
      } else if (request.method !== 'GET') {
        return sendJson(response, 405, { error: 'GET, POST or DELETE' });
      }
      sendJson(response, 200, this.current());
    };
  }
}

function parseChange(body: Buffer): FaultChange | undefined {
  try {
    const parsed = FaultChange.safeParse(JSON.parse(body.toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Waits, but no longer than the caller does, so that a closing server is not held up. */
function delay(milliseconds: number, { response }: Exchange): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
