import type { MandateStand, MandateView } from '../../src/modules/mandates/contract.ts';
import { formatDate } from '../design/format.ts';
import type { IconName } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Empty, FormToken, Note, Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type MandatesProps = {
  shell: Shell;
  items: readonly MandateView[];
  /** Said once: 'Đã nhận ủy quyền.' */
  done: string | null;
  /** Of something that could not be done: at which mandate, and why. */
  failed: { id: string; message: string } | null;
};

const living: readonly MandateStand[] = ['offered', 'standing'];

/** `/cua-toi/lam-thay`: who acts for me, and for whom I act. */
export function MandatesPage({ shell, items, done, failed }: MandatesProps) {
  const giving = items.filter((one) => one.side === 'giver');
  const taking = items.filter((one) => one.side === 'taker');
  return (
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-3">
          <In en="Acting for others">Làm thay, ủy quyền</In>
        </h1>
        <p>
          <In en="Both sides see the same. Either side may end it at any time.">
            Hai bên cùng thấy như nhau. Bên nào cũng kết thúc được bất cứ lúc nào.
          </In>
        </p>
        {done && (
          <div className="mt-5" role="status">
            <Note tone="good" lead={done} />
          </div>
        )}
        {failed && !items.some((one) => one.id === failed.id) && (
          <div className="mt-5">
            <Note tone="bad" lead={failed.message} alert />
          </div>
        )}
        <section className="section pb-0" aria-labelledby="h-cho-toi">
          <h2 id="h-cho-toi">
            <In en="Others act for me">Người khác làm thay tôi</In>
          </h2>
          <Side shell={shell} items={giving} failed={failed}>
            <In en="Nobody acts for you.">Chưa có ai làm thay bạn.</In>
          </Side>
          <p className="mt-4">
            <a className="btn second" href="/cua-toi/lam-thay/uy-quyen">
              <In en="Authorise somebody">Ủy quyền cho người khác</In>
            </a>
          </p>
        </section>
        <section className="section pb-0" aria-labelledby="h-toi-lam">
          <h2 id="h-toi-lam">
            <In en="I act for others">Tôi làm thay</In>
          </h2>
          <Side shell={shell} items={taking} failed={failed}>
            <In en="You act for nobody.">Bạn chưa làm thay ai.</In>
          </Side>
          <p className="small soft mt-4">
            <In en="For your child under 18 nothing needs to be set up: choose the child when you start a form. To act for a company, sign in with its VNeID account.">
              Con chưa đủ 18 tuổi thì không phải lập gì: bạn chọn con khi bắt đầu khai. Làm cho công ty thì đăng nhập bằng tài
              khoản VNeID của công ty.
            </In>
          </p>
        </section>
      </div>
    </Layout>
  );
}

type SideProps = Pick<MandatesProps, 'shell' | 'items' | 'failed'> & { children: React.ReactNode };

