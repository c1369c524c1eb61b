import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import type { WorkItem } from '../../../src/modules/dossiers/contract.ts';
import { Icon } from '../../design/icons.tsx';
import { groupByDeadline } from '../deadlines.ts';
import { keepList } from '../list-context.ts';
import { More, usePaged } from '../paged.tsx';
import { Empty, Failed, Keys, Loading, useTitle } from '../pieces.tsx';
import { WorkTable } from './work-table.tsx';

/** All dossiers that the officer may see, found by code or name. */
export function DossiersPage() {
  const q = useSearch({ from: '/dossiers' }).q ?? '';
  const navigate = useNavigate();
  const [text, setText] = useState(q);
  const [here, setHere] = useState<string | null>(null);
  const [opened] = useState(() => new Date().toISOString());
  useTitle('Hồ sơ');
  const { list, rows } = usePaged<WorkItem>('/dossiers/search', { q }, { enabled: q.length >= 2 });
  const groups = groupByDeadline(rows, opened);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void navigate({ to: '/dossiers', search: text.trim() === '' ? {} : { q: text.trim() } });
  };
  return (
    <>
      <div className="page-head">
        <h1>Hồ sơ</h1>
        <p className="head-note">Tìm mọi hồ sơ của đơn vị, kể cả hồ sơ đã xong</p>
      </div>
      <form className="filters find-page" onSubmit={submit}>
        <search className="row">
          <label className="vh" htmlFor="q">
            Mã hồ sơ hoặc họ tên
          </label>
          <input
            id="q"
            className="input"
            type="search"
            placeholder="Mã hồ sơ, họ tên, việc; không dấu cũng được"
            value={text}
            onChange={(e) => setText(e.target.value)}
          />
          <button type="submit" className="btn">
            <Icon name="search" />
            Tìm
          </button>
        </search>
      </form>
      {q.length < 2 && <Empty title="Gõ mã hồ sơ hoặc họ tên">Ví dụ: 261120-0007, hoặc “le thi tuyet mai”.</Empty>}
      {list.isLoading && <Loading />}
      {list.error && <Failed error={list.error} onAgain={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <Empty title={`Không thấy hồ sơ nào với “${q}”`}>Thử một phần mã hồ sơ, hoặc chỉ tên, không cần dấu.</Empty>
      )}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label="Kết quả tìm">
          <WorkTable
            groups={groups}
            asOf={opened}
            here={here}
            onHere={setHere}
            onOpen={() => keepList({ ids: groups.flatMap((g) => g.items.map((i) => i.id)), total: rows.length, view: 'search' })}
          />
          <More list={list} />
        </section>
      )}
      <Keys
        items={[
          [['Ctrl K'], 'tìm nhanh'],
          [['?'], 'mọi phím tắt'],
        ]}
        right={rows.length > 0 ? `${rows.length} hồ sơ` : undefined}
      />
    </>
  );
}
