import type { Answers } from '../../src/modules/forms/contract.ts';
import type { ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { type BuildingPermitData, buildingPermit } from '../templates/building-permit.typ.ts';
import { placeOfBody } from './paper-facts.ts';
import { applicantOf } from './people.ts';

/** As the permit's own forms call what it is for. */
const uses: Readonly<Record<string, string>> = {
  house: 'nhà ở riêng lẻ',
  building: 'công trình không theo tuyến',
  line: 'công trình theo tuyến trong đô thị',
  religious: 'công trình tôn giáo',
  belief: 'công trình tín ngưỡng',
  monument: 'tượng đài, tranh hoành tráng',
  diplomatic: 'công trình của cơ quan ngoại giao, tổ chức quốc tế',
};

/** Giấy phép xây dựng, from what was declared; density and land-use ratio are worked out. */
export const buildingPermitPaper: ResultPaper = {
  template: buildingPermit,
  content: (source, issue) => {
    const { text } = source;
    const owner = ownerOf(source);
    const data: BuildingPermitData = {
      issuer: { name: issue.registeredAt },
      number: `${issue.number.replace(/\/.*/, '')}/GPXD`,
      place: placeOfBody(issue.registeredAt),
      issuedOn: issue.issuedOn,
      use: uses[String(source.answers.case)] ?? 'công trình',
      owner,
      works: text('building.name') || 'Nhà ở riêng lẻ',
      design: designOf(text),
      facts: factsOf(source).filter((fact) => fact.value !== ''),
      land: text('land.certificate')
        ? `Giấy chứng nhận quyền sử dụng đất số ${text('land.certificate')}`
        : text('land.otherPaper'),
      signer: issue.signer,
      qr: issue.qr,
      token: issue.token,
      check: issue.check,
    };
    const { qr: _, token: __, check: ___, ...facts } = data;
    return { data, about: owner.name, twin: facts };
  },
};

type Source = Pick<ResultSource, 'answers' | 'known' | 'text'>;
type Text = ResultSource['text'];

/** Who the permit is for, as declared or as the register told it. */
export function ownerOf(source: Source): BuildingPermitData['owner'] {
  const { text, answers, known } = source;
  const applicant = applicantOf(source);
  const kind = (answers.owner as { kind?: string } | undefined)?.kind;
  if (kind === 'organisation')
    return {
      name: text('owner.name'),
      with: '',
      representative: [applicant.name, text('owner.position')].filter(Boolean).join(', '),
      address: applicant.residence,
    };
  if (kind === 'authorised')
    return {
      name: text('principal.name'),
      with: '',
      representative: `${applicant.name} (theo ủy quyền)`,
      address: text('principal.residence'),
    };
  const beside = (answers.owner as { with?: string } | undefined)?.with;
  return {
    name: applicant.name,
    with: beside === 'spouse' ? (known.spouse?.title ?? '') : beside === 'others' ? text('owner.others') : '',
    representative: '',
    address: applicant.residence,
  };
}

export function designOf(text: Text): BuildingPermitData['design'] {
  const signed = (id: string): string =>
    text(`${id}.name`) && `${text(`${id}.name`)}${text(`${id}.certificate`) && ` (số chứng chỉ ${text(`${id}.certificate`)})`}`;
  return {
    by: signed('design.company') || signed('design.person') || 'chủ nhà tự lập',
    reviewed: signed('design.reviewer'),
  };
}

/** '2 tầng, 1 tầng hầm, tum' */
function storeys(text: Text): string {
  const extras = text('building.extras')
    .split('; ')
    .filter((one) => one && one !== 'Tầng hầm');
  return [text('building.floors'), text('building.basements') && `${text('building.basements')} hầm`, ...extras.map(lowerFirst)]
    .filter(Boolean)
    .join(', ');
}

/** Lines of the permit, in the form's order. */
export function factsOf({ answers, text }: Source): { name: string; value: string }[] {
  const { footprint, floorArea } = (answers.building ?? {}) as Answers;
  const area = (answers.land as Answers | undefined)?.area;
  const share = (of: unknown): number | null =>
    typeof of === 'number' && typeof area === 'number' && area > 0 ? of / area : null;
  const density = share(footprint);
  const ratio = share(floorArea);
  const plot = [
    text('land.plot') && `thửa đất số ${text('land.plot')}`,
    text('land.sheet') && `tờ bản đồ số ${text('land.sheet')}`,
    text('land.area') && `diện tích ${text('land.area')}`,
    text('land.address'),
  ];
  return [
    { name: 'Vị trí xây dựng', value: plot.filter(Boolean).join(', ') },
    { name: 'Cấp công trình', value: text('building.grade') === 'Tôi chưa rõ' ? '' : text('building.grade') },
    { name: 'Tổng chiều dài tuyến', value: text('building.length') },
    { name: 'Chiều cao tĩnh không', value: text('building.clearance') },
    { name: 'Độ sâu công trình', value: text('building.depth') },
    { name: 'Cốt nền xây dựng', value: text('building.base') },
    {
      name: 'Mật độ xây dựng, hệ số sử dụng đất',
      value: [density === null ? '' : `${decimal(density * 100, 1)} %`, ratio === null ? '' : decimal(ratio, 2)]
        .filter(Boolean)
        .join('; '),
    },
    { name: 'Chỉ giới đường đỏ, chỉ giới xây dựng', value: 'theo bản vẽ được duyệt kèm giấy phép này' },
    { name: 'Diện tích xây dựng', value: text('building.footprint') },
    {
      name: 'Tổng diện tích sàn',
      value:
        text('building.floorArea') &&
        `${text('building.floorArea')}${text('building.floorAreas') && ` (${text('building.floorAreas')})`}`,
    },
    { name: 'Chiều cao công trình', value: text('building.height') },
    { name: 'Số tầng', value: storeys(text) },
  ];
}

const decimal = (value: number, digits: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: digits });
const lowerFirst = (word: string): string => word.charAt(0).toLocaleLowerCase('vi') + word.slice(1);
