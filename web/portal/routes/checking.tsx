import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { readMultipart } from '../../../src/kernel/http/files.ts';
import { rateLimit } from '../../../src/kernel/http/rate-limit.ts';
import { Problem, problem } from '../../../src/kernel/index.ts';
import { trackByCode, trackBySecret } from '../../../src/modules/dossiers/index.ts';
import { type Checked, findByFile } from '../../../src/modules/results/index.ts';
import { type PdfVerification, verifyPdfApart } from '../../../src/modules/signatures/index.ts';
import { CheckFilePage } from '../check-file.tsx';
import { FollowPage } from '../follow.tsx';
import { CheckPage, CheckResultPage, type CheckResultProps, HeadsPage, TrackPage, type TrackProps } from '../pages.ts';
import { ask, type Env, type HttpContext, isCitizen, type Portal, readForm } from './parts.ts';

const largestPdf = 20 * 1024 * 1024;
type Seals = {
  items: {
    batch: number;
    at: string;
    rows: number;
    head: string;
    first: string;
    last: string;
    root: string;
    previous: string;
    signature: string;
  }[];
  next: string | null;
};

const unreadable: PdfVerification = {
  signatures: [],
  altered: true,
  valid: false,
  problems: [{ code: 'unreadable', text: 'Không đọc được tệp này. Tệp có thể đã hỏng hoặc bị sửa.' }],
  reasonVietnamese: 'Không đọc được tệp này. Tệp có thể đã hỏng hoặc bị sửa.',
};

