import { type DossierState, dossierStates } from '../../src/modules/dossiers/contract.ts';
import { formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Layout } from './layout.tsx';
import { FormToken, Note, StateTag, Vi } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type TrackProps = {
  shell: Shell;
  /** What was typed, shown again; '' at first. Never in the address: the form posts. */
  code: string;
  /** State and due date only (answer 10); the rest needs the slip's QR or a sign-in. */
  found: { code: string; state: DossierState; dueText: string; asOf: string } | null;
  problem: 'not-found' | 'too-many' | 'malformed' | null;
  /** Minutes to wait after too many tries. */
  waitMinutes?: number;
};

/** `/tra-cuu` (GET shows the form, POST the answer). */
export function TrackPage({ shell, code, found, problem, waitMinutes = 15 }: TrackProps) {
  const t = words(shell.lang);
  const message = problem ? explain(problem, waitMinutes) : null;
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <div className="measure">
        <h1 className="mb-4">{t('trackDone')}</h1>
        {found && (
          <section className="card mb-5" aria-labelledby="h-kq">
            <p className="num small soft">
              {t('dossierCode')} {found.code}
            </p>
            <h2 className="mt-2 mb-3" id="h-kq">
              <Vi shell={shell}>{found.dueText}</Vi>
            </h2>
            <p className="row">
              <StateTag state={found.state} />
              <span className="soft small">
                {t('updated')} {formatMoment(found.asOf, shell.lang)}
              </span>
            </p>
            <p className="small mt-4" lang={shell.lang === 'en' ? 'vi' : undefined}>
              {next(found.state)} Muốn xem ai đang giữ hồ sơ và các bước đã qua, <a href="/dang-nhap">đăng nhập</a> hoặc quét mã
              QR trên giấy tiếp nhận.
            </p>
          </section>
        )}
        <form method="post" action="/tra-cuu" className={message ? 'field bad mt-0' : undefined}>
          <FormToken shell={shell} />
          <label className="label" htmlFor="ma">
            {t('dossierCode')}
          </label>
          <span className="hint" id="ma-h">
            {t('codeHint')} <span className="nowrap">H48.16.25-261119-0012</span>
          </span>
          {message && (
            <p className="error" id="ma-e" role="alert">
              <Icon name="warn" />
              <span lang={shell.lang === 'en' ? 'vi' : undefined}>{message}</span>
            </p>
          )}
          <input
            className="input num w-20"
            id="ma"
            name="ma"
            defaultValue={found ? '' : code}
            aria-describedby={message ? 'ma-h ma-e' : 'ma-h'}
            aria-invalid={message ? true : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            required
          />
          <div className="row mt-4">
            <button className="btn" type="submit">
              {t('seeDossier')}
            </button>
          </div>
        </form>
        <div className="mt-5">
          <Note
            tone="run"
            lead={
              shell.lang === 'en' ? 'A code shows the state and the date only.' : 'Tra bằng mã chỉ thấy trạng thái và ngày hẹn.'
            }
          >
            {shell.lang === 'en'
              ? 'So nobody learns about you from a lost slip.'
              : 'Nhờ vậy, người nhặt được giấy của bạn không biết gì về bạn.'}
          </Note>
        </div>
      </div>
    </Layout>
  );
}

function explain(problem: NonNullable<TrackProps['problem']>, minutes: number): string {
  if (problem === 'not-found')
    return 'Không có hồ sơ nào mang mã này. Bạn so lại từng chữ số với giấy tiếp nhận; mã cũ trước khi sáp nhập xã cũng dùng được.';
  if (problem === 'too-many')
    return `Bạn đã thử nhiều lần. Chờ ${minutes} phút rồi thử lại, hoặc đăng nhập để thấy mọi hồ sơ của mình.`;
  return 'Mã hồ sơ gồm chữ H, các số và hai dấu gạch ngang, ví dụ H48.16.25-261119-0012.';
}

/** What the state means for the person who waits. */
function next(state: DossierState): string {
  const { group, name } = dossierStates[state];
  if (name === 'awaiting-supplement') return 'Chúng tôi đang chờ bạn bổ sung giấy tờ.';
  if (name === 'awaiting-payment') return 'Chúng tôi đang chờ bạn nộp phí.';
  if (name === 'resolved') return 'Kết quả đã có, bạn đến nhận hoặc tải về khi đăng nhập.';
  if (group === 'in-progress') return 'Lúc này bạn không phải làm gì.';
  return '';
}
