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
