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
