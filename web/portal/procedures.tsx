import { englishOf } from '../../definitions/catalogue/english.ts';
import { formatNumber } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In, VietnamesePart } from './in.tsx';
import { Layout } from './layout.tsx';
import { EventTiles, type LifeEventTile } from './life-events.tsx';
import { Tag } from './pieces.tsx';
import { levelNames } from './procedure-words.ts';
import { type Shell, telephone } from './shell.ts';
import { words } from './words.ts';

/** Words of a text that answered the question: places in UTF-16 units, in order, not overlapping. */
export type Marks = readonly (readonly [start: number, end: number])[];

export type ProcedureItem = {
  code: string;
  name: string;
  marks: Marks;
  /** Another name of it that answered the question, when the shown one did not. */
  found: { text: string; marks: Marks; official: boolean } | null;
  field: string;
  levels: readonly (keyof typeof levelNames)[];
  /** 'Trong 1 ngày làm việc · Miễn phí', or empty. */
  summary: string;
  /** May be declared on this portal. */
  online: boolean;
};

export type ProceduresProps = {
  shell: Shell;
  query: string;
  items: ProcedureItem[];
  /** How many there are in all, which may be more than shown. */
  total: number;
  /** True when no name covers the question: then the items are guesses, and we ask back. */
  unsure: boolean;
  filters: {
    level: string;
    levels: { value: string; label: string }[];
    field: string;
    fields: { value: string; label: string }[];
  };
  page: number;
  pages: number;
  /** Addresses of the pages beside this one, or null. */
  previous: string | null;
  next: string | null;
  events: LifeEventTile[];
  /** When the counter is open, for what cannot be done here: ['7:30–11:30', '13:00–17:00'] and 'Thứ Hai đến Thứ Sáu'. */
  hours?: string[];
  days?: string;
};

/** `/thu-tuc?q=&cap=&linh-vuc=&trang=` */
export function ProceduresPage(props: ProceduresProps) {
  const { shell, query, items, total, unsure } = props;
  const t = words(shell.lang);
  const asked = query.trim() !== '';
  const count = formatNumber(total);
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
      <SearchForm {...props} />
      <VietnamesePart>
        {unsure ? (
          <AskBack {...props} />
        ) : items.length === 0 ? (
          <NothingFound {...props} />
        ) : (
          <section className="section" aria-labelledby="h-kq">
            <h2 id="h-kq">
              <In en={asked ? `${count} procedures, best match first` : `${count} procedures`}>
                {asked ? `${count} thủ tục, gần nhất đứng trước` : `${count} thủ tục`}
              </In>
            </h2>
            <Results items={items} lang={shell.lang} />
            <Pages {...props} />
            {!asked && (
              <p className="small mt-4 noprint">
                <a href="/niem-yet">
                  <In en="Posted list of the commune">Danh mục niêm yết của xã</In>
                </a>
              </p>
            )}
          </section>
        )}
      </VietnamesePart>
    </Layout>
  );
}

