import { useState } from 'react';
import type { Edit } from '../../../../src/modules/procedures/index.ts';
import { ItemDialog, lineOf, Mistakes, useEditing, wholeNumber } from './procedures-edit.tsx';
import { channelWords, type DefinitionView } from './procedures-model.ts';
import { ItemRow, Part } from './procedures-rows.tsx';
import { procedureOf } from './procedures-tabs.tsx';

type Props = { view: DefinitionView };
type NoteList = 'afterwards' | 'specialCases' | 'dataWeHave';

const roleWords: Record<string, string> = {
  'one-stop-officer': 'Bộ phận tiếp nhận và trả kết quả',
  'case-officer': 'Công chức chuyên môn',
  'head-of-unit': 'Người đứng đầu đơn vị',
  leader: 'Lãnh đạo',
  clerk: 'Văn thư',
};

/** The steps that the engine knows, in their order: what each is called, and who does it. */
export function StepsTab({ view }: Props) {
  const editing = useEditing();
  const p = procedureOf(view);
  const [open, setOpen] = useState<number | null>(null);
  const one = open === null ? undefined : p.steps[open];
  return (
    <>
      <section className="item-part">
        <h2>Các bước giải quyết</h2>
        <p className="soft">
          Thứ tự các bước do quy trình một cửa định; ở đây sửa tên và người làm, như trang thủ tục hiện cho người dân.
        </p>
        <ol>
          {p.steps.map((step, i) => (
            <li key={step.id} className="item-row">
              <div className="item-said">
                <b>{step.title}</b>
                <p className="soft">{roleWords[step.role]}</p>
                <Mistakes at={`/procedure/steps/${i}`} />
              </div>
              {editing && (
                <p className="item-acts">
                  <button type="button" className="linkbtn" onClick={() => setOpen(i)}>
                    Sửa<span className="vh"> bước {step.title}</span>
                  </button>
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
      {one && open !== null && (
        <ItemDialog
          title="Sửa bước"
          first={{ title: one.title, role: one.role }}
          boxes={[
            { name: 'title', label: 'Tên bước', kind: 'line' },
            {
              name: 'role',
              label: 'Ai làm',
              kind: 'select',
              choices: Object.entries(roleWords).map(([value, label]) => ({ value, label })),
            },
          ]}
          edit={(v): Edit => ({ kind: 'step', at: open, item: { title: lineOf(v.title), role: v.role as 'leader' } })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

const noteParts: [NoteList, string, string][] = [
  ['afterwards', 'Sau khi nộp, người dân được báo', 'Những gì xảy ra tiếp theo, hiện trên trang thủ tục và sau khi nộp.'],
  ['specialCases', 'Trường hợp cần lưu ý', 'Lời nhắc cho những hoàn cảnh riêng.'],
  ['dataWeHave', 'Điều chúng tôi đã biết', 'Dữ liệu mà người dân không phải khai lại.'],
];

export function NoticesTab({ view }: Props) {
  const p = procedureOf(view);
  const [open, setOpen] = useState<{ list: NoteList; at: number | null } | null>(null);
  const one = open && open.at !== null ? p[open.list]?.[open.at] : undefined;
  return (
    <>
      <WordsPart view={view} />
      {noteParts.map(([list, title, note]) => (
        <Part
          key={list}
          title={title}
          note={note}
          add="Thêm lời"
          pointer={`/procedure/${list}`}
          onAdd={() => setOpen({ list, at: null })}
        >
          {(p[list] ?? []).map((item, i) => (
            <ItemRow
              key={item.title}
              list={list}
              at={i}
              count={p[list]!.length}
              name={`lời ${item.title.slice(0, 50)}`}
              pointer={`/procedure/${list}/${i}`}
              onEdit={() => setOpen({ list, at: i })}
            >
              <b>{item.title}</b>
              <p>{item.detail}</p>
            </ItemRow>
          ))}
        </Part>
      ))}
      {open && (
        <ItemDialog
          title={one ? 'Sửa lời' : 'Thêm lời'}
          first={{ title: one?.title ?? '', detail: one?.detail ?? '' }}
          boxes={[
            { name: 'title', label: 'Câu đầu', kind: 'line' },
            { name: 'detail', label: 'Nói rõ', kind: 'long' },
          ]}
          edit={(v): Edit => ({
            kind: 'note',
            list: open.list,
            at: open.at,
            item: { title: lineOf(v.title), detail: lineOf(v.detail) },
          })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

const levelWords = { full: 'Toàn trình', partial: 'Một phần', none: 'Chưa làm trực tuyến' } as const;

function WordsPart({ view }: Props) {
  const editing = useEditing();
  const p = procedureOf(view);
  const [open, setOpen] = useState<'words' | 'channels' | null>(null);
  const lines: [string, string][] = [
    ['Tên gọi', p.plainName],
    ['Tên chính thức', p.name],
    ['Tóm tắt', p.summary],
    ['Ai được làm', p.whoMay.join(' ')],
    ['Cơ quan giải quyết', p.resolvingText],
    ['Số phút để khai', String(p.minutesToFill)],
    ['Dịch vụ trực tuyến', levelWords[p.onlineLevel]],
    ['Cách nộp', p.channels.map((one) => channelWords[one]).join(', ')],
    ['Quyết định công bố', p.decision.name],
    ['Lời cam đoan', view.form.pledge ?? 'Dùng lời chung'],
  ];
  return (
    <section className="item-part">
      <h2>Lời chung của thủ tục</h2>
      {['plainName', 'name', 'summary', 'whoMay', 'minutesToFill', 'decision', 'channels'].map((key) => (
        <Mistakes key={key} at={`/procedure/${key}`} />
      ))}
      <dl className="facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {editing && (
        <p className="row">
          <button type="button" className="btn second" onClick={() => setOpen('words')}>
            Sửa lời chung
          </button>
          <button type="button" className="btn second" onClick={() => setOpen('channels')}>
            Sửa cách nộp
          </button>
        </p>
      )}
      {open === 'channels' && (
        <ItemDialog
          title="Cách nộp"
          first={{ channels: p.channels }}
          boxes={[
            {
              name: 'channels',
              label: 'Nhận hồ sơ bằng',
              kind: 'checks',
              choices: Object.entries(channelWords).map(([value, label]) => ({ value, label })),
            },
          ]}
          edit={(v): Edit => ({ kind: 'channels', channels: v.channels as ('online' | 'counter' | 'postal')[] })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'words' && (
        <ItemDialog
          title="Lời chung của thủ tục"
          first={{
            plainName: p.plainName,
            name: p.name,
            summary: p.summary,
            whoMay: p.whoMay.join('\n'),
            resolvingText: p.resolvingText,
            minutesToFill: p.minutesToFill,
            onlineLevel: p.onlineLevel,
            decision: p.decision.name,
            pledge: view.form.pledge ?? '',
          }}
          boxes={[
            { name: 'plainName', label: 'Tên gọi', hint: 'Như người dân gọi.', kind: 'line' },
            { name: 'name', label: 'Tên chính thức', kind: 'line' },
            { name: 'summary', label: 'Tóm tắt', kind: 'long' },
            { name: 'whoMay', label: 'Ai được làm', hint: 'Mỗi ý một dòng.', kind: 'long' },
            { name: 'resolvingText', label: 'Cơ quan giải quyết', kind: 'line' },
            { name: 'minutesToFill', label: 'Số phút để khai', kind: 'number' },
            {
              name: 'onlineLevel',
              label: 'Dịch vụ trực tuyến',
              kind: 'select',
              choices: Object.entries(levelWords).map(([value, label]) => ({ value, label })),
            },
            { name: 'decision', label: 'Quyết định công bố', kind: 'line' },
            { name: 'pledge', label: 'Lời cam đoan trước khi nộp', kind: 'long' },
          ]}
          edit={(v): Edit => ({
            kind: 'words',
            set: {
              plainName: lineOf(v.plainName),
              name: lineOf(v.name),
              summary: lineOf(v.summary),
              whoMay: lineOf(v.whoMay)
                .split('\n')
                .map((one) => one.trim())
                .filter(Boolean),
              resolvingText: lineOf(v.resolvingText),
              minutesToFill: wholeNumber(v.minutesToFill) ?? 0,
              onlineLevel: v.onlineLevel as 'full',
              decision: lineOf(v.decision),
              ...(lineOf(v.pledge) && { pledge: lineOf(v.pledge) }),
            },
          })}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
