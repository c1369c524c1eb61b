import type { ReactNode } from 'react';
import { formatDate } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Stepper, type StepperStep } from './application-step.tsx';
import { Layout } from './layout.tsx';
import { FormToken } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type PreviewAbout = {
  procedureName: string;
  number: number;
  /** 'YYYY-MM-DD'; null while nobody has set it. */
  validFrom: string | null;
  /** As somebody whom registers know. */
  isKnown: boolean;
  /** The other of the two. */
  otherHref: string;
};

export type PreviewStepProps = {
  shell: Shell;
  about: PreviewAbout;
  steps: StepperStep[];
  at: number;
  action: string;
  /** What was filled in so far, packed: nothing is kept on the server. */
  answers: string;
  summary: ReactNode;
  children: ReactNode;
};

/** `/xem-thu/{version}`: the declaration that citizens would fill in, marked on every page; it cannot be handed in. */
export function PreviewStepPage({ shell, about, steps, at, action, answers, summary, children }: PreviewStepProps) {
  return (
    <Layout shell={shell} mainClass="pt-5" translated={false}>
      <div>
        <Mark about={about} />
        <Stepper shell={shell} steps={steps} at={at} />
        <h1 className="mt-4 mb-5">{steps[at]?.title}</h1>
        {summary}
        <form method="post" action={action} encType="multipart/form-data" noValidate data-form>
          <FormToken shell={shell} />
          <input type="hidden" name="_answers" value={answers} />
          <input type="hidden" name="_known" value={about.isKnown ? 'yes' : 'no'} />
          {children}
          <div className="section pb-0">
            <div className="row">
              <button className="btn big" type="submit" name="then" value="next">
                Tiếp tục xem thử
              </button>
              {at > 0 && (
                <button className="btn second big" type="submit" name="then" value="back">
                  Quay lại
                </button>
              )}
            </div>
          </div>
        </form>
      </div>
    </Layout>
  );
}

export type PreviewEndProps = {
  shell: Shell;
  about: PreviewAbout;
  steps: StepperStep[];
  sections: { title: string; lines: { label: string; value: string }[] }[];
  papers: { name: string; detail: string | null }[];
  fee: string;
  limit: string;
  pledge: string;
};

/** The end of the way: what a citizen would read before handing in, without the button. */
export function PreviewEndPage({ shell, about, steps, sections, papers, fee, limit, pledge }: PreviewEndProps) {
  return (
    <Layout shell={shell} mainClass="pt-5" translated={false}>
      <div>
        <Mark about={about} />
        <Stepper shell={shell} steps={steps} at={steps.length - 1} />
        <h1 className="mt-4 mb-5">Xem lại và nộp</h1>
        {sections.map((section, index) => (
          <section className="section pb-0" key={section.title} aria-labelledby={`m-${index}`}>
            <h2 id={`m-${index}`}>{section.title}</h2>
            <dl className="answers">
              {section.lines.map((line) => (
                <div key={line.label + line.value}>
                  <dt>{line.label}</dt>
                  <dd>{line.value || <span className="soft">Để trống</span>}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section className="section pb-0" aria-labelledby="m-papers">
          <h2 id="m-papers">Giấy tờ, phí, thời hạn</h2>
          {papers.length === 0 ? (
            <p>Không phải nộp giấy tờ nào.</p>
          ) : (
            <ul className="dots">
              {papers.map((paper) => (
                <li key={paper.name}>
                  {paper.name}
                  {paper.detail && <span className="soft"> ({paper.detail})</span>}
                </li>
              ))}
            </ul>
          )}
          <p className="mt-3">Phí, lệ phí: {fee}</p>
          <p>Thời hạn: {limit}</p>
          <p className="mt-3 soft">Lời cam đoan: {pledge}</p>
        </section>
        <p className="note mt-5">
          <Icon name="info" />
          <span>Tới đây là hết tờ khai. Bản xem thử không nộp được, và không điều gì vừa điền được lưu lại.</span>
        </p>
      </div>
    </Layout>
  );
}

/** The version cannot be shown yet: it says so, and where to mend it. */
export function PreviewBrokenPage({ shell, about, mistakes }: { shell: Shell; about: PreviewAbout; mistakes: string[] }) {
  return (
    <Layout shell={shell} mainClass="pt-5" translated={false}>
      <div>
        <Mark about={about} />
        <h1 className="mt-4 mb-5">Chưa xem thử được</h1>
        <p className="mb-3">Bản soạn còn chỗ phải sửa. Sửa xong ở bàn làm việc, rồi mở lại trang này.</p>
        <ul className="dots">
          {mistakes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}

function Mark({ about }: { about: PreviewAbout }) {
  return (
    <div className="note wait mb-4">
      <Icon name="eye" />
      <div>
        <p>
          <b>Bản xem thử</b> của {about.procedureName}, phiên bản {about.number}
          {about.validFrom ? `, áp dụng từ ${formatDate(about.validFrom)}` : ', chưa có ngày áp dụng'}. Không nộp được, không lưu
          gì.
        </p>
        <p className="small">
          {about.isKnown
            ? 'Đang xem như một người đã có trong dữ liệu dân cư (người thử, không có thật).'
            : 'Đang xem như một người chưa có trong dữ liệu nào.'}{' '}
          <a href={about.otherHref}>{about.isKnown ? 'Xem như người chưa có dữ liệu' : 'Xem như người đã có dữ liệu'}</a>
        </p>
      </div>
    </div>
  );
}
