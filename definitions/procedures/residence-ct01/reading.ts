import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read who, where to, into whose household, and who else. */
export const residenceReading: Reading = {
  parts: [
    { title: 'Người đăng ký', fields: ['for', 'child.*', 'child-*', 'applicant.*', 'applicant-*'] },
    {
      title: 'Chỗ ở mới',
      fields: ['place', 'stay.*', 'dwelling.*', 'dwelling-*', 'owner.*', 'landlord.*', 'area.*', 'consent.*'],
    },
    { title: 'Chủ hộ', fields: ['head.*', 'headConsent.*'] },
    { title: 'Người cùng chuyển', fields: ['together.*'] },
  ],
  labels: {
    case: 'Trường hợp',
    for: 'Đăng ký cho',
    'child.who': 'Người chưa thành niên',
    place: 'Địa chỉ chỗ ở mới',
    'owner.who': 'Chủ sở hữu chỗ ở',
    'consent.way': 'Ý kiến chủ nhà',
    'headConsent.way': 'Ý kiến chủ hộ',
    'head.who': 'Chủ hộ ở chỗ mới',
    'head.relation': 'Quan hệ với chủ hộ',
    'head.childRelation': 'Quan hệ với chủ hộ',
    'together.people': 'Thành viên hộ cùng thay đổi',
    'fee.exemption': 'Diện miễn lệ phí',
    'result.paper': 'Bản giấy',
    'contact.phone': 'Điện thoại',
    'contact.email': 'Thư điện tử',
  },
  signed: [
    { label: 'Họ tên', fields: ['child.name', 'child.who', 'applicant.name', 'applicant*.fullName'] },
    { label: 'Số định danh', fields: ['child.citizenNumber', 'child.who.citizenNumber', 'applicant*citizenNumber'] },
    { label: 'Chỗ ở mới', fields: ['place'] },
    { label: 'Thời hạn', fields: ['stay.until', 'stay.length'] },
    { label: 'Cùng chuyển', fields: ['together.people'] },
  ],
  applicant: 'Người khai',
  paper: [{ field: 'result.paper', words: '{}' }],
};
