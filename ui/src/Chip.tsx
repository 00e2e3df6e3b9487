import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface ChipProps {
  /** A verdict's tone, plain, or lamp for "模拟" and other marks of the game. */
  tone?: 'plain' | 'admitted' | 'already' | 'refused' | 'wait' | 'lamp';
  icon?: IconName;
  children: ReactNode;
}

/** A state in two or three words. Never clickable. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={`fg-chip fg-chip--${tone}`}>
      {icon && <Icon name={icon} size={16} weight={2.4} />}
      {children}
    </span>
  );
}
