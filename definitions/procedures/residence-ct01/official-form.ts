import {
  chosen,
  computed,
  ifNeeded,
  known,
  type OfficialForm,
  type OfficialPlace,
  optional,
  resultBesides,
} from '../../examples/official-form.ts';

const applicant = ['applicant', 'child'];
const ofPerson = (part: string): string[] => applicant.map((id) => `${id}.${part}`);
const notes = (n: number, more: string): { of: string; note: string } => ({ of: `chú thích ${n}`, note: more });

/** How one of the three declarations fills the places that are not alike in all. */
export interface Ct01Ways {
  code: string;
  /** Line 1: who it is for. */
  person: (place: string, fields: readonly string[]) => OfficialPlace;
  head: OfficialPlace[];
  request: OfficialPlace;
  members: (place: string, part: string) => OfficialPlace;
  opinions: OfficialPlace[];
  besides: Readonly<Record<string, string>>;
}

/** CT01 of Circular 53/2025/TT-BCA, place by place. */
export const ct01Places = ({ code, person, head, request, members, opinions, besides }: Ct01Ways): OfficialForm => ({
  code,
  form: 'Tờ khai thay đổi thông tin cư trú (mẫu CT01)',
  source: 'Thông tư 53/2025/TT-BCA; bản trắng công bố cùng 1.010041',
  blank: '1.010041__1.MuCT01banhnhkmtheoThngts53.doc',
  places: [
    computed('Kính gửi', [], { note: 'the police of the new place, or where it is handed in' }),
    person('1. Họ, chữ đệm và tên khai sinh', ofPerson('name')),
    known('2. Ngày, tháng, năm sinh', ofPerson('dateOfBirth')),
    known('3. Giới tính', ofPerson('sex')),
    known('4. Số định danh cá nhân', ofPerson('citizenNumber')),
    optional('5. Số điện thoại liên hệ', ['contact.phone'], { note: 'not asked where the register knows it' }),
    ifNeeded('6. Email', ['contact.email'], { note: 'asked, and optional, of whom no register knows' }),
    ...head,
    request,
    members('Họ, chữ đệm và tên', 'name'),
    members('Ngày, tháng, năm sinh', 'dateOfBirth'),
    members('Giới tính', 'sex'),
    members('Số định danh cá nhân', 'citizenNumber'),
    members('Mối quan hệ với chủ hộ', 'relation'),
    ...opinions,
    computed('NGƯỜI KÊ KHAI', [], { note: 'submission stands for the signature (note 6)' }),
  ],
  besides: {
    'result.paper': resultBesides['result.paper'],
    ...besides,
  },
});

/** Lines 7 to 9 where a household is moved into. */
export const headPlaces: OfficialPlace[] = [
  chosen('7. Họ, chữ đệm và tên chủ', ['head.who', 'head.name'], { note: 'chosen; typed where it is somebody else' }),
  known('8. Mối quan hệ với chủ', ['head.relation', 'head.childRelation'], { note: 'follows from who it is, asked otherwise' }),
  known('9. Số định danh cá nhân của chủ hộ', ['head.citizenNumber']),
];
/** Line 11: chosen by name where the register knows them, typed as an item of the group otherwise. */
export const togetherFields = (part: string): string[] => [
  ...(part === 'name' ? ['together.people', 'together.others'] : []),
  ...(part === 'relation' ? Array.from({ length: 8 }, (_, i) => `together.relations.member-${i + 1}`) : []),
  `together.others.${part}`,
];

const owners = ['owner.who', 'owner.name', 'landlord.name'];
/** Opinions 3 to 5 with the names that note 7 wants, where people move. */
export const opinionPlaces = (from: {
  head: OfficialPlace['fields'];
  consent: typeof chosen;
  owner: typeof chosen;
  number: typeof chosen;
  minors: typeof chosen;
}): OfficialPlace[] => [
  from.head.length > 0
    ? ifNeeded('Ý KIẾN CỦA CHỦ HỘ', from.head, notes(3, 'asked where the head is neither the declarant nor the owner'))
    : computed('Ý KIẾN CỦA CHỦ HỘ', [], notes(3, 'not wanted: the note names permanent residence alone')),
  from.consent('Ý KIẾN CỦA CHỦ SỞ HỮU', ['consent.way'], notes(4, 'a letter, a signature, or confirmed here')),
  from.owner('Họ và tên', owners, { of: 'chủ sở hữu' }),
  from.number('Số định danh cá', ['owner.citizenNumber', 'landlord.citizenNumber'], { of: 'chủ sở hữu' }),
  from.minors('Ý KIẾN CỦA CHA HOẶC', ['minors'], notes(5, 'nearly always the declarant is the parent')),
  computed('Họ và tên', [], { of: 'cha, mẹ', note: 'the declarant' }),
  computed('Số định danh cá', [], { of: 'cha, mẹ', note: 'the declarant' }),
];
