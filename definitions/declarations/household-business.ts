import type { AddressAnswer } from '../../src/modules/forms/contract.ts';
import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { showAddress } from '../../src/modules/forms/rules.ts';
import { businessFacts } from '../results/household-business-certificate.ts';
import { householdBusinessRequest } from '../templates/declarations/household-business.typ.ts';

type TaxAnswers = {
  taxAddress?: AddressAnswer;
  workers?: number;
  branches?: { name?: string; address?: AddressAnswer }[];
};

/** Giấy đề nghị đăng ký hộ kinh doanh. */
export const householdBusinessRequestPaper: PrintedDeclaration = {
  template: householdBusinessRequest,
  content: (source) => {
    const { addressee, place, declaredOn, declarant, pledge, answers, communes, text } = source;
    const tax = (answers.business ?? {}) as TaxAnswers;
    const { trades, members, ...facts } = businessFacts(source);
    return {
      ...facts,
      trades: [...trades],
      members: [...members],
      isHousehold: answers.case === 'household',
      tax: {
        address: tax.taxAddress ? showAddress(tax.taxAddress, communes) : '',
        startsOn: text('business.startsOn') || 'Ngày được cấp Giấy chứng nhận',
        workers: text('business.workers'),
        branches: (tax.branches ?? []).map(({ name, address }) =>
          [name, address ? showAddress(address, communes) : ''].filter(Boolean).join(', '),
        ),
      },
      addressee: `Cơ quan đăng ký kinh doanh cấp xã, ${addressee}`,
      place,
      issuedOn: declaredOn,
      declarant,
      ...(pledge && { pledge }),
    };
  },
};
