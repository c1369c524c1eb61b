import type { MiddlewareHandler } from 'hono';
import type { Kernel } from '../kernel.ts';
import { problem } from '../problem.ts';
import type { Env } from './context.ts';

/**
 * Token buckets in memory, one a key (an address, an account). Each process counts for itself: behind N processes a key may get
 * N times the rate, which is enough to stop a flood and never locks an office out for long.
 */
export type RateLimit = { take(key: string, at?: number): boolean };

export function rateLimit(options: { perSecond: number; burst: number; largest?: number }): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const largest = options.largest ?? 100_000;
  return {
    take(key, at = performance.now()) {
      let bucket = buckets.get(key);
      if (!bucket) {
        if (buckets.size >= largest) buckets.delete(buckets.keys().next().value!);
        bucket = { tokens: options.burst, at };
        buckets.set(key, bucket);
      }
      bucket.tokens = Math.min(options.burst, bucket.tokens + ((at - bucket.at) / 1000) * options.perSecond);
      bucket.at = at;
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
}

export type Pace = { perSecond: number; burst: number };

/** Requests of one account, or of one address while nobody is signed in. */
export function slowDown(kernel: Kernel, paces: { anonymous: Pace; signedIn: Pace }): MiddlewareHandler<Env> {
  const anonymous = rateLimit(paces.anonymous);
  const signedIn = rateLimit(paces.signedIn);
  return async (c, next) => {
    const { account } = c.var.actor;
    if (kernel.configuration.MOTCUA_RATE_LIMIT === 'on' && !(account ? signedIn.take(account) : anonymous.take(c.var.ip))) {
      c.header('retry-after', '5');
      throw problem('kernel.too-many', 429, 'Bạn gửi quá nhiều yêu cầu trong một lúc. Hãy đợi vài giây rồi thử lại.');
    }
    await next();
  };
}
