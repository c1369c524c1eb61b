import type { WorkList } from '../../src/modules/dossiers/contract.ts';

const names = ['all', 'late', 'today', 'sign', 'reception', 'hand-over', 'processing', 'message', 'correction'] as const;
export type View = (typeof names)[number];

export function isView(value: unknown): value is View {
  return names.includes(value as View);
}

export const viewTitles: Record<View, string> = {
  all: 'Việc của tôi',
  late: 'Việc quá hạn',
  today: 'Đến hạn hôm nay',
  sign: 'Chờ ký',
  reception: 'Chờ tiếp nhận',
  'hand-over': 'Chờ trả kết quả',
  processing: 'Đang xử lý',
  message: 'Tin nhắn của người dân',
  correction: 'Kết quả cần sửa',
};

/** How many a view holds; 'processing' is not counted by the server. */
export function countOf(counts: WorkList['counts'] | undefined, view: View): number | undefined {
  return view === 'processing' ? undefined : counts?.[view];
}
