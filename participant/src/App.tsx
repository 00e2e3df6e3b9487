/** Everything beyond the landing page: router, queries, the offline line and short news. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { queryClient } from './net/query-client.ts';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { type Go, GoContext } from './parts/Go.tsx';
import { NewsProvider } from './parts/News.tsx';
import { OfflineLine } from './parts/OfflineLine.tsx';
import { phoneQueue } from './queue/use-action.ts';
import { router } from './router.tsx';
import './pages.css';
import { ViewProvider } from './view/ViewProvider.tsx';
import type { View } from './view/view-settings.ts';

const go: Go = (path, { replace = false, keepScroll = false } = {}) => {
  void router.navigate({ href: path, replace, resetScroll: !keepScroll });
};

export function App({ view, words }: { view: View; words: i18n }) {
  useEffect(() => {
    // What an earlier page could not send goes out first, with the keys it was stored under.
    void phoneQueue.resume();
    return phoneQueue.onSettled(() => void queryClient.invalidateQueries());
  }, []);
  return (
    <ViewProvider initial={view} words={words}>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <GoContext value={go}>
            <NewsProvider>
              <OfflineLine />
              <RouterProvider router={router} />
            </NewsProvider>
          </GoContext>
        </QueryClientProvider>
      </ErrorBoundary>
    </ViewProvider>
  );
}
