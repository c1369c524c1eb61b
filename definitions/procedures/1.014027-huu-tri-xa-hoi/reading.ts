import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read who, whether the conditions hold, then how it is paid. */
export const reading: Reading = {
  parts: [
    { title: 'Đề nghị', fields: ['case', 'who*', 'person.*', 'relation'] },
    { title: 'Điều kiện', fields: ['poverty', 'pension.*', 'moved.*', 'change.*', 'stop.*'] },
    { title: 'Chi trả', fields: ['payment.*'] },
  ],
  labels: {
    case: 'Nội dung đề nghị',
    who: 'Người được hưởng',
    relation: 'Quan hệ của người khai',
    poverty: 'Hộ nghèo, cận nghèo',
    'pension.has': 'Lương hưu, trợ cấp bảo hiểm xã hội',
    'pension.monthly': 'Mức đang hưởng mỗi tháng',
    'moved.from': 'Nơi cư trú cũ',
    'change.what': 'Nội dung thay đổi',
    'change.detail': 'Thay đổi, ghi rõ',
    'stop.reason': 'Lý do thôi hưởng',
    'payment.way': 'Hình thức nhận',
    'payment.isOwn': 'Tài khoản chính chủ',
    'payment.collector': 'Người nhận thay',
    'result.paper': 'Bản giấy',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Nội dung', fields: ['case'] },
    { label: 'Người được hưởng', fields: ['person.name', 'who'] },
    { label: 'Ngày sinh', fields: ['person.dateOfBirth', 'who.dateOfBirth', 'applicant-known.dateOfBirth'] },
    { label: 'Hộ nghèo, cận nghèo', fields: ['poverty'] },
    { label: 'Hình thức nhận', fields: ['payment.way'] },
  ],
  applicant: 'Người khai',
  paper: [
    { field: 'result.paper', words: '{}' },
    { field: 'result.address', words: 'gửi tới {}' },
  ],
};
