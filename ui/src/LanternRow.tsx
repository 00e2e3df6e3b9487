import type { CSSProperties } from 'react';
import { Lantern } from './Lantern.tsx';

export interface LanternRowItem {
  id: string;
  /** What this lantern stands for and whether it is lit, as one sentence. */
  label: string;
  state: 'lit' | 'unlit' | 'red';
  blocked?: boolean;
}

export interface LanternRowProps {
  /** One sentence for the whole row: 31项里24项已通过，1项拦住. */
  label: string;
  items: readonly LanternRowItem[];
  /** Lanterns per line; without it they wrap as they fit. */
  columns?: number;
  size?: number;
  onOpen?: (id: string) => void;
}

/** Readiness at a glance: each check is a lantern, each lantern opens its check. */
export function LanternRow({ label, items, columns, size = 30, onOpen }: LanternRowProps) {
  const style = columns ? ({ gridTemplateColumns: `repeat(${columns}, 1fr)` } satisfies CSSProperties) : undefined;
  return (
    <ul className="fg-lantern-row" aria-label={label} style={style}>
      {items.map((item, order) => (
        <li key={item.id}>
          {onOpen ? (
            <button type="button" className="fg-lantern-row__open" title={item.label} onClick={() => onOpen(item.id)}>
              <Lantern state={item.state} blocked={item.blocked} size={size} order={order} label={item.label} />
            </button>
          ) : (
            <Lantern state={item.state} blocked={item.blocked} size={size} order={order} label={item.label} />
          )}
        </li>
      ))}
    </ul>
  );
}
