import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read the plot, the building, then who drew it. */
export const reading: Reading = {
  parts: [
    { title: 'Thửa đất', fields: ['land.*'] },
    { title: 'Công trình', fields: ['case', 'building.*'] },
    { title: 'Thiết kế', fields: ['design.*', 'approvals.*'] },
  ],
  labels: {
    case: 'Loại công trình',
    'owner.kind': 'Chủ đầu tư',
    'owner.with': 'Đứng tên cùng',
    'land.address': 'Địa điểm xây dựng',
    'land.paper': 'Giấy tờ về đất',
    'land.certificate': 'Số phát hành Giấy chứng nhận',
    'building.adjacent': 'Công trình liền kề',
    'building.months': 'Thời gian dự kiến',
    'design.by': 'Người lập thiết kế',
    'design.reviewed': 'Thẩm tra thiết kế',
    'visit.day': 'Ngày có mặt ở thực địa',
    'result.paper': 'Bản giấy',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Chủ đầu tư', fields: ['owner.name', 'principal.name', 'applicant*.fullName', 'applicant.name'] },
    { label: 'Địa điểm', fields: ['land.address'] },
    { label: 'Thửa đất', fields: ['land.plot'] },
    { label: 'Diện tích xây dựng', fields: ['building.footprint', 'building.length'] },
    { label: 'Tổng diện tích sàn', fields: ['building.floorArea'] },
    { label: 'Số tầng', fields: ['building.floors'] },
    { label: 'Chiều cao', fields: ['building.height'] },
  ],
  applicant: 'Người đứng tên',
  paper: [
    { field: 'result.paper', words: '{}' },
    { field: 'result.address', words: 'gửi tới {}' },
  ],
};
