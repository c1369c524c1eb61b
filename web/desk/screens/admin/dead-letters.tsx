import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatTaken } from '../../../design/format.ts';
import { act, read, sentenceOf } from '../../api.ts';
import { Empty, Failed, Loading, useTitle } from '../../pieces.tsx';
import { may, useSession } from '../../session.tsx';

type Letter = {
  id: string;
  kind: 'reaction' | 'job';
  name: string;
  aggregateId: string | null;
  error: string;
  attempts: number;
  since: string;
};

/** What should have followed an action and could not: one is tried again when its cause has been removed. */
export function DeadLettersPage() {
  useTitle('Thư lỗi');
  const client = useQueryClient();
  const mends = may(useSession(), 'log.retry-dead-letter');
  const letters = useQuery({
    queryKey: ['dead-letters'],
    queryFn: ({ signal }) => read<{ items: Letter[] }>('/log/dead-letters', signal),
    refetchInterval: 30_000,
  });
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const again = async (letter: Letter): Promise<void> => {
    if (busy) return;
    setBusy(letter.id);
    try {
      await act(`/log/${encodeURIComponent(letter.id)}/retry-dead-letter`);
      setSaid('Đã cho làm lại. Kết quả hiện ở đây sau ít giây.');
    } catch (error) {
      setSaid(sentenceOf(error));
    } finally {
      setBusy(null);
      await client.invalidateQueries({ queryKey: ['dead-letters'] });
    }
  };
  return (
    <>
      <div className="page-head">
        <h1>Thư lỗi</h1>
        <p className="head-note">Việc đi sau chưa làm được, ví dụ gửi tin, ký số, chuyển dữ liệu</p>
      </div>
      <p role="status" className={said ? 'note in-page' : 'vh'}>
        {said}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll ruled" tabIndex={0} aria-label="Thư lỗi">
        {letters.isPending && <Loading />}
        {letters.error && <Failed error={letters.error} onAgain={() => void letters.refetch()} />}
        {letters.data?.items.length === 0 && <Empty title="Không có thư lỗi">Mọi việc đi sau đều đã làm xong.</Empty>}
        {letters.data && letters.data.items.length > 0 && (
          <table className="plain num">
            <thead>
              <tr>
                <th scope="col">Việc đi sau</th>
                <th scope="col">Đối tượng</th>
                <th scope="col">Lỗi</th>
                <th scope="col" className="r">
                  Số lần
                </th>
                <th scope="col">Từ lúc</th>
                <th scope="col">
                  <span className="vh">Làm lại</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {letters.data.items.map((letter) => (
                <tr key={letter.id}>
                  <td className="code">{letter.name}</td>
                  <td className="code" title={letter.aggregateId ?? undefined}>
                    {letter.aggregateId?.slice(-12) ?? ''}
                  </td>
                  <td className="wrap-cell">{letter.error}</td>
                  <td className="r">{letter.attempts}</td>
                  <td>{formatTaken(letter.since)}</td>
                  <td>
                    {letter.kind === 'reaction' && mends && (
                      <button
                        type="button"
                        className="btn second"
                        aria-disabled={busy === letter.id}
                        onClick={() => void again(letter)}
                      >
                        Làm lại<span className="vh"> {letter.name}</span>
                      </button>
                    )}
                    {letter.kind === 'job' && <span className="soft">Tự làm lại</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