function SearchForm({ shell, query, filters }: ProceduresProps) {
  const t = words(shell.lang);
  return (
    // biome-ignore lint/a11y/useSemanticElements: older phones do not know the search element
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
      <div className="filters">
        <div>
          <label className="small soft" htmlFor="cap">
            <In en="Level">Cấp</In>
          </label>
          <select className="input m-0" id="cap" name="cap" defaultValue={filters.level}>
            <option value="">{shell.lang === 'en' ? 'Every level' : 'Mọi cấp'}</option>
            {filters.levels.map((one) => (
              <option key={one.value} value={one.value} lang="vi">
                {one.label}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="small soft" htmlFor="linh-vuc">
            <In en="Field">Lĩnh vực</In>
          </label>
          <select className="input m-0" id="linh-vuc" name="linh-vuc" defaultValue={filters.field}>
            <option value="">{shell.lang === 'en' ? 'Every field' : 'Mọi lĩnh vực'}</option>
            {filters.fields.map((one) => (
              <option key={one.value} value={one.value} lang="vi">
                {one.label}
              </option>
            ))}
          </select>
        </div>
        <button className="btn second" type="submit">
          <In en="Narrow down">Lọc</In>
        </button>
      </div>
    </form>
  );
}

function Results({ items, lang }: { items: ProcedureItem[]; lang: Shell['lang'] }) {
  return (
    <ul className="list results">
      {items.map((item) => (
        <li key={item.code}>
          <h3>
            <a href={`/thu-tuc/${encodeURIComponent(item.code)}`}>
              <Marked text={item.name} marks={item.marks} />
            </a>
          </h3>
          {lang === 'en' && englishOf(item.name) && (
            <p className="small" lang="en">
              {englishOf(item.name)}
            </p>
          )}
          {item.found && (
            <p className="small">
              {item.found.official ? <In en="Official name:">Tên chính thức:</In> : <In en="Also called:">Còn gọi là:</In>}{' '}
              <Marked text={item.found.text} marks={item.found.marks} />
            </p>
          )}
          <p className="row small soft mt-1">
            {item.online && (
              <Tag tone="good" icon="online">
                <In en="Online">Nộp trực tuyến</In>
              </Tag>
            )}
            {item.levels.map((level) => (
              <span className="tag" key={level}>
                {levelNames[level]}
              </span>
            ))}
            <span>{item.field}</span>
          </p>
          {item.summary && <p className="small soft">{item.summary}</p>}
        </li>
      ))}
    </ul>
  );
}

/** A text with the words that answered the question. */
function Marked({ text, marks }: { text: string; marks: Marks }) {
  const parts: { text: string; marked: boolean; at: number }[] = [];
  let done = 0;
  for (const [start, end] of marks) {
    if (start < done || end > text.length) continue;
    // 'khai' and 'sinh' side by side are one mark, not two with a gap.
    const last = parts.at(-1);
    if (last?.marked && text.slice(done, start).trim() === '') last.text += text.slice(done, end);
    else {
      if (start > done) parts.push({ text: text.slice(done, start), marked: false, at: done });
      parts.push({ text: text.slice(start, end), marked: true, at: start });
    }
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false, at: done });
  return parts.map((part) => (part.marked ? <mark key={part.at}>{part.text}</mark> : part.text));
}

function Pages({ page, pages, previous, next }: ProceduresProps) {
  if (pages < 2) return null;
  return (
    <nav className="row mt-5" aria-label="Trang kết quả">
      {previous && (
        <a className="btn second" href={previous} rel="prev">
          <In en="Previous">Trang trước</In>
        </a>
      )}
      <span className="num">
        <In en={`Page ${formatNumber(page)} of ${formatNumber(pages)}`}>
          Trang {formatNumber(page)} trên {formatNumber(pages)}
        </In>
      </span>
      {next && (
        <a className="btn second" href={next} rel="next">
          <In en="Next">Trang sau</In>
        </a>
      )}
    </nav>
  );
}

/** Nothing fits the question well: better a question than a wrong answer. */
function AskBack({ shell, items, events }: ProceduresProps) {
  return (
    <>
      <section className="section" aria-labelledby="h-hoi-lai">
        <h2 id="h-hoi-lai">
          {items.length > 0 ? (
            <In en="Did you mean one of these?">Có phải bạn cần một trong những việc này?</In>
          ) : (
            <In en="We did not quite understand">Chúng tôi chưa hiểu rõ việc bạn cần</In>
          )}
        </h2>
        <p className={items.length > 0 ? 'measure mb-4' : 'measure'}>
          <In en="Say what you want to get: “giấy khai sinh” (birth certificate), “sổ đỏ” (land title), “trợ cấp” (allowance).">
            {items.length > 0 ? 'Nếu không phải, bạn' : 'Bạn'} thử nói giấy tờ hay khoản tiền muốn nhận: “giấy khai sinh”, “sổ
            đỏ”, “trợ cấp”. Không có dấu cũng được.
          </In>
        </p>
        {items.length > 0 && <Results items={items} lang={shell.lang} />}
      </section>
      <OrEvent events={events} />
    </>
  );
}

function OrEvent({ events }: { events: LifeEventTile[] }) {
  return (
    <section aria-labelledby="h-viec">
      <h2 className="section-head" id="h-viec">
        <In en="Or start from what is happening">Hoặc bắt đầu từ việc đang đến với bạn</In>
      </h2>
      <EventTiles events={events} />
      <p className="mt-4">
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

function NothingFound({ shell, query, filters, events, hours = [], days }: ProceduresProps) {
  const { centre, address, phone } = shell.place;
  const narrowed = filters.level !== '' || filters.field !== '';
  return (
    <>
      <section className="section measure stack" aria-labelledby="h-khong">
        <h2 id="h-khong">
          <In en="Nothing found">Chưa tìm thấy thủ tục nào</In>
          {query && (
            <>
              {' '}
              <In en="for">khớp với</In> “{query}”
            </>
          )}
        </h2>
        {narrowed && (
          <p>
            <a href={`/thu-tuc?${new URLSearchParams({ q: query })}`}>
              <In en="Search every level and field">Tìm ở mọi cấp, mọi lĩnh vực</In>
            </a>
          </p>
        )}
        <p>
          <In en="Try fewer words, in Vietnamese: “sinh con” (birth), “mua đất” (land), “mở quán” (business). Accents are not needed.">
            Bạn thử ít chữ hơn, hoặc nói việc cần làm: “sinh con”, “mua đất”, “mở quán”. Không có dấu cũng được.
          </In>
        </p>
        <p className="note">
          <Icon name="counter" />
          <span>
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
      </section>
      <OrEvent events={events} />
    </>
  );
}
