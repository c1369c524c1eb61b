import type { Actor, Grant } from '../../kernel/index.ts';
import { newId } from '../../kernel/index.ts';
import type { TestApp } from '../test-app.ts';

/** A grant as an appointment holds it: in a seat, for a period. */
export type Appointed = Grant & { position: string; from?: Date; to?: Date | null; seatAt?: string };

/** An account with appointments, made directly: any role at any body, whatever the demo has. @returns its id */
export async function makeAccount(
  app: TestApp,
  given: { kind: Exclude<Actor['kind'], 'anonymous'>; person?: string | null; appointments?: Appointed[] },
): Promise<string> {
  const now = app.clock.now();
  const id = newId(now);
  await app.db.query(
    `insert into identity.account (id, kind, display_name, person, made_at) values ($1, $2, 'Người Thử Nghiệm', $3, $4)`,
    [id, given.kind, given.person ?? null, now],
  );
  const dayMs = 86_400_000;
  for (const a of given.appointments ?? []) {
    await app.db.query(
      `insert into identity.appointment (id, account, position, organisation, role, jurisdiction, below, fields, valid_from, valid_to)
       values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`,
      [
        newId(now),
        id,
        a.position,
        a.seatAt ?? a.organisation,
        a.role,
        a.organisation,
        a.below,
        a.fields,
        a.from ?? new Date(now.getTime() - dayMs),
        a.to ?? null,
      ],
    );
  }
  return id;
}

/** A token of the account, as another system would hold it. */
export const tokenFor = (app: TestApp, account: string, position: string | null): Promise<string> =>
  app.sessions.makeToken(app.db, { account, position, label: 'test', days: 1, now: app.clock.now() });

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
