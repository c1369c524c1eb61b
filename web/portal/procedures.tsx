import { Icon } from '../design/icons.tsx';
import { lifeEvents } from './home.tsx';
import { In, VietnamesePart } from './in.tsx';
import { Layout } from './layout.tsx';
import { type Shell, telephone } from './shell.ts';
import { words } from './words.ts';

export type ProcedureItem = {
  code: string;
  name: string;
  field: string;
  /** 'Trong 1 ngày làm việc' and 'Miễn phí', already written out; null when the definition does not say. */
  time: string | null;
  fee: string | null;
  /** May be handed in on this portal. */
  online: boolean;
};

export type ProceduresProps = {
  shell: Shell;
  query: string;
  items: ProcedureItem[];
  /** How many there are in all, which may be more than shown. */
  total: number;
  /** Offered when nothing was found, or before a search. */
  suggestions: { name: string; href: string }[];
  /** When the counter is open, for what cannot be done here: ['7:30–11:30', '13:00–17:00'] and 'Thứ Hai đến Thứ Sáu'. */
  hours?: string[];
  days?: string;
  /** Address of the next page of results, or null. */
  next: string | null;
};

/** `/thu-tuc?q=` */
export function ProceduresPage(props: ProceduresProps) {
  const { shell, query, items, total, next } = props;
  const t = words(shell.lang);
  const asked = query.trim() !== '';
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <h1 className="mb-4">
        {asked ? (
          <>
            <In en="Results for">Kết quả cho</In> “{query}”
          </>
        ) : (
          t('procedures')
        )}
      </h1>
      {/* biome-ignore lint/a11y/useSemanticElements: older phones do not know the search element */}
      <form role="search" action="/thu-tuc">
        <label className="label mb-2" htmlFor="q">
          {t('searchFor')}
        </label>
        <div className="search bordered">
          <input className="input m-0" id="q" name="q" type="search" defaultValue={query} autoComplete="off" maxLength={200} />
          <button className="btn" type="submit">
            <Icon name="search" />
            {t('search')}
          </button>
        </div>
      </form>
      <VietnamesePart>
        {items.length === 0 ? (
          <NothingFound {...props} />
        ) : (
          <section className="section" aria-labelledby="h-kq">
            <h2 id="h-kq">
              <In en={asked ? `${total} procedures, best match first` : `${total} procedures`}>
                {asked ? `${total} thủ tục, gần nhất đứng trước` : `${total} thủ tục`}
              </In>
            </h2>
            <ul className="list results">
              {items.map((item) => (
                <li key={item.code}>
                  <h3>
                    <a href={`/thu-tuc/${encodeURIComponent(item.code)}`}>{item.name}</a>
                  </h3>
                  <p className="small soft">
                    {[item.field, item.time, item.fee, item.online ? 'Làm được trên mạng' : 'Làm tại quầy']
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
            {next && (
              <p className="mt-5">
                <a className="btn second" href={next}>
                  <In en="More procedures">Xem thêm thủ tục</In>
                </a>
              </p>
            )}
          </section>
        )}
      </VietnamesePart>
    </Layout>
  );
}

function NothingFound({ shell, query, suggestions, hours = [], days }: ProceduresProps) {
  const { centre, address, phone } = shell.place;
  // The tiles of the home page lead here also when their procedures are not on the portal yet: no search would find them.
  const event = lifeEvents.find((one) => new URLSearchParams(one.href.split('?')[1]).get('q') === query);
  return (
    <section className="section measure stack" aria-labelledby="h-khong">
      {event ? (
        <h2 id="h-khong">
          <In en="This procedure is not online yet">Thủ tục này chưa khai được trên mạng</In>
        </h2>
      ) : (
        <>
          <h2 id="h-khong">
            <In en="Nothing found for">Chưa tìm thấy thủ tục nào khớp với</In> “{query}”
          </h2>
          <p>
            <In en="Try fewer words, in Vietnamese: “sinh con” (birth), “mua đất” (land), “mở quán” (business). Accents are not needed.">
              Bạn thử ít chữ hơn, hoặc nói việc cần làm: “sinh con”, “mua đất”, “mở quán”. Không có dấu cũng được.
            </In>
          </p>
        </>
      )}
      <p className="note">
        <Icon name="counter" />
        <span>
          {!event && (
            <b>
              <In en="It may not be online yet. ">Có thể thủ tục này chưa khai được trên mạng.</In>{' '}
            </b>
          )}
          <In en="Come to the counter, an officer does it with you">Mời bạn đến quầy, cán bộ làm cùng bạn</In>
          {centre || address ? ': ' : '.'}
          {centre || address ? `${[centre, address].filter(Boolean).join(', ')}.` : ''}
          {hours.length > 0 && (
            <>
              {' '}
              {days ?? 'Ngày làm việc'}, <span className="nowrap">{hours[0]}</span>
              {hours.slice(1).map((period) => (
                <span key={period}>
                  {' và '}
                  <span className="nowrap">{period}</span>
                </span>
              ))}
              .
            </>
          )}
          {phone && (
            <>
              {' '}
              <In en="Ask first:">Hỏi trước qua</In>{' '}
              <a className="nowrap" href={telephone(phone)}>
                {phone}
              </a>
              .
            </>
          )}
        </span>
      </p>
      {suggestions.length > 0 && (
        <>
          <p>
            <In en="Often done online:">Khai được trên mạng, nhiều người đang làm:</In>
          </p>
          <ul className="list">
            {suggestions.map((item) => (
              <li key={item.href}>
                <a href={item.href}>{item.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <In
          en={
            <>
              <a href="/lien-he">Ask an officer</a> which procedure you need.
            </>
          }
        >
          <a href="/lien-he">Hỏi cán bộ một câu</a>, chúng tôi chỉ đúng thủ tục cho bạn.
        </In>
      </p>
    </section>
  );
}
