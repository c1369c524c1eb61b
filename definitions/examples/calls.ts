/**
 * What the API's documentation shows and the fuzz tests begin with: a procedure and a commune that every installation has, an answer
 * or two of its declaration, a result of it. Nobody real is meant.
 */
export const exampleProcedure = '1.001193';
export const exampleOrganisation = '21523';

export const exampleSubmission = {
  procedure: exampleProcedure,
  organisation: exampleOrganisation,
  answers: { case: 'default', relation: 'father' },
  papers: [],
};

export const exampleApplicant = { citizenNumber: '051098000417', fullName: 'Phạm Văn Thôi', dateOfBirth: '1998-03-04' };

export const exampleResult = {
  code: 'KQ.G15.000031',
  name: 'Giấy khai sinh',
  number: '1/2026',
  issuerName: 'UBND xã Ba Tô',
  about: 'Phạm Đinh Bảo An',
  signerName: 'Phạm Thị Kim Ngân',
  signerTitle: 'Phó Chủ tịch',
};

/** An entry in a book of civil status, as it follows a signed birth certificate. */
export const exampleEntry = {
  kind: 'birth' as const,
  number: '1',
  year: 2026,
  book: '01',
  body: 'Ủy ban nhân dân xã Ba Tô',
  enteredOn: '2026-11-23',
  people: {
    child: {
      fullName: 'Phạm Đinh Bảo An',
      dateOfBirth: '2026-11-12',
      sex: 'female' as const,
      ethnicity: '19',
      nationality: 'VN',
    },
    father: { fullName: 'Phạm Văn Thôi', dateOfBirth: '1998', citizenNumber: '051098000417' },
  },
  facts: { birthPlace: 'Trung tâm Y tế Ba Tơ, xã Ba Tô, tỉnh Quảng Ngãi' },
};
