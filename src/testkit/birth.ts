/** A complete birth declaration by the father of the demo's first family, as the portal would submit it. */
const village = { province: '51', commune: '21523', detail: 'Thôn 1' };
const place = { province: '51', commune: '21523' };

export const birthAnswers = {
  case: 'default',
  relation: 'father',
  child: {
    name: { family: 'Phạm Đinh Bảo', given: 'An' },
    dateOfBirth: '2026-11-12',
    sex: 'female',
    ethnicity: '19',
    nationality: 'VN',
    homeTown: place,
  },
  birth: { place: 'facility', facility: 'Trung tâm Y tế Ba Tơ', facilityAddress: place },
  mother: {
    name: { family: 'Đinh Thị', given: 'Hà' },
    dateOfBirth: '2000-08-19',
    citizenNumber: '051300004962',
    ethnicity: '19',
    nationality: 'VN',
    residence: village,
  },
  marriage: { registered: true, place: 'UBND xã Ba Tô' },
  result: { paper: 'counter', copies: 2 },
};

export const birthProcedure = '1.001193';
export const people = { father: '051098000417', mother: '051300004962' };

/** A 1x1 PNG: the smallest real picture. */
export const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
