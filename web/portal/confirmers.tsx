import { formatMoment } from '../design/format.ts';
import { Icon, type IconName } from '../design/icons.tsx';
import { In } from './in.tsx';
import { FormToken, Note, Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';

/** Somebody else whose yes a declaration needs. `none`: not asked yet. */
export type ConfirmerLine = {
  part: string;
  label: string;
  name: string;
  stand: 'none' | 'asked' | 'confirmed' | 'declined' | 'changed';
  at: string | null;
  reason: string | null;
  /** The confirmation's id, once asked. */
  id: string | null;
};

export type ConfirmersProps = {
  shell: Shell;
  draft: { id: string; version: number };
  confirmers: readonly ConfirmerLine[];
  /** Something of the declaration itself is missing: nobody is asked before. */
  blocked: boolean;
  /** Said once: 'Đã gửi.' */
  said: { tone: 'good' | 'wait'; text: string } | null;
};

const stands: Record<ConfirmerLine['stand'], { tone: 'good' | 'wait' | 'rest' | 'bad'; icon: IconName; vi: string; en: string }> =
  {
    none: { tone: 'rest', icon: 'circle', vi: 'Chưa hỏi', en: 'Not asked' },
    asked: { tone: 'wait', icon: 'pause', vi: 'Đang chờ', en: 'Waiting' },
    confirmed: { tone: 'good', icon: 'check', vi: 'Đã xác nhận', en: 'Confirmed' },
    declined: { tone: 'bad', icon: 'cross', vi: 'Không xác nhận', en: 'Declined' },
    changed: { tone: 'wait', icon: 'undo', vi: 'Phải hỏi lại', en: 'To be asked again' },
  };

/** On the review page: everybody else who has to confirm, how each stands, and the press that asks them. */
export function Confirmers({ shell, draft, confirmers, blocked, said }: ConfirmersProps) {
  if (confirmers.length === 0) return null;
  const toAsk = confirmers.some((one) => one.stand !== 'confirmed' && one.stand !== 'asked');
  return (
    <section className="section pb-0" id="nguoi-xac-nhan" aria-labelledby="h-xn">
      <h2 className="section-head" id="h-xn">
        <In en="Others confirm too">Người cùng xác nhận</In>
      </h2>
      {said && (
        <div className="mb-3" role="status">
          <Note tone={said.tone} lead={said.text} />
        </div>
      )}
      <ul className="list mine">
        {confirmers.map((one) => (
          <li key={one.part}>
            <div>
              <b>{one.name}</b> <span className="soft">({one.label})</span>
              <p className="small soft">{sayOf(one, shell)}</p>
              {one.stand === 'asked' && one.id && (
                <form className="mt-2" method="post" action={`/to-khai/${draft.id}/nhac/${one.id}`} data-once>
                  <FormToken shell={shell} />
                  <button className="btn second" type="submit">
                    <In en="Remind">Nhắc</In>
                    <span className="vh"> {one.name}</span>
                  </button>
                </form>
              )}
            </div>
            <Tag tone={stands[one.stand].tone} icon={stands[one.stand].icon}>
              <In en={stands[one.stand].en}>{stands[one.stand].vi}</In>
            </Tag>
          </li>
        ))}
      </ul>
      {toAsk && !blocked && (
        <form className="mt-4" method="post" action={`/to-khai/${draft.id}/hoi-xac-nhan`} data-once>
          <FormToken shell={shell} />
          <input type="hidden" name="version" value={draft.version} />
          <button className="btn" type="submit">
            <Icon name="check" />
            {confirmers.some((one) => one.stand !== 'none') ? (
              <In en="Ask again">Gửi lại để xác nhận</In>
            ) : (
              <In en="Send to be confirmed">Gửi để xác nhận</In>
            )}
          </button>
        </form>
      )}
      <p className="small soft mt-3">
        Người này đăng nhập bằng VNeID của mình, vào Của tôi là thấy tờ khai. Không dùng VNeID thì người ấy mang căn cước, hoặc
        giấy đồng ý đã ký, tới quầy; cán bộ ghi nhận theo mã tờ khai.
      </p>
    </section>
  );
}

function sayOf({ stand, at, reason }: ConfirmerLine, shell: Shell): string {
  const when = at ? formatMoment(at, shell.lang) : '';
  const texts: Record<ConfirmerLine['stand'], string> = {
    none: 'Bạn đọc lại xong thì gửi cho người này.',
    asked: `Đã gửi lúc ${when}. Chưa trả lời.`,
    confirmed: `Lúc ${when}.`,
    declined: `Lúc ${when}. Lý do: ${reason ?? ''}`,
    changed: `Đã trả lời lúc ${when}, nhưng sau đó tờ khai được sửa.`,
  };
  return texts[stand];
}
