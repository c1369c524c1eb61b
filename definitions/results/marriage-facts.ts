import { showFact } from '../../src/modules/forms/rules.ts';
import type { ResultSource } from '../../src/modules/results/contract.ts';
import { type PaperPerson, personTold, personTyped } from './people.ts';

export type MarriageSide = PaperPerson & { /** 'Lần thứ nhất', 'Lần thứ 2' */ times: string };

/** Both sides, as registers know them or as declared. */
export function marriageFacts(source: Pick<ResultSource, 'answers' | 'known' | 'text'>): {
  bride: MarriageSide;
  groom: MarriageSide;
} {
  return { bride: sideOf(source, 'bride', 'female'), groom: sideOf(source, 'groom', 'male') };
}

function sideOf(
  source: Pick<ResultSource, 'answers' | 'known' | 'text'>,
  side: 'bride' | 'groom',
  sex: 'female' | 'male',
): MarriageSide {
  const { answers, known } = source;
  const isApplicant = known.applicant?.values.sex === sex || answers.side === side;
  const told = isApplicant ? known.applicant : known[side];
  const { times } = (answers[side] ?? {}) as { times?: number };
  return {
    ...(told ? personTold(told) : personTyped(source, side)),
    sex: showFact('sex', sex),
    times: times === undefined ? 'Lần thứ nhất' : `Lần thứ ${ordinals[times] ?? times}`,
  };
}

const ordinals: Readonly<Record<number, string>> = {
  2: 'hai',
  3: 'ba',
  4: 'tư',
  5: 'năm',
  6: 'sáu',
  7: 'bảy',
  8: 'tám',
  9: 'chín',
};
