import { useState } from 'react';
import type { Edit, ProcedureDefinition } from '../../../../src/modules/procedures/index.ts';
import { type BoxValues, ItemDialog, lineOf, useEditing, wholeNumber } from './procedures-edit.tsx';
import { channelWords, type DefinitionView, groundsOf, moneyText, unitWords } from './procedures-model.ts';
import { ItemRow, Part } from './procedures-rows.tsx';
import { procedureOf, sourceNote, sourceValue } from './procedures-tabs.tsx';

type Props = { view: DefinitionView };

/** Which cases and ways in a rule is for, in words. */
function scopeText(
  { cases, channels }: { cases?: string[] | undefined; channels?: string[] | undefined },
  p: ProcedureDefinition,
): string {
  const names = cases?.map((id) => p.cases.find((one) => one.id === id)?.label ?? id);
  return [
    names && `Trường hợp: ${names.join('; ')}`,
    channels && `Nộp ${channels.map((one) => channelWords[one]?.toLowerCase()).join(', ')}`,
  ]
    .filter(Boolean)
    .join('. ');
}

const scopeBoxes = (p: ProcedureDefinition) => [
  {
    name: 'cases',
    label: 'Chỉ cho trường hợp',
    hint: 'Không đánh dấu: mọi trường hợp.',
    kind: 'checks' as const,
    choices: p.cases.map(({ id, label }) => ({ value: id, label })),
  },
  {
    name: 'channels',
    label: 'Chỉ cho cách nộp',
    hint: 'Không đánh dấu: mọi cách nộp.',
    kind: 'checks' as const,
    choices: p.channels.map((value) => ({ value, label: channelWords[value] ?? value })),
  },
];
const scopeValues = ({ cases, channels }: BoxValues) => ({
  ...(Array.isArray(cases) && cases.length > 0 && { cases: cases as string[] }),
  ...(Array.isArray(channels) && channels.length > 0 && { channels: channels as ('online' | 'counter' | 'postal')[] }),
});

