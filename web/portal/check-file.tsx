import type { ReactNode } from 'react';
import type { PdfVerification } from '../../src/modules/signatures/contract.ts';
import { formatDate, formatMoment, shortHash } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { type OtherPaper, Others } from './check.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Note } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

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
    endedAt?: string | null;
    reason?: string | null;
    replacedBy?: OtherPaper | null;
    replaces?: OtherPaper | null;
  } | null;
  report: PdfVerification;
};

/** `/kiem-tra/tep`: what the signatures in a file say, and whether it is one of ours. */
export function CheckFilePage({ shell, file, checkedAt, issued, report }: CheckFileProps) {
  const good = issued ? issued.state === 'valid' && report.valid : report.valid;
  return (
    <Layout shell={shell} crumbs={[{ href: '/kiem-tra', label: words(shell.lang)('check') }]} mainClass="pt-4">
      <div className="measure">
        <div className={`verdict ${good ? 'good' : 'bad'}`}>
          <p className="mark">
            <Icon name={good ? 'seal' : 'cross'} />
          </p>
          <h1>
            <In en={titleOf(issued, report)[1]}>{titleOf(issued, report)[0]}</In>
          </h1>
          {issued && <Others replacedBy={issued.replacedBy} replaces={issued.replaces} />}
          {issued?.endedAt && (
            <p className="mb-3" lang="vi">
              Hết giá trị từ {formatDate(issued.endedAt)}. {issued.reason}
            </p>
          )}
          <p className="mb-3" lang="vi">
            {issued && issued.state !== 'valid' && report.valid
              ? 'Chữ ký trên tệp là thật: đúng là bản đã cấp, nhưng nay không còn giá trị.'
              : report.reasonVietnamese}
          </p>
          {issued && (
            <dl className="answers">
              <Line label={<In en="Kind">Loại giấy</In>} value={issued.name} />
              <Line label={<In en="Number">Số</In>} value={issued.number} />
              <Line label={<In en="Issued by">Nơi cấp</In>} value={issued.issuer} />
              <Line label={<In en="Issued to">Cấp cho</In>} value={issued.about} />
              <Line label={<In en="Issued on">Ngày cấp</In>} value={formatDate(issued.signedAt)} />
            </dl>
          )}
          <p className="small soft mt-4">
            {file.name}, <In en="code">mã</In>{' '}
            <abbr className="code" title={`SHA-256: ${file.sha256}`}>
              {shortHash(file.sha256)}
            </abbr>
            . <In en="Seen at">Xem lúc</In> {formatMoment(checkedAt, shell.lang)}.{' '}
            <In en="The file is not kept.">Chúng tôi không giữ tệp.</In>
          </p>
        </div>
        {report.signatures.map((signature) => (
          <section className="section pb-0" key={signature.field} aria-label={`Chữ ký của ${signature.signer.commonName}`}>
            <h2>{signature.signer.commonName}</h2>
            <dl className="answers">
              {signature.signer.title && <Line label={<In en="Position">Chức vụ</In>} value={signature.signer.title} />}
              {signature.signer.organisation && <Line label={<In en="Body">Cơ quan</In>} value={signature.signer.organisation} />}
              {signature.signedAt && (
                <Line label={<In en="Signed at">Ký lúc</In>} value={formatMoment(signature.signedAt, shell.lang)} />
              )}
              <Line
                label={<In en="Time stamp">Dấu thời gian</In>}
                value={signature.timestamp ? formatMoment(signature.timestamp.at, shell.lang) : <In en="None">Không có</In>}
              />
            </dl>
            {signature.problems.map((problem) => (
              <Note key={problem.code} tone="bad" lead={<In en="Note.">Chú ý.</In>}>
                {problem.text}
              </Note>
            ))}
          </section>
        ))}
        <p className="mt-5">
          <a className="btn second" href="/kiem-tra">
            <In en="Check another paper">Kiểm tra giấy khác</In>
          </a>
        </p>
      </div>
    </Layout>
  );
}

function titleOf(issued: CheckFileProps['issued'], report: PdfVerification): [vietnamese: string, english: string] {
  if (issued?.state === 'revoked') return ['Giấy này đã bị thu hồi', 'This paper has been revoked'];
  if (issued?.state === 'replaced') return ['Giấy này đã được thay thế', 'This paper has been replaced'];
  if (issued && report.valid) return ['Đúng là bản gốc, còn hiệu lực', 'The original, and valid'];
  if (report.valid) return ['Chữ ký số hợp lệ', 'The digital signature is good'];
  if (report.problems.some(({ code }) => code === 'unreadable')) return ['Không đọc được tệp này', 'This file cannot be read'];
  if (report.altered) return ['Tệp này đã bị sửa', 'This file has been changed'];
  return report.signatures.length === 0
    ? ['Tệp này không có chữ ký số', 'This file has no digital signature']
    : ['Chữ ký số chưa tin được', 'The digital signature cannot be trusted yet'];
}

function Line({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
