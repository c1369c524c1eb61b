import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, as, baTo, family, nobody, o, re, village } from '../../examples/people.ts';

/** A son lives with his father, who heads the household, and with his grandmother. */
export const threeGenerations = { ...family, 'member-1': as(re, 'Chủ hộ'), 'member-2': as(o, 'Mẹ') };

/** His father died at home of old age; the commune has given no notice yet. */
export const atHome: Answers = {
  deceased: { who: 'own-father' },
  case: 'home',
  death: { date: '2026-11-20', time: '08:30', place: 'residence', cause: 'Tuổi già' },
  notice: { have: false },
  result: { paper: 'none' },
};
/** Somebody whom no register tells of. */
export const stranger: Answers = {
  ...atHome,
  relation: 'sibling',
  deceased: {
    who: 'other',
    idPaper: 'none',
    name: { given: 'Hrin', single: true },
    dateOfBirth: '1950',
    sex: 'female',
    ethnicity: '19',
    nationality: 'VN',
    residence: village,
  },
};
export const notice = { number: '12/GBT', issuedOn: '2026-11-20' };

export const examples: readonly ExampleDeclaration[] = [
  { name: 'con khai cho cha, mất tại nhà', common: true, answers: atHome, known: threeGenerations },
  {
    name: 'mất tại bệnh viện, người thân không cùng hộ',
    answers: {
      ...stranger,
      deceased: { ...(stranger.deceased as Answers), who: undefined },
      case: 'facility',
      death: { date: '2026-11-20', facility: 'Trung tâm Y tế Ba Tơ', facilityAddress: baTo, cause: 'Bệnh tim' },
      notice: { facility: notice },
      result: { paper: 'none', copies: 2 },
    },
    known: alone,
  },
  {
    name: 'mất đã lâu, khai tại quầy, không ai có trong dữ liệu',
    answers: {
      ...stranger,
      applicant: {
        name: { family: 'Phạm Thị', given: 'Rin' },
        idPaper: 'citizen-number',
        citizenNumber: '051196004182',
        residence: village,
      },
      deceased: { ...(stranger.deceased as Answers), who: undefined },
      relation: 'relative',
      relationDetail: 'cháu nội',
      case: 'long-ago',
      death: { about: '1972-05', place: 'unknown', cause: 'Bệnh' },
      notice: { evidence: 'Hồ sơ bệnh viện' },
      result: { paper: 'counter' },
    },
    known: nobody,
    channel: 'counter',
  },
];
