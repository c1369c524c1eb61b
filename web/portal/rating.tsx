import type { Satisfaction } from '../../src/modules/feedback/index.ts';
import { formatDate, formatShare } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { FormToken, Note } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type RatingProps = {
  shell: Shell;
  dossier: { id: string; code: string; title: string };
  faces: readonly { value: number; label: string }[];
  reasons: readonly { id: string; label: string }[];
  rating: { face: number; reasons: string[] } | null;
  /** Why no rating can be given now; null: it can. */
  closed: string | null;
  changeDays: number;
  leastPublished: number;
  complaint: { formal: string; answerText: string; text: string; error: string | null };
  error: string | null;
  done: string | null;
  idempotencyKey: string;
};

/** `/ho-so/{id}/danh-gia`: five faces, short reasons; and apart from it, a remark that wants an answer. */
export function RatingPage(props: RatingProps) {
  const { shell, dossier, faces, reasons, rating, closed, complaint, error, done } = props;
  return (
    <Layout
      shell={shell}
      crumbs={[
        { href: '/cua-toi', label: words(shell.lang)('mine') },
        { href: `/ho-so/${dossier.id}`, label: dossier.title },
      ]}
      mainClass="pt-4"
      translated={false}
    >
      <div className="measure">
        <p className="num small soft">Hồ sơ {dossier.code}</p>
        <h1 className="mt-1 mb-3">Bạn thấy được phục vụ thế nào?</h1>
        {done && (
          <div className="mb-4" role="status">
            <Note tone="good" lead={done} />
          </div>
        )}
        {closed ? (
          <p>{closed}</p>
        ) : (
          <form method="post" action={`/ho-so/${dossier.id}/danh-gia`} data-once>
            <FormToken shell={shell} />
            <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
            <p className="mb-4">
              Cán bộ chỉ thấy số chung của cả xã, từ {props.leastPublished} đánh giá trở lên; không ai thấy bạn đã chọn gì. Bạn
              đổi được trong {props.changeDays} ngày.
            </p>
            <fieldset className={error ? 'faces field bad' : 'faces field'}>
              <legend>Chọn một mức</legend>
              {error && (
                <p className="error" role="alert">
                  <Icon name="warn" />
                  {error}
                </p>
              )}
              {faces.map((one) => (
                <label key={one.value} className="choice">
                  <input type="radio" name="face" value={one.value} defaultChecked={rating?.face === one.value} required />
                  <span className="row">
                    <Face value={one.value} />
                    {one.label}
                  </span>
                </label>
              ))}
            </fieldset>
            <fieldset className="field">
              <legend>Vì điều gì? Không bắt buộc</legend>
              {reasons.map((one) => (
                <label key={one.id} className="choice">
                  <input type="checkbox" name="reason" value={one.id} defaultChecked={rating?.reasons.includes(one.id)} />
                  <span>{one.label}</span>
                </label>
              ))}
            </fieldset>
            <p className="mt-4">
              <button className="btn" type="submit">
                {rating ? 'Đổi đánh giá' : 'Gửi đánh giá'}
              </button>
            </p>
          </form>
        )}
        <section className="section" id="phan-anh" aria-labelledby="h-phan-anh">
          <h2 id="h-phan-anh">Có điều cần được trả lời?</h2>
          <p>
            Phản ánh gửi tới lãnh đạo cơ quan, không gửi cho người đã làm hồ sơ. Lãnh đạo thấy tên bạn để trả lời, trong{' '}
            {complaint.answerText}.
          </p>
          <form method="post" action={`/ho-so/${dossier.id}/phan-anh`} data-once>
            <FormToken shell={shell} />
            <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
            <div className={complaint.error ? 'field bad' : 'field'}>
              <label className="label" htmlFor="pa">
                Điều đã xảy ra
              </label>
              <span className="hint" id="pa-h">
                Lúc nào, ở đâu, ai đã làm gì
              </span>
              {complaint.error && (
                <p className="error" id="pa-e" role="alert">
                  <Icon name="warn" />
                  {complaint.error}
                </p>
              )}
              <textarea
                className="input"
                id="pa"
                name="text"
                rows={4}
                maxLength={2000}
                required
                defaultValue={complaint.text}
                aria-describedby={complaint.error ? 'pa-h pa-e' : 'pa-h'}
                aria-invalid={complaint.error ? true : undefined}
              />
            </div>
            <p className="mt-4">
              <button className="btn second" type="submit">
                Gửi phản ánh
              </button>
            </p>
          </form>
          <p className="small soft mt-3">{complaint.formal}</p>
        </section>
      </div>
    </Layout>
  );
}

const mouths: Record<number, string> = {
  5: 'M8 14c1 3 7 3 8 0z',
  4: 'M8 14.5c2 2 6 2 8 0',
  3: 'M8 15h8',
  2: 'M8 16c2-2 6-2 8 0',
  1: 'M8 17c1-3 7-3 8 0',
};

/** Drawn with attributes only: no style, and it prints. */
function Face({ value }: { value: number }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <circle cx="12" cy="12" r="9.5" />
      <path d="M9 9.5v.5M15 9.5v.5" strokeWidth="2" />
      <path d={mouths[value]} fill={value === 5 ? 'currentColor' : 'none'} />
    </svg>
  );
}

export type SatisfactionProps = {
  shell: Shell;
  figures: Satisfaction;
  faces: readonly { value: number; label: string }[];
  reasons: readonly { id: string; label: string }[];
  leastPublished: number;
  source: string;
  asOf: string;
};

/** `/hai-long`: how content people were, commune by commune; what too few have said is not published. */
export function SatisfactionPage({ shell, figures, faces, reasons, leastPublished, source, asOf }: SatisfactionProps) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-3">
          <In en="How content people were">Người dân hài lòng đến đâu</In>
        </h1>
        <p>
          Tính từ {formatDate(figures.since)} đến {formatDate(asOf)}. Người dân tự đánh giá sau khi có kết quả, mỗi hồ sơ một lần.
          Hài lòng là chọn “Rất hài lòng” hoặc “Hài lòng”. Dưới {leastPublished} đánh giá thì không công bố, để không ai đoán ra
          ai đã đánh giá.
        </p>
        {figures.items.length === 0 && <p className="mt-4">Chưa xã nào có đủ {leastPublished} đánh giá.</p>}
        {figures.items.map((one) => (
          <section key={one.unit} className="section pb-0" aria-labelledby={`h-${one.unit}`}>
            <h2 id={`h-${one.unit}`}>{one.name}</h2>
            <p className="num">
              <b>{formatShare(one.content / one.rated)}</b> hài lòng, trên {one.rated} đánh giá.
            </p>
            <dl className="answers num">
              {one.faces.map(({ face, count }) => (
                <div key={face}>
                  <dt>{faces.find(({ value }) => value === face)?.label}</dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
            {one.reasons.length > 0 && (
              <ul>
                {one.reasons.map(({ id, content, discontent }) => (
                  <li key={id}>
                    {reasons.find((reason) => reason.id === id)?.label}: {content} người hài lòng, {discontent} người chưa hài
                    lòng nhắc tới
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
        {figures.few > 0 && (
          <p className="soft mt-4">
            Còn {figures.few} nơi đã có đánh giá nhưng chưa đủ {leastPublished} để công bố.
          </p>
        )}
        <p className="small soft mt-4">Căn cứ: {source}.</p>
      </div>
    </Layout>
  );
}
