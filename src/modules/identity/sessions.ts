import {
  type Actor,
  batched,
  type Database,
  type Grant,
  type Keys,
  newId,
  newToken,
  type Patch,
  problem,
  type Sql,
} from '../../kernel/index.ts';
import { heldMandate } from '../mandates/index.ts';

/** How long a session lives without use, and at most. Officers: a working day; citizens: long enough to finish a declaration. */
const idleMs = { citizen: 60 * 60_000, officer: 45 * 60_000, system: 60 * 60_000 };
const longestMs = { citizen: 12 * 3600_000, officer: 11 * 3600_000, system: 3600_000 };
const pendingMs = 5 * 60_000;
const rememberMs = 30_000;
const mostRemembered = 20_000;

export type SessionRow = {
  id: string;
  account: string;
  kind: 'citizen' | 'officer' | 'system';
  display_name: string;
  person: string | null;
  level: 0 | 1 | 2;
  position: string | null;
  organisation: string | null;
  grants: Grant[];
  /** For whom the person may act now. */
  mandates: { id: string; version: number; giver: string; covers: string[] | null }[];
  asked: Date;
  revision: number;
  seen_at: Date;
  made_at: Date;
  /** See `Actor.remembered`. */
  remembered?: readonly Patch[];
};

const grants = `coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'organisation', p.jurisdiction, 'below', p.below, 'fields', p.fields))
  from identity.appointment p where p.account = a.id and (p.position = s.position or a.kind <> 'officer')
    and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)), '[]') as grants,
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version, 'giver', m.giver, 'covers', m.covers))
    from mandates.standing_view m where a.kind = 'citizen' and m.taker = a.person and m.valid_to > $2), '[]') as mandates,
  $2::timestamptz as asked, (select n from kernel.revision where name = 'organisations') as revision`;

const bySession = `select encode(s.token, 'hex') as key, s.id, s.account, a.kind, a.display_name, a.person, s.level, s.position, s.organisation, s.seen_at, s.made_at, ${grants}
  from identity.session s join identity.account a on a.id = s.account
  where s.token = any($1::bytea[]) and s.ended_at is null and s.expires_at > $2 and a.closed_at is null`;

const byToken = `select encode(s.digest, 'hex') as key, s.id, s.account, a.kind, a.display_name, a.person, 2::smallint as level, s.position,
    (select p.organisation from identity.appointment p where p.account = a.id and p.position = s.position limit 1) as organisation, s.made_at as seen_at, s.made_at, ${grants}
  from identity.token s join identity.account a on a.id = s.account
  where s.digest = any($1::bytea[]) and s.ended_at is null and s.expires_at > $2 and a.closed_at is null`;

export type Sessions = ReturnType<typeof createSessions>;

