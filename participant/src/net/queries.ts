/** What the pages read. Public content also goes on the phone's shelf, so that it is there without a network. */
import { queryOptions } from '@tanstack/react-query';
import { shelf } from '../queue/phone-store.ts';
import { api, isOffline, isSignedOut, read } from './connection.ts';
import type { ParticipantMe, PublicCampaign } from './shapes.ts';

/** A fresh answer is kept; without a network the kept one serves. */
async function orKept<T>(name: string, ask: () => Promise<T>): Promise<T> {
  try {
    const fresh = await ask();
    void shelf.set(name, fresh);
    return fresh;
  } catch (error) {
    const kept = isOffline(error) ? await shelf.get<T>(name) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: () => read(() => api.GET('/api/public/campaigns')),
});

export const campaignQuery = (slug: string) =>
  queryOptions({
    queryKey: ['campaign', slug],
    staleTime: 60_000,
    queryFn: () =>
      orKept<PublicCampaign>(`campaign:${slug}`, () =>
        read(() => api.GET('/api/public/campaigns/{slug}', { params: { path: { slug } } })),
      ),
  });

/** Free seats change while people look at them. */
export const slotsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['slots', slug],
    refetchInterval: 5_000,
    queryFn: () => read(() => api.GET('/api/public/campaigns/{slug}/slots', { params: { path: { slug } } })),
  });

/** Who is signed in; null = nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 30_000,
  queryFn: async (): Promise<ParticipantMe | null> => {
    try {
      return await read(() => api.GET('/api/me'));
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
});

export const bookingsQuery = queryOptions({
  queryKey: ['bookings'],
  queryFn: async () => (await read(() => api.GET('/api/me/bookings'))).items,
});

export const passQuery = (bookingId: string) =>
  queryOptions({
    queryKey: ['pass', bookingId],
    // The stamp falls soon after the door has scanned; more often would only cost battery.
    refetchInterval: 5_000,
    queryFn: () => read(() => api.GET('/api/me/bookings/{bookingId}/pass', { params: { path: { bookingId } } })),
  });

export const runsQuery = queryOptions({
  queryKey: ['runs'],
  queryFn: async () => (await read(() => api.GET('/api/me/runs'))).items,
});

export const surveyQuery = (slug: string) =>
  queryOptions({
    queryKey: ['survey', slug],
    queryFn: () => read(() => api.GET('/api/me/campaigns/{slug}/survey', { params: { path: { slug } } })),
  });

export const reportQuery = (slug: string) =>
  queryOptions({
    queryKey: ['report', slug],
    queryFn: () => read(() => api.GET('/api/me/campaigns/{slug}/report', { params: { path: { slug } } })),
  });

export const pointsQuery = queryOptions({
  queryKey: ['points'],
  queryFn: () => read(() => api.GET('/api/me/points')),
});

export const consentsQuery = queryOptions({
  queryKey: ['consents'],
  queryFn: async () => (await read(() => api.GET('/api/me/consents'))).items,
});
