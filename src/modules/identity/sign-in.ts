import { type Database, type Keys, newId, type Problem, problem, unseal } from '../../kernel/index.ts';
import { checkPassword, nobodysPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import { checkTotp } from './totp.ts';

export type Place = { address: string; device: string | null };

/** Wrong guesses before waiting begins, the first wait, and the longest. */
const freeGuesses = 5;
const firstWaitMs = 15_000;
const longestWaitMs = 15 * 60_000;
const forgetMs = 60 * 60_000;

/**
 * Officers' sign-in: password, then second factor. Guessing is slowed per account AND place: a known device has a count of its own,
 * so that somebody guessing elsewhere cannot keep the owner out.
 */
export type SignIn = ReturnType<typeof createSignIn>;

export function createSignIn(db: Database, keys: Keys, sessions: Sessions) {
  const totpKey = keys.derive('totp');

  async function guessKey(account: string, place: Place): Promise<Buffer> {
    if (place.device) {
      const [known] = await db.query('select 1 from identity.sign_in where account = $1 and device = $2 and good limit 1', [
        account,
        place.device,
      ]);
      if (known) return keys.digest(`guess|${account}|device|${place.device}`);
    }
    return keys.digest(`guess|${account}|address|${place.address}`);
  }

  async function refuseWhileWaiting(key: Buffer, now: Date): Promise<void> {
    const [row] = await db.query<{ failures: number; last_at: Date }>(
      'select failures, last_at from identity.guess where key = $1',
      [key],
    );
    if (!row || row.failures < freeGuesses || now.getTime() - row.last_at.getTime() > forgetMs) return;
    const wait =
      Math.min(firstWaitMs * 2 ** (row.failures - freeGuesses), longestWaitMs) - (now.getTime() - row.last_at.getTime());
    if (wait > 0) throw tooMany(wait);
  }

  async function remember(
    account: string | null,
    key: Buffer,
    good: boolean,
    way: string,
    place: Place,
    now: Date,
  ): Promise<void> {
    await db.transaction(async (sql) => {
      await sql.query(
        'insert into identity.sign_in (id, account, at, way, good, address, device) values ($1,$2,$3,$4,$5,$6,$7)',
        [newId(now), account, now, way, good, place.address, place.device],
      );
      if (good) await sql.query('delete from identity.guess where key = $1', [key]);
      else {
        await sql.query(
          `insert into identity.guess (key, failures, last_at) values ($1, 1, $2) on conflict (key) do update
           set failures = case when identity.guess.last_at < $2::timestamptz - interval '1 hour' then 1 else identity.guess.failures + 1 end, last_at = $2`,
          [key, now],
        );
      }
    });
  }

  return {
    /** @returns a session that still waits for its second factor */
    async password(
      login: string,
      password: string,
      place: Place,
      now: Date,
    ): Promise<{ token: string; methods: ('totp' | 'passkey')[] }> {
      const name = login.trim().toLowerCase().slice(0, 100);
      const [account] = await db.query<{ id: string; password: string | null; totp: boolean; passkeys: number }>(
        `select id, password, totp_secret is not null as totp, (select count(*) from identity.passkey p where p.account = a.id) as passkeys
         from identity.account a where login = $1 and kind = 'officer' and closed_at is null`,
        [name],
      );
      const key = await guessKey(account?.id ?? `nobody:${name}`, place);
      await refuseWhileWaiting(key, now);
      const good = await checkPassword(password, account?.password ?? (await nobodysPassword));
      if (!account || !good) {
        await remember(account?.id ?? null, key, false, 'password', place, now);
        throw problem(
          'identity.wrong-credentials',
          401,
          'Tài khoản hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
        );
      }
      const { token } = await sessions.start(db, {
        account: account.id,
        kind: 'officer',
        level: 0,
        position: null,
        organisation: null,
        ...place,
        now,
      });
      return {
        token,
        methods: [...(account.totp ? (['totp'] as const) : []), ...(account.passkeys > 0 ? (['passkey'] as const) : [])],
      };
    },

    /** Raises the waiting session: a new secret replaces it, so that a stolen first half is worth nothing. */
    async secondFactor(session: { id: string; account: string }, code: string, place: Place, now: Date): Promise<string> {
      const key = await guessKey(session.account, place);
      await refuseWhileWaiting(key, now);
      const [account] = await db.query<{ totp_secret: Buffer | null; totp_last_step: number }>(
        'select totp_secret, totp_last_step from identity.account where id = $1',
        [session.account],
      );
      const secret = account?.totp_secret ? unseal(totpKey, account.totp_secret, session.account) : undefined;
      const step = secret ? checkTotp(secret, code.replaceAll(/\s/g, ''), now, account!.totp_last_step) : undefined;
      const used =
        step === undefined
          ? []
          : await db.query('update identity.account set totp_last_step = $2 where id = $1 and totp_last_step < $2 returning 1', [
              session.account,
              step,
            ]);
      if (used.length === 0) {
        await remember(session.account, key, false, 'totp', place, now);
        throw problem(
          'identity.wrong-code',
          401,
          'Mã xác thực chưa đúng hoặc đã dùng rồi. Đợi mã mới trên điện thoại rồi nhập lại.',
        );
      }
      return this.complete(session, 'totp', place, now);
    },

    /** Opens the desk in the first position the person holds today. */
    async complete(session: { id: string; account: string }, way: string, place: Place, now: Date): Promise<string> {
      const [first] = await db.query<{ position: string; organisation: string }>(
        `select position, organisation from identity.appointment where account = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2) order by valid_from, id limit 1`,
        [session.account, now],
      );
      await remember(session.account, await guessKey(session.account, place), true, way, place, now);
      await sessions.end(session.id, now);
      const { token } = await sessions.start(db, {
        account: session.account,
        kind: 'officer',
        level: 2,
        position: first?.position ?? null,
        organisation: first?.organisation ?? null,
        ...place,
        now,
      });
      return token;
    },

    async choosePosition(session: { id: string; account: string }, position: string, now: Date): Promise<void> {
      const changed = await db.query(
        `update identity.session s set position = p.position, organisation = p.organisation from identity.appointment p
         where s.id = $1 and p.account = s.account and p.account = $2 and p.position = $3 and p.valid_from <= $4 and (p.valid_to is null or p.valid_to > $4) returning 1`,
        [session.id, session.account, position, now],
      );
      if (changed.length === 0)
        throw problem('identity.not-your-position', 403, 'Bạn không giữ vị trí này, hoặc thời hạn đã hết.');
    },
  };
}

function tooMany(waitMs: number): Problem {
  const seconds = Math.ceil(waitMs / 1000);
  return problem(
    'identity.wait',
    429,
    `Đã nhập sai nhiều lần từ máy này. Hãy đợi ${seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`} rồi thử lại.`,
    { extra: { waitSeconds: seconds } },
  );
}
