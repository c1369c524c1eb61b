import { formatDate, formatMoment, shortHash } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { FormToken, Note } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type CheckProps = {
  shell: Shell;
  token: string;
  problem: string | null;
  /** Why the file that was sent could not be looked at. */
  fileProblem?: string | null;
};

/** `/kiem-tra`: paste the code, or scan with the telephone's own camera. Posts to the same address, which leads to the result. */
export function CheckPage({ shell, token, problem, fileProblem = null }: CheckProps) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <div className="measure">
        <h1 className="mb-3">
          <In en="Check a paper">Kiểm tra giấy tờ</In>
        </h1>
        <p>
          <In en="Papers issued by communes of the province carry a QR code. Point your phone’s camera at it and the answer opens. No sign-in.">
            Giấy do xã, phường trong tỉnh cấp có mã QR. Mở máy ảnh của điện thoại, đưa vào mã, trang kết quả tự hiện ra. Không cần
            đăng nhập.
          </In>
        </p>
        <form method="post" action="/kiem-tra" className={problem ? 'field bad' : 'field'}>
          <FormToken shell={shell} />
          <label className="label" htmlFor="ma">
            <In en="Or type the code printed under the QR">Hoặc gõ mã in dưới hình QR</In>
          </label>
          <span className="hint" id="ma-h">
            <In en="22 letters and digits, printed in groups of four. Spaces do not matter; capital and small letters do">
              Gồm 22 chữ và số, in thành từng nhóm bốn. Gõ cả dấu cách hay viết liền đều được; chữ hoa, chữ thường khác nhau
            </In>
          </span>
          {problem && (
            <p className="error" id="ma-e" role="alert">
              <Icon name="warn" />
              {problem}
            </p>
          )}
          <input
            className="input code w-20"
            id="ma"
            name="token"
            defaultValue={token}
            aria-describedby={problem ? 'ma-h ma-e' : 'ma-h'}
            aria-invalid={problem ? true : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            required
          />
          <p className="mt-4">
            <button className="btn" type="submit">
              <Icon name="seal" />
              <In en="Check">Kiểm tra</In>
            </button>
          </p>
        </form>
        <section className="section pb-0" aria-labelledby="h-tep">
          <h2 id="h-tep">
            <In en="Or send the PDF file">Hoặc gửi tệp PDF</In>
          </h2>
          <p>
            <In en="We read the digital signatures and compare with what was issued, then drop the file.">
              Chúng tôi xem chữ ký số trong tệp và so với bản đã cấp, rồi bỏ tệp, không lưu.
            </In>
          </p>
          <form method="post" action="/kiem-tra/tep" encType="multipart/form-data" className={fileProblem ? 'field bad' : 'mt-4'}>
            <FormToken shell={shell} />
            <label className="label" htmlFor="tep">
              <In en="PDF file, below 20 MB">Tệp PDF, dưới 20 MB</In>
            </label>
            {fileProblem && (
              <p className="error" id="tep-e" role="alert">
                <Icon name="warn" />
                <span>{fileProblem}</span>
              </p>
            )}
            <input
              className="input w-20"
              id="tep"
              name="file"
              type="file"
              accept="application/pdf"
              aria-describedby={fileProblem ? 'tep-e' : undefined}
              aria-invalid={fileProblem ? true : undefined}
              required
            />
            <p className="mt-4">
              <button className="btn second" type="submit">
                <In en="Read the signatures">Xem chữ ký số</In>
              </button>
            </p>
          </form>
        </section>
        <section className="section" aria-labelledby="h-luu">
          <h2 id="h-luu">
            <In en="Two things to remember">Khi kiểm tra, nhớ hai điều</In>
          </h2>
          <ul className="list">
            <li>
              <In en="The address must be this site’s. A QR code that leads elsewhere is suspicious.">
                Địa chỉ trang phải đúng là trang này. Mã QR dẫn sang trang khác là giấy đáng ngờ.
              </In>
            </li>
            <li>
              <In en="Compare kind, date and initials with the paper in your hand.">
                So loại giấy, ngày cấp và chữ cái đầu của họ tên với tờ giấy trên tay.
              </In>
            </li>
          </ul>
        </section>
      </div>
    </Layout>
  );
}

/** Another paper of the same matter, by its own check page. */
export type OtherPaper = { token: string; number: string; signedAt: string };

export type CheckResultProps = {
  shell: Shell;
  token: string;
  checkedAt: string;
  result: {
    validity: 'valid' | 'revoked' | 'replaced';
    kind: string;
    issuer: string;
    issuedAt: string;
    initials: string;
    number: string | null;
    reason: string | null;
    changedAt: string | null;
    /** The paper that stands for it now, and the one that it stands for. */
    replacedBy?: OtherPaper | null;
    replaces?: OtherPaper | null;
  } | null;
  /** After a file was sent for comparison. */
  comparison: { same: boolean; sha256: string; fileName: string } | null;
};

