import { readBody, type Service, send } from '../wire.ts';
import type { Tsa } from './authority.ts';

/** Time stamps over HTTP: RFC 3161 3.4. */
export function tsaService(tsa: Tsa): Service {
  return async ({ request, response, path }) => {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (path !== '/') return send(response, 404, 'text/plain', 'not found');
    if (request.method !== 'POST') return send(response, 405, 'text/plain', 'POST a time stamp query');
    if (type !== 'application/timestamp-query') return send(response, 415, 'text/plain', 'application/timestamp-query expected');
    const reply = await tsa.answer(await readBody(request, 10_000));
    send(response, 200, 'application/timestamp-reply', Buffer.from(reply));
  };
}
