import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './Icon.tsx';

export interface DialogProps {
  open: boolean;
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  /** Buttons at the bottom; the one that goes on stands first for readers, right for eyes. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The browser's own modal dialog: focus stays inside, Escape closes, focus returns. */
export function Dialog({ open, title, closeLabel, onClose, actions, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  const closeFromBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === ref.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for the backdrop's click, and the browser gives it
    <dialog ref={ref} className="fg-dialog" aria-labelledby={id} onClose={onClose} onClick={closeFromBackdrop}>
      <div className="fg-dialog__paper">
        <header className="fg-dialog__head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="fg-icon-button" onClick={onClose}>
            <Icon name="x" size={22} label={closeLabel} />
          </button>
        </header>
        <div className="fg-dialog__body">{children}</div>
        {actions && <footer className="fg-dialog__actions">{actions}</footer>}
      </div>
    </dialog>
  );
}
