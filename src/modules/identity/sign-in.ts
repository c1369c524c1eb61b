import { type Database, type Keys, newId, Problem, problem, unseal } from '../../kernel/index.ts';
import { checkPassword, nobodysPassword } from './passwords.ts';
import { needPending, type SessionRow, type Sessions } from './sessions.ts';
import { checkTotp } from './totp.ts';

type Pending = Pick<SessionRow, 'id' | 'account' | 'kind' | 'level'>;

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

  async function guessKey(step: 'password' | 'code' | 'passkey', account: string, place: Place): Promise<Buffer> {
    if (place.device) {
      const [known] = await db.query('select 1 from identity.sign_in where account = $1 and device = $2 and good limit 1', [
        account,
        place.device,
      ]);
      if (known) return keys.digest(`guess|${step}|${account}|device|${place.device}`);
    }
    return keys.digest(`guess|${step}|${account}|address|${place.address}`);
  }

  /**
   * Counts the guess BEFORE it is looked at, in one statement: of many at the same moment no more are tried than one after the other
   * could be. @throws Problem 429 while one has to wait
   */
  async function countGuess(key: Buffer, now: Date): Promise<void> {
    const counted = await db.query(
      `insert into identity.guess as g (key, failures, last_at) values ($1, 1, $2) on conflict (key) do update
         set failures = case when g.last_at < $2::timestamptz - make_interval(secs => $6) then 1 else g.failures + 1 end, last_at = $2
         where g.failures < $3 or g.last_at < $2::timestamptz - make_interval(secs => $6)
           or g.last_at <= $2::timestamptz - make_interval(secs => least($4 * power(2, least(g.failures - $3, 20)), $5))
       returning 1`,
      [key, now, freeGuesses, firstWaitMs / 1000, longestWaitMs / 1000, forgetMs / 1000],
    );
    if (counted.length > 0) return;
    const [row] = await db.query<{ failures: number; last_at: Date }>(
      'select failures, last_at from identity.guess where key = $1',
      [key],
    );
    const wait = row
      ? Math.min(firstWaitMs * 2 ** (row.failures - freeGuesses), longestWaitMs) - (now.getTime() - row.last_at.getTime())
      : 0;
    throw tooMany(Math.max(wait, 1000));
  }

  /** One session bears five wrong second factors, from wherever they come. @returns how many with this one @throws Problem 401 */
  async function countWrong(session: string): Promise<number> {
    const [tried] = await db.query<{ wrong_codes: number }>(
      'update identity.session set wrong_codes = wrong_codes + 1 where id = $1 and ended_at is null and wrong_codes < $2 returning wrong_codes',
      [session, freeGuesses],
    );
    if (!tried) throw problem('kernel.signed-out', 401, 'Phiên đăng nhập đã hết. Hãy đăng nhập lại.');
    return tried.wrong_codes;
  }

  const clearGuesses = (key: Buffer) => db.query('delete from identity.guess where key = $1', [key]);

  /** An attempt as the owner of the account may read it. */
  const remember = (account: string | null, good: boolean, way: string, place: Place, now: Date) =>
    db.query('insert into identity.sign_in (id, account, at, way, good, address, device) values ($1,$2,$3,$4,$5,$6,$7)', [
      newId(now),
      account,
      now,
      way,
      good,
      place.address,
      place.device,
    ]);

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
      const key = await guessKey('password', account?.id ?? `nobody:${name}`, place);
      await countGuess(key, now);
      const good = await checkPassword(password, account?.password ?? (await nobodysPassword));
      if (!account || !good) {
        await remember(account?.id ?? null, false, 'password', place, now);
        throw problem(
          'identity.wrong-credentials',
          401,
          'Tài khoản hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
        );
      }
      await clearGuesses(key);
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

    /** Raises the waiting session: a new secret replaces it, so that a stolen first half is worth nothing. It ends after five codes. */
    async secondFactor(session: Pending, code: string, place: Place, now: Date): Promise<string> {
      needPending(session);
      const key = await guessKey('code', session.account, place);
      await countGuess(key, now);
      const wrong = await countWrong(session.id);
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
        await remember(session.account, false, 'totp', place, now);
        if (wrong >= freeGuesses) await sessions.end(session.id, now);
        throw problem(
          'identity.wrong-code',
          401,
          'Mã xác thực chưa đúng hoặc đã dùng rồi. Đợi mã mới trên điện thoại rồi nhập lại.',
        );
      }
      await clearGuesses(key);
      return this.complete(session, 'totp', place, now);
    },

    /**
     * The same with a passkey: counted like codes, apart from them, so that a key that fails does not hold up the code.
     * @param check throws a Problem when the key's answer is not good
     */
    async passkey(session: Pending, check: () => Promise<void>, place: Place, now: Date): Promise<string> {
      needPending(session);
      const key = await guessKey('passkey', session.account, place);
      await countGuess(key, now);
      const wrong = await countWrong(session.id);
      try {
        await check();
      } catch (error) {
        // Too late, or a database that is away, is nobody's attempt.
        if (error instanceof Problem && error.status === 401) await remember(session.account, false, 'passkey', place, now);
        if (wrong >= freeGuesses) await sessions.end(session.id, now);
        throw error;
      }
      await clearGuesses(key);
      return this.complete(session, 'passkey', place, now);
    },

    /** Opens the desk in the first position the person holds today. */
    async complete(session: Pending, way: string, place: Place, now: Date): Promise<string> {
      needPending(session);
      const [first] = await db.query<{ position: string; organisation: string }>(
        `select position, organisation from identity.appointment where account = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2) order by valid_from, id limit 1`,
        [session.account, now],
      );
      await remember(session.account, true, way, place, now);
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
