import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { WorkItem } from '../../src/modules/dossiers/contract.ts';
import { Icon } from '../design/icons.tsx';
import { read, readUnasked, sentenceOf, wantsReason } from './api.ts';
import { Combobox } from './combobox.tsx';
import { StateTag } from './pieces.tsx';
import { useShortcuts } from './shortcuts.ts';

/** Search by code or name; the server forgives missing accents. */
export function useDossierSearch(text: string) {
  const q = useDeferredValue(text.trim());
  return useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) =>
      readUnasked<{ items: WorkItem[]; next: string | null }>(`/dossiers/search?q=${encodeURIComponent(q)}`, signal),
    enabled: q.length >= 2,
    placeholderData: (before) => before,
    retry: (times, error) => !wantsReason(error) && times < 2,
  });
}

export function SearchBox() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const found = useDossierSearch(text);
  useShortcuts({ 'ctrl+k': () => document.getElementById('find')?.focus() });
  const asked = text.trim().length >= 2;
  const items = asked ? (found.data?.items ?? []).slice(0, 8) : [];
  const note = !asked
    ? text === ''
      ? null
      : 'Gõ thêm một chữ.'
    : found.error
      ? wantsReason(found.error)
        ? 'Bấm Enter, ghi lý do rồi mới xem được tên.'
        : sentenceOf(found.error)
      : found.isFetching && items.length === 0
        ? 'Đang tìm…'
        : items.length === 0
          ? 'Không thấy hồ sơ nào. Thử mã hồ sơ, hoặc họ tên không dấu.'
          : null;
  const submit = async (): Promise<void> => {
    const q = text.trim();
    // A whole code names one dossier and nobody: that is looked up without a reason, which its own page then asks for.
    const exact =
      wantsReason(found.error) && /-\d{6}-\d{4,8}$/.test(q)
        ? await read<{ id: string }>(`/dossiers/by-code?code=${encodeURIComponent(q)}`).catch(() => null)
        : null;
    if (exact) void navigate({ to: '/dossiers/$id', params: { id: exact.id } });
    else void navigate({ to: '/dossiers', search: { q } });
  };
  return (
    <form
      className="find"
      onSubmit={(event) => {
        event.preventDefault();
        if (asked) void submit();
      }}
    >
      <search>
        <Combobox
          id="find"
          label="Tìm hồ sơ"
          placeholder="Tìm mã hồ sơ, người nộp"
          text={text}
          onText={setText}
          items={items}
          keyOf={(item) => item.id}
          render={(item) => (
            <span className="found">
              <b>{item.title}</b>
              <small>
                {item.code}, {item.applicant}
              </small>
              <StateTag dossier={item} />
            </span>
          )}
          onChoose={(item) => {
            setText('');
            (document.activeElement as HTMLElement | null)?.blur();
            void navigate({ to: '/dossiers/$id', params: { id: item.id } });
          }}
          note={note}
          before={<Icon name="search" />}
          after={<kbd>Ctrl K</kbd>}
        />
      </search>
    </form>
  );
}
