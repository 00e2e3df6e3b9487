import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Lantern } from './Lantern.tsx';

export interface ChoiceCardProps {
  title: ReactNode;
  /** What changes now, one thing per line: 欠款 −12,600，留下5,400. */
  lines?: readonly ReactNode[];
  /** One character on a lantern at the left: 还. */
  glyph?: string;
  /** An icon instead of a lantern. */
  icon?: IconName;
  selected?: boolean;
  /** 已选, 正在看: the word beside the tick. */
  selectedWord?: string;
  /** Icon beside the word; an eye while somebody only looks. */
  selectedIcon?: IconName;
  onChoose: () => void;
  onLook?: () => void;
  disabledReason?: string | undefined;
}

/** One of two to four choices. No colour says which is right; the chosen one has edge, tick and word. */
export function ChoiceCard(props: ChoiceCardProps) {
  const {
    title,
    lines = [],
    glyph,
    icon,
    selected = false,
    selectedWord,
    selectedIcon = 'check',
    onChoose,
    onLook,
  } = props;
  const isOff = props.disabledReason !== undefined;
  return (
    <button
      type="button"
      className={classNames('fg-choice', selected && 'fg-choice--selected', isOff && 'fg-choice--off')}
      aria-pressed={selected}
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onChoose()}
      onFocus={onLook}
      onPointerEnter={onLook}
    >
      {glyph && <Lantern state="lit" size={44} glyph={glyph} />}
      {icon && <Icon name={icon} size={26} />}
      <span className="fg-choice__words">
        <span className="fg-choice__title">{title}</span>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are fixed text in their order
          <span key={index} className="fg-choice__line num">
            {line}
          </span>
        ))}
        {isOff && <span className="fg-choice__line fg-choice__reason">{props.disabledReason}</span>}
      </span>
      {selected && selectedWord && (
        <span className="fg-choice__mark">
          <Icon name={selectedIcon} size={20} weight={2.4} />
          {selectedWord}
        </span>
      )}
    </button>
  );
}
