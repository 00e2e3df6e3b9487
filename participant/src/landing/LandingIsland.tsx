/** The served landing page, alive before the router is there. The first way on loads the app and hands over. */
import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { type Go, GoContext } from '../parts/Go.tsx';
import { ViewProvider } from '../view/ViewProvider.tsx';
import type { View } from '../view/view-settings.ts';
import { LandingPage } from './LandingPage.tsx';
import type { Served } from './served.ts';

export interface LandingIslandProps {
  served: Served;
  view: View;
  words: i18n;
  go: Go;
}

export function LandingIsland({ served, view, words, go }: LandingIslandProps) {
  const hasPass = usePassKept(served.campaign.slug);
  return (
    <ViewProvider initial={view} words={words}>
      <GoContext value={go}>
        <LandingPage campaign={served.campaign} hasPass={hasPass} />
      </GoContext>
    </ViewProvider>
  );
}

/** Looked up after the first paint: the served HTML is the same for everybody. */
export function usePassKept(slug: string): boolean {
  const [hasPass, setHasPass] = useState(false);
  useEffect(() => {
    let isHere = true;
    void import('../pass/pass-shelf.ts').then(async ({ keptPass }) => {
      const pass = await keptPass(slug);
      if (isHere) setHasPass(pass !== undefined);
    });
    return () => {
      isHere = false;
    };
  }, [slug]);
  return hasPass;
}
