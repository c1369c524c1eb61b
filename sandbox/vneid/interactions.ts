import { errors, type default as Provider } from 'oidc-provider';
import { z } from 'zod';
import type { Exchange, Service } from '../wire.ts';
import { readBody, send } from '../wire.ts';
import { type Account, type Accounts, LEVELS, type Level, personOf } from './accounts.ts';
import { choosePage, confirmPage, messagePage } from './pages.ts';

const Choice = z.object({
  step: z.enum(['choose', 'confirm', 'cancel']).default('choose'),
  kind: z.enum(['citizen', 'business']).default('citizen'),
  subject: z.string().optional(),
  number: z.string().optional(),
  level: z.enum(LEVELS).optional(),
});

export interface InteractionOptions {
  provider: Provider;
  accounts: Accounts;
  remember: (grantId: string, level: Level) => void;
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The pages between 'authorize' and the way back: choose a person and level, confirm, or cancel. */
export function interactionService({ provider, accounts, remember }: InteractionOptions): Service {
  const page = ({ response }: Exchange, status: number, body: string) => send(response, status, 'text/html; charset=utf-8', body);

  const choose = async (exchange: Exchange, interaction: Interaction, problem?: string) => {
    const kind = exchange.query.get('kind') === 'business' ? 'business' : 'citizen';
    const search = (exchange.query.get('q') ?? '').slice(0, 100);
    page(
      exchange,
      problem ? 422 : 200,
      choosePage({
        action: exchange.path.slice('/interaction/'.length),
        clientName: await clientName(interaction),
        kind,
        search,
        found: accounts.search(kind, search),
        level: requestedLevel(interaction),
        problem,
      }),
    );
  };

  const clientName = async (interaction: Interaction): Promise<string> => {
    const client = await provider.Client.find(String(interaction.params.client_id));
    return client?.clientName ?? 'Trang dịch vụ công';
  };

  const finish = async (interaction: Interaction, account: Account, level: Level) => {
    const grant = new provider.Grant({ accountId: account.subject, clientId: String(interaction.params.client_id) });
    grant.addOIDCScope('openid');
    const grantId = await grant.save();
    remember(grantId, level);
    return {
      login: { accountId: account.subject, acr: level, amr: level === 'LoA2' ? ['pin', 'face'] : ['pin'], remember: false },
      consent: { grantId },
    };
  };

  const answer = async (exchange: Exchange, interaction: Interaction) => {
    const { request, response } = exchange;
    const form = new URLSearchParams((await readBody(request, 10_000)).toString('utf8'));
    const { step, kind, subject, number = '', level } = Choice.parse(Object.fromEntries(form));
    const done = (result: Parameters<Provider['interactionFinished']>[2]) =>
      provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    if (step === 'cancel') return done({ error: 'access_denied', error_description: 'the user declined to sign in' });

    const typed = number.replace(/\s/g, '');
    exchange.query.set('kind', kind);
    if (typed !== '' && !/^\d{12}$/.test(typed))
      return choose(exchange, interaction, 'Số định danh gồm đúng 12 chữ số. Bạn kiểm tra lại nhé.');
    const account = typed === '' ? accounts.find(subject ?? '') : accounts.findByNumber(typed);
    if (!account && typed !== '') return choose(exchange, interaction, 'Không có nhân vật thử nghiệm nào mang số định danh này.');
    if (!account || !level) return choose(exchange, interaction, 'Bạn hãy chọn một tài khoản và mức độ định danh.');
    if (level === 'LoA2' && personOf(account).level === 1) {
      return choose(exchange, interaction, 'Tài khoản này mới ở mức độ 1. Bạn hãy chọn mức độ 1 hoặc một tài khoản khác.');
    }
    if (step === 'confirm') return done(await finish(interaction, account, level));
    page(
      exchange,
      200,
      confirmPage({
        action: exchange.path.slice('/interaction/'.length),
        clientName: await clientName(interaction),
        account,
        level,
      }),
    );
  };

  return async (exchange) => {
    try {
      const interaction = await provider.interactionDetails(exchange.request, exchange.response);
      // The cookie is bound to this path; an address made up or left over must not steer another sign-in.
      if (exchange.path !== `/interaction/${interaction.uid}`) throw new errors.SessionNotFound('another interaction');
      if (exchange.request.method === 'POST') return await answer(exchange, interaction);
      return await choose(exchange, interaction);
    } catch (error) {
      if (error instanceof errors.SessionNotFound) {
        return page(
          exchange,
          400,
          messagePage('Phiên đăng nhập đã hết', 'Bạn hãy quay lại trang dịch vụ công và đăng nhập lại nhé.'),
        );
      }
      if (error instanceof z.ZodError) {
        return page(exchange, 400, messagePage('Chưa hiểu yêu cầu', 'Bạn hãy quay lại trang trước và chọn lại nhé.'));
      }
      throw error;
    }
  };
}

/** The level asked for by acr_values, which is a wish: the person may hold less. */
function requestedLevel(interaction: Interaction): Level {
  const wanted = String(interaction.params.acr_values ?? '').split(' ');
  return wanted.includes('LoA2') || !wanted.includes('LoA1') ? 'LoA2' : 'LoA1';
}
