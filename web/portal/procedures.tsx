import { Icon } from '../design/icons.tsx';
import { Layout } from './layout.tsx';
import type { Shell } from './shell.ts';
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
  /** Address of the next page of results, or null. */
  next: string | null;
};

/** `/thu-tuc?q=` */
export function ProceduresPage({ shell, query, items, total, suggestions, next }: ProceduresProps) {
  const t = words(shell.lang);
  const asked = query.trim() !== '';
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <h1 className="mb-4">{asked ? <>Kết quả cho “{query}”</> : t('procedures')}</h1>
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
      <div lang={shell.lang === 'en' ? 'vi' : undefined}>
        {items.length === 0 ? (
          <NothingFound query={query} suggestions={suggestions} />
        ) : (
          <section className="section" aria-labelledby="h-kq">
            <h2 id="h-kq">{asked ? `${total} thủ tục, gần nhất đứng trước` : `${total} thủ tục`}</h2>
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
                  Xem thêm thủ tục
                </a>
              </p>
            )}
          </section>
        )}
      </div>
    </Layout>
  );
}

function NothingFound({ query, suggestions }: { query: string; suggestions: ProceduresProps['suggestions'] }) {
  return (
    <section className="section measure stack" aria-labelledby="h-khong">
      <h2 id="h-khong">Chưa tìm thấy thủ tục nào khớp với “{query}”</h2>
      <p>Bạn thử ít chữ hơn, hoặc nói việc cần làm: “sinh con”, “mua đất”, “mở quán”. Không có dấu cũng được.</p>
      {suggestions.length > 0 && (
        <>
          <p>Nhiều người đang làm:</p>
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
        <a href="/lien-he">Hỏi cán bộ một câu</a>, chúng tôi chỉ đúng thủ tục cho bạn.
      </p>
    </section>
  );
}
