import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read the dead, the burial, who arranged it, then the payment. */
export const reading: Reading = {
  parts: [
    { title: 'Người đã mất', fields: ['dead.*'] },
    { title: 'Mai táng', fields: ['burial.*'] },
    { title: 'Người lo mai táng', fields: ['case', 'organisation.*', 'relation', 'applicant*'] },
    { title: 'Chi trả', fields: ['payment.*'] },
  ],
  labels: {
    'dead.who': 'Người đã mất',
    'dead.pension': 'Trợ cấp hưu trí xã hội',
    'dead.cause': 'Nguyên nhân chết',
    'burial.on': 'Thời gian mai táng',
    'burial.place': 'Địa điểm mai táng',
    case: 'Người lo mai táng',
    'organisation.position': 'Chức vụ người đại diện',
    relation: 'Quan hệ với người đã mất',
    'payment.way': 'Hình thức nhận',
    'payment.isOwn': 'Tài khoản chính chủ',
    'payment.collector': 'Người nhận thay',
    'result.paper': 'Bản giấy',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Người đã mất', fields: ['dead.name', 'dead.who'] },
    { label: 'Ngày mất', fields: ['dead.diedOn'] },
    { label: 'Người lo mai táng', fields: ['organisation.name', 'applicant.name', 'applicant-known.fullName'] },
    { label: 'Hình thức nhận', fields: ['payment.way'] },
  ],
  paper: [
    { field: 'result.paper', words: '{}' },
    { field: 'result.address', words: 'gửi tới {}' },
  ],
};