/** Sessions and tokens are kept as keyed digests only: reading the database does not let anyone in. */
export function createSessions(db: Database, keys: Keys) {
  const digest = (token: string): Buffer => keys.digest(`session:${token}`);
  // The moment of the newest question of a batch: the others were asked milliseconds before.
  let asked = new Date(0);
  const lookUp = (name: string, text: string) =>
    batched(async (digests) => {
      const rows = await db.named<SessionRow & { key: string }>(name, text, [digests.map((d) => Buffer.from(d, 'hex')), asked]);
      return new Map(rows.map((row) => [row.key, row]));
    });
  const findSession = lookUp('session_find', bySession);
  const findToken = lookUp('token_find', byToken);

  const memory = new Map<string, { row: SessionRow; until: number; standing: (now: Date) => Patch[] }>();
  /** Citizens only: what an officer may do hangs on more than a write can ask again. */
  function remember(
    table: 'identity.session' | 'identity.token',
    key: Buffer,
    row: SessionRow | undefined,
  ): SessionRow | undefined {
    if (row?.kind !== 'citizen' || row.level < 2 || row.position || row.grants.length > 0) return row;
    if (memory.size >= mostRemembered) memory.clear();
    const otherwise = 'Phiên đăng nhập vừa thay đổi. Hãy đăng nhập lại.';
    const held = { [table === 'identity.token' ? 'digest' : 'token']: key, ended_at: null };
    const standing = (now: Date): Patch[] => [
      { kind: 'guard', table, where: held, after: { expires_at: now }, otherwise },
      { kind: 'guard', table: 'identity.account', where: { id: row.account, closed_at: null }, otherwise },
      { kind: 'guard', table: 'kernel.revision', where: { name: 'organisations', n: row.revision }, otherwise },
    ];
    memory.set(key.toString('hex'), { row, until: asked.getTime() + rememberMs, standing });
    return row;
  }
  return {
    /** @returns the secret for the cookie */
    async start(
      sql: Sql,
      s: {
        account: string;
        kind: 'citizen' | 'officer';
        level: 0 | 1 | 2;
        position: string | null;
        organisation: string | null;
        address: string;
        device: string | null;
        now: Date;
      },
    ): Promise<{ token: string; id: string }> {
      const token = newToken(24);
      const id = newId(s.now);
      const life = s.level === 0 ? pendingMs : idleMs[s.kind];
      await sql.query(
        `insert into identity.session (token, id, account, level, position, organisation, made_at, seen_at, expires_at, address, device)
         values ($1,$2,$3,$4,$5,$6,$7,$7,$8,$9,$10)`,
        [
          digest(token),
          id,
          s.account,
          s.level,
          s.position,
          s.organisation,
          s.now,
          new Date(s.now.getTime() + life),
          s.address,
          s.device,
        ],
      );
      return { token, id };
    },
    async find(token: string, now: Date): Promise<SessionRow | undefined> {
      if (!/^[\w-]{20,64}$/.test(token)) return undefined;
      asked = now;
      const key = digest(token);
      const row = remember('identity.session', key, await findSession(key.toString('hex')));
      if (row && now.getTime() - row.seen_at.getTime() > 60_000) {
        await db.named(
          'session_seen',
          `update identity.session set seen_at = $2, expires_at = least($2::timestamptz + make_interval(secs => $3), made_at + make_interval(secs => $4)) where id = $1 and level > 0`,
          [row.id, now, idleMs[row.kind] / 1000, longestMs[row.kind] / 1000],
        );
      }
      return row;
    },
    async findByToken(token: string, now: Date): Promise<SessionRow | undefined> {
      if (!/^[\w-]{20,64}$/.test(token)) return undefined;
      asked = now;
      const key = digest(token);
      return remember('identity.token', key, await findToken(key.toString('hex')));
    },
    /** Who this was a moment ago; for actions alone, whose write asks again. */
    remembered(token: string, now: Date): SessionRow | undefined {
      const known = memory.get(digest(token).toString('hex'));
      return known && known.until > now.getTime() ? { ...known.row, remembered: known.standing(now) } : undefined;
    },
    async makeToken(
      sql: Sql,
      t: { account: string; position: string | null; label: string; days: number; now: Date },
    ): Promise<string> {
      const token = newToken(24);
      await sql.query(
        'insert into identity.token (digest, id, account, position, label, made_at, expires_at) values ($1,$2,$3,$4,$5,$6,$7)',
        [digest(token), newId(t.now), t.account, t.position, t.label, t.now, new Date(t.now.getTime() + t.days * 86_400_000)],
      );
      return token;
    },
    end: (id: string, now: Date) =>
      db.query('update identity.session set ended_at = $2 where id = $1 and ended_at is null', [id, now]),
    digest,
  };
}

/**
 * A second factor belongs to an officer's session that waits for one, and to no other.
 * @throws Problem 403
 */
export function needPending(session: Pick<SessionRow, 'kind' | 'level'>): void {
  if (session.kind !== 'officer' || session.level !== 0)
    throw problem('kernel.forbidden', 403, 'Bước này chỉ dành cho cán bộ đang đăng nhập.');
}

const citizensGrant: Grant = { role: 'citizen', organisation: '*', below: true, fields: null };
const partnersGrant: Grant = { role: 'partner-system', organisation: '*', below: true, fields: null };

/** A session whose second factor is still missing is nobody yet. */
export function actorOf(row: SessionRow): Actor {
  return {
    kind: row.kind,
    account: row.account,
    person: row.person,
    level: row.level,
    position: row.position,
    organisation: row.organisation,
    grants:
      row.kind === 'citizen'
        ? [citizensGrant, ...row.grants]
        : row.kind === 'system'
          ? [partnersGrant, ...row.grants]
          : row.grants,
    onBehalfOf: null,
    // Of a moment ago these would be a guess: whoever acts for somebody else is asked for.
    mandates: row.remembered ? [] : row.mandates.map((mandate) => heldMandate(mandate, row.asked)),
    ...(row.remembered && { remembered: row.remembered }),
  };
}
