import { useQuery } from '@tanstack/react-query';
import { formatTime } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { read } from '../../api.ts';
import { Failed, Loading, useTitle } from '../../pieces.tsx';

type Check = { name: string; label: string; status: 'ok' | 'warn' | 'bad'; detail: string };
const words = { ok: ['Tốt', 'good', 'check'], warn: ['Cần xem', 'wait', 'warn'], bad: ['Hỏng', 'bad', 'cross'] } as const;

/** How the installation is, part by part; looked at again every quarter of a minute. */
export function HealthPage() {
  useTitle('Sức khỏe hệ thống');
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => read<{ checks: Check[] }>('/system/health', signal),
    refetchInterval: 15_000,
  });
  const bad = health.data?.checks.filter((check) => check.status !== 'ok').length ?? 0;
  return (
    <>
      <div className="page-head">
        <h1>Sức khỏe hệ thống</h1>
        {health.data && (
          <p className="head-note">
            {bad === 0 ? 'Mọi phần đều tốt' : `${bad} phần cần xem`}, xem lúc {formatTime(new Date(health.dataUpdatedAt))}
          </p>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll ruled" tabIndex={0} aria-label="Các phần của hệ thống">
        {health.isPending && <Loading />}
        {health.error && <Failed error={health.error} onAgain={() => void health.refetch()} />}
        {health.data && (
          <table className="plain num">
            <thead>
              <tr>
                <th scope="col">Phần</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Chi tiết</th>
              </tr>
            </thead>
            <tbody>
              {health.data.checks.map((check) => {
                const [text, tone, icon] = words[check.status];
                return (
                  <tr key={check.name}>
                    <th scope="row">{check.label}</th>
                    <td>
                      <span className={`tag ${tone}`}>
                        <Icon name={icon} />
                        {text}
                      </span>
                    </td>
                    <td className="wrap-cell">{check.detail}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
