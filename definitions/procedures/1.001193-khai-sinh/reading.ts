import type { Reading } from '../../../src/modules/procedures/contract.ts';

const under = (...names: string[]): string[] => names.flatMap((name) => [`${name}.*`, `${name}-*`]);

/** Officers read the child, then each parent, then what ties them. */
export const reading: Reading = {
  parts: [
    { title: 'Con', fields: under('child', 'birth') },
    { title: 'Mẹ', fields: under('mother') },
    { title: 'Cha', fields: under('father') },
    { title: 'Hôn nhân', fields: under('marriage', 'recognition') },
  ],
  labels: {
    relation: 'Quan hệ với trẻ',
    relationDetail: 'Quan hệ, ghi rõ',
    'fee.exemption': 'Diện miễn lệ phí',
    'birth.place': 'Nơi sinh',
    'birth.facilityAddress': 'Địa chỉ cơ sở y tế',
    'birth.proof': 'Giấy tờ về việc sinh',
    'marriage.registered': 'Đăng ký kết hôn',
    'result.paper': 'Bản giấy',
    'result.copies': 'Số bản sao',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Họ tên', fields: ['child.name', 'child*.fullName'] },
    { label: 'Ngày sinh', fields: ['child.dateOfBirth'] },
    { label: 'Giới tính', fields: ['child.sex'] },
    { label: 'Cha', fields: ['father.name', 'father*.fullName'] },
    { label: 'Mẹ', fields: ['mother.name', 'mother*.fullName'] },
  ],
  applicant: 'Người khai',
  paper: [
    { field: 'result.paper', words: '{}' },
    { field: 'result.address', words: 'gửi tới {}' },
    { field: 'result.copies', words: 'số bản sao: {}' },
  ],
};
