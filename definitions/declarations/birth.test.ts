import { expect, test } from 'vitest';
import type { Answers, KnownRecords } from '../../src/modules/forms/contract.ts';
import { birthAnswers } from '../../src/testkit/birth.ts';
import { form } from '../procedures/1.001193-khai-sinh/form.ts';
import { drawDeclaration, ha, thoi } from '../procedures/civil-status/walks.ts';
import { birthDeclarationPaper } from './birth.ts';

const draw = (answers: Answers, known: KnownRecords) => drawDeclaration({ form, printed: birthDeclarationPaper }, answers, known);

test('every line of the official form, from the registers and from the answers', async () => {
  const { data, rendered } = await draw({ ...birthAnswers, mother: { isSpouse: true } }, { applicant: thoi, spouse: ha });
  expect(data).toMatchObject({
    addressee: 'Ủy ban nhân dân xã Ba Tô',
    applicant: { name: 'Phạm Văn Thôi', idPaper: 'Thẻ căn cước số 051098000417', residence: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi' },
    relation: 'Cha',
    child: {
      name: 'Phạm Đinh Bảo An',
      birthDate: '12/11/2026',
      birthPlace: 'Trung tâm Y tế Ba Tơ, xã Ba Tô, tỉnh Quảng Ngãi',
      gender: 'Nữ',
      ethnicity: 'Hrê',
      nationality: 'Việt Nam',
      homeland: 'Xã Ba Tô, tỉnh Quảng Ngãi',
    },
    father: { name: 'Phạm Văn Thôi', birthYear: '1998', ethnicity: 'Hrê' },
    mother: { name: 'Đinh Thị Hà', birthYear: '2000', residence: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi' },
  });
  expect(rendered.pages).toBe(1);
});

test('lines of an unknown father stay empty, and the declaration is still one page', async () => {
  const { data, rendered } = await draw({ ...birthAnswers, case: 'father-unknown', relation: 'mother' }, { applicant: ha });
  expect(data).not.toHaveProperty('father');
  expect(data).toMatchObject({ relation: 'Mẹ', mother: { name: 'Đinh Thị Hà' } });
  expect(rendered.pages).toBe(1);
});
