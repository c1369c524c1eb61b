import { dateInWords, qrMatrix } from '../../src/kernel/documents/index.ts';
import type { AcknowledgementData } from './acknowledgement.typ.ts';
import type { BirthCertificateData } from './birth-certificate.typ.ts';
import type { Slip01Data } from './slip-01.typ.ts';

// Invented people and numbers, to look at a template or to test it.
const issuer = { parent: 'Ủy ban nhân dân xã Ba Tô', name: 'Trung tâm Phục vụ hành chính công' };
const qr = qrMatrix('https://dichvucong.example/h/H48.16.25-261120-0043?m=Zk3v9Q0tT1mB7xYw2sLd5g');

export const sampleSlip01: Slip01Data = {
  issuer,
  number: '43/TTPVHCC',
  place: 'Ba Tô',
  issuedOn: '2026-11-20',
  dossierCode: 'H48.16.25-261120-0043',
  applicant: { name: 'Phạm Thị Rin', idNumber: '051196004182', address: 'Xã Ba Tô, tỉnh Quảng Ngãi', phone: '0905 555 018' },
  request: 'Đăng ký khai sinh (1.001193)',
  papers: [
    { name: 'Tờ khai đăng ký khai sinh', form: 'Bản chính', quantity: '1' },
    { name: 'Giấy cam đoan về việc sinh, thay giấy chứng sinh', form: 'Bản chính', quantity: '1' },
    { name: 'Nơi cư trú; đăng ký kết hôn của cha mẹ', form: 'Dữ liệu thay giấy', quantity: '–' },
  ],
  receivedAt: '10 giờ 26 phút, 20/11/2026',
  dueAt: '17 giờ 00 phút, 20/11/2026',
  duration: 'Trong ngày (nhận trước 15 giờ)',
  fee: 'Không thu',
  returnAt: 'Trung tâm Phục vụ hành chính công xã Ba Tô, và bản điện tử trên VNeID',
  book: 'Quyển số 11/2026, số thứ tự 43',
  submitter: 'Phạm Thị Rin',
  receiver: 'Nguyễn Thị Thu Sương',
  qr,
  help: 'Xem hồ sơ đang ở đâu: quét mã QR bằng điện thoại, hoặc đọc mã hồ sơ khi gọi 0255 555 0123. Nếu trễ hẹn, Trung tâm gửi Phiếu xin lỗi và hẹn lại ngày trả kết quả trước giờ hẹn.',
};

export const sampleAcknowledgement: AcknowledgementData = {
  issuer,
  number: '112/XN-TTPVHCC',
  place: 'Ba Tô',
  issuedOn: '2026-11-20',
  dossierCode: 'H48.16.25-261120-0043',
  applicant: { name: 'Phạm Thị Rin', idNumber: '051196004182', phone: '0905 555 018' },
  request: 'Đăng ký khai sinh (1.001193)',
  receivingBody: 'Trung tâm Phục vụ hành chính công xã Ba Tô',
  submittedAt: '20 giờ 15 phút, 20/11/2026',
  receptionBy: '11 giờ 30 phút, 23/11/2026',
  papers: [
    { name: 'Tờ khai đăng ký khai sinh', form: 'Biểu mẫu điện tử' },
    { name: 'Giấy chứng sinh', form: 'Bản chụp' },
  ],
  fee: 'Không thu',
  qr,
  help: 'Cần hỏi thêm, xin gọi 0255 555 0123 và đọc mã hồ sơ.',
};

export const sampleBirthCertificate: BirthCertificateData = {
  number: '45/2026',
  issuedOn: '2026-11-20',
  child: {
    name: 'Phạm Đinh Gia Hưng',
    birthDate: '12/11/2026',
    birthDateWords: dateInWords('2026-11-12'),
    gender: 'Nam',
    ethnicity: 'Hrê',
    nationality: 'Việt Nam',
    birthPlace: 'Trạm Y tế xã Ba Tô, tỉnh Quảng Ngãi',
    homeland: 'Xã Ba Tô, tỉnh Quảng Ngãi',
    personalNumber: '051226009999',
  },
  mother: {
    name: 'Phạm Thị Rin',
    birthYear: '1996',
    ethnicity: 'Hrê',
    nationality: 'Việt Nam',
    residence: 'Xã Ba Tô, tỉnh Quảng Ngãi',
  },
  father: {
    name: 'Đinh Văn Trăng',
    birthYear: '1994',
    ethnicity: 'Hrê',
    nationality: 'Việt Nam',
    residence: 'Xã Ba Tô, tỉnh Quảng Ngãi',
  },
  declarant: { name: 'Phạm Thị Rin', idPaper: 'Thẻ căn cước số 051196004182' },
  registeredAt: 'Ủy ban nhân dân xã Ba Tô, tỉnh Quảng Ngãi',
  registeredOn: '20/11/2026',
  signer: { title: 'Chủ tịch', name: 'Trần Văn Lâm' },
  qr,
  check:
    'Bản điện tử có giá trị như bản giấy khi chữ ký số còn hiệu lực. Kiểm tra bằng mã QR hoặc tải tệp lên trang tra cứu kết quả của tỉnh.',
};