/** Following a dossier, checking a paper, and the published seals: without signing in. */
export function checkingRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  const codes = rateLimit({ perSecond: 10 / 60, burst: 10 });
  const files = rateLimit({ perSecond: 10 / 60, burst: 20 });
  const slow = (c: HttpContext, limit: typeof codes): boolean =>
    the.kernel.configuration.MOTCUA_RATE_LIMIT === 'on' && !limit.take(c.var.ip);

  const trackPage = (c: HttpContext, props: Omit<TrackProps, 'shell'>, status = 200) =>
    the.page(
      c,
      { title: 'Tra cứu hồ sơ', titleEnglish: 'Track a dossier', indexed: status === 200 && !props.found, status },
      (shell) => <TrackPage shell={shell} waitMinutes={1} {...props} />,
    );

  routes.get('/tra-cuu', (c) => trackPage(c, { code: '', found: null, problem: null }));
  routes.post('/tra-cuu', async (c) => {
    const code = (await readForm(c))('ma').trim().slice(0, 60);
    if (slow(c, codes)) return trackPage(c, { code, found: null, problem: 'too-many' }, 429);
    if (isCitizen(c)) {
      const own = await ask<{ id: string }>(the, c, 'dossiers.by-code', { input: { code } }).catch((error: unknown) => {
        if (error instanceof Problem) return null;
        throw error;
      });
      if (own) return c.redirect(`/ho-so/${own.id}`, 303);
    }
    const found = await trackByCode(the.kernel.db, code);
    if (!found)
      return trackPage(
        c,
        { code, found: null, problem: /\d{6}-\d{4}/.test(code.replace(/\s/g, '')) ? 'not-found' : 'malformed' },
        404,
      );
    const dueText = found.dueText ? `Hẹn trả ${found.dueText}` : 'Chưa có ngày hẹn trả';
    return trackPage(c, {
      code,
      found: { code: found.code, state: found.state, dueText, asOf: the.kernel.clock.now().toISOString() },
      problem: null,
    });
  });

  routes.get('/theo-doi/:secret', async (c) => {
    if (slow(c, files))
      throw problem('kernel.too-many', 429, 'Từ mạng của bạn có quá nhiều lượt xem trong một lúc. Chờ một phút rồi thử lại.');
    const found = await trackBySecret(the.kernel.db, the.kernel.factWords, c.req.param('secret'));
    if (!found)
      throw problem(
        'portal.no-dossier',
        404,
        'Không có hồ sơ nào ở địa chỉ này. Bạn quét lại mã QR trên giấy tiếp nhận, hoặc tra bằng mã hồ sơ.',
      );
    const { code, state, procedure, timeline } = found;
    const holder = the.app.directory.get().findById(found.holder)?.name ?? '';
    return the.page(c, { title: `Hồ sơ ${code}` }, (shell) => (
      <FollowPage
        shell={{ ...shell, path: '/tra-cuu' }}
        dossier={{
          code,
          state,
          procedure: the.app.catalogue.nameOf(procedure),
          holder,
          timeline,
          dueText: found.dueText ? `Hẹn trả ${found.dueText}` : 'Chưa có ngày hẹn trả',
        }}
        asOf={the.kernel.clock.now().toISOString()}
      />
    ));
  });

  const checkPage = (
    c: HttpContext,
    token: string,
    trouble: string | null,
    file: { problem: string; status: number } | null = null,
  ) =>
    the.page(
      c,
      {
        title: 'Kiểm tra giấy tờ',
        titleEnglish: 'Check a paper',
        indexed: !token,
        status: file?.status ?? (trouble ? 422 : 200),
      },
      (shell) => (
        <CheckPage shell={{ ...shell, path: '/kiem-tra' }} token={token} problem={trouble} fileProblem={file?.problem ?? null} />
      ),
    );

  routes.get('/kiem-tra', (c) => checkPage(c, '', null));
  routes.post('/kiem-tra', async (c) => {
    const typed = (await readForm(c))('token').trim();
    // People paste the whole address of the QR as well; the paper prints the code in groups of four.
    const token = /([\w-]{22})\/?$/.exec(typed.replace(/\s+/g, ''))?.[1];
    return token
      ? c.redirect(`/kiem-tra/${token}`, 303)
      : checkPage(c, typed.slice(0, 200), 'Mã gồm 22 chữ và số, in ngay dưới hình QR; dấu cách không tính. Bạn so lại giúp.');
  });

  routes.post('/kiem-tra/tep', async (c) => {
    let file: Awaited<ReturnType<typeof pdfOf>>;
    try {
      file = await pdfOf(c);
    } catch (error) {
      // What is wrong with the file is said beside the field, where another one can be chosen.
      if (!(error instanceof Problem) || !fileWords[error.code]) throw error;
      return checkPage(c, '', null, { problem: fileWords[error.code]!, status: error.status });
    }
    const { bytes, name, sha256 } = file;
    const ours = await findByFile(the.kernel.db, bytes);
    if (!ours && !looksLikePdf(bytes)) return checkPage(c, '', null, { problem: notPdf, status: 422 });
    const report = await reportOn(bytes, ours !== undefined);
    return the.page(c, { title: 'Kết quả kiểm tra tệp', titleEnglish: 'The file that was checked' }, (shell) => (
      <CheckFilePage
        shell={{ ...shell, path: '/kiem-tra' }}
        file={{ name, sha256 }}
        checkedAt={the.kernel.clock.now().toISOString()}
        issued={ours ?? null}
        report={report}
      />
    ));
  });

  /** A stranger's file that takes too long cannot be read; one of ours is never called so. */
  async function reportOn(bytes: Uint8Array, isOurs: boolean): Promise<PdfVerification> {
    const trustedRoots = await the.booted.keyring.trustedRoots();
    const report = await verifyPdfApart(bytes, { trustedRoots });
    if (report === 'busy' || (report === undefined && isOurs))
      throw problem('portal.busy', 503, 'Đang có nhiều tệp chờ kiểm tra. Bạn đợi vài giây rồi gửi lại tệp nhé.');
    return report ?? unreadable;
  }

  async function resultPage(
    c: HttpContext,
    token: string,
    comparison: CheckResultProps['comparison'],
    checked?: Checked | null,
  ): Promise<Response> {
    const found = checked === undefined ? await checkedBy(c, token) : checked;
    return the.page(
      c,
      { title: 'Kết quả kiểm tra giấy tờ', titleEnglish: 'The paper that was checked', status: found ? 200 : 404 },
      (shell) => (
        <CheckResultPage
          shell={{ ...shell, path: '/kiem-tra' }}
          token={token}
          checkedAt={the.kernel.clock.now().toISOString()}
          result={
            found && {
              validity: found.state,
              kind: found.name,
              issuer: found.issuer,
              issuedAt: found.signedAt,
              initials: found.initials,
              number: found.number,
              reason: found.reason,
              changedAt: found.endedAt,
              replacedBy: found.replacedBy,
              replaces: found.replaces,
            }
          }
          comparison={comparison}
        />
      ),
    );
  }
  const checkedBy = (c: HttpContext, token: string): Promise<Checked | null> =>
    ask<Checked>(the, c, 'results.check', { input: { token: token.slice(0, 60) } }).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    });

  routes.get('/kiem-tra/:token', (c) => resultPage(c, c.req.param('token'), null));
  routes.post('/kiem-tra/:token/so-sanh', async (c) => {
    const token = c.req.param('token');
    const { bytes, name, sha256 } = await pdfOf(c);
    const [checked, ours] = await Promise.all([checkedBy(c, token), findByFile(the.kernel.db, bytes)]);
    const same =
      checked !== null &&
      ours !== undefined &&
      ours.number === checked.number &&
      ours.signedAt === checked.signedAt &&
      ours.issuer === checked.issuer;
    return resultPage(c, token, { same, sha256, fileName: name }, checked);
  });

  /** The file in memory only: it is looked at and forgotten. */
  async function pdfOf(c: HttpContext): Promise<{ bytes: Uint8Array; name: string; sha256: string }> {
    if (slow(c, files))
      throw problem('kernel.too-many', 429, 'Từ mạng của bạn có quá nhiều tệp trong một lúc. Chờ một phút rồi thử lại.');
    const file = (await readMultipart(c, largestPdf + 64 * 1024)).get('file');
    if (!(file instanceof File) || file.size === 0)
      throw problem('files.missing', 422, 'Chưa có tệp nào tới nơi. Bạn quay lại và chọn tệp PDF.');
    if (file.size > largestPdf) throw problem('kernel.too-large', 413, 'Tệp quá lớn, nhiều nhất 20 MB.');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { bytes, name: file.name.slice(0, 120) || 'Tệp', sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  const sealsOf = (c: HttpContext, limit: number): Promise<Seals> => {
    const cursor = c.req.query('truoc');
    return ask<Seals>(the, c, 'log.seals', { input: { limit, ...(cursor && /^\d{1,15}$/.test(cursor) && { cursor }) } });
  };
  const publicKey = the.booted.secrets.seal.publicKeyPem;
  const fingerprint = createHash('sha256').update(publicKey.trim()).digest('hex');
  routes.get('/so-niem-phong', async (c) => {
    const { items, next } = await sealsOf(c, 50);
    return the.page(c, { title: 'Sổ niêm phong công khai', titleEnglish: 'Public seal log', indexed: true }, (shell) => (
      <HeadsPage
        shell={shell}
        items={items.map((one) => ({
          number: one.batch,
          sealedAt: one.at,
          entries: one.rows,
          rootHash: one.head,
          signedBy: 'khóa niêm phong của hệ thống',
        }))}
        next={next && `/so-niem-phong?truoc=${next}`}
        keyFingerprint={fingerprint}
      />
    ));
  });
  routes.get('/so-niem-phong.json', async (c) =>
    c.json({ ...(await sealsOf(c, 500)), algorithm: 'Ed25519 over `head`, SHA-256 Merkle root of the batch', publicKey }),
  );
  return routes;
}

/** A PDF says so near its beginning; readers allow for a kilobyte before it. */
const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1029)).includes('%PDF-');
const notPdf =
  'Đây không phải tệp PDF. Ảnh chụp hay bản quét không mang chữ ký số: bạn gửi đúng tệp PDF đã nhận, hoặc quét mã QR trên giấy.';
const fileWords: Record<string, string> = {
  'files.missing': 'Chưa có tệp nào tới nơi, hoặc tệp rỗng. Bạn chọn lại tệp PDF.',
  'kernel.too-large': 'Tệp lớn hơn 20 MB. Giấy do chúng tôi cấp nhỏ hơn nhiều; bạn chọn đúng tệp PDF đã nhận.',
};
