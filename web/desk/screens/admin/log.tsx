import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatTaken, shortHash } from '../../../design/format.ts';
import { read } from '../../api.ts';
import { stampText } from '../../moments.ts';
import { More, usePaged } from '../../paged.tsx';
import { Empty, Failed, Loading, useTitle } from '../../pieces.tsx';

type Entry = {
  position: string;
  at: string;
  kind: string;
  action: string;
  label: string;
  actor: string | null;
  /** Full name of an officer; null for a citizen and the system. */
  actorName: string | null;
  organisation: string | null;
  purpose: string | null;
  aggregate: string | null;
  aggregateId: string | null;
  /** The code of the dossier. */
  code: string | null;
};
type Seal = { batch: number; at: string; rows: number; root: string; head: string };
type Kind = 'all' | 'action' | 'read';

const kinds: [Kind, string][] = [
  ['all', 'Tất cả'],
  ['action', 'Việc đã làm'],
  ['read', 'Lượt xem'],
];
/** What the rows are about, as people say it. */
const things: Record<string, string> = {
  dossier: 'Hồ sơ',
  draft: 'Tờ khai nháp',
  file: 'Tệp',
  result: 'Kết quả',
  appointment: 'Vai trò',
  'dead-letter': 'Thư lỗi',
};

/** The action log: what was done, by whom; and the seals that prove that nobody rewrote it. */
export function LogPage() {
  useTitle('Nhật ký');
  const [kind, setKind] = useState<Kind>('all');
  const { list, rows } = usePaged<Entry>('/log/entries', { kind: kind === 'all' ? '' : kind });
  const seals = useQuery({ queryKey: ['seals'], queryFn: ({ signal }) => read<{ items: Seal[] }>('/log/seals', signal) });
  const last = seals.data?.items[0];
  return (
    <>
      <div className="page-head">
        <h1>Nhật ký</h1>
        <p className="head-note">
          {last
            ? `Niêm phong gần nhất: lô ${last.batch}, ${formatTaken(last.at)}, ${last.rows} dòng`
            : 'Mọi việc đã làm, không sửa, không xóa được'}
        </p>
      </div>
      <fieldset className="filters">
        <legend className="vh">Loại dòng</legend>
        <div className="tabs">
          {kinds.map(([name, label]) => (
            <button key={name} type="button" aria-pressed={kind === name} onClick={() => setKind(name)}>
              {label}
            </button>
          ))}
        </div>
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll ruled" tabIndex={0} aria-label="Nhật ký">
        {list.isPending && <Loading />}
        {list.error && <Failed error={list.error} onAgain={() => void list.refetch()} />}
        {list.data && rows.length === 0 && <Empty title="Chưa có dòng nào">Việc đầu tiên được làm sẽ hiện ở đây.</Empty>}
        {rows.length > 0 && (
          <table className="plain num">
            <thead>
              <tr>
                <th scope="col" className="r">
                  Số
                </th>
                <th scope="col">Lúc</th>
                <th scope="col">Việc</th>
                <th scope="col">Người làm</th>
                <th scope="col">Cơ quan</th>
                <th scope="col">Đối tượng</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.position}>
                  <td className="r">{row.position}</td>
                  <td>{stampText(row.at)}</td>
                  <td title={row.action} className="wrap-cell">
                    {row.label === 'files.upload' ? 'Tải tệp lên' : row.label}
                    {row.purpose && <small className="block soft">Lý do: {row.purpose}</small>}
                  </td>
                  <td>
                    {row.actor === null || row.actor === 'system'
                      ? 'Hệ thống'
                      : row.actor === 'citizen'
                        ? 'Công dân'
                        : (row.actorName ?? row.actor)}
                  </td>
                  <td>{row.organisation ?? ''}</td>
                  <td title={row.aggregateId ?? undefined}>
                    {row.aggregate && (things[row.aggregate] ?? row.aggregate)}{' '}
                    <span className="soft code">{row.code ?? row.aggregateId?.slice(-6)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <More list={list} />
        {seals.data && seals.data.items.length > 0 && (
          <section className="pad" aria-labelledby="seals">
            <h2 id="seals">Niêm phong</h2>
            <table className="plain num">
              <thead>
                <tr>
                  <th scope="col">Lô</th>
                  <th scope="col">Lúc</th>
                  <th scope="col" className="r">
                    Số dòng
                  </th>
                  <th scope="col">Dấu gốc</th>
                  <th scope="col">Dấu chuỗi</th>
                </tr>
              </thead>
              <tbody>
                {seals.data.items.map((seal) => (
                  <tr key={seal.batch}>
                    <td>{seal.batch}</td>
                    <td>{stampText(seal.at)}</td>
                    <td className="r">{seal.rows}</td>
                    <td className="code" title={seal.root}>
                      {shortHash(seal.root)}
                    </td>
                    <td className="code" title={seal.head}>
                      {shortHash(seal.head)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
    </>
  );
}
