import { formatMoment, formatNumber } from '../design/format.ts';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Empty } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type LogHead = { number: number; sealedAt: string; entries: number; rootHash: string; signedBy: string };
export type HeadsProps = { shell: Shell; items: LogHead[]; next: string | null; keyFingerprint: string | null };

/** `/so-niem-phong`: the published heads of the sealed log. */
export function HeadsPage({ shell, items, next, keyFingerprint }: HeadsProps) {
  const en = shell.lang === 'en';
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <div className="stack measure">
        <h1>
          <In en="Public seal log">Sổ niêm phong công khai</In>
        </h1>
        <p>
          <In en="Everything done to a dossier is written into a log that is only added to. Now and then it is sealed and the seal published here. Whoever then changes a single old line breaks the seal.">
            Mọi việc làm trên hồ sơ đều được ghi vào một cuốn sổ chỉ thêm, không sửa. Cứ một lúc, sổ được niêm phong và dấu niêm
            phong đăng ở đây. Sau đó ai sửa dù một dòng cũ, dấu sẽ không còn khớp.
          </In>
        </p>
        <p>
          <In en="Anybody may keep a copy of this page to compare later. A seal holds nobody’s data.">
            Bất kỳ ai cũng có thể giữ một bản trang này để sau này đối chiếu. Dấu không chứa dữ liệu của ai.
          </In>
        </p>
        {keyFingerprint && (
          <p className="small">
            <In en="Signing key:">Khóa ký:</In> <span className="hash code">{keyFingerprint}</span>
          </p>
        )}
      </div>
      {items.length === 0 ? (
        <div className="card mt-5">
          <Empty lead={<In en="Nothing sealed yet.">Chưa có lần niêm phong nào.</In>}>
            <In en="The first comes some minutes after something has been written.">
              Lần đầu diễn ra sau khi có việc được ghi vào sổ, thường trong vài phút.
            </In>
          </Empty>
        </div>
      ) : (
        <table className="looks mt-5">
          <caption className="vh">
            <In en="Seals, newest first">Các lần niêm phong, mới nhất đứng trước</In>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <In en="No.">Lần</In>
              </th>
              <th scope="col">
                <In en="At">Lúc</In>
              </th>
              <th scope="col">
                <In en="Lines">Số dòng</In>
              </th>
              <th scope="col">
                <In en="Seal (SHA-256)">Dấu niêm phong (SHA-256)</In>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((head) => (
              <tr key={head.number}>
                <td data-label={en ? 'No.' : 'Lần'}>{formatNumber(head.number)}</td>
                <td data-label={en ? 'At' : 'Lúc'}>{formatMoment(head.sealedAt)}</td>
                <td data-label={en ? 'Lines' : 'Số dòng'}>{formatNumber(head.entries)}</td>
                <td data-label={en ? 'Seal' : 'Dấu niêm phong'}>
                  <span className="hash code">{head.rootHash}</span>
                  <span className="hint">
                    <In en="Signed by">Ký bởi</In> {head.signedBy}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="row mt-5">
        <a className="btn second" href="/so-niem-phong.json">
          <In en="Download as JSON">Tải sổ dạng JSON</In>
        </a>
        {next && (
          <a href={next}>
            <In en="Earlier ones">Những lần trước</In>
          </a>
        )}
      </p>
    </Layout>
  );
}
