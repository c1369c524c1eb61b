import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { formatDate } from '../../../design/format.ts';
import { More, usePaged } from '../../paged.tsx';
import { Empty, Failed, Loading, useTitle } from '../../pieces.tsx';
import { type ShownVersion, stateWords } from './procedures-model.ts';

type Item = {
  code: string;
  plainName: string;
  fieldName: string;
  inForce: boolean;
  toVerify: number;
  versions: ShownVersion[];
  outrun: boolean;
};
type Unchecked = { code: string; plainName: string; marks: { at: string; what: string; source: string }[] };

const filters = [
  ['all', 'Tất cả'],
  ['draft', 'Đang soạn, chờ duyệt'],
  ['scheduled', 'Chờ tới ngày'],
  ['in-force', 'Đang áp dụng'],
  ['withdrawn', 'Đã thu hồi'],
  ['outrun', 'Phần mềm có bản mới'],
  ['verify', 'Còn phải đối chiếu'],
] as const;
type Filter = (typeof filters)[number][0];

/** Every procedure with its versions, for those who look after them. */
export function ProceduresAdminPage() {
  useTitle('Thủ tục');
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const [filter, setFilter] = useState<Filter>('all');
  const { list, rows } = usePaged<Item>('/procedures/versions', { q, filter }, { keep: true });
  const counts = (list.data?.pages[0] as { counts?: Record<string, number> } | undefined)?.counts;
  return (
    <>
      <div className="page-head">
        <h1>Thủ tục</h1>
        <p className="head-note">Trường hợp, giấy tờ, phí, thời hạn và câu hỏi của tờ khai</p>
      </div>
      <div className="filters find-page">
        <search className="row">
          <label className="vh" htmlFor="procedures-q">
            Tên hoặc mã thủ tục
          </label>
          <input
            id="procedures-q"
            className="input"
            type="search"
            placeholder="Tên, lĩnh vực hoặc mã thủ tục"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </search>
      </div>
      <div className="filters">
        <div className="tabs procedure-tabs">
          {filters.map(([name, label]) => (
            <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
              {label} {counts && <span className="soft num">{counts[name]}</span>}
            </button>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="Thủ tục">
        {filter === 'verify' && q === '' ? (
          <UncheckedList />
        ) : (
          <>
            {list.isPending && <Loading />}
            {list.error && <Failed error={list.error} onAgain={() => void list.refetch()} />}
            {list.data && rows.length === 0 && <Empty title="Không có thủ tục nào như vậy">Thử tên khác, hoặc bỏ bộ lọc.</Empty>}
            {rows.length > 0 && (
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">Thủ tục</th>
                    <th scope="col">Lĩnh vực</th>
                    <th scope="col">Đang áp dụng</th>
                    <th scope="col">Đang làm</th>
                    <th scope="col">Còn đối chiếu</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((one) => (
                    <Row key={one.code} one={one} />
                  ))}
                </tbody>
              </table>
            )}
            <More list={list} />
          </>
        )}
      </section>
    </>
  );
}

function Row({ one }: { one: Item }) {
  const current = one.versions.find((version) => version.state === 'in-force');
  const others = one.versions.filter((version) => ['draft', 'proposed', 'scheduled'].includes(version.state));
  return (
    <tr>
      <th scope="row" className="wrap-cell">
        <Link to="/admin/procedures/$code" params={{ code: one.code }} search={{}}>
          {one.plainName}
        </Link>
        <small className="soft block num">{one.code}</small>
      </th>
      <td className="wrap-cell">{one.fieldName}</td>
      <td>
        {current
          ? `Phiên bản ${current.number}, từ ${formatDate(current.validFrom ?? '')}`
          : one.inForce
            ? 'Bản của phần mềm'
            : 'Chưa mô tả'}
        {one.outrun && <small className="soft block">Phần mềm có bản mới</small>}
      </td>
      <td>
        {others.map((version) => (
          <span key={version.id} className={`tag ${stateWords[version.state].tone}`}>
            {stateWords[version.state].label}
            {version.state === 'scheduled' && version.validFrom ? ` ${formatDate(version.validFrom)}` : ''}
          </span>
        ))}
      </td>
      <td className="num">{one.toVerify > 0 ? `${one.toVerify} mục` : ''}</td>
    </tr>
  );
}

/** Everything in force that nobody has checked against the gazette yet, with what it is said to come from. */
function UncheckedList() {
  const { list, rows } = usePaged<Unchecked>('/procedures/to-verify', {});
  const total = (list.data?.pages[0] as { total?: number } | undefined)?.total;
  return (
    <>
      {list.isPending && <Loading />}
      {list.error && <Failed error={list.error} onAgain={() => void list.refetch()} />}
      {total !== undefined && (
        <p className="page-state">
          Còn {total} mục chưa ai đối chiếu với văn bản gốc. Mở thủ tục, soạn phiên bản mới, vào phần Căn cứ để xác nhận.
        </p>
      )}
      {rows.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Mục</th>
              <th scope="col">Nguồn đang ghi</th>
            </tr>
          </thead>
          {rows.map((one) => (
            <tbody key={one.code}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  <Link to="/admin/procedures/$code" params={{ code: one.code }} search={{}}>
                    {one.plainName}
                  </Link>{' '}
                  <small className="soft num">{one.code}</small>
                </th>
              </tr>
              {one.marks.map((mark) => (
                <tr key={mark.at}>
                  <td className="wrap-cell">{mark.what}</td>
                  <td className="wrap-cell">{mark.source}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      <More list={list} />
    </>
  );
}
