import type { Reading } from '../../../src/modules/procedures/contract.ts';

/** Officers read the dead person, the death, and the paper that says so. */
export const reading: Reading = {
  parts: [
    { title: 'Người chết', fields: ['deceased.*', 'deceased-*'] },
    { title: 'Quan hệ', fields: ['relation*'] },
    { title: 'Sự kiện chết', fields: ['case', 'death.*'] },
    { title: 'Giấy báo tử', fields: ['notice*'] },
  ],
  labels: {
    case: 'Trường hợp',
    relation: 'Quan hệ với người chết',
    relationDetail: 'Quan hệ, ghi rõ',
    'deceased.who': 'Người chết',
    'deceased.name': 'Họ tên',
    'deceased.dateOfBirth': 'Ngày sinh',
    'deceased.sex': 'Giới tính',
    'deceased.ethnicity': 'Dân tộc',
    'deceased.nationality': 'Quốc tịch',
    'deceased.residence': 'Nơi cư trú cuối cùng',
    'death.date': 'Ngày chết',
    'death.about': 'Ngày chết',
    'death.time': 'Giờ chết',
    'death.place': 'Nơi chết',
    'death.address': 'Nơi chết, ghi rõ',
    'death.facility': 'Cơ sở y tế',
    'death.facilityAddress': 'Địa chỉ cơ sở y tế',
    'death.cause': 'Nguyên nhân',
    'notice.have': 'Giấy báo tử của xã',
    'notice.evidence': 'Giấy tờ chứng minh',
    'result.paper': 'Bản giấy',
    'result.copies': 'Số bản sao',
    'contact.phone': 'Điện thoại',
  },
  signed: [
    { label: 'Người chết', fields: ['deceased.name', 'deceased-found.fullName', 'deceased.who'] },
    { label: 'Ngày sinh', fields: ['deceased.dateOfBirth', 'deceased-found.dateOfBirth', 'deceased.who.dateOfBirth'] },
    { label: 'Ngày chết', fields: ['death.date', 'death.about'] },
    { label: 'Nơi chết', fields: ['death.facility', 'death.address', 'death.place'] },
    { label: 'Nguyên nhân', fields: ['death.cause'] },
  ],
  applicant: 'Người khai',
  paper: [
    { field: 'result.paper', words: '{}' },
    { field: 'result.address', words: 'gửi tới {}' },
    { field: 'result.copies', words: 'số bản sao: {}' },
  ],
};
