import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

/**
 * The browser's own modal dialog: focus stays inside and returns to where it was, Escape closes.
 * The content is mounted only while it is open. It stands at the end of the page: inside a pane that a narrow window hides it
 * would be modal and unseen.
 */
export function Dialog(props: { open: boolean; title: string; onClose: () => void; children: ReactNode; wide?: boolean }) {
  const ref = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (props.open && !dialog.open) dialog.showModal();
    if (!props.open && dialog.open) dialog.close();
  }, [props.open]);
  return createPortal(
    <dialog
      ref={ref}
      aria-labelledby={title}
      className={props.wide ? 'wide-dialog' : undefined}
      onClose={() => props.open && props.onClose()}
    >
      {props.open && (
        <>
          <h2 id={title} className="dialog-title">
            {props.title}
          </h2>
          {props.children}
        </>
      )}
    </dialog>,
    document.body,
  );
}
