import { Hono } from 'hono';
import { feedback } from '../../../definitions/feedback.ts';
import { largestForm, readBytes } from '../../../src/kernel/http/body.ts';
import { isUuid, Problem, problem, randomUUID } from '../../../src/kernel/index.ts';
import type { DossierPage as Dossier } from '../../../src/modules/dossiers/contract.ts';
import type { Satisfaction } from '../../../src/modules/feedback/index.ts';
import { RatingPage, SatisfactionPage } from '../pages.ts';
import { act, ask, type Env, type HttpContext, keyOf, needCitizen, type Portal, readForm } from './parts.ts';

type Given = { rating: { face: number; reasons: string[]; firstAt: string } | null };
const done: Record<string, string> = {
  'danh-gia': 'Cảm ơn bạn, đã ghi đánh giá.',
  'phan-anh': 'Đã gửi phản ánh tới lãnh đạo. Câu trả lời nằm ở trang hồ sơ.',
};
const dayMs = 86_400_000;

/** What people thought of it, asked after the end; and the sums, for everybody. */
export function ratingRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  type Said = { error?: string; text?: string; complaintError?: string; typed?: { face: number; reasons: string[] } };
  async function ratingPage(c: HttpContext, said: Said = {}): Promise<Response> {
    needCitizen(c);
    const id = known(c);
    const [dossier, { rating }] = await Promise.all([
      ask<Dossier>(the, c, 'dossiers.page', { id }),
      ask<Given>(the, c, 'feedback.of-dossier', { id }),
    ]);
    const now = the.kernel.clock.now().getTime();
    const settled = rating !== null && now > new Date(rating.firstAt).getTime() + feedback.changeDays * dayMs;
    const closed = ![3, 8, 9, 10].includes(dossier.state)
      ? 'Bạn đánh giá được khi hồ sơ đã có kết quả hoặc trả lời.'
      : settled
        ? `Bạn đã đánh giá hồ sơ này. Đánh giá chỉ đổi được trong ${feedback.changeDays} ngày.`
        : null;
    const status = said.error || said.complaintError ? 422 : 200;
    return the.page(c, { title: `Đánh giá: ${dossier.title}`, status }, (shell) => (
      <RatingPage
        shell={{ ...shell, path: `/ho-so/${id}/danh-gia` }}
        dossier={dossier}
        faces={feedback.faces}
        reasons={feedback.reasons}
        rating={said.typed ?? rating}
        closed={closed}
        changeDays={feedback.changeDays}
        leastPublished={feedback.leastPublished}
        complaint={{
          formal: feedback.complaint.formal,
          answerText: feedback.complaint.answer.text,
          text: said.text ?? '',
          error: said.complaintError ?? null,
        }}
        error={said.error ?? null}
        done={new Map(Object.entries(done)).get(c.req.query('xong') ?? '') ?? null}
        idempotencyKey={randomUUID()}
      />
    ));
  }

  routes.get('/ho-so/:id/danh-gia', (c) => ratingPage(c));
  routes.post('/ho-so/:id/danh-gia', async (c) => {
    needCitizen(c);
    const id = known(c);
    const body = await readBytes(c, largestForm, () => problem('kernel.too-large', 413, 'Dữ liệu gửi lên quá lớn.'));
    const fields = new URLSearchParams(body.toString('utf8'));
    const typed = { face: Number(fields.get('face') ?? 0), reasons: fields.getAll('reason') };
    try {
      await act(the, c, 'feedback.rate', { id, idempotencyKey: keyOf(fields.get('idempotencyKey') ?? ''), input: typed });
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
      return ratingPage(c, { typed, error: error.fields[0]?.message ?? error.detail });
    }
    return c.redirect(`/ho-so/${id}/danh-gia?xong=danh-gia`, 303);
  });

  routes.post('/ho-so/:id/phan-anh', async (c) => {
    needCitizen(c);
    const id = known(c);
    const field = await readForm(c);
    const text = field('text').replaceAll('\r\n', '\n');
    try {
      await act(the, c, 'feedback.complain', { id, idempotencyKey: keyOf(field('idempotencyKey')), input: { text } });
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
      return ratingPage(c, { text, complaintError: error.fields[0]?.message ?? error.detail });
    }
    return c.redirect(`/ho-so/${id}/danh-gia?xong=phan-anh`, 303);
  });

  routes.get('/hai-long', async (c) => {
    const figures = await ask<Satisfaction>(the, c, 'feedback.satisfaction');
    return the.page(
      c,
      {
        title: 'Người dân hài lòng đến đâu',
        indexed: true,
        description: 'Đánh giá của người dân về từng xã, từ 5 đánh giá trở lên.',
      },
      (shell) => (
        <SatisfactionPage
          shell={shell}
          figures={figures}
          faces={feedback.faces}
          reasons={feedback.reasons}
          leastPublished={feedback.leastPublished}
          source={feedback.source.name}
          asOf={the.kernel.clock.now().toISOString()}
        />
      ),
    );
  });
  return routes;
}

function known(c: HttpContext): string {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) throw problem('kernel.not-found', 404, 'Không có hồ sơ này.');
  return id;
}
