/** React catches rendering errors in class components only; this is the one in the app. */
import { Component, type ReactNode } from 'react';
import { BrokenPage } from './BrokenPage.tsx';

export class ErrorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}
