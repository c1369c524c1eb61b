import type { MyPaper } from '../../src/modules/results/index.ts';
import { after, at, dossier, longName, review, sha256, signedIn } from './fixtures.ts';
import * as portal from './pages.ts';
import { hostile, type Sample, sample } from './samples.tsx';

const {
  CorrectionPage,
  MyPaperPage,
  MyPapersPage,
  NoticesPage,
  RatingPage,
  SatisfactionPage,
  SharedPaperPage,
  TalkPage,
  TalksPage,
  CheckResultPage,
  DossierPage,
  ApplicationDonePage,
} = portal;

const id = '0190a000-0000-7000-8000-000000000001';
const shell = { ...signedIn, path: '/cua-toi/giay-to' };
const menu = [
  { href: '/cua-toi/giay-to', label: { vi: 'Giấy tờ của tôi', en: 'My papers' }, count: 0 },
  { href: '/cua-toi/thong-bao', label: { vi: 'Thông báo', en: 'Notices' }, count: 3 },
  { href: '/cua-toi/tin-nhan', label: { vi: 'Tin nhắn', en: 'Messages' }, count: 1 },
];
const withMenu = { ...shell, menu };

const paper: MyPaper = {
  id,
  version: 1,
  name: 'Giấy khai sinh',
  number: '12/2026',
  issuer: 'UBND xã Ba Tô',
  about: 'Phạm Đinh Bảo An',
  signedAt: at,
  signer: 'Phó Chủ tịch Phạm Thị Kim Ngân',
  timestamped: true,
  state: 'valid',
  endedAt: null,
  reason: null,
  token: 'A'.repeat(22),
  bytes: 88_064,
  sha256,
  dossier: { id, code: dossier.code, title: dossier.title, field: 'civil-status', procedure: '1.001193' },
  replacedBy: null,
  replaces: { id, number: '11/2026' },
  usedIn: [{ id, code: dossier.code, title: 'Đăng ký thường trú' }],
  corrections: [
    {
      id,
      state: 'refused',
      askedAt: at,
      dueAt: at,
      changes: [{ label: 'Giới tính', shown: 'Nữ', wanted: 'Nam' }],
      refusal: { reason: 'Giấy ghi đúng như giấy chứng sinh.', legalBasis: 'Khoản 12 Điều 4 Luật Hộ tịch' },
    },
  ],
  shares: [
    {
      id,
      version: 1,
      note: 'Trường mầm non',
      link: `https://motcua.example/chia-se/${id}/${'B'.repeat(22)}`,
      madeAt: at,
      expiresAt: at,
      open: true,
      openings: [
        { at, by: null },
        { at, by: 'Đinh Thị Hà' },
      ],
    },
  ],
};
const paperProps = {
  shell: withMenu,
  paper,
  checkUrl: 'https://motcua.example/kiem-tra/x',
  days: [1, 7, 30],
  idempotencyKey: review.idempotencyKey,
  done: null,
  shareError: null,
  shareNote: '',
};
const listed = { id, name: paper.name, number: '12/2026', issuer: paper.issuer, issuedAt: at, href: `/cua-toi/giay-to/${id}` };
const correction: portal.CorrectionProps = {
  shell: withMenu,
  paper,
  items: [
    { field: 'child.name', label: 'Con tên gì?', shown: 'Phạm Đinh Bảo An', chosen: false },
    { field: 'child.sex', label: 'Giới tính', shown: 'Nữ', chosen: true },
  ],
  second: null,
  choiceError: null,
  limitText: '3 ngày làm việc kể từ khi nhận đề nghị',
  ground: { text: 'Cơ quan ghi sai so với điều tôi đã khai.', source: 'Luật Hộ tịch' },
  elsewhere: { text: 'Giấy ghi đúng như đã khai, nay muốn đổi:', href: '/thu-tuc/1.004859' },
  idempotencyKey: review.idempotencyKey,
  returned: false,
};
const field = (
  <div className="field">
    <label htmlFor="gioi-tinh">Giới tính</label>
    <input className="input" id="gioi-tinh" name="child.sex" />
  </div>
);
const talk: portal.TalkProps = {
  shell: { ...withMenu, path: `/ho-so/${id}/tin-nhan` },
  dossier: { id, code: dossier.code, title: dossier.title },
  thread: {
    items: [
      { id, at, own: true, by: 'Bạn', text: 'Bản giấy nhận ở quầy nào?', paper: null, seen: true },
      {
        id: '2',
        at,
        own: false,
        by: 'Công chức tư pháp – hộ tịch, UBND xã Ba Tô',
        text: `Chào ông.\n${longName}`,
        paper: { name: 'giay-chung-sinh.jpg', url: '/x' },
        seen: false,
      },
    ],
    closed: null,
    papers: [{ id, name: 'giay-chung-sinh.jpg' }],
    next: null,
  },
  answeredIn: 'trong 8 giờ làm việc',
  longest: 1000,
  text: '',
  error: null,
  done: false,
  returned: false,
  idempotencyKey: review.idempotencyKey,
};
const faces = [5, 4, 3, 2, 1].map((value) => ({ value, label: `Mức ${value}` }));
const reasons = [
  { id: 'on-time', label: 'Đúng hẹn hay trễ hẹn' },
  { id: 'attitude', label: 'Thái độ của cán bộ' },
];
const rating: portal.RatingProps = {
  shell: { ...withMenu, path: `/ho-so/${id}/danh-gia` },
  dossier: { id, code: dossier.code, title: dossier.title },
  faces,
  reasons,
  rating: { face: 4, reasons: ['on-time'] },
  closed: null,
  changeDays: 7,
  leastPublished: 5,
  complaint: { formal: 'Khiếu nại, tố cáo đi đường khác.', answerText: '10 ngày làm việc', text: '', error: null },
  error: null,
  done: null,
  idempotencyKey: review.idempotencyKey,
};
const notice = {
  id,
  version: 1,
  at,
  read: false,
  title: 'Kết quả của bạn đã có',
  text: 'Bản điện tử nằm trong mục Giấy tờ của tôi.',
  dossier: { id, code: dossier.code, title: dossier.title },
  href: `/ho-so/${id}`,
};
const checked = {
  kind: 'Giấy khai sinh',
  issuer: 'UBND xã Ba Tô',
  issuedAt: at,
  initials: 'P. Đ. B. A.',
  number: '12/2026',
  reason: 'Sai sót do cơ quan cấp, đã được sửa.',
  changedAt: at,
};
const other = { token: 'C'.repeat(22), number: '13/2026', signedAt: at };
const originals = [
  { text: 'Mang bản chính giấy tờ cần sao đến Trung tâm Phục vụ hành chính công xã Ba Tô để đối chiếu.', later: false },
  { text: 'Chọn giờ đến quầy', href: `/ho-so/${id}/lich-hen`, later: false },
  { text: 'Khi có kết quả, đến Trung tâm nhận bản giấy, mang theo căn cước.', later: true },
];
const dossierProps = {
  shell: { ...withMenu, path: `/ho-so/${id}` },
  dossier: {
    ...dossier,
    toDo: originals,
    blocks: [
      {
        id: 'tin-nhan',
        title: 'Nhắn nơi giữ hồ sơ',
        tone: 'wait' as const,
        text: 'Bạn có 1 tin chưa đọc.',
        lines: [{ label: 'Công chức', value: hostile }],
        links: [{ label: 'Xem và nhắn tiếp', href: '/x' }],
        allowed: [],
        toDo: [],
      },
    ],
  },
  asOf: at,
  qrText: 'https://motcua.example/h/abc',
  looks: 2,
  idempotencyKey: review.idempotencyKey,
  done: null,
  withdrawError: null,
};

