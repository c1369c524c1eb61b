import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read who it is for, what is certified, then what it is for. */
export const reading: Reading = {
  parts: [
    { title: 'Người được cấp giấy', fields: ['holder.*', 'birth-*'] },
    { title: 'Tình trạng hôn nhân', fields: ['status.*', 'marriage-*', 'former-*', 'death-*', 'nothing-*', 'period*'] },
    { title: 'Mục đích', fields: ['case', 'purpose.*', 'partner.*'] },
    { title: 'Cấp lại', fields: ['certificate-*', 'reissue.*'] },
  ],
  labels: {
    case: 'Mục đích sử dụng',
    'holder.who': 'Cấp cho',
    'holder.relation': 'Quan hệ của người yêu cầu',
    'status.still': 'Hôn nhân đang tồn tại',
    'status.now': 'Tình trạng hôn nhân',
    'status.court': 'Tòa án',
    'status.registeredAt': 'Nơi đăng ký kết hôn',
    'period.kind': 'Thời gian xác nhận',
    'purpose.kind': 'Việc cần giấy',
    'partner.registerAt': 'Nơi dự định kết hôn',
    'reissue.wanted': 'Cấp lại',
    'reissue.kept': 'Giấy cũ',
    'result.paper': 'Bản giấy',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Cấp cho', fields: ['holder.name', 'holder.who'] },
    { label: 'Tình trạng', fields: ['status.now', 'status.still', 'former-found.endedBy'] },
    { label: 'Mục đích', fields: ['purpose.detail', 'purpose.kind', 'case'] },
    { label: 'Kết hôn với', fields: ['partner.name'] },
  ],
  applicant: 'Người yêu cầu',
  paper: [
    { field: 'result.paper', words: '{}' },
    { field: 'result.address', words: 'gửi tới {}' },
  ],
};
