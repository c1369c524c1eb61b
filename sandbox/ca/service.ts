import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type Exchange, holdsSecret, readBody, type Service, send, sendJson } from '../wire.ts';
import { type Ca, newSignerKey, REASONS, type RevocationReason } from './authority.ts';

const Order = z
  .strictObject({
    commonName: z.string().min(1).max(200),
    organisation: z.string().min(1).max(200).optional(),
    title: z.string().min(1).max(200).optional(),
    /** SubjectPublicKeyInfo in PEM; absent with generate = the authority makes the key (demonstrations only). */
    publicKey: z.string().max(5000).optional(),
    generate: z.literal(true).optional(),
  })
  .refine((order) => (order.publicKey === undefined) !== (order.generate === undefined), 'give publicKey or generate');
const Revocation = z.strictObject({
  serial: z.string().regex(/^[0-9a-f]{32}$/),
  reason: z.enum(Object.keys(REASONS) as [RevocationReason]).default('unspecified'),
});

/** /ca/root.pem and /ca/crl for everyone; /ca/issue and /ca/revoke for holders of the secret. */
export function caService(ca: Ca, secret: string | undefined): Service {
  const issue = async (exchange: Exchange) => {
    const order = await jsonBody(exchange, Order);
    if (!order) return;
    const { commonName, organisation, title } = order;
    const made = order.publicKey === undefined ? await newSignerKey() : undefined;
    const publicKey = made?.publicKey ?? acceptableKey(order.publicKey ?? '');
    if (!publicKey) return sendJson(exchange.response, 400, { error: 'publicKey: RSA of at least 2048 bits or P-256, SPKI PEM' });
    const { pem, serial } = await ca.issue({ commonName, organisation, title, publicKey, purpose: 'signing' });
    sendJson(exchange.response, 201, {
      serial,
      certificate: pem,
      chain: [pem, ca.rootPem],
      ...(made && { privateKey: made.privatePem }),
    });
  };
  const revoke = async (exchange: Exchange) => {
    const order = await jsonBody(exchange, Revocation);
    if (!order) return;
    const known = await ca.revoke(order.serial, order.reason);
    sendJson(exchange.response, known ? 200 : 404, known ? { serial: order.serial } : { error: 'serial unknown' });
  };
  return async (exchange) => {
    const { request, response, path } = exchange;
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && path === '/root.pem') return send(response, 200, 'application/x-pem-file', ca.rootPem);
    if (reading && path === '/crl') return send(response, 200, 'application/pkix-crl', Buffer.from(await ca.crl()));
    if (request.method === 'POST' && (path === '/issue' || path === '/revoke')) {
      if (!holdsSecret(exchange, secret)) return;
      return path === '/issue' ? issue(exchange) : revoke(exchange);
    }
    sendJson(response, 404, { error: 'not found' });
  };
}

async function jsonBody<T>({ request, response }: Exchange, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = (await readBody(request, 20_000)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return void sendJson(response, 400, { error: 'not JSON' });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  sendJson(response, 400, { error: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') });
}

function acceptableKey(pem: string): Uint8Array | undefined {
  let key: KeyObject;
  try {
    if (!pem.includes('BEGIN PUBLIC KEY')) return undefined;
    key = createPublicKey(pem);
  } catch {
    return undefined;
  }
  const details = key.asymmetricKeyDetails;
  const strongRsa = key.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= 2048;
  const p256 = key.asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1';
  return strongRsa || p256 ? new Uint8Array(key.export({ type: 'spki', format: 'der' })) : undefined;
}
