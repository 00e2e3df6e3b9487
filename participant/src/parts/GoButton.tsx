import { Button, type ButtonProps } from '@fairground/ui/Button.tsx';
import { useLinkPress } from './Go.tsx';

/** A link in the look of a button. The wrapper takes the click, so that the app moves without loading the page anew. */
export function GoButton({ to, ...button }: Omit<ButtonProps, 'href' | 'onClick'> & { to: string }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside is the control; this only hears its click
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on the link is a click already
    <span className="p-go" onClick={useLinkPress(to)}>
      <Button {...button} href={to} />
    </span>
  );
}