export function FeesTab({ view }: Props) {
  const p = procedureOf(view);
  const [fee, setFee] = useState<number | 'new' | null>(null);
  const [limit, setLimit] = useState<number | 'new' | null>(null);
  const aFee = typeof fee === 'number' ? p.fees[fee] : undefined;
  const aLimit = typeof limit === 'number' ? p.limits[limit] : undefined;
  return (
    <>
      <Part title="Phí, lệ phí" add="Thêm khoản thu" pointer="/procedure/fees" onAdd={() => setFee('new')}>
        {p.fees.map((item, i) => (
          <ItemRow
            key={`${item.name} ${item.text} ${JSON.stringify(item.channels)} ${JSON.stringify(item.cases)}`}
            list="fees"
            at={i}
            count={p.fees.length}
            name={`khoản ${item.name}`}
            pointer={`/procedure/fees/${i}`}
            verify={item.source.verify === true}
            onEdit={() => setFee(i)}
          >
            <b>
              {item.name}: {moneyText(item.amount)}
            </b>
            <p>
              {item.text} {scopeText(item, p)}
              {view.neededTexts[`fees/${i}`] && ` Chỉ thu khi ${view.neededTexts[`fees/${i}`]}.`}
            </p>
            <p className="soft">Căn cứ: {item.source.name}</p>
          </ItemRow>
        ))}
      </Part>
      <Part
        title="Thời hạn giải quyết"
        note="Quy định đầu tiên hợp với hồ sơ được dùng."
        add="Thêm thời hạn"
        pointer="/procedure/limits"
        onAdd={() => setLimit('new')}
      >
        {p.limits.map((item, i) => (
          <ItemRow
            key={`${item.text} ${JSON.stringify(item.channels)} ${JSON.stringify(item.cases)}`}
            list="limits"
            at={i}
            count={p.limits.length}
            name={`thời hạn ${item.value} ${unitWords[item.unit]}`}
            pointer={`/procedure/limits/${i}`}
            verify={item.source.verify === true}
            onEdit={() => setLimit(i)}
          >
            <b>
              {item.value} {unitWords[item.unit]}
            </b>
            <p>
              {item.text} {scopeText(item, p)}
            </p>
            <p className="soft">Căn cứ: {item.source.name}</p>
          </ItemRow>
        ))}
      </Part>
      {fee !== null && (
        <ItemDialog
          title={aFee ? 'Sửa khoản thu' : 'Thêm khoản thu'}
          first={{
            name: aFee?.name ?? 'Lệ phí',
            amount: aFee ? (aFee.amount ?? '') : '',
            text: aFee?.text ?? '',
            cases: aFee?.cases ?? [],
            channels: aFee?.channels ?? [],
            needed: aFee?.needed ?? null,
            source: aFee?.source.name ?? '',
          }}
          boxes={[
            { name: 'name', label: 'Tên khoản thu', kind: 'line' },
            {
              name: 'amount',
              label: 'Mức thu (đồng)',
              hint: 'Ghi 0 nếu không thu. Để trống nếu Hội đồng nhân dân tỉnh quy định mà chưa có mức.',
              kind: 'money',
            },
            {
              name: 'text',
              label: 'Nói với người dân',
              hint: 'Ví dụ: 8.000 đồng một bản; hộ nghèo không phải nộp.',
              kind: 'line',
            },
            {
              name: 'needed',
              label: '',
              verb: 'Thu',
              words: typeof fee === 'number' ? (view.neededTexts[`fees/${fee}`] ?? null) : null,
              grounds: groundsOf(view, null),
              kind: 'condition',
            },
            ...scopeBoxes(p),
            { name: 'source', label: 'Căn cứ', hint: sourceNote, kind: 'line' },
          ]}
          edit={(v): Edit => {
            const { cases: _, channels: __, needed: ___, ...rest } = aFee ?? ({} as Partial<ProcedureDefinition['fees'][number]>);
            return {
              kind: 'fee',
              at: fee === 'new' ? null : fee,
              item: {
                ...rest,
                name: lineOf(v.name),
                amount: lineOf(v.amount) === '' ? null : (wholeNumber(v.amount) ?? -1),
                text: lineOf(v.text),
                ...scopeValues(v),
                ...(v.needed ? { needed: v.needed as never } : {}),
                source: sourceValue(v.source, aFee && wholeNumber(v.amount) === aFee.amount ? aFee.source : undefined),
              },
            };
          }}
          onClose={() => setFee(null)}
        />
      )}
      {limit !== null && (
        <ItemDialog
          title={aLimit ? 'Sửa thời hạn' : 'Thêm thời hạn'}
          first={{
            value: aLimit?.value ?? '',
            unit: aLimit?.unit ?? 'working-day',
            cutoff: aLimit?.cutoff ?? '',
            text: aLimit?.text ?? '',
            cases: aLimit?.cases ?? [],
            channels: aLimit?.channels ?? [],
            source: aLimit?.source.name ?? '',
          }}
          boxes={[
            { name: 'value', label: 'Bao lâu', kind: 'number' },
            {
              name: 'unit',
              label: 'Tính bằng',
              kind: 'select',
              choices: Object.entries(unitWords).map(([value, label]) => ({ value, label })),
            },
            {
              name: 'cutoff',
              label: 'Nhận sau giờ này thì tính từ ngày làm việc kế tiếp',
              hint: 'Ví dụ 15:00. Để trống nếu không có quy định.',
              kind: 'line',
            },
            { name: 'text', label: 'Nói với người dân', kind: 'line' },
            ...scopeBoxes(p),
            { name: 'source', label: 'Căn cứ', hint: sourceNote, kind: 'line' },
          ]}
          edit={(v): Edit => {
            const {
              cases: _,
              channels: __,
              cutoff: ___,
              ...rest
            } = aLimit ?? ({} as Partial<ProcedureDefinition['limits'][number]>);
            return {
              kind: 'limit',
              at: limit === 'new' ? null : limit,
              item: {
                ...rest,
                value: wholeNumber(v.value) ?? 0,
                unit: v.unit as 'day',
                ...(lineOf(v.cutoff) && { cutoff: lineOf(v.cutoff) }),
                text: lineOf(v.text),
                ...scopeValues(v),
                source: sourceValue(v.source, aLimit && wholeNumber(v.value) === aLimit.value ? aLimit.source : undefined),
              },
            };
          }}
          onClose={() => setLimit(null)}
        />
      )}
      <ReceptionHours view={view} />
    </>
  );
}

function ReceptionHours({ view }: Props) {
  const editing = useEditing();
  const [open, setOpen] = useState(false);
  const hours = procedureOf(view).settings.receptionHours;
  return (
    <section className="item-part">
      <h2>Hạn tiếp nhận</h2>
      <p>
        Bộ phận tiếp nhận trả lời trong {hours} giờ làm việc.{' '}
        {editing && (
          <button type="button" className="linkbtn" onClick={() => setOpen(true)}>
            Sửa<span className="vh"> hạn tiếp nhận</span>
          </button>
        )}
      </p>
      {open && (
        <ItemDialog
          title="Hạn tiếp nhận"
          first={{ receptionHours: hours }}
          boxes={[{ name: 'receptionHours', label: 'Số giờ làm việc', kind: 'number' }]}
          edit={(v): Edit => ({ kind: 'words', set: { receptionHours: wholeNumber(v.receptionHours) ?? 0 } })}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
