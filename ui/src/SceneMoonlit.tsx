import type { ReactNode } from 'react';

/** The garden by moonlight behind a campaign's path of stages (console). The picture is decoration, the children are not. */
export function SceneMoonlit({ children }: { children: ReactNode }) {
  return <div className="fg-moonlit">{children}</div>;
}
