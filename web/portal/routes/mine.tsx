import { Hono } from 'hono';
import type { DossierState } from '../../../src/modules/dossiers/contract.ts';
import { countOtherSessions, endOtherSessions } from '../../../src/modules/identity/index.ts';
import type { MandateView } from '../../../src/modules/mandates/index.ts';
import { formatDate } from '../../design/format.ts';
import { type Disclosure, MyDisclosuresPage, type MyDossier, MyPage, SignInHistoryPage } from '../pages.ts';
import { confirmationsOn } from './confirmations.tsx';
import type { Looks } from './dossier.tsx';
import { ask, type Env, needCitizen, type Portal } from './parts.ts';

/** Whose it is and who does it, when those are two. */
type Acting = { giver: string; taker: string; mine: boolean } | null;
const actingText = (acting: Acting): string | null =>
  acting && (acting.mine ? `${acting.taker} làm thay bạn` : `Của ${acting.giver}, bạn làm thay`);

type Mine = {
  items: {
    id: string;
    code: string;
    title: string;
    state: DossierState;
    dueText: string | null;
    late: boolean;
    organisation: string;
    result: { number: string; signedAt: string } | null;
    acting: Acting;
  }[];
};
type Drafts = {
  items: {
    id: string;
    procedure: string;
    definition: string;
    step: string;
    savedAt: string;
    expiresAt: string;
    acting: Acting;
  }[];
};
type Papers = {
  items: { id: string; name: string; number: string; issuer: string; signedAt: string; state: string; token: string }[];
};
type SignIns = { items: { at: string; way: string; good: boolean; address: string | null }[] };

const done = new Map([
  ['xoa-to-khai', 'Đã xóa tờ khai.'],
  ['thoat', 'Đã thoát khỏi các máy khác.'],
]);
const days30 = 30 * 86_400_000;

