import {
  addressed,
  caseBesides,
  chosen,
  dated,
  idPaperOf,
  ifNeeded,
  known,
  type OfficialForm,
  resultBesides,
  signed,
  typed,
} from '../../examples/official-form.ts';

const notices = ['commune', 'facility', 'police', 'court', 'execution'];
const ofNotice = (part: string, of = notices): string[] => of.map((who) => `notice.${who}.${part}`);

/** Tờ khai đăng ký khai tử, as published with 2.000527. */
export const officialForm: OfficialForm = {
  code: '1.000656',
  form: 'Tờ khai đăng ký khai tử',
  source: 'Thông tư 04/2020/TT-BTP; bản trắng công bố cùng 2.000527',
  blank: '2.000527__3. TK dang ky khai tu.doc',
  places: [
    addressed,
    known('Họ, chữ đệm, tên người yêu cầu', ['applicant.name']),
    known('Nơi cư trú', ['applicant.residence']),
    known('Giấy tờ tùy thân', idPaperOf('applicant')),
    known('Quan hệ với người đã chết', ['relation', 'relationDetail'], { note: 'of one’s own family the registers say it' }),
    chosen('Họ, chữ đệm, tên', ['deceased.who', 'deceased.name'], { of: 'người chết', note: 'chosen by name' }),
    known('Giới tính', ['deceased.sex']),
    known('Ngày, tháng, năm sinh', ['deceased.dateOfBirth']),
    known('Dân tộc', ['deceased.ethnicity']),
    known('Quốc tịch', ['deceased.nationality']),
    known('Nơi cư trú cuối cùng', ['deceased.residence']),
    known('Giấy tờ tùy thân', idPaperOf('deceased'), { of: 'người chết' }),
    typed('Đã chết vào lúc', ['death.time'], { note: 'may be left empty' }),
    typed('ngày', ['death.date', 'death.about'], { of: 'chết' }),
    chosen('Nơi chết', ['death.place', 'death.facility', 'death.facilityAddress', 'death.address']),
    typed('Nguyên nhân chết', ['death.cause']),
    chosen('Số Giấy báo tử', ['notice.have', 'notice.evidence', ...ofNotice('number')], {
      note: 'only whether there is one; without it the commune gives it together with the registration',
    }),
    ifNeeded('do', ofNotice('issuer', ['commune', 'police', 'court', 'execution']), { note: 'asked with the number' }),
    ifNeeded('cấp ngày', ofNotice('issuedOn'), { note: 'asked with the number' }),
    dated,
    signed,
  ],
  besides: {
    ...caseBesides,
    ...resultBesides,
    'result.copies': 'extra copies, in place of a second form',
    'fee.exemption': 'families of merit, poor households and disabled people pay no fee for a late registration',
  },
};
