import type { Reading } from '../../../src/modules/procedures/contract.ts';

const side = (name: string, title: string): Reading['parts'][number] => ({ title, fields: [`${name}.*`, `${name}-*`] });
const labelsOf = (name: string): Reading['labels'] => ({
  [`${name}.idPaper`]: 'Giấy tờ tùy thân',
  [`${name}.name`]: 'Họ tên',
  [`${name}.dateOfBirth`]: 'Ngày sinh',
  [`${name}.ethnicity`]: 'Dân tộc',
  [`${name}.nationality`]: 'Quốc tịch',
  [`${name}.residence`]: 'Nơi cư trú',
  [`${name}.former`]: 'Hôn nhân trước',
  [`${name}.times`]: 'Kết hôn lần thứ',
  [`${name}.court`]: 'Tòa án',
});

/** Officers read each side, what ended an earlier marriage, and when the two come. */
export const reading: Reading = {
  parts: [side('bride', 'Bên nữ'), side('groom', 'Bên nam'), { title: 'Liên hệ bên kia', fields: ['visit.*'] }],
  labels: {
    ...labelsOf('bride'),
    ...labelsOf('groom'),
    side: 'Người khai là',
    'visit.partnerPhone': 'Điện thoại bên kia',
    'result.copies': 'Số bản sao',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Bên nữ', fields: ['bride.name', 'bride*.fullName'] },
    { label: 'Ngày sinh bên nữ', fields: ['bride.dateOfBirth', 'bride*.dateOfBirth'] },
    { label: 'Bên nam', fields: ['groom.name', 'groom*.fullName'] },
    { label: 'Ngày sinh bên nam', fields: ['groom.dateOfBirth', 'groom*.dateOfBirth'] },
  ],
  paper: [{ field: 'result.copies', words: 'số bản sao: {}' }],
};
