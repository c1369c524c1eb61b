import {
  addressed,
  chosen,
  computed,
  idPaperOf,
  known,
  notHere,
  type OfficialForm,
  type OfficialPlace,
  resultBesides,
  typed,
} from '../../examples/official-form.ts';

const side = (id: 'bride' | 'groom', of: string, from: typeof known): OfficialPlace[] => [
  from('Họ, chữ đệm, tên', [`${id}.name`], { of }),
  from('Ngày, tháng, năm sinh', [`${id}.dateOfBirth`], { of }),
  from === known ? known('Dân tộc', [`${id}.ethnicity`], { of }) : chosen('Dân tộc', [`${id}.ethnicity`], { of }),
  from === known ? known('Quốc tịch', [`${id}.nationality`], { of }) : chosen('Quốc tịch', [`${id}.nationality`], { of }),
  from('Nơi cư trú', [`${id}.residence`], { of }),
  from('Giấy tờ tùy thân', idPaperOf(id), { of }),
  chosen('Kết hôn lần thứ mấy', [`${id}.former`, `${id}.times`], {
    of,
    note: 'asked as “married before?”; the number only where yes',
  }),
];
const ended = (id: 'bride' | 'groom'): Record<string, string> =>
  Object.fromEntries(
    ['court', 'judgment', 'judgmentOn', 'lateSpouse', 'deathRegisteredAt', 'deathEntry', 'deathRegisteredOn'].map((part) => [
      `${id}.${part}`,
      'how an earlier marriage ended, so that the registrar finds it and nobody hands in a paper (Decision 163/QĐ-BTP)',
    ]),
  );

/** Tờ khai đăng ký kết hôn, as published with 2.000682: both sides in one declaration. */
export const officialForm: OfficialForm = {
  code: '1.000894',
  form: 'Tờ khai đăng ký kết hôn',
  source: 'Thông tư 04/2020/TT-BTP; bản trắng công bố cùng 2.000682',
  blank: '2.000682__2. TK dang ky ket hon.doc',
  inTable: true,
  places: [
    notHere('(1)', [], {
      of: 'ảnh bên nam',
      note: 'photographs are for a marriage with a foreigner (note 1 of the form), another procedure',
    }),
    notHere('(2)', [], { of: 'ảnh bên nữ', note: 'the same' }),
    addressed,
    ...side('bride', 'bên nữ', typed),
    ...side('groom', 'bên nam', known),
    computed('Bên nữ', [], { of: 'chữ ký', note: 'both sign at the counter; before that each confirms the declaration' }),
    computed('Bên nam', [], { of: 'chữ ký', note: 'the same' }),
  ],
  besides: {
    side: 'which side declares, where no register says',
    ...ended('bride'),
    ...ended('groom'),
    'visit.partnerPhone': 'the other one is called when the declarant is not reached',
    'result.copies': 'extra copies, in place of a second form',
    'contact.phone': resultBesides['contact.phone'],
  },
};
