import { pictureLimits } from './limits.ts';

/** Whether two pages look like copies of one photograph. Both as `likenessOf` gives them: one hexadecimal digit a cell. */
export function looksSame(a: string, b: string): boolean {
  return a.length > 0 && a.length === b.length && cellsApart(a, b) <= pictureLimits.likeness;
}

/** In how many cells two pages differ by more than noise. */
export function cellsApart(a: string, b: string): number {
  let apart = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs(Number.parseInt(a[i]!, 16) - Number.parseInt(b[i]!, 16)) >= 2) apart++;
  return apart;
}
