import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Events that arrive together ask for the figures once. */
const gatherMs = 400;
const reopenMs = 3000;

/**
 * Listens to the campaign's live line and asks for fresh figures whenever something happened. The browser reconnects
 * by itself and sends Last-Event-ID; when the server closed the line for good, it is opened again after a moment.
 * Returns whether the line stands; without it the funnel is polled.
 */
export const useLiveCampaign = (campaignId: string): boolean => {
  const queryClient = useQueryClient();
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    let source: EventSource | null = null;
    let reopen: ReturnType<typeof setTimeout> | undefined;
    let gather: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      gather ??= setTimeout(() => {
        gather = undefined;
        void queryClient.invalidateQueries({ queryKey: ['campaign', campaignId] });
      }, gatherMs);
    };
    const open = (): void => {
      source = new EventSource(`/api/campaigns/${encodeURIComponent(campaignId)}/live`);
      source.onopen = () => setIsLive(true);
      source.addEventListener('changed', refresh);
      source.onerror = () => {
        setIsLive(false);
        if (source?.readyState === EventSource.CLOSED) reopen = setTimeout(open, reopenMs);
      };
    };
    open();
    return () => {
      source?.close();
      clearTimeout(reopen);
      clearTimeout(gather);
    };
  }, [campaignId, queryClient]);
  return isLive;
};
