import { type ReactNode, useState } from 'react';
import type { Edit } from '../../../../src/modules/procedures/index.ts';
import { Icon } from '../../../design/icons.tsx';
import { sentenceOf } from '../../api.ts';
import { Dialog } from '../../dialog.tsx';
import { Mistakes, useEditing } from './procedures-edit.tsx';

export type ListName = Extract<Edit, { kind: 'remove' }>['list'];

type RowProps = {
  list: ListName;
  at: number;
  count: number;
  /** What it is called in the names of its buttons. */
  name: string;
  pointer: string;
  verify?: boolean;
  children: ReactNode;
  onEdit: () => void;
};

/** One item of a list with what can be done to it; the buttons are there only while a version is written. */
export function ItemRow({ list, at, count, name, pointer, verify, children, onEdit }: RowProps) {
  const editing = useEditing();
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = (edit: Edit): void => {
    setError(null);
    editing?.change(edit).catch((e) => setError(sentenceOf(e)));
  };
  return (
    <li className="item-row">
      <div className="item-said">
        {children}
        {verify && <VerifyTag />}
        <Mistakes at={pointer} />
        {error && <p className="error">{error}</p>}
      </div>
      {editing && (
        <p className="item-acts">
          <button type="button" className="linkbtn" onClick={onEdit}>
            Sửa<span className="vh"> {name}</span>
          </button>
          <button type="button" className="linkbtn" disabled={at === 0} onClick={() => run({ kind: 'move', list, at, by: -1 })}>
            Lên<span className="vh"> {name}</span>
          </button>
          <button
            type="button"
            className="linkbtn"
            disabled={at === count - 1}
            onClick={() => run({ kind: 'move', list, at, by: 1 })}
          >
            Xuống<span className="vh"> {name}</span>
          </button>
          <button type="button" className="linkbtn" onClick={() => setAsked(true)}>
            Bỏ<span className="vh"> {name}</span>
          </button>
        </p>
      )}
      {asked && (
        <Sure
          title={`Bỏ ${name}?`}
          text="Mục này không còn trong bản soạn. Hồ sơ đang làm theo bản cũ không thay đổi."
          word="Bỏ mục này"
          onClose={() => setAsked(false)}
          onYes={() => run({ kind: 'remove', list, at })}
        />
      )}
    </li>
  );
}

export function VerifyTag() {
  return (
    <span className="tag wait">
      <Icon name="warn" />
      Chưa đối chiếu
    </span>
  );
}

type SureProps = { title: string; text: string; word: string; onClose: () => void; onYes: () => void };
export function Sure({ title, text, word, onClose, onYes }: SureProps) {
  return (
    <Dialog open title={title} onClose={onClose}>
      <p className="mt-2">{text}</p>
      <p className="row">
        <button
          type="button"
          className="btn danger"
          onClick={() => {
            onYes();
            onClose();
          }}
        >
          {word}
        </button>
        <button type="button" className="btn second" onClick={onClose}>
          Thôi
        </button>
      </p>
    </Dialog>
  );
}

type PartProps = {
  title: string;
  note?: string;
  add?: string | undefined;
  pointer: string;
  onAdd?: () => void;
  children: ReactNode;
};
/** A list under its heading, with the button that adds to it. */
export function Part({ title, note, add, pointer, onAdd, children }: PartProps) {
  const editing = useEditing();
  return (
    <section className="item-part">
      <h2>{title}</h2>
      {note && <p className="soft">{note}</p>}
      <Mistakes at={pointer} exact />
      <ul>{children}</ul>
      {editing && add && (
        <button type="button" className="btn second" onClick={onAdd}>
          <Icon name="plus" />
          {add}
        </button>
      )}
    </section>
  );
}
