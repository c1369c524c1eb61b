import { formatDate } from '../design/format.ts';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type ProcedureVersion = {
  /** `YYYY-MM-DD` */
  validFrom: string;
  /** First day on which it no longer holds; null while none is known. */
  validTo: string | null;
  /** Decision that announced it. */
  source: string;
  /** What changed against the version before; null for the first. */
  changes: string[] | null;
  now: boolean;
};

export type ProcedureVersionsProps = { shell: Shell; code: string; name: string; versions: ProcedureVersion[] };

/** `/thu-tuc/{code}/phien-ban`: every version, the newest first, and what each changed. */
export function ProcedureVersionsPage({ shell, code, name, versions }: ProcedureVersionsProps) {
  const page = `/thu-tuc/${encodeURIComponent(code)}`;
  return (
    <Layout
      shell={shell}
      crumbs={[
        { href: '/thu-tuc', label: words(shell.lang)('procedures') },
        { href: page, label: name },
      ]}
      mainClass="pt-4"
      translated={false}
    >
      <div className="measure">
        <h1 className="mb-4">
          <In en="Versions of">Các phiên bản của</In> {name}
        </h1>
        <p className="mb-5">
          <In en="A dossier keeps the version that it was handed in under, also when the law changes later.">
            Hồ sơ của bạn theo phiên bản có hiệu lực lúc nộp, dù sau đó quy định đổi.
          </In>
        </p>
        <ul className="list">
          {versions.map((version) => (
            <li key={`${version.validFrom} ${version.source}`} className="stack-2">
              <h2 className="h3">
                <In en="Since">Từ</In> {formatDate(version.validFrom)}
                {version.validTo && ` đến trước ${formatDate(version.validTo)}`}
              </h2>
              {version.now && (
                <p>
                  <Tag tone="good" icon="check">
                    <In en="In force">Đang áp dụng</In>
                  </Tag>
                </p>
              )}
              <p className="small soft">{version.source}</p>
              {version.changes === null ? (
                <p>
                  <In en="The first version that we hold.">Phiên bản đầu tiên mà chúng tôi có.</In>
                </p>
              ) : version.changes.length === 0 ? (
                <p>
                  <In en="Nothing changed that you would notice.">Không có thay đổi nào bạn phải để ý.</In>
                </p>
              ) : (
                <ul className="dots">
                  {version.changes.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-5">
          <a href={page}>
            <In en="Back to the procedure">Xem hướng dẫn của thủ tục</In>
          </a>
        </p>
      </div>
    </Layout>
  );
}
