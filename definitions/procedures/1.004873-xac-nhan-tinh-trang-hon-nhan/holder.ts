import type { Condition } from '../../../src/modules/forms/contract.ts';
import { answered, applicantKnown, known } from '../../parts/conditions.ts';

/** The certificate is about the applicant. */
export const isSelf: Condition = answered('holder.who', 'self');
/** About somebody whom no register tells of: everything is typed. */
export const isTyped: Condition = answered('holder.who', 'other');

const isKnownSelf: Condition = { and: [isSelf, applicantKnown] };
/** The books hold this of the applicant, who asks for themselves. */
export const ownOnFile = (key: string): Condition => ({ and: [isKnownSelf, known(key)] });
/** The register of marriages has the applicant's present marriage, or one that has ended and none after it. */
export const marriageKnown: Condition = { and: [isKnownSelf, known('marriage')] };
export const formerKnown: Condition = {
  and: [isKnownSelf, known('former-marriage'), { not: known('marriage') }],
};
