import type { PdfVerification } from '../../src/modules/signatures/contract.ts';
import { formatDate, formatMoment, shortHash } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Layout } from './layout.tsx';
import { Note } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type CheckFileProps = {
  shell: Shell;
  file: { name: string; sha256: string };
  checkedAt: string;
  /** The paper of ours that is exactly this file: who holds the file may know what it says. */
  issued: {
    state: 'valid' | 'revoked' | 'replaced';
    name: string;
    number: string;
    issuer: string;
    about: string;
    signedAt: string;
  } | null;
  report: PdfVerification;
};

/** `/kiem-tra/tep`: what the signatures in a file say, and whether it is one of ours. */
export function CheckFilePage({ shell, file, checkedAt, issued, report }: CheckFileProps) {
  const good = issued ? issued.state === 'valid' && report.valid : report.valid;
  return (
    <Layout shell={shell} crumbs={[{ href: '/kiem-tra', label: 'Kiểm tra giấy tờ' }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <div className={`verdict ${good ? 'good' : 'bad'}`}>
          <p className="mark">
            <Icon name={good ? 'seal' : 'cross'} />
          </p>
          <h1>{titleOf(issued, report)}</h1>
          <p>{report.reasonVietnamese}</p>
          {issued && (
            <dl className="answers">
              <Line label="Loại giấy" value={issued.name} />
              <Line label="Số" value={issued.number} />
              <Line label="Nơi cấp" value={issued.issuer} />
              <Line label="Cấp cho" value={issued.about} />
              <Line label="Ngày cấp" value={formatDate(issued.signedAt)} />
            </dl>
          )}
          <p className="small soft mt-4">
            {file.name}, mã{' '}
            <abbr className="code" title={`SHA-256: ${file.sha256}`}>
              {shortHash(file.sha256)}
            </abbr>
            . Xem lúc {formatMoment(checkedAt)}. Chúng tôi không giữ tệp.
          </p>
        </div>
        {report.signatures.map((signature) => (
          <section className="section pb-0" key={signature.field} aria-label={`Chữ ký của ${signature.signer.commonName}`}>
            <h2>{signature.signer.commonName}</h2>
            <dl className="answers">
              {signature.signer.title && <Line label="Chức vụ" value={signature.signer.title} />}
              {signature.signer.organisation && <Line label="Cơ quan" value={signature.signer.organisation} />}
              {signature.signedAt && <Line label="Ký lúc" value={formatMoment(signature.signedAt)} />}
              <Line label="Dấu thời gian" value={signature.timestamp ? formatMoment(signature.timestamp.at) : 'Không có'} />
            </dl>
            {signature.problems.map((problem) => (
              <Note key={problem.code} tone="bad" lead="Chú ý.">
                {problem.text}
              </Note>
            ))}
          </section>
        ))}
        <p className="mt-5">
          <a className="btn second" href="/kiem-tra">
            Kiểm tra giấy khác
          </a>
        </p>
      </div>
    </Layout>
  );
}

function titleOf(issued: CheckFileProps['issued'], report: PdfVerification): string {
  if (issued?.state === 'revoked') return 'Giấy này đã bị thu hồi';
  if (issued?.state === 'replaced') return 'Giấy này đã được thay bằng bản khác';
  if (issued && report.valid) return 'Đúng là bản gốc, còn hiệu lực';
  if (report.valid) return 'Chữ ký số hợp lệ';
  if (report.problems.some(({ code }) => code === 'unreadable')) return 'Không đọc được tệp này';
  if (report.altered) return 'Tệp này đã bị sửa';
  return report.signatures.length === 0 ? 'Tệp này không có chữ ký số' : 'Chữ ký số chưa tin được';
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
