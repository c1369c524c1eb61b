import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { HelpCard } from './pieces.tsx';
import type { BriefView } from './procedure-facts.ts';
import { levelNames, nationalPortal } from './procedure-words.ts';
import { type Shell, shellLang } from './shell.ts';
import { words } from './words.ts';

export type ProcedureBriefProps = { shell: Shell; procedure: BriefView; related: { name: string; href: string }[] };

/** `/thu-tuc/{code}` of a procedure that nobody has described here: what the catalogue says, and where to go. Nothing is made up. */
export function ProcedureBriefPage({ shell, procedure, related }: ProcedureBriefProps) {
  const { levels } = procedure;
  const facts: [vietnamese: string, english: string, value: string | null][] = [
    ['Tên chính thức', 'Official name', procedure.officialName],
    ['Cơ quan giải quyết', 'Who decides', procedure.agency],
    ['Lĩnh vực', 'Field', procedure.field],
    ['Cấp thực hiện', 'Level', levels.length > 0 ? levels.map((level) => levelNames[level]).join(', ') : null],
    ['Nơi công bố', 'Published by', procedure.publisher],
    ['Mã thủ tục', 'Code', procedure.code],
  ];
  return (
    <Layout
      shell={shell}
      crumbs={[{ href: '/thu-tuc', label: words(shell.lang)('procedures') }]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <div className="stack measure">
          <h1 className={procedure.name.length > 90 ? 'h2' : undefined}>{procedure.name}</h1>
          {procedure.elsewhere && (
            <p>
              <In en="A procedure of another province:">Thủ tục riêng của</In> <b>{procedure.elsewhere}</b>.
            </p>
          )}
          <p className="note">
            <Icon name="counter" />
            <span>
              <b>
                <In en="Not online here yet.">Chưa khai được trên trang này.</In>
              </b>{' '}
              {procedure.where}
            </span>
          </p>
          <p className="noprint">
            <a className="btn second" href={nationalPortal.href}>
              <In en="Open the National Public Service Portal">Mở {nationalPortal.name}</In>
            </a>
          </p>
          <p className="small soft">
            <In en="Search there by the code">Trên trang đó, bạn tìm bằng mã</In> <b className="num nowrap">{procedure.code}</b>.
          </p>
        </div>
        <section className="section" aria-labelledby="h-biet">
          <h2 id="h-biet">
            <In en="What is known">Điều đã biết về thủ tục này</In>
          </h2>
          <dl className="answers">
            {facts.map(([label, english, value]) => (
              <div key={label}>
                <dt>
                  <In en={english}>{label}</In>
                </dt>
                <dd>{value ?? 'Chưa công bố'}</dd>
              </div>
            ))}
          </dl>
          <p className="small soft mt-4">
            <In en="From the national catalogue, July 2026. Papers, limits and fees are not described here; we do not guess.">
              Theo danh mục của Cổng Dịch vụ công quốc gia, tháng 7/2026. Giấy tờ, thời hạn và phí chưa có ở đây, chúng tôi không
              đoán thay.
            </In>
          </p>
        </section>
        {related.length > 0 && (
          <section aria-labelledby="h-gan">
            <h2 className="section-head" id="h-gan">
              <In en="Similar, and described here">Việc gần giống, có hướng dẫn đầy đủ</In>
            </h2>
            <ul className="list">
              {related.map((one) => (
                <li key={one.href}>
                  <a href={one.href}>{one.name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside className="stack sticky" lang={shellLang(shell)} aria-label="Trợ giúp">
        <HelpCard shell={shell} />
      </aside>
    </Layout>
  );
}
