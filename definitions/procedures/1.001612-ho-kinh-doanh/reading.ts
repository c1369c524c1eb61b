import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read the owner, who registers along, the business, then what the tax office needs. */
export const reading: Reading = {
  parts: [
    { title: 'Chủ thể thành lập', fields: ['case', 'members.*'] },
    { title: 'Chủ hộ kinh doanh', fields: ['owner.*', 'owner-*', 'submittedBy'] },
    {
      title: 'Hộ kinh doanh',
      fields: [
        'business.name',
        'business.place',
        'business.address*',
        'business.phone',
        'business.ownPhone',
        'business.trades*',
        'business.capital',
      ],
    },
    { title: 'Đăng ký thuế và ghi thêm', fields: ['business.*'] },
  ],
  labels: {
    case: 'Chủ thể thành lập',
    'members.who': 'Thành viên cùng đăng ký',
    'owner.livesThere': 'Đang ở nơi thường trú',
    'owner.livesAt': 'Nơi ở hiện tại',
    'business.place': 'Trụ sở',
    'business.address': 'Địa chỉ trụ sở',
    'business.phone': 'Điện thoại',
    'business.ownPhone': 'Điện thoại',
    'business.workers': 'Tổng số lao động (dự kiến)',
    'business.more': 'Ghi thêm',
    'result.paper': 'Bản giấy',
  },
  signed: [
    { label: 'Tên hộ kinh doanh', fields: ['business.name'] },
    { label: 'Chủ hộ', fields: ['owner.name', 'owner-known.fullName'] },
    { label: 'Địa chỉ trụ sở', fields: ['business.address', 'business.place'] },
    { label: 'Ngành, nghề chính', fields: ['business.trades.0.words'] },
    { label: 'Vốn kinh doanh', fields: ['business.capital'] },
  ],
  applicant: 'Chủ hộ kinh doanh',
  paper: [
    { field: 'result.paper', words: '{}' },
    { field: 'result.address', words: 'gửi tới {}' },
  ],
};
