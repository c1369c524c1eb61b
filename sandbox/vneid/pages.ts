import { type Account, type Level, personOf } from './accounts.ts';
import { html, Markup } from './markup.ts';
import { STYLE } from './style.ts';

const MARK = 'VNeID thử nghiệm – không phải hệ thống thật';
/** People listed at once; the search narrows the rest. */
const MOST_LISTED = 30;

function page(title: string, body: Markup): string {
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – VNeID thử nghiệm</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><p class="mark">${MARK}</p></header>
<main>
${body}
</main>
</body>
</html>`.text;
}

export interface ChoosePage {
  /** Address of this sign-in; forms and tabs lead back to it. */
  action: string;
  clientName: string;
  kind: Account['kind'];
  search: string;
  found: readonly Account[];
  level: Level;
  problem?: string | undefined;
}

const LEVEL_NAMES: Record<Level, [string, string]> = {
  LoA1: ['Mức độ 1', 'Chưa xác thực khuôn mặt, vân tay'],
  LoA2: ['Mức độ 2', 'Đã xác thực trực tiếp tại cơ quan công an'],
};

const describe = (account: Account): string =>
  account.kind === 'citizen'
    ? [account.number, account.citizen.residence.communeName, account.citizen.level === 1 && 'mức độ 1']
        .filter(Boolean)
        .join(', ')
    : `Mã số ${account.number}, người đại diện: ${account.business.representative.fullName}`;

/** First step: who signs in, and at which level. */
export function choosePage({ action, clientName, kind, search, found, level, problem }: ChoosePage): string {
  const citizens = kind === 'citizen';
  const listed = found.slice(0, MOST_LISTED);
  const tab = (of: Account['kind'], name: string) =>
    html`<a href="${action}?kind=${of}"${of === kind && new Markup(' aria-current="page"')}>${name}</a>`;
  return page(
    'Chọn tài khoản',
    html`<h1>Đăng nhập bằng VNeID</h1>
<p><strong>${clientName}</strong> đề nghị biết bạn là ai. Mọi người ở đây đều là nhân vật giả định.</p>
${problem && html`<p class="problem" role="alert">${problem}</p>`}
<nav aria-label="Loại tài khoản">${tab('citizen', 'Công dân')}${tab('business', 'Doanh nghiệp')}</nav>
<form method="get" action="${action}" role="search">
<input type="hidden" name="kind" value="${kind}">
<label class="above" for="q">${citizens ? 'Tìm theo họ tên hoặc số định danh' : 'Tìm theo tên hoặc mã số doanh nghiệp'}</label>
<div class="row"><input type="search" id="q" name="q" value="${search}" autocomplete="off"><button type="submit">Tìm</button></div>
</form>
<form method="post" action="${action}">
<input type="hidden" name="kind" value="${kind}">
<fieldset>
<legend>${citizens ? 'Bạn là' : 'Doanh nghiệp của bạn'}</legend>
${
  listed.length === 0
    ? html`<p>Không tìm thấy ai phù hợp. Bạn thử gõ ít chữ hơn nhé.</p>`
    : html`<div class="choices">${listed.map(
        (account) => html`<label class="choice"><input type="radio" name="subject" value="${account.subject}">
<span>${account.label}<span>${describe(account)}</span></span></label>`,
      )}</div>`
}
${found.length > listed.length && html`<p class="soft">Còn ${found.length - listed.length} người nữa. Bạn hãy tìm theo tên để thu gọn danh sách.</p>`}
</fieldset>
${
  citizens &&
  html`<label class="above" for="number">Hoặc nhập số định danh (12 chữ số)</label>
<div class="row"><input type="text" id="number" name="number" inputmode="numeric" maxlength="15" autocomplete="off"></div>`
}
<fieldset>
<legend>Mức độ định danh</legend>
<div class="choices">${(['LoA1', 'LoA2'] as const).map(
      (
        value,
      ) => html`<label class="choice"><input type="radio" name="level" value="${value}"${value === level && new Markup(' checked')}>
<span>${LEVEL_NAMES[value][0]}<span>${LEVEL_NAMES[value][1]}</span></span></label>`,
    )}</div>
</fieldset>
<div class="actions">
<button class="main" type="submit" name="step" value="choose">Tiếp tục</button>
<button type="submit" name="step" value="cancel">Không đăng nhập</button>
</div>
</form>`,
  );
}

export interface ConfirmPage {
  action: string;
  clientName: string;
  account: Account;
  level: Level;
}

/** Second step: what is handed over, and to whom. */
export function confirmPage({ action, clientName, account, level }: ConfirmPage): string {
  const person = personOf(account);
  const rows: [string, string][] = [
    ['Họ và tên', person.fullName],
    ['Số định danh cá nhân', person.number],
    ['Mức độ định danh', LEVEL_NAMES[level][0]],
  ];
  if (account.kind === 'business')
    rows.unshift(['Doanh nghiệp', account.business.name], ['Mã số doanh nghiệp', account.business.code]);
  return page(
    'Xác nhận đăng nhập',
    html`<h1>Xác nhận đăng nhập</h1>
<p><strong>${clientName}</strong> sẽ nhận được những thông tin sau, cùng ngày sinh, giới tính, số điện thoại${
      level === 'LoA2' && ', dân tộc và nơi ở'
    } trên tài khoản này.</p>
<dl>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<form method="post" action="${action}">
<input type="hidden" name="subject" value="${account.subject}">
<input type="hidden" name="level" value="${level}">
<input type="hidden" name="kind" value="${account.kind}">
<div class="actions">
<button class="main" type="submit" name="step" value="confirm">Đồng ý và đăng nhập</button>
<a class="button" href="${action}?kind=${account.kind}">Chọn tài khoản khác</a>
<button type="submit" name="step" value="cancel">Không đăng nhập</button>
</div>
</form>`,
  );
}

/** The log-out question. `form` is the provider's own empty form with id op.logoutForm. */
export function logoutPage(form: string): string {
  return page(
    'Đăng xuất',
    html`<h1>Đăng xuất khỏi VNeID?</h1>
<p>Nếu đây là máy dùng chung, bạn nên đăng xuất.</p>
${new Markup(form)}
<div class="actions">
<button class="main" type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất</button>
<button type="submit" form="op.logoutForm">Vẫn đăng nhập</button>
</div>`,
  );
}

/** A page with one message. */
export const messagePage = (title: string, message: string): string => page(title, html`<h1>${title}</h1><p>${message}</p>`);