function Side({ shell, items, failed, children }: SideProps) {
  const now = items.filter((one) => living.includes(one.stand));
  const past = items.filter((one) => !living.includes(one.stand));
  return (
    <>
      {now.length === 0 && (
        <div className="card mt-3">
          <Empty lead={children} />
        </div>
      )}
      {now.map((one) => (
        <One key={one.id} shell={shell} mandate={one} failed={failed?.id === one.id ? failed.message : null} />
      ))}
      {past.length > 0 && (
        <details className="mt-4">
          <summary>
            <In en={`Before: ${past.length}`}>Trước đây: {past.length}</In>
          </summary>
          <ul className="list mine">
            {past.map((one) => (
              <li key={one.id}>
                <div>
                  <b>{one.name}</b>
                  <p className="small soft">{howItEnded(one)}</p>
                </div>
                <StandTag stand={one.stand} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const stands: Record<MandateStand, { tone: 'good' | 'wait' | 'rest' | 'bad'; icon: IconName; vi: string; en: string }> = {
  offered: { tone: 'wait', icon: 'pause', vi: 'Chờ trả lời', en: 'Waiting' },
  standing: { tone: 'good', icon: 'check', vi: 'Đang có hiệu lực', en: 'In force' },
  declined: { tone: 'rest', icon: 'cross', vi: 'Không nhận', en: 'Declined' },
  ended: { tone: 'rest', icon: 'cross', vi: 'Đã kết thúc', en: 'Ended' },
  lapsed: { tone: 'rest', icon: 'cross', vi: 'Hết hạn', en: 'Expired' },
  void: { tone: 'rest', icon: 'cross', vi: 'Hết căn cứ', en: 'No ground' },
};

function StandTag({ stand }: { stand: MandateStand }) {
  const { tone, icon, vi, en } = stands[stand];
  return (
    <Tag tone={tone} icon={icon}>
      <In en={en}>{vi}</In>
    </Tag>
  );
}

/** Its last day: the moment at which it ends is the beginning of the next one. */
const lastDay = (validTo: string): string => formatDate(new Date(new Date(validTo).getTime() - 1).toISOString());

function howItEnded({ stand, side, endedAt, endedBy, validTo, name }: MandateView): string {
  if (stand === 'ended') return `${endedBy === side ? 'Bạn' : name} kết thúc ngày ${formatDate(endedAt ?? validTo)}`;
  if (stand === 'declined') return side === 'taker' ? 'Bạn không nhận' : 'Người này không nhận';
  return stand === 'lapsed' ? `Hết hạn ngày ${lastDay(validTo)}` : 'Dữ liệu không còn căn cứ cho việc làm thay này';
}

function One({ shell, mandate, failed }: { shell: Shell; mandate: MandateView; failed: string | null }) {
  const { id, side, stand, name, tie, ground } = mandate;
  const offeredToMe = side === 'taker' && stand === 'offered';
  return (
    <article className="card mt-3" aria-labelledby={`n-${id}`} id={`m-${id}`}>
      <p className="row">
        <b id={`n-${id}`}>
          {name}
          {tie && side === 'giver' && ` (${tie})`}
        </b>
        <span className="push">
          <StandTag stand={stand} />
        </span>
      </p>
      {failed && <Note tone="bad" lead={failed} alert />}
      <dl className="answers">
        <div>
          <dt>
            <In en="What">Việc gì</In>
          </dt>
          <dd>{mandate.covers?.map((one) => one.name).join(', ') ?? 'Mọi việc pháp luật cho ủy quyền'}</dd>
        </div>
        <div>
          <dt>
            <In en="Until">Đến hết ngày</In>
          </dt>
          <dd className="num">{lastDay(mandate.validTo)}</dd>
        </div>
        <div>
          <dt>
            <In en="By what right">Căn cứ</In>
          </dt>
          <dd>
            {mandate.groundText}
            <span className="hint">{mandate.clause}</span>
          </dd>
        </div>
      </dl>
      {offeredToMe && (
        <div className="row mt-4">
          <Press shell={shell} mandate={mandate} to="nhan" className="btn">
            <In en="Accept">Nhận ủy quyền</In>
          </Press>
          <Press shell={shell} mandate={mandate} to="tu-choi" className="btn second">
            <In en="Decline">Không nhận</In>
          </Press>
        </div>
      )}
      {side === 'giver' && stand === 'offered' && (
        <p className="small soft mt-3">
          <In en="The other one sees this after signing in, if number and name are theirs.">
            Người này thấy lời ủy quyền khi đăng nhập, nếu số định danh và họ tên bạn ghi đúng là của họ.
          </In>
        </p>
      )}
      {side === 'giver' && ground === 'authorisation' && (
        <p className="mt-3">
          <a href={`/cua-toi/lam-thay/${id}/gioi-han`}>
            <In en="Limit">Giới hạn việc hoặc ngày</In>
            <span className="vh"> {name}</span>
          </a>
        </p>
      )}
      {ground !== 'parent' && !offeredToMe && (
        <details className="mt-3">
          <summary>
            <In en="End it">Kết thúc</In>
            <span className="vh"> {name}</span>
          </summary>
          <p>
            {side === 'giver'
              ? 'Người này thôi làm thay bạn ngay bây giờ. Tờ khai đang dở và hồ sơ đã nộp vẫn còn ở trang của bạn.'
              : 'Bạn thôi làm thay người này ngay bây giờ. Những gì bạn đã khai vẫn còn ở trang của họ.'}
          </p>
          <p className="mt-3">
            <Press shell={shell} mandate={mandate} to="ket-thuc" className="btn danger">
              <In en="End now">Kết thúc ngay</In>
            </Press>
          </p>
        </details>
      )}
    </article>
  );
}

type PressProps = { shell: Shell; mandate: MandateView; to: string; className: string; children: React.ReactNode };

function Press({ shell, mandate, to, className, children }: PressProps) {
  return (
    <form method="post" action={`/cua-toi/lam-thay/${mandate.id}/${to}`} data-once>
      <FormToken shell={shell} />
      <input type="hidden" name="version" value={mandate.version} />
      <button className={className} type="submit">
        {children}
        <span className="vh"> {mandate.name}</span>
      </button>
    </form>
  );
}