/** `/kiem-tra/{token}`: public, so validity, kind, issuer, date and initials only. */
export function CheckResultPage({ shell, token, checkedAt, result, comparison }: CheckResultProps) {
  return (
    <Layout shell={shell} crumbs={[{ href: '/kiem-tra', label: words(shell.lang)('check') }]} mainClass="pt-4">
      <div className="measure">
        {result ? <Verdict shell={shell} result={result} checkedAt={checkedAt} /> : <Unknown />}
        {result && (
          <section className="section" aria-labelledby="h-tep">
            <h2 id="h-tep">
              <In en="Do you have the PDF file?">Bạn có tệp PDF?</In>
            </h2>
            <p>
              <In en="Send it to be compared with the original byte by byte. It is not kept.">
                Gửi tệp lên để so với bản gốc từng byte. Chúng tôi chỉ so rồi bỏ, không lưu.
              </In>
            </p>
            {comparison && (
              <div className="mt-4">
                {comparison.same ? (
                  <Note tone="good" lead={<In en="It is the original.">Đúng là bản gốc.</In>} alert>
                    {comparison.fileName}: <In en="the very same file, code">trùng khớp hoàn toàn, mã</In>{' '}
                    {shortHash(comparison.sha256)}.
                  </Note>
                ) : (
                  <Note tone="bad" lead={<In en="It is not the original.">Không phải bản gốc.</In>} alert>
                    {comparison.fileName}:{' '}
                    <In en="differs from what was signed. It may have been changed, or printed and scanned.">
                      khác bản đã ký, dù chỉ một chữ. Có thể tệp đã bị sửa, hoặc được in rồi quét lại.
                    </In>
                  </Note>
                )}
              </div>
            )}
            <form
              method="post"
              action={`/kiem-tra/${encodeURIComponent(token)}/so-sanh`}
              encType="multipart/form-data"
              className="mt-4"
            >
              <FormToken shell={shell} />
              <label className="label" htmlFor="tep">
                <In en="PDF file, below 20 MB">Tệp PDF, dưới 20 MB</In>
              </label>
              <input className="input w-20" id="tep" name="file" type="file" accept="application/pdf" required />
              <p className="mt-4">
                <button className="btn second" type="submit">
                  <In en="Compare with the original">So với bản gốc</In>
                </button>
              </p>
            </form>
          </section>
        )}
      </div>
    </Layout>
  );
}

const verdicts = {
  valid: { tone: 'good', icon: 'seal', title: 'Giấy này có hiệu lực', en: 'This paper is valid' },
  revoked: { tone: 'bad', icon: 'cross', title: 'Giấy này đã bị thu hồi', en: 'This paper has been revoked' },
  replaced: { tone: 'wait', icon: 'undo', title: 'Giấy này đã được thay thế', en: 'This paper has been replaced' },
} as const;

function Verdict({
  shell,
  result,
  checkedAt,
}: {
  shell: Shell;
  result: NonNullable<CheckResultProps['result']>;
  checkedAt: string;
}) {
  const { tone, icon, title, en } = verdicts[result.validity];
  const rows: [vietnamese: string, english: string, value: string | null][] = [
    ['Loại giấy', 'Kind', result.kind],
    ['Số', 'Number', result.number],
    ['Nơi cấp', 'Issued by', result.issuer],
    ['Ngày cấp', 'Issued on', formatDate(result.issuedAt)],
    ['Cấp cho (chữ cái đầu)', 'Issued to (initials)', result.initials],
    ['Lý do', 'Reason', result.reason],
    ['Từ ngày', 'Since', result.changedAt ? formatDate(result.changedAt) : null],
  ];
  return (
    <div className={`verdict ${tone}`}>
      <p className="mark">
        <Icon name={icon} />
      </p>
      <h1>
        <In en={en}>{title}</In>
      </h1>
      <Others replacedBy={result.replacedBy} replaces={result.replaces} />
      <dl className="answers">
        {rows.map(
          ([label, english, value]) =>
            value && (
              <div key={label}>
                <dt>
                  <In en={english}>{label}</In>
                </dt>
                <dd className="num">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="small soft mt-4">
        <In en="Seen at">Xem lúc</In> {formatMoment(checkedAt, shell.lang)}.{' '}
        <In en="The rest is for whoever holds the original.">Phần còn lại của giấy chỉ người giữ bản gốc mới thấy.</In>
      </p>
    </div>
  );
}

/** Where the matter goes on, or where it was before. */
export function Others({ replacedBy, replaces }: { replacedBy?: OtherPaper | null; replaces?: OtherPaper | null }) {
  return (
    <>
      {replacedBy && (
        <p className="mb-3">
          <In en="It has been replaced by">Đã được thay thế bằng</In>{' '}
          <a href={`/kiem-tra/${replacedBy.token}`}>
            <In en="No.">giấy số</In> {replacedBy.number}, <In en="issued on">cấp ngày</In> {formatDate(replacedBy.signedAt)}
          </a>
          . <In en="Do not use this one any more.">Đừng dùng giấy này nữa.</In>
        </p>
      )}
      {replaces && (
        <p className="mb-3">
          <In en="It replaces">Thay cho</In>{' '}
          <a href={`/kiem-tra/${replaces.token}`}>
            <In en="No.">giấy số</In> {replaces.number}
          </a>
          , <In en="which is not valid any more.">giấy đó không còn giá trị.</In>
        </p>
      )}
    </>
  );
}

function Unknown() {
  return (
    <div className="stack">
      <h1>
        <In en="No paper has this code">Không có giấy nào mang mã này</In>
      </h1>
      <p>
        <In en="The code was mistyped, or the paper was not issued here. Scan again; if nothing changes, do not rely on the paper and ask the issuer.">
          Mã bị gõ sai, hoặc giấy không do hệ thống này cấp. Bạn thử quét lại; nếu vẫn vậy, đừng vội tin tờ giấy và hỏi nơi cấp.
        </In>
      </p>
      <p>
        <a className="btn second" href="/kiem-tra">
          <In en="Check another code">Kiểm tra mã khác</In>
        </a>
      </p>
    </div>
  );
}
