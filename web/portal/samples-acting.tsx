import type { ConfirmationReading } from '../../src/modules/forms/index.ts';
import type { MandateView } from '../../src/modules/mandates/contract.ts';
import { at, longName, my, review, signedIn, start } from './fixtures.ts';
import {
  ApplicationReviewPage,
  ApplicationStartPage,
  ConfirmationPage,
  type ConfirmationProps,
  MandateFormPage,
  type MandateFormProps,
  MandatesPage,
  MyPage,
} from './pages.ts';
import { hostile, type Sample, sample } from './samples.tsx';

/** Acting for others, and declarations that several people confirm. */
const mandate: MandateView = {
  id: '0198c0de-0000-7000-8000-000000000021',
  version: 2,
  ground: 'authorisation',
  groundText: 'Được ủy quyền',
  clause: 'Bộ luật Dân sự 91/2015/QH13, Điều 138',
  side: 'giver',
  name: 'Phạm Văn Thôi',
  tie: 'chồng',
  stand: 'standing',
  covers: [{ code: 'civil-status', name: 'Hộ tịch' }],
  madeAt: at,
  validTo: '2027-11-20T00:00:00+07:00',
  endedAt: null,
  endedBy: null,
};
const other = (n: number, more: Partial<MandateView>): MandateView => ({
  ...mandate,
  id: `0198c0de-0000-7000-8000-00000000003${n}`,
  ...more,
});
const form: MandateFormProps = {
  shell: signedIn,
  limits: null,
  fields: [
    { code: 'civil-status', name: 'Hộ tịch' },
    { code: 'residence', name: 'Cư trú' },
  ],
  procedures: [{ code: '1.001193', name: 'Đăng ký khai sinh' }],
  never: [{ name: 'Đăng ký kết hôn', why: 'Hai người phải trực tiếp làm (Thông tư 04/2020/TT-BTP, khoản 1 Điều 2).' }],
  typed: { citizenNumber: '', fullName: '', scope: 'all', covers: [], validTo: '2027-11-20' },
  days: { from: '2026-11-20', to: '2029-11-20' },
  errors: [],
};
const reading: ConfirmationReading = {
  id: '0198c0de-0000-7000-8000-000000000041',
  version: 1,
  draft: '0198c0de-0000-7000-8000-000000000042',
  part: 'bride',
  label: 'Bên nữ',
  side: 'asked',
  procedure: '1.000894',
  definition: 'demo',
  subjectName: 'Phạm Văn Hrin',
  askedName: 'Phạm Thị Lành',
  stand: 'asked',
  way: null,
  reason: null,
  askedAt: at,
  answeredAt: null,
  remindedAt: null,
  expiresAt: '2026-12-20T10:24:00+07:00',
  code: null,
  pledge: 'Tôi tự nguyện kết hôn và cam đoan những điều khai về tôi trong tờ khai này là đúng sự thật.',
  organisation: '0198c0de-0000-7000-8000-000000000043',
  draftVersion: 4,
  shortCode: 'KS 4817',
  lines: [
    { section: 'Bên nữ', label: 'Họ tên', value: 'Phạm Thị Lành' },
    { section: 'Bên nữ', label: 'Ngày sinh', value: '29/05/2002' },
    { section: 'Bên nam', label: 'Họ tên', value: 'Phạm Văn Hrin' },
    { section: 'Bên nam', label: 'Ghi chú', value: '' },
  ],
  papers: [],
};
const confirmation: ConfirmationProps = {
  shell: signedIn,
  reading,
  procedureName: 'Đăng ký kết hôn',
  receivingName: 'UBND xã Ba Tô',
  papers: [],
  done: null,
  problem: null,
  reason: '',
};
const waits = { part: 'bride', label: 'Bên nữ', name: 'Phạm Thị Lành', at, reason: null, id: reading.id } as const;

