import { useState } from 'react';
import type { Edit } from '../../../../src/modules/procedures/index.ts';
import { Icon } from '../../../design/icons.tsx';
import { sentenceOf } from '../../api.ts';
import { type Box, ItemDialog, lineOf, Mistakes, type OptionRow, useEditing, wholeNumber } from './procedures-edit.tsx';
import { type DefinitionView, groundsOf, type QuestionView } from './procedures-model.ts';
import { Sure } from './procedures-rows.tsx';

type Section = DefinitionView['sections'][number];
type Open =
  | { kind: 'question'; one: QuestionView }
  | { kind: 'section'; one: Section }
  | { kind: 'new'; after: string; at: string | null }
  | null;

/** The declaration question by question, in the order in which people are asked. */
export function QuestionsTab({ view }: { view: DefinitionView }) {
  const editing = useEditing();
  const [open, setOpen] = useState<Open>(null);
  return (
    <>
      {view.sections.map((section, i) => (
        <section key={section.at} className="item-part">
          {section.step !== view.sections[i - 1]?.step && <p className="step-name">Bước: {section.step}</p>}
          <h2>
            {section.title}
            {editing && (
              <button type="button" className="linkbtn" onClick={() => setOpen({ kind: 'section', one: section })}>
                Sửa<span className="vh"> phần {section.title}</span>
              </button>
            )}
          </h2>
          {section.intro && <p className="soft">{section.intro}</p>}
          <ol>
            {section.questions.map((one) => (
              <QuestionRow
                key={one.at}
                one={one}
                onEdit={() => setOpen({ kind: 'question', one })}
                onAdd={() => setOpen({ kind: 'new', after: one.at, at: one.at })}
              />
            ))}
          </ol>
          {editing && (
            <button
              type="button"
              className="btn second"
              onClick={() => setOpen({ kind: 'new', after: section.at, at: section.questions.at(-1)?.at ?? null })}
            >
              <Icon name="plus" />
              Thêm câu hỏi<span className="vh"> vào phần {section.title}</span>
            </button>
          )}
        </section>
      ))}
      {open?.kind === 'question' && <QuestionDialog view={view} one={open.one} onClose={() => setOpen(null)} />}
      {open?.kind === 'section' && (
        <ItemDialog
          title="Sửa phần"
          first={{ title: open.one.title, intro: open.one.intro ?? '' }}
          boxes={[
            { name: 'title', label: 'Tên phần', kind: 'line' },
            { name: 'intro', label: 'Lời dẫn', hint: 'Một câu dưới tên phần; để trống nếu không cần.', kind: 'long' },
          ]}
          edit={(v): Edit => ({ kind: 'section', at: open.one.at, title: lineOf(v.title), intro: lineOf(v.intro) || null })}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'new' && <NewQuestion view={view} after={open.after} upTo={open.at} onClose={() => setOpen(null)} />}
    </>
  );
}

function QuestionRow({ one, onEdit, onAdd }: { one: QuestionView; onEdit: () => void; onAdd: () => void }) {
  const editing = useEditing();
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = (edit: Edit): void => {
    setError(null);
    editing?.change(edit).catch((e) => setError(sentenceOf(e)));
  };
  return (
    <li className={`item-row depth-${Math.min(one.depth, 3)}`}>
      <div className="item-said">
        <b>{one.label}</b>
        <p className="soft">
          {one.typeText}
          {one.answered && (one.required ? ', bắt buộc' : ', không bắt buộc')}
          {one.hint && `. Lời nhắc: ${one.hint}`}
        </p>
        {one.options.length > 0 && <p className="soft">{one.options.map((option) => option.label).join(' · ')}</p>}
        {one.whenText && (
          <p className="when">
            <Icon name="chev" />
            Chỉ hỏi khi {one.whenText}
          </p>
        )}
        <Mistakes at={`/form${one.at}`} exact={one.options.length > 0 && one.depth === 0} />
        {one.options.length > 0 && one.depth === 0 && <Mistakes at={`/form${one.at}/when`} />}
        {error && <p className="error">{error}</p>}
      </div>
      {editing && (
        <p className="item-acts">
          <button type="button" className="linkbtn" onClick={onEdit}>
            Sửa<span className="vh"> câu {one.label}</span>
          </button>
          <button
            type="button"
            className="linkbtn"
            disabled={one.first}
            onClick={() => run({ kind: 'move-question', at: one.at, by: -1 })}
          >
            Lên<span className="vh"> câu {one.label}</span>
          </button>
          <button
            type="button"
            className="linkbtn"
            disabled={one.last}
            onClick={() => run({ kind: 'move-question', at: one.at, by: 1 })}
          >
            Xuống<span className="vh"> câu {one.label}</span>
          </button>
          <button type="button" className="linkbtn" onClick={onAdd}>
            Thêm sau<span className="vh"> câu {one.label}</span>
          </button>
          <button type="button" className="linkbtn" onClick={() => setAsked(true)}>
            Bỏ<span className="vh"> câu {one.label}</span>
          </button>
        </p>
      )}
      {asked && (
        <Sure
          title={`Bỏ câu “${one.label}”?`}
          text="Tờ khai mới không hỏi câu này nữa, cùng những câu nằm trong nó. Tờ khai và hồ sơ đang làm vẫn giữ câu trả lời."
          word="Bỏ câu hỏi"
          onClose={() => setAsked(false)}
          onYes={() => run({ kind: 'remove-question', at: one.at })}
        />
      )}
    </li>
  );
}

function QuestionDialog({ view, one, onClose }: { view: DefinitionView; one: QuestionView; onClose: () => void }) {
  const hasOptions = one.type === 'choice' || one.type === 'multi-choice';
  const hasBounds = one.type === 'number' || one.type === 'money';
  const boxes: Box[] = [
    { name: 'label', label: one.type === 'information' ? 'Lời nhắc' : 'Câu hỏi', kind: 'line' },
    { name: 'hint', label: 'Lời nhắc dưới câu hỏi', hint: 'Để trống nếu không cần.', kind: 'line' },
    ...(one.answered
      ? [{ name: 'missing', label: 'Câu nhắc khi bỏ trống', hint: 'Để trống thì dùng câu có sẵn.', kind: 'line' } as const]
      : []),
    ...(one.answered ? [{ name: 'required', label: 'Bắt buộc trả lời', kind: 'check' } as const] : []),
    ...(hasOptions ? [{ name: 'options', label: 'Các lựa chọn', kind: 'options' } as const] : []),
    ...(hasBounds
      ? [
          { name: 'min', label: 'Ít nhất', hint: 'Để trống nếu không giới hạn.', kind: 'number' } as const,
          { name: 'max', label: 'Nhiều nhất', kind: 'number' } as const,
        ]
      : []),
    { name: 'when', label: '', verb: 'Hỏi', words: one.whenText, grounds: groundsOf(view, one), kind: 'condition' },
  ];
  return (
    <ItemDialog
      title="Sửa câu hỏi"
      note={one.typeText}
      first={{
        label: one.label,
        hint: one.hint ?? '',
        missing: one.missing ?? '',
        required: one.required,
        options: one.options,
        min: one.min ?? '',
        max: one.max ?? '',
        when: one.when,
      }}
      boxes={boxes}
      edit={(v): Edit => ({
        kind: 'question',
        at: one.at,
        set: {
          label: lineOf(v.label),
          hint: lineOf(v.hint) || null,
          ...(one.answered && { required: v.required === true, missing: lineOf(v.missing) || null }),
          ...(hasOptions && { options: optionsOf(v.options) }),
          ...(hasBounds && { min: wholeNumber(v.min), max: wholeNumber(v.max) }),
          when: (v.when ?? null) as never,
        },
      })}
      onClose={onClose}
    />
  );
}

const optionsOf = (rows: unknown): OptionRow[] =>
  (rows as OptionRow[]).map(({ value, label, hint }) => ({
    ...(value !== undefined && { value }),
    label: lineOf(label),
    hint: hint || null,
  }));

function NewQuestion({
  view,
  after,
  upTo,
  onClose,
}: {
  view: DefinitionView;
  after: string;
  upTo: string | null;
  onClose: () => void;
}) {
  const [type, setType] = useState('text');
  const hasOptions = type === 'choice' || type === 'multi-choice';
  return (
    <ItemDialog
      title="Thêm câu hỏi"
      note="Chọn kiểu câu trả lời trước; người dân thấy ô điền hợp với kiểu đó."
      first={{ type, label: '', hint: '', required: true, options: [{ label: '' }, { label: '' }], when: null }}
      boxes={[
        {
          name: 'type',
          label: 'Kiểu trả lời',
          kind: 'select',
          choices: view.addable.map((one) => ({ value: one.type, label: one.label })),
        },
        { name: 'label', label: type === 'information' ? 'Lời nhắc' : 'Câu hỏi', kind: 'line' },
        { name: 'hint', label: 'Lời nhắc dưới câu hỏi', hint: 'Để trống nếu không cần.', kind: 'line' },
        ...(type === 'information' ? [] : [{ name: 'required', label: 'Bắt buộc trả lời', kind: 'check' } as const]),
        ...(hasOptions ? [{ name: 'options', label: 'Các lựa chọn', kind: 'options' } as const] : []),
        {
          name: 'when',
          label: '',
          verb: 'Hỏi',
          words: null,
          grounds: groundsOf(view, null, upTo ?? undefined),
          kind: 'condition',
        },
      ]}
      onChange={(values) => {
        if (typeof values.type === 'string' && values.type !== type) setType(values.type);
      }}
      edit={(v): Edit => ({
        kind: 'add-question',
        after,
        type: type as 'text',
        label: lineOf(v.label),
        hint: lineOf(v.hint) || null,
        required: type !== 'information' && v.required === true,
        when: (v.when ?? null) as never,
        ...(hasOptions && { options: optionsOf(v.options).map(({ label, hint }) => ({ label, hint })) }),
      })}
      onClose={onClose}
    />
  );
}
