import type { Context } from 'hono';
import type { Actor } from '../actor.ts';

/** Set by the first middleware for every request. */
export type Variables = {
  actor: Actor;
  session: string | null;
  requestId: string;
  ip: string;
  askAgain?: () => Promise<Actor>;
  /** The one style sheet that stands in the page itself, as its policy names it: 'sha256-…'. */
  styleHash?: string;
};
export type Env = { Variables: Variables; Bindings: { incoming?: { socket?: { remoteAddress?: string } } } };
export type HttpContext = Context<Env>;

/** Who a credential stands for. `undefined`: the credential is no longer good. */
export type Authenticate = (
  credential: { cookie: string } | { bearer: string },
) => Promise<{ actor: Actor; session: string } | undefined>;
