import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, family, thoi, village } from '../../examples/people.ts';
import type { works } from './cases.ts';

/** A couple whose phone the register knows. */
export const couple = { ...family, applicant: { ...thoi, values: { ...thoi.values, phone: '0905555016' } } };

/** A two-storey house on a plot with a certificate, drawn by an architect, beside nobody. */
export const house: Answers = {
  case: 'house',
  owner: { kind: 'person', with: 'spouse' },
  land: { address: village, paper: 'certificate', certificate: 'DA 123456', plot: '112', sheet: '24', area: 240 },
  building: {
    footprint: 90,
    floors: 2,
    floorArea: 170.5,
    floorAreas: 'tầng 1: 90 m², tầng 2: 80,5 m²',
    height: 8.2,
    adjacent: false,
    months: 8,
  },
  design: { by: 'person', person: { name: 'Trần Quang Minh', certificate: 'QNG-00012345' }, reviewed: false },
  result: { paper: 'none' },
};
const project: Answers = {
  owner: { kind: 'organisation', name: 'Hợp tác xã Ba Tô', position: 'Giám đốc' },
  land: house.land,
  design: {
    by: 'company',
    company: { name: 'Công ty Thiết kế Ba Tơ', certificate: 'QNG-7' },
    reviewed: false,
    fireChecked: false,
  },
  result: house.result,
};
const building = {
  name: 'Nhà kho',
  grade: 'fourth',
  footprint: 300,
  floors: 1,
  floorArea: 300,
  height: 7,
  adjacent: false,
  months: 6,
};
/** One declaration of each kind of works. */
export const ofWorks: Record<(typeof works)[number], Answers> = {
  house,
  building: { ...project, case: 'building', building },
  line: { ...project, case: 'line', building: { name: 'Đường ống cấp nước', grade: 'fourth', length: 1200, months: 5 } },
  religious: { ...project, case: 'religious', building: { ...building, name: 'Chùa' }, approvals: { heritage: false } },
  belief: { ...project, case: 'belief', building: { ...building, name: 'Miếu' }, approvals: { belief: true, heritage: true } },
  monument: {
    ...project,
    case: 'monument',
    building: { name: 'Tượng đài', grade: 'third', footprint: 40, height: 9, adjacent: false, months: 9 },
  },
  diplomatic: { ...project, case: 'diplomatic', building },
};

export const examples: readonly ExampleDeclaration[] = [
  { name: 'nhà ở hai tầng của vợ chồng', common: true, answers: house, known: couple },
  { name: 'nhà kho của hợp tác xã', answers: ofWorks.building, known: couple },
  {
    name: 'miếu trong di tích, làm theo ủy quyền',
    answers: {
      ...ofWorks.belief,
      owner: { kind: 'authorised' },
      principal: { name: { family: 'Đinh Văn', given: 'Trăng' }, citizenNumber: '051094004417', residence: village },
      contact: { phone: '0905555018' },
    },
    known: alone,
  },
];
