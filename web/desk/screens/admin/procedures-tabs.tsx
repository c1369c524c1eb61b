import { useState } from 'react';
import type { Edit, ProcedureDefinition } from '../../../../src/modules/procedures/index.ts';
import { ItemDialog, lineOf, wholeNumber } from './procedures-edit.tsx';
import { type DefinitionView, groundsOf } from './procedures-model.ts';
import { ItemRow, Part } from './procedures-rows.tsx';

export const procedureOf = (view: DefinitionView): ProcedureDefinition => view.procedure as unknown as ProcedureDefinition;
type Props = { view: DefinitionView };
export const sourceNote = 'Ghi số, ký hiệu văn bản và điều khoản là căn cứ của quy định này.';

/** A rule that was changed has the source that was typed; the mark stays where neither was touched. */
export const sourceValue = (typed: unknown, before: { name: string; verify?: boolean | undefined } | undefined) =>
  before && lineOf(typed) === before.name ? before : { name: lineOf(typed) };

export function CasesTab({ view }: Props) {
  const p = procedureOf(view);
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const one = typeof open === 'number' ? p.cases[open] : undefined;
  return (
    <>
      <Part
        title="Trường hợp"
        note="Người dân chọn một trường hợp khi khai; giấy tờ, phí, thời hạn có thể khác nhau theo trường hợp."
        add="Thêm trường hợp"
        pointer="/procedure/cases"
        onAdd={() => setOpen('new')}
      >
        {p.cases.map((item, i) => (
          <ItemRow
            key={item.id}
            list="cases"
            at={i}
            count={p.cases.length}
            name={`trường hợp ${item.label}`}
            pointer={`/procedure/cases/${i}`}
            onEdit={() => setOpen(i)}
          >
            <b>{item.label}</b>
            {item.usual && <span className="tag rest">Thường gặp</span>}
            <p className="soft">{item.explain}</p>
          </ItemRow>
        ))}
      </Part>
      {open !== null && (
        <ItemDialog
          title={one ? 'Sửa trường hợp' : 'Thêm trường hợp'}
          first={{ label: one?.label ?? '', explain: one?.explain ?? '', usual: one?.usual === true }}
          boxes={[
            { name: 'label', label: 'Tên trường hợp', kind: 'line' },
            {
              name: 'explain',
              label: 'Giải thích cho người dân',
              hint: 'Một, hai câu: khi nào là trường hợp này, cần gì khác.',
              kind: 'long',
            },
            { name: 'usual', label: 'Trường hợp thường gặp, chọn sẵn khi không nói gì', kind: 'check' },
          ]}
          edit={(v): Edit => ({
            kind: 'case',
            at: open === 'new' ? null : open,
            item: { label: lineOf(v.label), explain: lineOf(v.explain), ...(v.usual === true && { usual: true }) },
          })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

const copiesText = ({ originals, copies }: { originals: number; copies: number }): string =>
  [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean).join(', ') ||
  'Không phải nộp bản nào';

export function PapersTab({ view }: Props) {
  const p = procedureOf(view);
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const one = typeof open === 'number' ? p.components[open] : undefined;
  return (
    <>
      <Part
        title="Giấy tờ"
        note="Giấy phải nộp tự có chỗ chụp ảnh trong tờ khai."
        add="Thêm giấy tờ"
        pointer="/procedure/components"
        onAdd={() => setOpen('new')}
      >
        {p.components.map((item, i) => (
          <ItemRow
            key={item.id}
            list="components"
            at={i}
            count={p.components.length}
            name={`giấy tờ ${item.shortName.slice(0, 60)}`}
            pointer={`/procedure/components/${i}`}
            verify={item.clause.verify === true}
            onEdit={() => setOpen(i)}
          >
            <b>{item.shortName}</b>
            <p>
              {item.kind === 'submit' ? copiesText(item) : 'Chỉ xuất trình rồi mang về'}
              {view.neededTexts[`components/${i}`]
                ? `. Cần khi ${view.neededTexts[`components/${i}`]}`
                : '. Cần trong mọi trường hợp'}
              .
            </p>
            <p className="soft">Căn cứ: {item.clause.name}</p>
          </ItemRow>
        ))}
      </Part>
      {open !== null && (
        <ItemDialog
          title={one ? 'Sửa giấy tờ' : 'Thêm giấy tờ'}
          first={{
            shortName: one?.shortName ?? '',
            name: one?.name ?? '',
            kind: one?.kind ?? 'submit',
            originals: one?.originals ?? 1,
            copies: one?.copies ?? 0,
            photoIsEnough: one?.photoIsEnough ?? true,
            needed: one?.needed ?? null,
            neededText: one?.neededText ?? '',
            clause: one?.clause.name ?? '',
          }}
          boxes={[
            { name: 'shortName', label: 'Tên gọi', hint: 'Như người dân gọi.', kind: 'line' },
            { name: 'name', label: 'Tên theo văn bản', kind: 'long' },
            {
              name: 'kind',
              label: 'Nộp hay xuất trình',
              kind: 'select',
              choices: [
                { value: 'submit', label: 'Phải nộp, lưu cùng hồ sơ' },
                { value: 'present', label: 'Chỉ xuất trình rồi mang về' },
              ],
            },
            { name: 'originals', label: 'Số bản chính', kind: 'number' },
            { name: 'copies', label: 'Số bản sao', kind: 'number' },
            { name: 'photoIsEnough', label: 'Ảnh chụp là đủ khi nộp trực tuyến', kind: 'check' },
            {
              name: 'needed',
              label: '',
              verb: 'Cần',
              words: typeof open === 'number' ? (view.neededTexts[`components/${open}`] ?? null) : null,
              grounds: groundsOf(view, null),
              kind: 'condition',
            },
            { name: 'neededText', label: 'Nói với người dân: khi nào cần', hint: 'Để trống nếu ai cũng cần.', kind: 'line' },
            { name: 'clause', label: 'Căn cứ', hint: sourceNote, kind: 'line' },
          ]}
          edit={(v): Edit => {
            const {
              id: _,
              needed: __,
              neededText: ___,
              ...rest
            } = one ?? ({} as Partial<ProcedureDefinition['components'][number]>);
            return {
              kind: 'paper',
              at: open === 'new' ? null : open,
              item: {
                ...rest,
                shortName: lineOf(v.shortName),
                name: lineOf(v.name) || lineOf(v.shortName),
                kind: v.kind === 'present' ? 'present' : 'submit',
                originals: wholeNumber(v.originals) ?? -1,
                copies: wholeNumber(v.copies) ?? -1,
                photoIsEnough: v.photoIsEnough === true,
                ...(v.needed ? { needed: v.needed as never } : {}),
                ...(lineOf(v.neededText) && { neededText: lineOf(v.neededText) }),
                clause: sourceValue(v.clause, one?.clause),
              },
            };
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
