import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { formatTaken } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { act, read, sentenceOf } from '../../api.ts';
import { Dialog } from '../../dialog.tsx';
import { Empty, Failed, Loading, useTitle } from '../../pieces.tsx';

type Fault = {
  id: string;
  reference: string;
  organisation: string;
  page: string;
  what: string;
  contact: string | null;
  outcome: string | null;
  madeAt: string;
  closedAt: string | null;
};

/** What people say does not work on the portal: each is looked at, answered, and closed with a word on what was done. */
export function PortalFaultsPage() {
  useTitle('Lỗi cổng được báo');
  const client = useQueryClient();
  const [state, setState] = useState<'open' | 'closed'>('open');
  const [closing, setClosing] = useState<Fault | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const faults = useQuery({
    queryKey: ['portal-faults', state],
    queryFn: ({ signal }) => read<{ items: Fault[]; next: string | null }>(`/system/faults?state=${state}&limit=100`, signal),
    refetchInterval: 60_000,
  });
  const closed = async (): Promise<void> => {
    setClosing(null);
    setSaid('Đã xong lời báo, cách liên lạc đã xóa.');
    await client.invalidateQueries({ queryKey: ['portal-faults'] });
  };
  return (
    <>
      <div className="page-head">
        <h1>Lỗi cổng được báo</h1>
        <p className="head-note">Người dân báo từ trang Báo lỗi của cổng, không cần đăng nhập</p>
        <p className="row push">
          {(['open', 'closed'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className={state === one ? 'btn' : 'btn second'}
              aria-pressed={state === one}
              onClick={() => setState(one)}
            >
              {one === 'open' ? 'Chưa xong' : 'Đã xong'}
            </button>
          ))}
        </p>
      </div>
      <p role="status" className={said ? 'note in-page' : 'vh'}>
        {said}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll ruled" tabIndex={0} aria-label="Lời báo">
        {faults.isPending && <Loading />}
        {faults.error && <Failed error={faults.error} onAgain={() => void faults.refetch()} />}
        {faults.data?.items.length === 0 && (
          <Empty title={state === 'open' ? 'Không có lời báo nào chưa xong' : 'Chưa có lời báo nào đã xong'}>
            Lời báo mới hiện ở đây trong một phút.
          </Empty>
        )}
        {faults.data && faults.data.items.length > 0 && (
          <table className="plain num">
            <thead>
              <tr>
                <th scope="col">Số, lúc báo</th>
                <th scope="col">Nơi, trang</th>
                <th scope="col">Chuyện gì</th>
                <th scope="col">{state === 'open' ? 'Trả lời ở đâu' : 'Đã làm gì'}</th>
                {state === 'open' && (
                  <th scope="col">
                    <span className="vh">Xong</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {faults.data.items.map((fault) => (
                <tr key={fault.id}>
                  <th scope="row">
                    <span className="code">{fault.reference}</span>
                    <br />
                    <small>{formatTaken(fault.madeAt)}</small>
                  </th>
                  <td className="wrap-cell">
                    {fault.organisation}
                    <br />
                    <small className="code">{fault.page}</small>
                  </td>
                  <td className="wrap-cell">{fault.what}</td>
                  <td className="wrap-cell">{state === 'open' ? (fault.contact ?? 'Không để lại') : fault.outcome}</td>
                  {state === 'open' && (
                    <td>
                      <button type="button" className="btn second" onClick={() => setClosing(fault)}>
                        Xong<span className="vh"> {fault.reference}</span>
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {closing && <CloseDialog fault={closing} onClose={() => setClosing(null)} onDone={() => void closed()} />}
    </>
  );
}

function CloseDialog({ fault, onClose, onDone }: { fault: Fault; onClose: () => void; onDone: () => void }) {
  const [outcome, setOutcome] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await act(`/system/${fault.id}/close-fault`, { outcome });
      onDone();
    } catch (error) {
      setTrouble(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog open title={`Xong lời báo ${fault.reference}`} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="note mt-3">
          <Icon name="info" />
          <span>
            {fault.contact ? `Nhớ trả lời người báo trước (${fault.contact}): bấm Xong là cách liên lạc bị xóa.` : fault.what}
          </span>
        </p>
        <div className={trouble ? 'field bad' : 'field'}>
          <label htmlFor="outcome">Đã làm gì?</label>
          {trouble && (
            <p className="error" id="outcome-error" role="alert">
              <Icon name="warn" />
              {trouble}
            </p>
          )}
          <textarea
            id="outcome"
            className="input"
            rows={3}
            maxLength={1000}
            value={outcome}
            autoFocus
            aria-describedby={trouble ? 'outcome-error' : undefined}
            aria-invalid={trouble ? true : undefined}
            onChange={(event) => setOutcome(event.target.value)}
          />
        </div>
        <p className="row">
          <button type="submit" className="btn" aria-disabled={busy}>
            Xong
          </button>
          <button type="button" className="btn second" onClick={onClose}>
            Chưa xong
          </button>
        </p>
      </form>
    </Dialog>
  );
}