/** What comes after handing in: papers, errors on them, messages, notices, ratings; everyday, empty, faulty and hostile. */
export const afterSamples: Sample[] = [
  sample(
    'papers',
    <MyPapersPage
      shell={withMenu}
      kinds={[
        {
          name: paper.name,
          papers: [
            { ...listed, about: longName, state: 'valid' },
            { ...listed, id: '2', about: hostile, state: 'replaced' },
          ],
        },
      ]}
    />,
  ),
  sample('papers-none', <MyPapersPage shell={{ ...withMenu, lang: 'en' }} kinds={[]} />),
  sample('paper', <MyPaperPage {...paperProps} done="Đã tạo liên kết." />),
  sample(
    'paper-replaced',
    <MyPaperPage
      {...paperProps}
      paper={{ ...paper, state: 'replaced', replacedBy: { id, number: '13/2026' }, usedIn: [], shares: [], corrections: [] }}
    />,
  ),
  sample('paper-share-wrong', <MyPaperPage {...paperProps} shareError="Ghi chia sẻ cho ai." shareNote={hostile} />),
  sample('paper-shared', <SharedPaperPage shell={signedIn} paper={{ ...paper, expiresAt: at }} pdfHref="/x" />),
  sample('correction', <CorrectionPage {...correction} />),
  sample('correction-none', <CorrectionPage {...correction} items={[]} />),
  sample('correction-nothing-chosen', <CorrectionPage {...correction} choiceError="Chọn ít nhất một chỗ sai" />),
  sample(
    'correction-second',
    <CorrectionPage
      {...correction}
      returned
      second={{
        fields: field,
        proofs: { 'child.sex': { text: hostile, error: 'Ghi bạn thấy chỗ đúng ở đâu.' } },
        files: [{ id, name: hostile }],
        summary: 'Còn 1 chỗ bạn cần xem lại',
      }}
    />,
  ),
  sample('talk', <TalkPage {...talk} done />),
  sample('talk-wrong', <TalkPage {...talk} error="Viết điều bạn muốn hỏi." text={hostile} returned />),
  sample('talk-closed', <TalkPage {...talk} thread={{ items: [], closed: 'Hồ sơ đã kết thúc.', papers: [], next: null }} />),
  sample(
    'talks',
    <TalksPage
      shell={withMenu}
      items={[{ dossier: id, code: dossier.code, title: dossier.title, lastAt: at, own: false, text: hostile, unread: 2 }]}
    />,
  ),
  sample('talks-none', <TalksPage shell={withMenu} items={[]} />),
  sample(
    'notices',
    <NoticesPage shell={withMenu} items={[notice, { ...notice, id: '2', read: true }]} next="/cua-toi/thong-bao?truoc=1" />,
  ),
  sample('notices-none', <NoticesPage shell={withMenu} items={[]} next={null} />),
  sample('rating', <RatingPage {...rating} />),
  sample(
    'rating-wrong',
    <RatingPage
      {...rating}
      rating={null}
      error="Chọn một trong năm mức."
      complaint={{ ...rating.complaint, text: hostile, error: 'Kể điều đã xảy ra.' }}
    />,
  ),
  sample('rating-closed', <RatingPage {...rating} closed="Bạn đã đánh giá hồ sơ này." done="Cảm ơn bạn." />),
  sample(
    'satisfaction',
    <SatisfactionPage
      shell={signedIn}
      faces={faces}
      reasons={reasons}
      leastPublished={5}
      source="Quyết định 766/QĐ-TTg"
      asOf={at}
      figures={{
        since: '2025-11-01',
        few: 2,
        next: null,
        items: [
          {
            unit: '21523',
            name: 'UBND xã Ba Tô',
            rated: 12,
            content: 9,
            faces: faces.map(({ value }) => ({ face: value, count: 2 })),
            reasons: [{ id: 'attitude', content: 4, discontent: 2 }],
          },
        ],
      }}
    />,
  ),
  sample(
    'satisfaction-none',
    <SatisfactionPage
      shell={signedIn}
      faces={faces}
      reasons={reasons}
      leastPublished={5}
      source="Quyết định 766/QĐ-TTg"
      asOf={at}
      figures={{ since: '2025-11-01', few: 0, next: null, items: [] }}
    />,
  ),
  sample(
    'checked-replaced',
    <CheckResultPage
      shell={signedIn}
      token={other.token}
      checkedAt={at}
      result={{ ...checked, validity: 'replaced', replacedBy: other }}
      comparison={null}
    />,
  ),
  sample(
    'checked-replaces',
    <CheckResultPage
      shell={signedIn}
      token={other.token}
      checkedAt={at}
      result={{ ...checked, reason: null, changedAt: null, validity: 'valid', replaces: other }}
      comparison={null}
    />,
  ),
  sample('dossier-to-do', <DossierPage {...dossierProps} />),
  sample(
    'done-to-do',
    <ApplicationDonePage
      shell={signedIn}
      dossier={{
        id,
        code: dossier.code,
        title: dossier.title,
        receivingName: 'UBND xã Ba Tô',
        submittedAt: at,
        dueText: 'Hẹn trả 9:15.',
      }}
      qrText="https://motcua.example/h/abc"
      acknowledgement={null}
      after={after}
      toDo={originals}
    />,
  ),
];
