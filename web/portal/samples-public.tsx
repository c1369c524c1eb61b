import { CheckFilePage, type CheckFileProps } from './check-file.tsx';
import { FiguresPage, type FiguresProps } from './figures.tsx';
import { at, centre, longName, sha256, shell, signedIn } from './fixtures.ts';
import { AccessibilityPage, ContactPage, HomePage } from './pages.ts';
import { FaultReportedPage, ReportFaultPage } from './report-fault.tsx';
import { hostile, type Sample, sample } from './samples.tsx';

const english = { ...shell, lang: 'en' as const };
const communes = [
  { code: '21523', name: 'Ba Tô (xã)', chosen: true },
  { code: '21025', name: 'Cẩm Thành (phường)', chosen: false },
];
const figures = {
  received: 312,
  online: 0.814,
  finished: 280,
  onTime: 0.987,
  waiting: 41,
  overdue: 'few',
  satisfied: 0.962,
} as const;
const table: FiguresProps = {
  shell,
  unit: null,
  month: { value: '2026-11', label: 'Tháng 11/2026' },
  months: [
    { value: '2026-11', label: 'Tháng 11/2026' },
    { value: '2026-10', label: 'Tháng 10/2026' },
  ],
  names: { href: '/so-lieu?chieu=giam', sorted: 'ascending' },
  columns: (['received', 'online', 'finished', 'onTime', 'waiting', 'overdue', 'satisfied'] as const).map((id) => ({
    id,
    href: `/so-lieu?sap=${id}&chieu=giam`,
    sorted: null,
  })),
  rows: [
    { name: 'An Phú (xã)', href: '/so-lieu?xa=21034', figures: { ...figures, received: 'withheld', onTime: null } },
    { name: 'Ba Tô (xã)', href: '/so-lieu?xa=21523', figures },
    { name: longName, href: '/so-lieu?xa=21025', figures: { ...figures, received: 1234567, online: 'few', overdue: 0 } },
  ],
  all: { name: 'Cộng tất cả', href: null, figures },
  page: 1,
  pages: 4,
  previous: null,
  next: '/so-lieu?trang=2',
  csv: '/so-lieu.csv?thang=2026-11',
  asOf: at,
};

const signed: CheckFileProps['report']['signatures'][number] = {
  field: 'Signature1',
  signer: { commonName: 'Phạm Thị Kim Ngân', title: 'Phó Chủ tịch', organisation: 'Ủy ban nhân dân xã Ba Tô' },
  signedAt: at,
  timestamp: { at },
  problems: [],
} as unknown as CheckFileProps['report']['signatures'][number];
const file: CheckFileProps = {
  shell,
  file: { name: 'giay-khai-sinh.pdf', sha256 },
  checkedAt: at,
  issued: {
    state: 'valid',
    name: 'Giấy khai sinh',
    number: '12/2026',
    issuer: 'Ủy ban nhân dân xã Ba Tô',
    about: 'Phạm Đinh Bảo An',
    signedAt: at,
    endedAt: null,
    reason: null,
    replacedBy: null,
    replaces: null,
  },
  report: { signatures: [signed], altered: false, valid: true, problems: [], reasonVietnamese: 'Tệp nguyên vẹn.' },
};

/** Public figures, contact, faults, settings, files checked: everyday, empty, very long and hostile, in both languages. */
export const publicSamples: Sample[] = [
  sample('figures', <FiguresPage {...table} />),
  sample('figures-english', <FiguresPage {...table} shell={english} />),
  sample(
    'figures-unit',
    <FiguresPage
      {...table}
      unit={{ code: '21523', name: 'Ba Tô (xã)' }}
      rows={[{ name: 'Tháng 11/2026', href: '/so-lieu?thang=2026-11', figures }]}
      columns={table.columns.slice(0, 4).map((column) => ({ ...column, href: null }))}
      all={null}
      pages={1}
      next={null}
    />,
  ),
  sample('figures-none', <FiguresPage {...table} rows={[]} columns={[]} all={null} pages={1} next={null} />),
  sample(
    'contact',
    <ContactPage
      shell={shell}
      centre={{
        name: 'Trung tâm Phục vụ hành chính công xã Ba Tô',
        address: 'Xã Ba Tô, tỉnh Quảng Ngãi',
        phone: '0255 555 0123',
        map: 'https://www.openstreetmap.org/?mlat=14.7&mlon=108.7',
      }}
      today={{ ...centre, next: 'Mở đến 11:30' }}
      communes={communes}
    />,
  ),
  sample(
    'contact-english',
    <ContactPage
      shell={english}
      centre={{ name: longName, address: hostile, phone: null, map: null }}
      today={{ ...centre, open: false, next: 'Mở lại 7:00, Thứ Hai 23/11/2026' }}
      communes={communes}
    />,
  ),
  sample('report-fault', <ReportFaultPage shell={shell} what="" contact="" page="/thu-tuc" errors={[]} trouble={null} />),
  sample(
    'report-fault-errors',
    <ReportFaultPage
      shell={english}
      what={hostile}
      contact={hostile}
      page="/thu-tuc"
      errors={[
        { field: 'what', message: 'Viết ít nhất một câu.' },
        { field: 'contact', message: 'Ghi số điện thoại hoặc địa chỉ thư.' },
      ]}
      trouble="Chờ một phút rồi gửi lại."
    />,
  ),
  sample('fault-reported', <FaultReportedPage shell={signedIn} reference="0A1B-22C3" />),
  sample('settings', <AccessibilityPage shell={shell} saved />),
  sample('settings-english', <AccessibilityPage shell={{ ...english, largeText: true, highContrast: true, lessMotion: true }} />),
  sample('check-file', <CheckFilePage {...file} />),
  sample(
    'check-file-changed',
    <CheckFilePage
      {...file}
      shell={english}
      file={{ name: hostile, sha256 }}
      issued={null}
      report={{ ...file.report, valid: false, altered: true, reasonVietnamese: 'Tệp đã bị sửa sau khi ký.' }}
    />,
  ),
  sample(
    'check-file-unsigned',
    <CheckFilePage
      {...file}
      issued={null}
      report={{ ...file.report, signatures: [], valid: false, reasonVietnamese: 'Tệp không có chữ ký số.' }}
    />,
  ),
  sample(
    'home-busy',
    <HomePage shell={signedIn} often={[]} events={[]} centre={centre} communes={communes} figures={[]} figuresAsOf={at} />,
  ),
];
