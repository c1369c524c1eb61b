import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatMoment } from '../../../design/format.ts';
import { read } from '../../api.ts';
import { type Managed, stateWords, type VersionPage } from './procedures-model.ts';

/** Every version, how the one on the page differs from another, and who did what in it. */
export function VersionsTab({ code, managed, page }: { code: string; managed: Managed; page: VersionPage | undefined }) {
  return (
    <>
      <section className="item-part">
        <h2>Các phiên bản</h2>
        <ul>
          {managed.versions.map((one) => {
            const { label, tone } = stateWords[one.state];
            return (
              <li key={one.id} className="item-row">
                <div className="item-said">
                  <Link to="/admin/procedures/$code" params={{ code }} search={{ version: one.id }}>
                    Phiên bản {one.number}
                  </Link>{' '}
                  <span className={`tag ${tone}`}>{label}</span>
                  <p className="soft">
                    {one.validFrom ? `Áp dụng từ ${formatDate(one.validFrom)}. ` : ''}Sửa lần cuối {formatMoment(one.changedAt)}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
        {managed.versions.length === 0 && <p>Tỉnh chưa soạn phiên bản nào; đang dùng bản của phần mềm.</p>}
      </section>
      {page && <Differences code={code} managed={managed} page={page} />}
      {page && (
        <section className="item-part">
          <h2>Lịch sử của phiên bản {page.number}</h2>
          {page.withdrawnReason && <p>Thu hồi vì: {page.withdrawnReason}</p>}
          <ol>
            {page.history.map((line) => (
              <li key={line.at + line.what.join()} className="item-row">
                <div className="item-said">
                  <p className="soft">
                    {formatMoment(line.at)}, {line.who}
                  </p>
                  {line.what.map((text) => (
                    <p key={text}>{text}</p>
                  ))}
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Differences({ managed, page }: { code: string; managed: Managed; page: VersionPage }) {
  const others = managed.versions.filter((one) => one.id !== page.id);
  const [against, setAgainst] = useState('');
  const compared = useQuery({
    queryKey: ['procedure-version', page.id, 'against', against],
    queryFn: ({ signal }) => read<VersionPage>(`/procedures/versions/${page.id}?against=${against}`, signal),
    enabled: against !== '',
  });
  const { differences, against: name } = (against && compared.data) || page;
  return (
    <section className="item-part">
      <h2>
        Khác {name} ở {differences.length} chỗ
      </h2>
      {others.length > 0 && (
        <p>
          <label>
            So với{' '}
            <select className="input version-choice" value={against} onChange={(event) => setAgainst(event.target.value)}>
              <option value="">Bản liền trước</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  Phiên bản {one.number}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {differences.length === 0 ? (
        <p>Chưa có thay đổi nào.</p>
      ) : (
        <ul className="dots">
          {differences.map((one) => (
            <li key={one.text}>{one.text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
