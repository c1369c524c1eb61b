import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { WorkList } from '../../../src/modules/dossiers/contract.ts';
import { formatDay, formatTime } from '../../design/format.ts';
import { Icon } from '../../design/icons.tsx';
import { read } from '../api.ts';
import { groupByDeadline } from '../deadlines.ts';
import { keepList } from '../list-context.ts';
import { More } from '../paged.tsx';
import { Empty, Failed, Keys, Loading, useTitle } from '../pieces.tsx';
import { may, useSession } from '../session.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { countOf, type View, viewTitles } from '../views.ts';
import { Bulk } from './work-bulk.tsx';
import { WorkTable } from './work-table.tsx';

/** Each with the action that makes it worth a place: what one cannot do never waits for one. */
const allTabs: [view: View, label: string, type: string | null][] = [
  ['all', 'Tất cả', null],
  ['reception', 'Chờ tiếp nhận', 'dossiers.receive'],
  ['processing', 'Đang xử lý', 'dossiers.take'],
  ['sign', 'Chờ ký', 'dossiers.approve'],
  ['hand-over', 'Chờ trả kết quả', 'dossiers.hand-over'],
  ['message', 'Tin nhắn', 'messages.answer'],
  ['correction', 'Kết quả cần sửa', 'results.preview'],
];

const emptyWords: Record<View, [string, string]> = {
  all: ['Không còn việc nào đang chờ', 'Hồ sơ mới sẽ tự hiện ở đây.'],
  late: ['Không có việc quá hạn', 'Mọi hồ sơ đều còn trong hạn.'],
  today: ['Hôm nay không có việc đến hạn', 'Xem các việc của những ngày sau ở “Tất cả”.'],
  sign: ['Không có hồ sơ chờ ký', 'Khi công chức trình ký, hồ sơ sẽ hiện ở đây.'],
  reception: ['Không có hồ sơ chờ tiếp nhận', 'Hồ sơ nộp trực tuyến sẽ hiện ở đây.'],
  'hand-over': ['Không có kết quả chờ trả', 'Hồ sơ ký xong sẽ hiện ở đây để trả cho người nộp.'],
  processing: ['Không có hồ sơ đang xử lý', 'Hồ sơ đã tiếp nhận sẽ hiện ở đây.'],
  message: ['Không có tin nhắn nào chờ trả lời', 'Người dân hỏi về hồ sơ thì hiện ở đây.'],
  correction: ['Không có kết quả nào cần sửa', 'Người dân báo kết quả ghi sai thì hiện ở đây.'],
};

