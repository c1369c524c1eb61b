import type { ReactElement } from 'react';
import {
  after,
  at,
  checked,
  dossier,
  draft,
  finished,
  late,
  longName,
  my,
  review,
  sha256,
  shell,
  signedIn,
  start,
  stepProps,
  waiting,
} from './fixtures.ts';
import * as portal from './pages.ts';
import type { Shell } from './shell.ts';

/** A plausible form step, in the markup of the base styles: what the renderer of web/forms gives. */
const formBody = (
  <section className="section pb-0" aria-labelledby="h-con">
    <h2 id="h-con">Con</h2>
    <div className="field mt-0">
      <label htmlFor="ho">Họ và chữ đệm</label>
      <input className="input w-20" id="ho" name="child.name.family" defaultValue="Phạm Đinh Bảo" />
    </div>
    <div className="field">
      <label htmlFor="giay">Giấy chứng sinh</label>
      <input className="input" id="giay" type="file" name="paper.birth-notice" data-upload="/tai-len" accept="image/*" />
    </div>
    <fieldset className="field">
      <legend>Con sinh ở đâu?</legend>
      <label className="choice">
        <input type="radio" name="place" value="a" defaultChecked />
        <span>Tại bệnh viện, trạm y tế</span>
      </label>
      <label className="choice">
        <input type="radio" name="place" value="b" />
        <span>Nơi khác, ví dụ tại nhà</span>
      </label>
    </fieldset>
  </section>
);

export const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const { SignInPage, LevelTooLowPage, ApplicationStartPage, ApplicationStepPage, ApplicationReviewPage, ApplicationDonePage } =
  portal;
const {
  MyPage,
  MyDisclosuresPage,
  SignInHistoryPage,
  DossierPage,
  TrackPage,
  CheckPage,
  CheckResultPage,
  HeadsPage,
  HelpPage,
  AccessibilityPage,
  PrivacyPage,
  ErrorPage,
} = portal;
const dossierProps = {
  shell: signedIn,
  dossier,
  asOf: at,
  qrText: 'https://motcua.example/h/abc',
  looks: 2,
  idempotencyKey: review.idempotencyKey,
  done: null,
  withdrawError: null,
};
const look: portal.Disclosure = {
  at,
  who: 'Công chức tư pháp – hộ tịch',
  organisation: 'UBND xã Ba Tô',
  what: 'Họ tên, ngày sinh, nơi cư trú',
  why: 'Giải quyết hồ sơ',
  dossier: { id: '1', code: dossier.code },
};
const done = {
  shell: signedIn,
  dossier: {
    id: dossier.id,
    code: dossier.code,
    title: dossier.title,
    receivingName: 'UBND xã Ba Tô',
    submittedAt: at,
    dueText: 'Hẹn trả 9:15, Thứ Hai 23/11/2026. Nếu cần gì thêm, chúng tôi nhắn qua VNeID.',
  },
  qrText: dossierProps.qrText,
  after,
  toDo: [],
};

export type Sample = { name: string; title: string; shell: Shell; element: ReactElement; form?: boolean; formStep?: boolean };
export const sample = (name: string, element: ReactElement<{ shell: Shell }>, form = false): Sample => ({
  formStep: element.type === ApplicationStepPage,
  name,
  title: name,
  shell: element.props.shell,
  element,
  form,
});

