import { formatDate, formatMoment, shortHash } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Layout } from './layout.tsx';
import { FormToken, Note } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type CheckProps = { shell: Shell; token: string; problem: string | null };

/** `/kiem-tra`: paste the code, or scan with the telephone's own camera. Posts to the same address, which leads to the result. */
export function CheckPage({ shell, token, problem }: CheckProps) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-3">Kiểm tra giấy tờ</h1>
        <p>
          Giấy do xã, phường trong tỉnh cấp có mã QR. Mở máy ảnh của điện thoại, đưa vào mã, trang kết quả tự hiện ra. Không cần
          đăng nhập.
        </p>
        <form method="post" action="/kiem-tra" className={problem ? 'field bad' : 'field'}>
          <FormToken shell={shell} />
          <label className="label" htmlFor="ma">
            Hoặc gõ mã in dưới hình QR
          </label>
          <span className="hint" id="ma-h">
            Gồm 22 chữ và số, in thành từng nhóm bốn. Gõ cả dấu cách hay viết liền đều được; chữ hoa, chữ thường khác nhau
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
              Kiểm tra
            </button>
          </p>
        </form>
        <section className="section pb-0" aria-labelledby="h-tep">
          <h2 id="h-tep">Hoặc gửi tệp PDF</h2>
          <p>Chúng tôi xem chữ ký số trong tệp và so với bản đã cấp, rồi bỏ tệp, không lưu.</p>
          <form method="post" action="/kiem-tra/tep" encType="multipart/form-data" className="mt-4">
            <FormToken shell={shell} />
            <label className="label" htmlFor="tep">
              Tệp PDF, dưới 20 MB
            </label>
            <input className="input w-20" id="tep" name="file" type="file" accept="application/pdf" required />
            <p className="mt-4">
              <button className="btn second" type="submit">
                Xem chữ ký số
              </button>
            </p>
          </form>
        </section>
        <section className="section" aria-labelledby="h-luu">
          <h2 id="h-luu">Khi kiểm tra, nhớ hai điều</h2>
          <ul className="list">
            <li>Địa chỉ trang phải đúng là trang này. Mã QR dẫn sang trang khác là giấy đáng ngờ.</li>
            <li>So loại giấy, ngày cấp và chữ cái đầu của họ tên với tờ giấy trên tay.</li>
          </ul>
        </section>
      </div>
    </Layout>
  );
}

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
  } | null;
  /** After a file was sent for comparison. */
  comparison: { same: boolean; sha256: string; fileName: string } | null;
};

/** `/kiem-tra/{token}`: public, so validity, kind, issuer, date and initials only. */
export function CheckResultPage({ shell, token, checkedAt, result, comparison }: CheckResultProps) {
  return (
    <Layout shell={shell} crumbs={[{ href: '/kiem-tra', label: 'Kiểm tra giấy tờ' }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        {result ? <Verdict result={result} checkedAt={checkedAt} /> : <Unknown />}
        {result && (
          <section className="section" aria-labelledby="h-tep">
            <h2 id="h-tep">Bạn có tệp PDF?</h2>
            <p>Gửi tệp lên để so với bản gốc từng byte. Chúng tôi chỉ so rồi bỏ, không lưu.</p>
            {comparison && (
              <div className="mt-4">
                {comparison.same ? (
                  <Note tone="good" lead="Đúng là bản gốc." alert>
                    {comparison.fileName} trùng khớp hoàn toàn (mã {shortHash(comparison.sha256)}).
                  </Note>
                ) : (
                  <Note tone="bad" lead="Không phải bản gốc." alert>
                    {comparison.fileName} khác bản đã ký, dù chỉ một chữ. Có thể tệp đã bị sửa, hoặc được in rồi quét lại.
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
                Tệp PDF, dưới 20 MB
              </label>
              <input className="input w-20" id="tep" name="file" type="file" accept="application/pdf" required />
              <p className="mt-4">
                <button className="btn second" type="submit">
                  So với bản gốc
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
  valid: { tone: 'good', icon: 'seal', title: 'Giấy này có hiệu lực' },
  revoked: { tone: 'bad', icon: 'cross', title: 'Giấy này đã bị thu hồi' },
  replaced: { tone: 'wait', icon: 'undo', title: 'Giấy này đã được thay bằng bản khác' },
} as const;

function Verdict({ result, checkedAt }: { result: NonNullable<CheckResultProps['result']>; checkedAt: string }) {
  const { tone, icon, title } = verdicts[result.validity];
  const rows: [string, string | null][] = [
    ['Loại giấy', result.kind],
    ['Số', result.number],
    ['Nơi cấp', result.issuer],
    ['Ngày cấp', formatDate(result.issuedAt)],
    ['Cấp cho (chữ cái đầu)', result.initials],
    ['Lý do', result.reason],
    ['Từ ngày', result.changedAt ? formatDate(result.changedAt) : null],
  ];
  return (
    <div className={`verdict ${tone}`}>
      <p className="mark">
        <Icon name={icon} />
      </p>
      <h1>{title}</h1>
      <dl className="answers">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="num">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="small soft mt-4">Xem lúc {formatMoment(checkedAt)}. Phần còn lại của giấy chỉ người giữ bản gốc mới thấy.</p>
    </div>
  );
}

function Unknown() {
  return (
    <div className="stack">
      <h1>Không có giấy nào mang mã này</h1>
      <p>
        Mã bị gõ sai, hoặc giấy không do hệ thống này cấp. Bạn thử quét lại; nếu vẫn vậy, đừng vội tin tờ giấy và hỏi nơi cấp.
      </p>
      <p>
        <a className="btn second" href="/kiem-tra">
          Kiểm tra mã khác
        </a>
      </p>
    </div>
  );
}