export const actingSamples: Sample[] = [
  sample(
    'mandates',
    <MandatesPage
      shell={signedIn}
      done="Đã gửi lời ủy quyền."
      failed={null}
      items={[
        mandate,
        other(1, { stand: 'offered', name: longName, tie: null, covers: null }),
        other(2, { stand: 'ended', endedAt: at, endedBy: 'giver' }),
        other(3, { side: 'taker', stand: 'offered', name: 'Đinh Thị Hà' }),
        other(4, { side: 'taker', ground: 'parent', groundText: 'Cha, mẹ của người chưa đủ 18 tuổi', name: 'Phạm Đinh An' }),
        other(5, { side: 'taker', stand: 'void', name: hostile }),
      ]}
    />,
  ),
  sample(
    'mandates-empty',
    <MandatesPage shell={signedIn} items={[]} done={null} failed={{ id: 'x', message: 'Đã kết thúc.' }} />,
  ),
  sample('mandate-form', <MandateFormPage {...form} />, true),
  sample(
    'mandate-form-errors',
    <MandateFormPage
      {...form}
      typed={{ ...form.typed, citizenNumber: hostile, scope: 'some' }}
      errors={[
        { field: 'citizenNumber', message: 'Số định danh có 12 chữ số.' },
        { field: 'covers', message: 'Chọn ít nhất một việc.' },
        { field: 'validTo', message: 'Chọn hôm nay hoặc một ngày sau hôm nay.' },
      ]}
    />,
    true,
  ),
  sample(
    'mandate-limit',
    <MandateFormPage
      {...form}
      limits={{ id: mandate.id, version: 2, name: mandate.name }}
      typed={{ ...form.typed, scope: 'some' }}
    />,
    true,
  ),
  sample(
    'start-for-others',
    <ApplicationStartPage
      {...start}
      principals={[
        { id: '1', name: 'Phạm Đinh An', as: 'con', closed: null },
        { id: '2', name: 'Đinh Thị Hà', as: 'ủy quyền', closed: null },
        { id: '3', name: hostile, as: 'tổ chức bạn đại diện', closed: 'Ủy quyền không gồm thủ tục Đăng ký khai sinh.' },
      ]}
      errors={[{ field: 'principal', message: 'Ủy quyền của Đinh Thị Hà đã kết thúc ngày 20/11/2026.' }]}
    />,
    true,
  ),
  sample(
    'review-unconfirmed',
    <ApplicationReviewPage
      {...review}
      acting={{ name: 'Đinh Thị Hà', mine: false }}
      confirmers={[
        { ...waits, stand: 'none', at: null, id: null },
        { ...waits, part: 'b', stand: 'asked' },
        { ...waits, part: 'c', stand: 'declined', reason: hostile },
        { ...waits, part: 'd', stand: 'changed' },
        { ...waits, part: 'e', stand: 'confirmed' },
      ]}
      said={{ tone: 'good', text: 'Đã gửi.' }}
      missing={[{ href: '#nguoi-xac-nhan', message: 'Chờ Phạm Thị Lành (bên nữ) xác nhận' }]}
    />,
    true,
  ),
  sample('confirmation', <ConfirmationPage {...confirmation} />, true),
  sample(
    'confirmation-problem',
    <ConfirmationPage
      {...confirmation}
      reading={{ ...reading, stand: 'changed', answeredAt: at }}
      papers={[hostile]}
      problem={{ at: 'reason', message: 'Ghi một câu vì sao bạn không xác nhận' }}
      reason={hostile}
    />,
    true,
  ),
  sample(
    'confirmation-done',
    <ConfirmationPage
      {...confirmation}
      reading={{ ...reading, stand: 'confirmed', answeredAt: at }}
      done="Đã xác nhận. Cảm ơn bạn."
    />,
  ),
  sample(
    'my-asked',
    <MyPage
      {...my}
      asked={[{ href: `/xac-nhan/${reading.id}`, text: 'Xác nhận tờ khai Đăng ký kết hôn của Phạm Văn Hrin' }]}
      dossiers={my.dossiers.map((one) => ({ ...one, acting: 'Của Đinh Thị Hà, bạn làm thay' }))}
    />,
  ),
];
