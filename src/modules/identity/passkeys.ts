import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { type Database, problem } from '../../kernel/index.ts';
import { needPending, type SessionRow } from './sessions.ts';

export type Passkeys = ReturnType<typeof createPasskeys>;
type Session = Pick<SessionRow, 'id' | 'account' | 'level' | 'kind' | 'display_name' | 'made_at'>;

/** Its certificates and encodings cost a tenth of a start, and few starts meet a passkey. */
const webauthn = () => import('@simplewebauthn/server');

const challengeMs = 5 * 60_000;
/** A second factor is added soon after signing in, so that a desk left open does not give one away. */
const freshMs = 10 * 60_000;

type Use = 'register' | 'sign-in';

/** Passkeys (WebAuthn level 2) as second factor of officers. Challenges live in this process for five minutes, one a session and use. */
export function createPasskeys(db: Database, site: { name: string; host: string; origin: string }) {
  const challenges = new Map<string, { challenge: string; until: number }>();
  const keep = (use: Use, session: string, challenge: string): void => {
    if (challenges.size > 10_000) challenges.clear();
    challenges.set(`${use} ${session}`, { challenge, until: performance.now() + challengeMs });
  };
  const spend = (use: Use, session: string): string => {
    const found = challenges.get(`${use} ${session}`);
    challenges.delete(`${use} ${session}`);
    if (!found || found.until < performance.now())
      throw problem('identity.passkey-expired', 422, 'Đã quá thời gian. Hãy bấm lại để dùng khóa truy cập.');
    return found.challenge;
  };
  const owned = (account: string) =>
    db.query<{ id: string; public_key: Buffer; counter: number; transports: string[] | null }>(
      'select id, public_key, counter, transports from identity.passkey where account = $1',
      [account],
    );
  const refused = () =>
    problem('identity.passkey-refused', 401, 'Khóa truy cập này không được chấp nhận. Hãy thử lại hoặc dùng mã xác thực.');

  const mayRegister = (session: Session, now: Date): void => {
    if (session.level < 2 || session.kind !== 'officer')
      throw problem('kernel.forbidden', 403, 'Hãy đăng nhập đầy đủ trước khi thêm khóa truy cập.');
    if (now.getTime() - session.made_at.getTime() > freshMs)
      throw problem('identity.sign-in-again', 403, 'Để thêm khóa truy cập, hãy đăng xuất, đăng nhập lại rồi làm trong 10 phút.');
  };
  return {
    async registrationOptions(session: Session, now: Date) {
      mayRegister(session, now);
      const options = await (await webauthn()).generateRegistrationOptions({
        rpName: site.name,
        rpID: site.host,
        userName: session.display_name,
        userID: new TextEncoder().encode(session.account),
        attestationType: 'none',
        excludeCredentials: (await owned(session.account)).map((k) => ({ id: k.id })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      });
      keep('register', session.id, options.challenge);
      return options;
    },
    async register(session: Session, body: unknown, now: Date): Promise<void> {
      mayRegister(session, now);
      const { response, label } = (body ?? {}) as { response?: RegistrationResponseJSON; label?: unknown };
      const expectedChallenge = spend('register', session.id);
      const result = response
        ? await (await webauthn())
            .verifyRegistrationResponse({
              response,
              expectedChallenge,
              expectedOrigin: site.origin,
              expectedRPID: site.host,
              requireUserVerification: true,
            })
            .catch(() => null)
        : null;
      if (!result?.verified) throw refused();
      const { credential } = result.registrationInfo;
      await db.query(
        'insert into identity.passkey (id, account, public_key, counter, transports, label, made_at) values ($1,$2,$3,$4,$5,$6,$7)',
        [
          credential.id,
          session.account,
          Buffer.from(credential.publicKey),
          credential.counter,
          credential.transports ?? null,
          typeof label === 'string' && label.trim() ? label.trim().slice(0, 60) : 'Khóa truy cập',
          now,
        ],
      );
    },
    async challenge(session: Session) {
      needPending(session);
      const options = await (await webauthn()).generateAuthenticationOptions({
        rpID: site.host,
        userVerification: 'required',
        allowCredentials: (await owned(session.account)).map((k) => ({
          id: k.id,
          ...(k.transports ? { transports: k.transports as never } : {}),
        })),
      });
      keep('sign-in', session.id, options.challenge);
      return options;
    },
    async check(session: Session, body: unknown, now: Date): Promise<void> {
      needPending(session);
      const response = body as AuthenticationResponseJSON;
      const expectedChallenge = spend('sign-in', session.id);
      const key = (await owned(session.account)).find((k) => k.id === response?.id);
      if (!key) throw refused();
      const result = await (await webauthn())
        .verifyAuthenticationResponse({
          response,
          expectedChallenge,
          expectedOrigin: site.origin,
          expectedRPID: site.host,
          requireUserVerification: true,
          credential: { id: key.id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
        })
        .catch(() => null);
      if (!result?.verified) throw refused();
      await db.query('update identity.passkey set counter = $2, used_at = $3 where id = $1', [
        key.id,
        result.authenticationInfo.newCounter,
        now,
      ]);
    },
  };
}
