import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read the papers one by one. */
export const reading: Reading = {
  parts: [],
  labels: {
    case: 'Loại bản sao',
    'papers.*.name': 'Tên giấy tờ',
    'papers.*.pages': 'Số trang bản chính',
    'papers.*.copies': 'Số bản sao',
    'papers.*.issuedBy': 'Nơi cấp',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Loại bản sao', fields: ['case'] },
    { label: 'Giấy tờ', fields: ['papers.0.name'] },
    { label: 'Số trang', fields: ['papers.0.pages'] },
    { label: 'Số bản sao', fields: ['papers.0.copies'] },
  ],
  applicant: 'Người yêu cầu',
};
