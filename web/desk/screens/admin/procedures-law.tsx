import { useState } from 'react';
import type { Edit } from '../../../../src/modules/procedures/index.ts';
import { ItemDialog, lineOf, useEditing } from './procedures-edit.tsx';
import type { DefinitionView } from './procedures-model.ts';
import { ItemRow, Part, VerifyTag } from './procedures-rows.tsx';
import { procedureOf } from './procedures-tabs.tsx';

type Props = { view: DefinitionView };

/** What the procedure rests on, and everything that is still to be checked against the gazette. */
export function LawPart({ view }: Props) {
  const p = procedureOf(view);
  const editing = useEditing();
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const [mark, setMark] = useState<DefinitionView['toVerify'][number] | null>(null);
  const one = typeof open === 'number' ? p.legalBasis[open] : undefined;
  return (
    <>
      <section className="item-part">
        <h2>Còn phải đối chiếu với văn bản ({view.toVerify.length})</h2>
        <ul>
          {view.toVerify.map((item) => (
            <li key={item.at} className="item-row">
              <div className="item-said">
                <b>{item.what}</b>
                <VerifyTag />
                <p className="soft">Nguồn đang ghi: {item.source}</p>
              </div>
              {editing && (
                <p className="item-acts">
                  <button type="button" className="linkbtn" onClick={() => setMark(item)}>
                    Đã đối chiếu<span className="vh"> {item.what}</span>
                  </button>
                </p>
              )}
            </li>
          ))}
        </ul>
        {view.toVerify.length === 0 && <p>Mọi mục đều đã đối chiếu.</p>}
        {!editing && view.toVerify.length > 0 && <p className="soft">Muốn xác nhận đã đối chiếu, hãy soạn một phiên bản mới.</p>}
      </section>
      <Part title="Căn cứ pháp lý" add="Thêm văn bản" pointer="/procedure/legalBasis" onAdd={() => setOpen('new')}>
        {p.legalBasis.map((item, i) => (
          <ItemRow
            key={`${item.number} ${item.name}`}
            list="legalBasis"
            at={i}
            count={p.legalBasis.length}
            name={`văn bản ${item.number}`}
            pointer={`/procedure/legalBasis/${i}`}
            verify={item.verify === true}
            onEdit={() => setOpen(i)}
          >
            <b>{item.number}</b>
            <p>{item.name}</p>
          </ItemRow>
        ))}
      </Part>
      {open !== null && (
        <ItemDialog
          title={one ? 'Sửa văn bản' : 'Thêm văn bản'}
          first={{ number: one?.number ?? '', name: one?.name ?? '' }}
          boxes={[
            { name: 'number', label: 'Số, ký hiệu', kind: 'line' },
            { name: 'name', label: 'Tên văn bản', kind: 'line' },
          ]}
          edit={(v): Edit => ({
            kind: 'basis',
            at: open === 'new' ? null : open,
            item: { number: lineOf(v.number), name: lineOf(v.name) },
          })}
          onClose={() => setOpen(null)}
        />
      )}
      {mark && (
        <ItemDialog
          title="Xác nhận đã đối chiếu"
          note={`${mark.what}. Nguồn đang ghi: ${mark.source}. Tên của bạn và thời điểm được ghi vào lịch sử phiên bản.`}
          first={{ document: '', date: '', issuer: '' }}
          boxes={[
            { name: 'document', label: 'Số, ký hiệu văn bản', hint: 'Ví dụ 85/2019/NQ-HĐND.', kind: 'line' },
            { name: 'date', label: 'Ngày ban hành', hint: 'Ví dụ 12/07/2026.', kind: 'line' },
            { name: 'issuer', label: 'Cơ quan ban hành', kind: 'line' },
          ]}
          edit={(v): Edit => ({
            kind: 'confirm',
            at: mark.at,
            document: lineOf(v.document),
            date: isoOf(v.date),
            issuer: lineOf(v.issuer),
          })}
          onClose={() => setMark(null)}
        />
      )}
    </>
  );
}

/** 12/7/2026 -> 2026-07-12; what is no date goes as typed, and the server says so. */
const isoOf = (typed: unknown): string => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(lineOf(typed)) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : lineOf(typed);
};
