import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { formatDate } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { ApiError, act, sentenceOf } from '../../api.ts';
import { DateBoxes } from '../../date-boxes.tsx';
import { Dialog } from '../../dialog.tsx';
import type { VersionPage } from './procedures-model.ts';

export type Doing = 'propose' | 'publish' | 'return' | 'withdraw';
type Props = { page: VersionPage; doing: Doing; onClose: () => void; onDone: (said: string) => void };

const words: Record<Doing, { title: string; button: string; danger?: boolean; done: string; reason?: string }> = {
  propose: { title: 'Trình duyệt', button: 'Trình duyệt', done: 'Đã trình. Một người quản trị thủ tục khác xem và duyệt.' },
  publish: { title: 'Duyệt và ban hành', button: 'Duyệt và ban hành', done: 'Đã ban hành.' },
  return: { title: 'Trả lại để sửa', button: 'Trả lại', done: 'Đã trả lại để sửa.', reason: 'Cần sửa gì' },
  withdraw: { title: 'Thu hồi phiên bản', button: 'Thu hồi', danger: true, done: 'Đã thu hồi.', reason: 'Lý do thu hồi' },
};

/** What moves a version on: what follows is said before the press, and what stands against it after. */
export function DoDialog({ page, doing, onClose, onDone }: Props) {
  const client = useQueryClient();
  const said = words[doing];
  const [day, setDay] = useState<string | null>(page.validFrom ?? '');
  const [reason, setReason] = useState('');
  const [urgent, setUrgent] = useState('');
  const [isUrgent, setIsUrgent] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (doing === 'propose' && !day) {
      setErrors({ validFrom: 'Ghi đủ ngày, tháng, năm áp dụng.' });
      document.getElementById('valid-from')?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    setErrors({});
    const input = doing === 'propose' ? { validFrom: day, ...(isUrgent && { urgent }) } : doing === 'publish' ? {} : { reason };
    try {
      await act(`/procedures/${page.id}/${doing}-version`, input, { version: page.version });
      onDone(doing === 'publish' && page.validFrom ? `Đã ban hành, áp dụng từ ${formatDate(page.validFrom)}.` : said.done);
      onClose();
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).includes('procedure') });
    } catch (e) {
      const found: Record<string, string> = {};
      for (const one of (e instanceof ApiError && e.problem.errors) || []) found[one.pointer.slice(1)] ??= one.message;
      setErrors(found);
      setError(sentenceOf(e));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open wide={doing === 'publish'} title={said.title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {doing === 'propose' && (
          <>
            <p className="mt-2">Trước khi trình, hệ thống thử khai tờ khai này 200 lần, nên có thể mất vài giây.</p>
            <DateBoxes
              id="valid-from"
              legend="Áp dụng từ ngày"
              hint="Từ ngày mai trở đi."
              error={errors.validFrom}
              value={day ?? ''}
              onChange={setDay}
            />
            <label className="choice">
              <input type="checkbox" checked={isUrgent} onChange={(event) => setIsUrgent(event.target.checked)} />
              <span>Gấp: phải áp dụng ngay hôm nay</span>
            </label>
            {isUrgent && (
              <div className={errors.urgent ? 'field bad' : 'field'}>
                <label htmlFor="urgent">Vì sao phải áp dụng ngay</label>
                {errors.urgent && <p className="error">{errors.urgent}</p>}
                <textarea
                  id="urgent"
                  className="input"
                  rows={2}
                  value={urgent}
                  onChange={(event) => setUrgent(event.target.value)}
                />
              </div>
            )}
          </>
        )}
        {doing === 'publish' && (
          <>
            <p className="mt-2">
              Áp dụng từ <b>{page.validFrom ? formatDate(page.validFrom) : ''}</b>. Khác bản liền trước ở{' '}
              {page.differences.length} chỗ:
            </p>
            <ul className="dots mt-2">
              {page.differences.map((one) => (
                <li key={one.text}>{one.text}</li>
              ))}
            </ul>
            {page.urgent && <p className="note mt-3">Áp dụng gấp: {page.urgent}</p>}
          </>
        )}
        {said.reason && (
          <div className={errors.reason ? 'field bad' : 'field'}>
            <label htmlFor="reason">{said.reason}</label>
            {errors.reason && (
              <p className="error">
                <Icon name="warn" />
                {errors.reason}
              </p>
            )}
            <textarea id="reason" className="input" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          </div>
        )}
        <p className={said.danger ? 'note bad mt-4' : 'note mt-4'}>
          <Icon name="info" />
          <span>{consequence[doing]}</span>
        </p>
        {error && !errors.validFrom && !errors.reason && (
          <p className="note bad mt-3" role="alert">
            {error}
          </p>
        )}
        <p className="row">
          <button type="submit" className={said.danger ? 'btn danger' : 'btn'} aria-disabled={busy}>
            {busy ? 'Đang gửi…' : said.button}
          </button>
          <button type="button" className="btn second" onClick={onClose}>
            Thôi
          </button>
        </p>
      </form>
    </Dialog>
  );
}

const consequence: Record<Doing, string> = {
  propose: 'Bản này khóa lại chờ duyệt. Người duyệt là một người quản trị thủ tục khác, không phải người đã soạn.',
  publish: 'Từ ngày áp dụng, tờ khai mới và trang thủ tục theo bản này. Hồ sơ và tờ khai đang làm giữ bản cũ.',
  return: 'Bản này trở lại bước soạn. Sửa xong thì trình lại.',
  withdraw: 'Bản này thôi áp dụng ngay, bản liền trước có hiệu lực trở lại. Hồ sơ và tờ khai đã theo bản này vẫn giữ.',
};