/** What waits for the person, by deadline. Refreshes every half minute while it is looked at. */
export function WorkListPage() {
  const view = useSearch({ from: '/' }).view ?? 'all';
  const navigate = useNavigate();
  const session = useSession();
  const counter = may(session, 'dossiers.enter-at-counter');
  const tabs = allTabs.filter(([name, , type]) => type === null || name === view || may(session, type));
  const list = useInfiniteQuery({
    queryKey: ['work-list', view],
    queryFn: ({ pageParam, signal }) =>
      read<WorkList>(
        `/desk/work-list?view=${view}&limit=50${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 30_000,
  });
  const first = list.data?.pages[0];
  const asOf = first?.asOf ?? '';
  const groups = useMemo(() => {
    const seen = new Set<string>();
    // A row that moved between two pages while they were read must not stand twice.
    const items = (list.data?.pages ?? [])
      .flatMap((page) => page.items)
      .filter((item) => !seen.has(item.id) && seen.add(item.id));
    return asOf === '' ? [] : groupByDeadline(items, asOf);
  }, [list.data, asOf]);
  const rows = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const [hereId, setHere] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<string | null>(null);
  const here = rows.some((row) => row.id === hereId) ? hereId : (rows[0]?.id ?? null);
  const chosen = rows.filter((row) => picked.has(row.id) && row.kind === 'dossier');
  useTitle(viewTitles[view]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins with nothing chosen
  useEffect(() => {
    setPicked(new Set());
    setSaid(null);
  }, [view]);
  const total = countOf(first?.counts, view);
  const open = (): void => keepList({ ids: [...new Set(rows.map((row) => row.opens))], total: total ?? rows.length, view });
  const toggle = (id: string): void => {
    const next = new Set(picked);
    setSaid(null);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const step = (by: number): void => {
    const index = rows.findIndex((row) => row.id === here);
    // The frame shows where one is, with or without the focus: the first press already moves.
    const next = rows[Math.min(rows.length - 1, Math.max(0, index + by))];
    if (!next) return;
    setHere(next.id);
    const row = document.querySelector<HTMLElement>(`[data-row="${next.id}"]`);
    row?.querySelector<HTMLElement>('a')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const onControl = (): boolean => {
    const active = document.activeElement;
    return (
      active !== null && active !== document.body && active.closest('[data-row]') === null && active.matches('a, button, input')
    );
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    x: () => here && rows.find((row) => row.id === here)?.kind === 'dossier' && toggle(here),
    n: counter ? () => void navigate({ to: '/counter' }) : undefined,
    f: () => document.querySelector<HTMLElement>('.filters [aria-current]')?.focus(),
    enter: here !== null && !onControl() ? () => openRow(here) : undefined,
    escape: picked.size > 0 ? () => setPicked(new Set()) : undefined,
  });
  const openRow = (id: string): void => {
    // On another control Enter belongs to that control.
    if (onControl()) {
      (document.activeElement as HTMLElement).click();
      return;
    }
    open();
    const opens = rows.find((row) => row.id === id)?.opens ?? id;
    void navigate({ to: '/dossiers/$id', params: { id: opens } });
  };

  return (
    <>
      <div className="page-head">
        <h1>{viewTitles[view]}</h1>
        {asOf !== '' && (
          <p className="head-note">
            {formatDay(asOf)}, xếp theo hạn luật định <span className="soft small">· mới cập nhật {formatTime(asOf)}</span>
          </p>
        )}
        <span className="push row head-actions">
          <button type="button" className="btn second wide-only" onClick={() => window.print()}>
            <Icon name="print" />
            In danh sách
          </button>
          {counter && (
            <Link className="btn" to="/counter">
              <Icon name="plus" />
              Nhận hồ sơ <kbd>N</kbd>
            </Link>
          )}
        </span>
      </div>
      <div className="filters">
        <nav className="tabs" aria-label="Loại việc">
          {tabs.map(([name, label]) => {
            const count = countOf(first?.counts, name);
            return (
              <Link key={name} to="/" search={name === 'all' ? {} : { view: name }} activeOptions={{ exact: true }}>
                {label}
                {count === undefined ? '' : ` ${count}`}
              </Link>
            );
          })}
        </nav>
      </div>
      {list.isPending && <Loading />}
      {list.error && !list.data && <Failed error={list.error} onAgain={() => void list.refetch()} />}
      {list.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label="Danh sách việc">
          {rows.length === 0 ? (
            <Empty title={emptyWords[view][0]}>{emptyWords[view][1]}</Empty>
          ) : (
            <WorkTable
              groups={groups}
              asOf={asOf}
              here={here}
              onHere={setHere}
              selected={picked}
              onSelect={toggle}
              onOpen={open}
            />
          )}
          <More list={list} />
        </section>
      )}
      <p role="status" className={said ? 'note good in-page' : 'vh'}>
        {said && <Icon name="check" />}
        <span>{said}</span>
      </p>
      {chosen.length > 0 && (
        <Bulk
          chosen={chosen}
          onDone={(left, words) => {
            setPicked(left);
            setSaid(words ?? null);
          }}
          onOpen={openRow}
        />
      )}
      <Keys
        items={[
          [['J', 'K'], 'xuống, lên'],
          [['X'], 'chọn'],
          [['Enter'], 'mở'],
          ...(counter ? ([[['N'], 'nhận hồ sơ']] as [string[], string][]) : []),
          [['?'], 'mọi phím tắt'],
        ]}
        right={
          rows.length > 0 ? `${rows.length}${total !== undefined && total > rows.length ? ` trên ${total}` : ''} việc` : undefined
        }
      />
    </>
  );
}
