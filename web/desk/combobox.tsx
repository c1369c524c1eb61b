import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

type Props<T> = {
  /** Visible label's id, or a label for screen readers alone. */
  id: string;
  label?: string;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  items: readonly T[];
  keyOf: (item: T) => string;
  render: (item: T) => ReactNode;
  onChoose: (item: T) => void;
  /** Said when there is nothing to choose: searching, nothing found, or what to type. */
  note: string | null;
  before?: ReactNode;
  after?: ReactNode;
};

/**
 * A text field with a list of suggestions (ARIA combobox, list autocomplete): arrows move, Enter chooses, Escape closes
 * and keeps the text. Filtering is the server's, which forgives missing accents. Keys of an input method are left alone.
 */
export function Combobox<T>(props: Props<T>) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useRef<HTMLDivElement>(null);
  const first = props.items[0] === undefined ? '' : props.keyOf(props.items[0]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer starts at its first line
  useEffect(() => setActive(props.items.length > 0 ? 0 : -1), [first, props.items.length]);
  useEffect(() => {
    options.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  const choose = (item: T | undefined): void => {
    if (item === undefined) return;
    setOpen(false);
    props.onChoose(item);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (props.items.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive((active + step + props.items.length) % props.items.length);
      }
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      choose(props.items[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const shown = open && (props.items.length > 0 || props.note !== null);
  return (
    <div className="combo">
      {props.before}
      <input
        id={props.id}
        className="input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        placeholder={props.placeholder}
        value={props.text}
        onChange={(event) => {
          props.onText(event.target.value);
          setOpen(true);
        }}
        onFocus={(event) => {
          event.target.select();
          setOpen(props.text !== '');
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      {props.after}
      <div className="combo-list" ref={options} hidden={!shown}>
        <div id={list} role="listbox" aria-label={props.label ?? 'Gợi ý'}>
          {props.items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
            <div
              key={props.keyOf(item)}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              {props.render(item)}
            </div>
          ))}
        </div>
        {props.note !== null && <p className="combo-note">{props.note}</p>}
      </div>
    </div>
  );
}