/** Every page with everyday, empty, faulty, very long and hostile content. */
export const samples: Sample[] = [
  sample(
    'sign-in',
    <SignInPage shell={shell} vneidHref="/dang-nhap/vneid?ve=%2Fcua-toi" reason="chosen" waiting={null} failed={null} />,
  ),
  sample(
    'sign-in-expired',
    <SignInPage
      shell={shell}
      vneidHref="/dang-nhap/vneid"
      reason="expired"
      waiting="tờ khai Đăng ký khai sinh"
      failed="Bạn đã bấm Từ chối trên VNeID. Bấm lại để thử lần nữa."
    />,
  ),
  sample(
    'sign-in-english',
    <SignInPage shell={{ ...shell, lang: 'en' }} vneidHref="/dang-nhap/vneid" reason="needed" waiting={null} failed={null} />,
  ),
  sample(
    'level-too-low',
    <LevelTooLowPage shell={signedIn} procedureName="Đăng ký khai sinh" have={1} need={2} backHref="/thu-tuc/1.001193" />,
  ),
  sample('start', <ApplicationStartPage {...start} />, true),
  sample(
    'start-errors',
    <ApplicationStartPage
      {...start}
      errors={[
        { field: 'case', message: 'Chọn trường hợp của bạn' },
        { field: 'organisation', message: 'Chọn nơi nhận hồ sơ' },
      ]}
      unfinished={[{ href: '/to-khai/d/con', title: 'Đăng ký khai sinh', savedAt: '9:45, 20/11/2026', step: 'Bước 2' }]}
    />,
    true,
  ),
  sample('step', <ApplicationStepPage {...stepProps}>{formBody}</ApplicationStepPage>, true),
  sample(
    'step-returned',
    <ApplicationStepPage {...stepProps} shell={{ ...signedIn, lang: 'en' }} returned draft={{ ...draft, savedAt: null }}>
      {formBody}
    </ApplicationStepPage>,
    true,
  ),
  sample(
    'review',
    <ApplicationReviewPage {...review} about="Đinh Bảo An" plainNames={[{ name: hostile, href: '/to-khai/d/con#child-name' }]} />,
    true,
  ),
  sample(
    'review-missing',
    <ApplicationReviewPage
      {...review}
      fee={8000}
      papers={[{ component: 'x', componentName: hostile, file: null, status: 'missing' }]}
      missing={[{ href: '/to-khai/d/con#giay', message: 'Chụp giấy chứng sinh' }]}
      pledgeError="Đánh dấu vào lời cam đoan"
    />,
    true,
  ),
  sample('done', <ApplicationDonePage {...done} acknowledgement={{ url: '/x', bytes: 88_064, signedAt: at }} />),
  sample('done-unsigned', <ApplicationDonePage {...done} acknowledgement={null} />),
  sample('my', <MyPage {...my} />),
  sample(
    'my-empty',
    <MyPage
      {...my}
      shell={{ ...signedIn, person: { name: longName } }}
      fullName={longName}
      dossiers={[]}
      drafts={[]}
      papers={[]}
      looks={0}
      lastSignIn={null}
      done="Đã rút hồ sơ."
    />,
  ),
  sample(
    'my-disclosures',
    <MyDisclosuresPage
      shell={signedIn}
      items={[look, { ...look, at: '2026-11-19T15:20:00+07:00', who: hostile, dossier: null }]}
      next="?truoc=1"
      dossier={null}
    />,
  ),
  sample('my-disclosures-empty', <MyDisclosuresPage shell={signedIn} items={[]} next={null} dossier={{ code: dossier.code }} />),
  sample(
    'sign-in-history',
    <SignInHistoryPage
      shell={signedIn}
      otherSessions={1}
      items={[
        { at, device: 'Điện thoại, Chrome', from: '113.160.•••', outcome: 'ok', current: true },
        { at: '2026-11-18T07:10:00+07:00', device: hostile, from: null, outcome: 'refused', current: false },
      ]}
    />,
  ),
  sample('dossier', <DossierPage {...dossierProps} />),
  sample('dossier-late', <DossierPage {...dossierProps} dossier={late} withdrawError="Ghi một câu để chúng tôi hiểu vì sao" />),
  sample('dossier-waiting', <DossierPage {...dossierProps} dossier={waiting} looks={0} done="Đã lưu." />),
  sample('dossier-finished', <DossierPage {...dossierProps} dossier={finished} />),
  sample(
    'dossier-hostile',
    <DossierPage
      {...dossierProps}
      dossier={{
        ...dossier,
        title: hostile,
        holder: null,
        timeline: [{ at, action: 'x', title: hostile, detail: hostile, by: hostile }],
        clock: { ...dossier.clock, receivedAt: null, dueAt: null, text: '' },
        documents: [],
        state: 1,
      }}
    />,
  ),
  sample('track', <TrackPage shell={shell} code="" found={null} problem={null} />),
  sample(
    'track-found',
    <TrackPage
      shell={shell}
      code={dossier.code}
      found={{ code: dossier.code, state: 4, dueText: dossier.clock.dueText, asOf: at }}
      problem={null}
    />,
  ),
  sample('track-missing', <TrackPage shell={shell} code={hostile} found={null} problem="not-found" />),
  sample('check', <CheckPage shell={shell} token="" problem={null} />),
  sample('check-no-pdf', <CheckPage shell={shell} token="" problem={null} fileProblem="Đây không phải tệp PDF." />),
  sample('check-problem', <CheckPage shell={shell} token={hostile} problem="Mã gồm 22 chữ và số; mã bạn gõ ngắn hơn." />),
  sample('check-valid', <CheckResultPage {...checked} comparison={{ same: true, sha256, fileName: 'giay-khai-sinh.pdf' }} />),
  sample(
    'check-revoked',
    <CheckResultPage
      {...checked}
      result={{ ...checked.result!, validity: 'revoked', reason: 'Cấp không đúng đối tượng', changedAt: '2026-11-21' }}
      comparison={{ same: false, sha256, fileName: hostile }}
    />,
  ),
  sample('check-unknown', <CheckResultPage {...checked} result={null} />),
  sample(
    'heads',
    <HeadsPage
      shell={shell}
      items={[{ number: 1204, sealedAt: at, entries: 1234567, rootHash: sha256, signedBy: 'Khóa niêm phong 2026' }]}
      next="?truoc=1204"
      keyFingerprint={sha256}
    />,
  ),
  sample('heads-empty', <HeadsPage shell={shell} items={[]} next={null} keyFingerprint={null} />),
  sample('help', <HelpPage shell={shell} />),
  sample('accessibility', <AccessibilityPage shell={shell} />),
  sample('accessibility-large', <AccessibilityPage shell={{ ...shell, largeText: true, highContrast: true }} />),
  sample('privacy', <PrivacyPage shell={shell} />),
  ...([400, 401, 403, 404, 409, 413, 429, 500, 503] as const).map((status) =>
    sample(
      `error-${status}`,
      <ErrorPage
        shell={shell}
        status={status}
        detail={null}
        retryHref={status === 409 ? '/ho-so/1' : null}
        requestId={status === 500 ? '0198c0de' : null}
      />,
    ),
  ),
  sample(
    'error-english',
    <ErrorPage shell={{ ...shell, lang: 'en' }} status={409} detail={hostile} retryHref="/ho-so/1" requestId={null} />,
  ),
];
