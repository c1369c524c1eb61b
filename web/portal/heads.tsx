import { formatMoment, formatNumber } from '../design/format.ts';
import { Layout } from './layout.tsx';
import { Empty } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type LogHead = { number: number; sealedAt: string; entries: number; rootHash: string; signedBy: string };
export type HeadsProps = { shell: Shell; items: LogHead[]; next: string | null; keyFingerprint: string | null };

/** `/so-niem-phong`: the published heads of the sealed log. */
export function HeadsPage({ shell, items, next, keyFingerprint }: HeadsProps) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <div className="stack measure">
        <h1>Sổ niêm phong công khai</h1>
        <p>
          Mọi việc làm trên hồ sơ đều được ghi vào một cuốn sổ chỉ thêm, không sửa. Cứ một lúc, sổ được niêm phong và dấu niêm
          phong đăng ở đây. Sau đó ai sửa dù một dòng cũ, dấu sẽ không còn khớp.
        </p>
        <p>Bất kỳ ai cũng có thể giữ một bản trang này để sau này đối chiếu. Dấu không chứa dữ liệu của ai.</p>
        {keyFingerprint && (
          <p className="small">
            Khóa ký: <span className="hash code">{keyFingerprint}</span>
          </p>
        )}
      </div>
      {items.length === 0 ? (
        <div className="card mt-5">
          <Empty lead="Chưa có lần niêm phong nào.">
            Lần đầu diễn ra sau khi có việc được ghi vào sổ, thường trong vài phút.
          </Empty>
        </div>
      ) : (
        <table className="looks mt-5">
          <caption className="vh">Các lần niêm phong, mới nhất đứng trước</caption>
          <thead>
            <tr>
              <th scope="col">Lần</th>
              <th scope="col">Lúc</th>
              <th scope="col">Số dòng</th>
              <th scope="col">Dấu niêm phong (SHA-256)</th>
            </tr>
          </thead>
          <tbody>
            {items.map((head) => (
              <tr key={head.number}>
                <td data-label="Lần">{formatNumber(head.number)}</td>
                <td data-label="Lúc">{formatMoment(head.sealedAt)}</td>
                <td data-label="Số dòng">{formatNumber(head.entries)}</td>
                <td data-label="Dấu niêm phong">
                  <span className="hash code">{head.rootHash}</span>
                  <span className="hint">Ký bởi {head.signedBy}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="row mt-5">
        <a className="btn second" href="/so-niem-phong.json">
          Tải sổ dạng JSON
        </a>
        {next && <a href={next}>Những lần trước</a>}
      </p>
    </Layout>
  );
}
