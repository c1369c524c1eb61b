import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { kindOf, parcelOf, partiesOf } from '../results/land-mediation.ts';
import { applicantOf } from '../results/people.ts';
import { type LandMediationRequestData, landMediationRequest } from '../templates/declarations/land-mediation.typ.ts';
import { heading } from './heading.ts';

/** 'Đơn yêu cầu hòa giải tranh chấp đất đai'. */
export const landMediationRequestPaper: PrintedDeclaration = {
  template: landMediationRequest,
  content: (source) => {
    const { answers, text, known, declarant } = source;
    const { applicant, opponents, related } = partiesOf(source);
    const dispute = (answers.dispute ?? {}) as { tried?: boolean; hasPapers?: boolean };
    const data: LandMediationRequestData = {
      ...heading(source, 'Đơn yêu cầu hòa giải tranh chấp đất đai'),
      applicant: {
        ...applicant,
        number: applicantOf(source).citizenNumber,
        phone: text('contact.phone') || (known.applicant?.values.phone ?? ''),
      },
      opponents: opponents.map((one, i) => ({
        ...one,
        relation: text(`opponents.${i}.relation`),
        phone: text(`opponents.${i}.phone`),
      })),
      related,
      parcel: parcelOf(text),
      certificate: text('parcel.paper'),
      kind: kindOf(text),
      since: text('dispute.since'),
      content: text('dispute.content'),
      wish: text('dispute.wish'),
      tried: dispute.tried ? text('dispute.triedResult') : 'chưa',
      witnesses: text('dispute.witnesses'),
      papers: dispute.hasPapers ? 'giấy tờ về việc sử dụng đất' : 'không có',
      interpreter: text('meeting.language'),
      declarant,
    };
    return { ...data, opponents: data.opponents.map((one) => ({ ...one })) };
  },
};
