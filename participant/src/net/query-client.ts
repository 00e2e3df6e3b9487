import { onlineManager, QueryClient } from '@tanstack/react-query';
import { isOffline } from './connection.ts';

// A page opened without a network gets no `offline` event; without this, coming back online would read nothing anew.
onlineManager.setOnline(navigator.onLine);

/** Reads are cheap and fresh; what must survive without a network is kept on the shelf, not here. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // The app has its own words for "no network"; a paused query would leave the page blank.
      networkMode: 'always',
      retry: (failures, error) => isOffline(error) && failures < 1,
      retryDelay: 1_000,
      refetchOnReconnect: true,
      // A network that is there but leads nowhere sends no event when it works again; until then pages ask themselves.
      refetchInterval: ({ state }) => (isOffline(state.error) ? 5_000 : false),
    },
  },
});
