import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierPage, WorkItem } from '../../../src/modules/dossiers/contract.ts';
import { Icon } from '../../design/icons.tsx';
import { act, read, sentenceOf } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { useShortcuts } from '../shortcuts.ts';

type Bulkable = {
  action: string;
  label: string;
  short?: string;
  sentence: string;
  done: string;
  input: (item: WorkItem) => Promise<unknown>;
};

const nothing = (): Promise<unknown> => Promise.resolve({});

/** What can be done with many at once, by what they wait for. Every row is its own action with its own record. */
const bulk: Record<string, Bulkable> = {
  reception: {
    action: 'receive',
    label: 'Tiếp nhận',
    sentence: 'Mỗi hồ sơ được cấp giấy tiếp nhận và bắt đầu tính hạn.',
    done: 'Đã tiếp nhận',
    input: nothing,
  },
  check: {
    action: 'take',
    label: 'Nhận xử lý',
    sentence: 'Các hồ sơ này về tay người đang đăng nhập.',
    done: 'Đã nhận xử lý',
    input: nothing,
  },
  sign: {
    action: 'approve',
    label: 'Ký kết quả',
    short: 'Ký',
    sentence: 'Mỗi hồ sơ được ký số và gửi kết quả cho dân. Đã ký thì không rút lại được.',
    done: 'Đã gửi ký',
    input: async ({ id }) => ({ preparedHash: (await read<DossierPage>(`/dossiers/${id}`)).proposal?.dataHash }),
  },
};

function kindOf(chosen: readonly WorkItem[]): Bulkable | null {
  const kinds = new Set(chosen.map((item) => (item.state === 1 ? 'reception' : item.state === 2 ? 'check' : item.step)));
  return kinds.size === 1 ? (bulk[[...kinds][0] ?? ''] ?? null) : null;
}

type Props = {
  chosen: WorkItem[];
  /** What stays chosen, and what was done, in words. */
  onDone: (left: ReadonlySet<string>, said?: string) => void;
  onOpen: (id: string) => void;
};

export function Bulk({ chosen, onDone, onOpen }: Props) {
  const client = useQueryClient();
  const kind = kindOf(chosen);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [failed, setFailed] = useState<{ item: WorkItem; sentence: string }[]>([]);
  const ask = (): void => {
    if (!kind) return;
    setFailed([]);
    setDone(null);
    setAsking(true);
  };
  useShortcuts({ t: ask });
  const run = async (): Promise<void> => {
    if (!kind || done !== null) return;
    const bad: { item: WorkItem; sentence: string }[] = [];
    for (const [index, item] of chosen.entries()) {
      setDone(index);
      try {
        await act(`/dossiers/${item.id}/${kind.action}`, await kind.input(item), { version: item.version });
      } catch (error) {
        bad.push({ item, sentence: sentenceOf(error) });
      }
    }
    setDone(null);
    await client.invalidateQueries();
    if (bad.length === 0) {
      setAsking(false);
      onDone(new Set(), `${kind.done} ${chosen.length} hồ sơ.`);
    } else setFailed(bad);
  };
  const close = (): void => {
    if (done !== null) return;
    setAsking(false);
    if (failed.length > 0) onDone(new Set(failed.map(({ item }) => item.id)));
  };
  const first = chosen[0];
  return (
    <>
      <div className="bulk" role="toolbar" aria-label="Việc đã chọn">
        <b>Đã chọn {chosen.length} hồ sơ</b>
        <button
          type="button"
          className="btn"
          aria-disabled={!kind}
          aria-describedby={kind ? undefined : 'bulk-why'}
          onClick={ask}
        >
          {kind ? `${kind.short ?? kind.label} ${chosen.length} hồ sơ` : 'Làm cùng lúc'} <kbd>T</kbd>
        </button>
        {first && (
          <button type="button" className="btn second" onClick={() => onOpen(first.id)}>
            Mở lần lượt
          </button>
        )}
        {!kind && (
          <span id="bulk-why" className="small soft">
            Làm cùng lúc được khi các hồ sơ cùng chờ một việc.
          </span>
        )}
        <button type="button" className="linkbtn push" onClick={() => onDone(new Set())}>
          Bỏ chọn<kbd>Esc</kbd>
        </button>
      </div>
      <Dialog open={asking} title={`${kind?.label ?? ''} ${chosen.length} hồ sơ`} onClose={close}>
        {failed.length === 0 ? (
          <>
            <p className="mt-3">{kind?.sentence}</p>
            <ul className="mt-3 bulk-list num">
              {chosen.map((item) => (
                <li key={item.id}>
                  <b>{item.title}</b>
                  <span className="block small soft">{item.code}</span>
                </li>
              ))}
            </ul>
            {done !== null && (
              <p className="mt-3" role="status">
                Đang làm hồ sơ {done + 1} trên {chosen.length}…
              </p>
            )}
            <p className="row">
              <button type="button" className="btn" aria-disabled={done !== null} onClick={() => void run()}>
                {kind?.label} {chosen.length} hồ sơ
              </button>
              <button type="button" className="btn second" aria-disabled={done !== null} onClick={close}>
                Thôi
              </button>
            </p>
          </>
        ) : (
          <>
            <p className="note bad mt-3" role="alert">
              <Icon name="warn" />
              <span>{failed.length} hồ sơ chưa làm được. Các hồ sơ khác đã xong.</span>
            </p>
            <ul className="mt-3 stack-2">
              {failed.map(({ item, sentence }) => (
                <li key={item.id}>
                  <b className="num">{item.code}</b> {item.title}
                  <br />
                  <span className="soft">{sentence}</span>
                </li>
              ))}
            </ul>
            <p className="row">
              <button type="button" className="btn second" onClick={close}>
                Đóng
              </button>
            </p>
          </>
        )}
      </Dialog>
    </>
  );
}