/** `/cua-toi`: what is mine, who looked at it, and where I signed in. */
export function mineRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/cua-toi', async (c) => {
    needCitizen(c);
    const [dossiers, drafts, papers, looks, signIns, confirmations, mandates] = await Promise.all([
      ask<Mine>(the, c, 'dossiers.mine', { input: { limit: 100 } }),
      ask<Drafts>(the, c, 'forms.drafts'),
      ask<Papers>(the, c, 'results.mine'),
      ask<Looks>(the, c, 'log.my-disclosures', { input: { limit: 100 } }),
      ask<SignIns>(the, c, 'identity.my-sign-ins'),
      confirmationsOn(the, c),
      ask<{ items: MandateView[] }>(the, c, 'mandates.mine'),
    ]);
    const since = the.kernel.clock.now().getTime() - days30;
    const before = signIns.items.filter((one) => one.good)[1];
    return the.page(c, { title: 'Của tôi' }, (shell) => (
      <MyPage
        shell={{ ...shell, path: '/cua-toi' }}
        fullName={shell.person?.name ?? ''}
        dossiers={dossiers.items.map(dossierLine)}
        drafts={drafts.items.map((draft) => ({
          id: draft.id,
          title: the.app.catalogue.nameOf(draft.procedure),
          stepTitle:
            the.app.catalogue.getVersion(draft.definition).form.steps.find((step) => step.id === draft.step)?.title ?? 'đầu tiên',
          href: `/to-khai/${draft.id}/${draft.step}`,
          savedAt: draft.savedAt,
          keptUntil: draft.expiresAt,
          acting: actingText(draft.acting),
        }))}
        papers={papers.items
          .filter(({ state }) => state === 'valid')
          .map((paper) => ({
            id: paper.id,
            name: paper.name,
            number: paper.number,
            issuer: paper.issuer,
            issuedAt: paper.signedAt,
            url: `/cua-toi/giay-to/${paper.id}`,
            checkHref: `/kiem-tra/${paper.token}`,
          }))}
        asked={[
          ...mandates.items
            .filter((one) => one.side === 'taker' && one.stand === 'offered')
            .map((one) => ({ href: `/cua-toi/lam-thay#m-${one.id}`, text: `${one.name} ủy quyền cho bạn: nhận hay không` })),
          ...confirmations
            .filter((one) => one.side === 'asked' && ['asked', 'changed'].includes(one.stand))
            .map((one) => ({
              href: `/xac-nhan/${one.id}`,
              text: `${one.remindedAt ? 'Nhắc bạn: x' : 'X'}ác nhận tờ khai ${the.app.catalogue.nameOf(one.procedure)} của ${one.subjectName}`,
            })),
        ]}
        looks={looks.items.filter((look) => new Date(look.at).getTime() >= since).length}
        lastSignIn={before ? { at: before.at, device: `bằng ${before.way}` } : null}
        done={done.get(c.req.query('xong') ?? '') ?? null}
      />
    ));
  });

  routes.get('/cua-toi/ai-da-xem', async (c) => {
    needCitizen(c);
    const cursor = c.req.query('truoc');
    const only = c.req.query('ho-so');
    const looks = await ask<Looks>(the, c, 'log.my-disclosures', {
      input: { limit: only ? 100 : 50, ...(cursor && /^\d{1,15}$/.test(cursor) && { cursor }) },
    });
    const shown = only ? looks.items.filter((look) => look.matterId === only) : looks.items;
    const items = shown.map((look): Disclosure => {
      const code = look.matter?.replace(/^Hồ sơ /, '');
      return {
        at: look.at,
        who: look.who,
        organisation: look.organisation,
        what: look.what,
        why: look.purpose ?? (code ? 'Giải quyết hồ sơ' : 'Không ghi lý do'),
        dossier: code && look.matterId ? { id: look.matterId, code } : null,
      };
    });
    const query = new URLSearchParams({ ...(only && { 'ho-so': only }), truoc: looks.next ?? '' });
    return the.page(c, { title: 'Ai đã xem dữ liệu của tôi' }, (shell) => (
      <MyDisclosuresPage
        shell={shell}
        items={items}
        next={looks.next ? `/cua-toi/ai-da-xem?${query}` : null}
        dossier={items[0]?.dossier && only ? { code: items[0].dossier.code } : null}
      />
    ));
  });

  routes.get('/cua-toi/dang-nhap', async (c) => {
    const { account } = needCitizen(c);
    const { items } = await ask<SignIns>(the, c, 'identity.my-sign-ins');
    const others = c.var.session ? await countOtherSessions(the.kernel.db, account, c.var.session, the.kernel.clock.now()) : 0;
    // The newest good one is this browser's only while no other is signed in; otherwise nothing is claimed.
    const newest = others === 0 ? items.find((one) => one.good) : undefined;
    return the.page(c, { title: 'Các lần đăng nhập' }, (shell) => (
      <SignInHistoryPage
        shell={shell}
        otherSessions={others}
        items={items.map((one) => ({
          at: one.at,
          device: one.way,
          from: one.address && hideEnd(one.address),
          outcome: one.good ? 'ok' : 'refused',
          current: one === newest,
        }))}
      />
    ));
  });

  routes.post('/cua-toi/dang-nhap/thoat-may-khac', async (c) => {
    const { account } = needCitizen(c);
    if (c.var.session) await endOtherSessions(the.kernel.db, account, c.var.session, the.kernel.clock.now());
    return c.redirect('/cua-toi?xong=thoat', 303);
  });
  return routes;
}

function dossierLine({ id, code, title, state, dueText, late, organisation, result, acting }: Mine['items'][number]): MyDossier {
  const ended: Partial<Record<DossierState, string>> = {
    3: 'Lý do và cách làm tiếp nằm trong trang hồ sơ',
    7: 'Bạn đã rút hồ sơ này',
    8: 'Lý do nằm trong trang hồ sơ',
    9: result ? `Kết quả số ${result.number}, ký ngày ${formatDate(result.signedAt)}` : 'Kết quả đã có',
    10: result ? `Kết quả số ${result.number}, ký ngày ${formatDate(result.signedAt)}` : 'Đã trả kết quả',
  };
  const toDo = state === 5 ? `Bổ sung giấy tờ cho hồ sơ ${title}` : state === 6 ? `Nộp phí cho hồ sơ ${title}` : null;
  return {
    id,
    code,
    title,
    state,
    dueText: ended[state] ?? (dueText ? `Hẹn trả ${dueText}` : 'Có ngày hẹn khi được tiếp nhận'),
    late,
    toDo,
    organisation,
    acting: actingText(acting),
  };
}

/** '113.160.12.7' -> '113.160.•••': enough to know one's own network. */
const hideEnd = (address: string): string => {
  const parts = address.replace(/^::ffff:/, '').split(/[.:]/);
  return parts.length < 3 ? 'máy này' : `${parts.slice(0, 2).join('.')}.•••`;
};
