/** Sums that the State pays, by the day from which they hold. A province may pay more: its council decides (verify for each province). */
export type Rate = {
  readonly from: string;
  readonly amount: number;
  readonly source: { readonly name: string; readonly verify: true };
};

const decree176 = { name: 'Nghị định 176/2025/NĐ-CP', verify: true } as const;

/** Trợ cấp hưu trí xã hội, đồng a month. */
export const socialPensionRates: readonly Rate[] = [{ from: '2025-07-01', amount: 500_000, source: decree176 }];

/** Hỗ trợ chi phí mai táng for those who had the social pension, đồng once. */
export const funeralSupportRates: readonly Rate[] = [{ from: '2025-07-01', amount: 10_000_000, source: decree176 }];

/** The sum that holds on a day (`YYYY-MM-DD`), newest first found. @throws Error before the first rate */
export function rateOn(rates: readonly Rate[], day: string): number {
  const found = rates.findLast((one) => one.from <= day);
  if (!found) throw new Error(`no rate on ${day}`);
  return found.amount;
}
