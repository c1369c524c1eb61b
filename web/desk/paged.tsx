import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { read } from './api.ts';

/**
 * A list of the API, page after page (`?cursor=`), and its rows so far.
 * @param asked further members of the query; empty ones are left out
 */
export function usePaged<Item>(
  path: string,
  asked: Readonly<Record<string, string>>,
  {
    enabled = true,
    keep = false,
  }: { enabled?: boolean /** What was found before stays while the next is looked for. */; keep?: boolean } = {},
) {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  const list = useInfiniteQuery({
    queryKey: [path, ...given.flat()],
    queryFn: ({ pageParam, signal }) =>
      read<{ items: Item[]; next: string | null }>(
        `${path}?${new URLSearchParams([...given, ...(pageParam ? [['cursor', pageParam]] : [])] as [string, string][])}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  return { list, rows: list.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** More rows come by themselves when the end is in sight, and by the button. */
export function More({ list }: { list: Paged }) {
  return list.hasNextPage ? <MoreRows busy={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} /> : null;
}
type Paged = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };

function MoreRows({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  });
  useEffect(() => {
    const place = button.current;
    if (!place || busy) return;
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more.current(), {
      rootMargin: '200px',
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, [busy]);
  return (
    <p className="more">
      <button ref={button} type="button" className="btn second" aria-disabled={busy} onClick={() => !busy && onMore()}>
        {busy ? 'Đang tải…' : 'Xem thêm'}
      </button>
    </p>
  );
}
