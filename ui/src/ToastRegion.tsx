import { useEffect } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface Toast {
  id: string;
  text: string;
  tone?: 'done' | 'info' | 'refused';
  action?: { label: string; onAction: () => void };
}

export interface ToastRegionProps {
  /** Name of the region for screen readers: 提示. */
  label: string;
  toasts: readonly Toast[];
  dismissLabel: string;
  onDismiss: (id: string) => void;
  /** Seconds until a toast without an action leaves; refusals and toasts with an action stay. */
  staySeconds?: number;
}

const ICONS: Record<NonNullable<Toast['tone']>, IconName> = { done: 'check', info: 'bell', refused: 'stop' };

/** Short news of what just happened. Always in the page, so that readers hear the first one too. */
export function ToastRegion({ label, toasts, dismissLabel, onDismiss, staySeconds = 6 }: ToastRegionProps) {
  return (
    <section className="fg-toasts" aria-label={label} aria-live="polite">
      {toasts.map((toast) => (
        <ToastItem
          key={toast.id}
          toast={toast}
          dismissLabel={dismissLabel}
          onDismiss={onDismiss}
          staySeconds={staySeconds}
        />
      ))}
    </section>
  );
}

interface ToastItemProps {
  toast: Toast;
  dismissLabel: string;
  onDismiss: (id: string) => void;
  staySeconds: number;
}

function ToastItem({ toast, dismissLabel, onDismiss, staySeconds }: ToastItemProps) {
  const { id, tone = 'done', text, action } = toast;
  const leaves = tone !== 'refused' && !action;
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => onDismiss(id), staySeconds * 1000);
    return () => clearTimeout(timer);
  }, [leaves, id, onDismiss, staySeconds]);
  return (
    <div className={`fg-toast fg-toast--${tone}`}>
      <Icon name={ICONS[tone]} weight={2.2} />
      <span className="fg-grow">{text}</span>
      {action && (
        <button type="button" className="fg-toast__action" onClick={action.onAction}>
          {action.label}
        </button>
      )}
      <button type="button" className="fg-toast__close" onClick={() => onDismiss(id)}>
        <Icon name="x" label={dismissLabel} />
      </button>
    </div>
  );
}
