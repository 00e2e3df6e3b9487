import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** act = the one lit lantern of a phone screen; outline, quiet and danger for everything else. */
  look?: 'act' | 'outline' | 'quiet' | 'danger';
  icon?: IconName;
  iconAfter?: IconName;
  /** As wide as its place. */
  block?: boolean;
  /** Sent and waiting for the answer: breathes, takes no second tap. */
  busy?: boolean;
  /** Why it cannot be pressed, said on the button itself. The button stays focusable so that readers hear it too. */
  disabledReason?: string | undefined;
  /** Makes it a link that looks like a button. */
  href?: string;
  children: ReactNode;
}

/** A button. There is no silent grey: a disabled one says why. */
export function Button(props: ButtonProps) {
  const { look = 'outline', icon, iconAfter, block, busy, disabledReason, href, children, onClick, ...rest } = props;
  const isOff = disabledReason !== undefined;
  const className = classNames(
    'fg-button',
    `fg-button--${look}`,
    block && 'fg-button--block',
    isOff && 'fg-button--off',
    busy && 'fg-button--busy',
    rest.className,
  );
  const face = (
    <>
      {icon && <Icon name={icon} size={22} point={look !== 'act'} />}
      <span>{children}</span>
      {isOff && <span className="fg-button__reason">{disabledReason}</span>}
      {iconAfter && <Icon name={iconAfter} size={22} weight={2.2} point={look !== 'act'} />}
    </>
  );
  if (href !== undefined && !isOff) {
    return (
      <a className={className} href={href}>
        {face}
      </a>
    );
  }
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff || busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={className}
      aria-disabled={isOff || busy || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {face}
    </button>
  );
}
