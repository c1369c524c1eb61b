import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../design/icons.tsx';
import { sentenceOf } from './api.ts';
import { activeOf, signOut, useChoosePosition, useSession } from './session.tsx';

/** Who works here, in which position, and the way out. A disclosure, not an ARIA menu: its links are ordinary links. */
export function PersonMenu() {
  const session = useSession();
  const active = activeOf(session);
  const choose = useChoosePosition();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', onEscape, true);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', onEscape, true);
    };
  }, [open]);
  return (
    <div className="person" ref={box}>
      <button
        type="button"
        ref={button}
        className="person-button"
        aria-label={`${session.person.name}, vị trí và đăng xuất`}
        aria-expanded={open}
        aria-controls="person-menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
        <span>{session.person.name}</span>
        <Icon name="chev" />
      </button>
      <div id="person-menu" className="person-menu" hidden={!open}>
        <p>
          <b>{session.person.name}</b>
          <small>{active ? `${active.title}, ${active.organisation.name}` : session.login}</small>
        </p>
        {error && <p className="note bad">{error}</p>}
        {session.positions.length > 1 && (
          <fieldset>
            <legend>Đang làm ở vị trí</legend>
            {session.positions.map((position) => (
              <label key={position.id} className="choice">
                <input
                  type="radio"
                  name="position"
                  checked={position.id === active?.id}
                  onChange={() => {
                    setError(null);
                    choose(position.id).catch((e) => setError(sentenceOf(e)));
                  }}
                />
                <span>
                  {position.title}
                  <small>{position.organisation.name}</small>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <Link to="/profile" onClick={() => setOpen(false)}>
          <Icon name="lock" />
          Hồ sơ cá nhân, khóa đăng nhập
        </Link>
        <button type="button" className="menu-line" onClick={signOut}>
          <Icon name="exit" />
          Đăng xuất
        </button>
      </div>
    </div>
  );
}
