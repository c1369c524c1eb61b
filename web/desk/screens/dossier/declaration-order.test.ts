import { describe, expect, it } from 'vitest';
import { reading } from '../../../../definitions/procedures/1.001193-khai-sinh/reading.ts';
import type { DeclarationLine } from '../../../../src/modules/dossiers/contract.ts';
import { paperWanted, sectionsOf, signedFacts } from './declaration-order.ts';

const line = (section: string, field: string, label: string, value: string): DeclarationLine => ({
  section,
  field,
  label,
  value,
  source: null,
});
const declaration = [
  line('Trường hợp của bạn', 'case', 'Bạn khai sinh trong trường hợp nào?', 'Thông thường'),
  line('Người khai', 'applicant-known.fullName', 'Người khai', 'Phạm Văn Thôi'),
  line('Người khai', 'applicant.citizenNumber', 'Số định danh', '051 098 004 417'),
  line('Người khai', 'relation', 'Bạn là gì của trẻ?', 'Cha'),
  line('Con', 'child.name', 'Họ tên của con', 'Phạm Đinh Bảo An'),
  line('Con', 'child.dateOfBirth', 'Ngày sinh', '12/11/2026'),
  line('Con', 'child.sex', 'Giới tính', 'Nam'),
  line('Con', 'birth.place', 'Con sinh ở đâu?', 'Tại bệnh viện, trạm y tế'),
  line('Cha và mẹ', 'father-is-applicant.fullName', 'Cha', 'Phạm Văn Thôi'),
  line('Cha và mẹ', 'mother-found.fullName', 'Mẹ', 'Đinh Thị Hà'),
  line('Cha và mẹ', 'marriage.registered', 'Cha mẹ đã đăng ký kết hôn chưa?', 'Đã đăng ký'),
  line('Giấy khai sinh', 'result.paper', 'Bạn có cần thêm bản giấy không?', 'Có, nhận tại quầy'),
  line('Giấy khai sinh', 'result.copies', 'Số bản sao Giấy khai sinh cần thêm', '2'),
];
const procedure = { reading };
const applicant = { name: 'Phạm Văn Thôi', citizenNumber: '051098004417', phone: null };

describe('the declaration on the desk', () => {
  it('reads child, mother, father, marriage, and who handed it in once', () => {
    const sections = sectionsOf({ declaration, procedure, applicant });
    expect(sections.map((s) => s.title)).toEqual(['Con', 'Mẹ', 'Cha', 'Hôn nhân', 'Giấy khai sinh', 'Người nộp', 'Trường hợp']);
    expect(sections.find((s) => s.title === 'Người nộp')?.lines.map((l) => [l.label, l.value])).toEqual([
      ['Họ tên', 'Phạm Văn Thôi'],
      ['Số định danh', '051098004417'],
      ['Quan hệ với trẻ', 'Cha'],
    ]);
  });

  it('keeps a declarant who is not the applicant', () => {
    const sections = sectionsOf({ declaration, procedure, applicant: { name: 'Đinh Thị Hà', citizenNumber: null, phone: null } });
    expect(sections.find((s) => s.title === 'Người khai')?.lines.map((l) => l.value)).toContain('Phạm Văn Thôi');
  });

  it('loses no answer and never speaks to the citizen', () => {
    const lines = sectionsOf({ declaration, procedure, applicant }).flatMap((s) => s.lines);
    for (const { value } of declaration) {
      expect(lines.map((l) => l.value.replace(/\s/g, ''))).toContain(value.replace(/\s/g, ''));
    }
    expect(lines.filter((l) => /bạn/i.test(l.label))).toEqual([]);
  });

  it('names what is signed and which paper is wanted', () => {
    expect(signedFacts({ declaration, procedure }).map((fact) => fact.value)).toEqual([
      'Phạm Đinh Bảo An',
      '12/11/2026',
      'Nam',
      'Phạm Văn Thôi',
      'Đinh Thị Hà',
    ]);
    expect(paperWanted({ declaration, procedure })).toBe('Có, nhận tại quầy; số bản sao: 2');
    expect(paperWanted({ declaration: [], procedure })).toBeNull();
  });
});

describe('papers of a list', () => {
  it('are called as the procedure calls them, however many there are', () => {
    const lines = [0, 1].map((i) => line(`Giấy cần sao, ${i + 1}`, `papers.${i}.pages`, 'Giấy này có mấy trang?', '2 trang'));
    const labels = { 'papers.*.pages': 'Số trang bản chính' };
    const sections = sectionsOf({ declaration: lines, procedure: { reading: { parts: [], labels, signed: [] } }, applicant });
    expect(sections.slice(0, 2).map((s) => s.lines[0]?.label)).toEqual(['Số trang bản chính', 'Số trang bản chính']);
  });
});
