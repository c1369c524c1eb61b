import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read which entry, of whom, and where it stands. */
export const reading: Reading = {
  parts: [
    { title: 'Giấy cần bản sao', fields: ['case', 'entry.*'] },
    { title: 'Người có tên trong giấy', fields: ['relation', 'relationDetail', 'person.*', 'partner.*'] },
    { title: 'Đã đăng ký', fields: ['registered.*'] },
  ],
  labels: {
    case: 'Loại việc hộ tịch',
    'entry.birth': 'Khai sinh của',
    'entry.marriage': 'Kết hôn của',
    'entry.death': 'Khai tử của',
    'entry.kind': 'Việc hộ tịch',
    relation: 'Quan hệ với người được cấp',
    relationDetail: 'Quan hệ, ghi rõ',
    'person.sex': 'Giới tính',
    'partner.name': 'Vợ hoặc chồng',
    'registered.place': 'Nơi đã đăng ký',
    'registered.number': 'Số đăng ký',
    'result.paper': 'Cách nhận',
    'result.copies': 'Số bản sao',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Loại việc', fields: ['case'] },
    { label: 'Người có tên trong giấy', fields: ['entry.birth', 'entry.marriage', 'entry.death', 'person.name', 'partner.name'] },
    { label: 'Số bản', fields: ['result.copies'] },
  ],
  applicant: 'Người yêu cầu',
  paper: [
    { field: 'result.paper', words: '{}' },
    { field: 'result.address', words: 'gửi tới {}' },
    { field: 'result.copies', words: 'số bản: {}' },
  ],
};
