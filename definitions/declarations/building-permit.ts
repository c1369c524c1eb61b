import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { designOf, factsOf, ownerOf } from '../results/building-permit.ts';
import { applicantOf } from '../results/people.ts';
import { type BuildingPermitRequestData, buildingPermitRequest } from '../templates/declarations/building-permit.typ.ts';
import { heading } from './heading.ts';

/** 'Đơn đề nghị cấp giấy phép xây dựng'. */
export const buildingPermitRequestPaper: PrintedDeclaration = {
  template: buildingPermitRequest,
  content: (source) => {
    const { text, known, declarant } = source;
    const applicant = applicantOf(source);
    const owner = ownerOf(source);
    const data: BuildingPermitRequestData = {
      ...heading(source, 'Đơn đề nghị cấp giấy phép xây dựng'),
      owner: {
        ...owner,
        number: text('owner.code') || text('principal.citizenNumber') || applicant.citizenNumber,
        phone: text('contact.phone') || (known.applicant?.values.phone ?? ''),
      },
      land: {
        plot: text('land.plot'),
        sheet: text('land.sheet'),
        area: text('land.area'),
        address: text('land.address'),
        paper: text('land.certificate') ? `Giấy chứng nhận số ${text('land.certificate')}` : text('land.otherPaper'),
      },
      design: { ...designOf(text), lead: text('design.lead') },
      kind: text('case'),
      works: text('building.name'),
      // Where it stands is said under 2; what only the permit settles is not the applicant's to say.
      facts: factsOf(source)
        .filter(({ name, value }) => value !== '' && !/^(Vị trí|Chỉ giới|Mật độ)/.test(name))
        .map((fact) => ({ ...fact })),
      months: text('building.months'),
      papers: ['Giấy tờ về đất', 'Bản vẽ thiết kế xây dựng'],
      declarant,
    };
    return { ...data, papers: [...data.papers], facts: data.facts.map((fact) => ({ ...fact })) };
  },
};
