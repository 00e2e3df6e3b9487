/** A run on this phone: opens it, plays it, keeps it, and brings it to the server in the background. */
import type { Decision, Pack } from '@fairground/engines/simulation/pack-types';
import { replay } from '@fairground/engines/simulation/replay';
import { step } from '@fairground/engines/simulation/step';
import type { RunState, Stepped } from '@fairground/engines/simulation/step-types';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isOffline } from '../net/connection.ts';
import { runsQuery } from '../net/queries.ts';
import { queryClient } from '../net/query-client.ts';
import type { Problem, PublicCampaign, Run } from '../net/shapes.ts';
import { addDecision, fromServer, type KeptRun, runToOpen } from './run-book.ts';
import { dropRun, keepRun, keptRun, loadPack } from './run-shelf.ts';
import { syncRun } from './sync-run.ts';

export type PlayTrouble =
  | { readonly kind: 'parted'; readonly fromIndex: number }
  | { readonly kind: 'tampered' | 'refused'; readonly problem: Problem }
  | null;

export interface OpenRun {
  readonly run: KeptRun;
  readonly pack: Pack;
  readonly state: RunState;
}

export type PlayView =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'choose-persona'; readonly pack: Pack }
  | ({ readonly kind: 'open' } & OpenRun);

async function openFor(slug: string, campaign: PublicCampaign): Promise<PlayView> {
  const kept = await keptRun(slug);
  const server = kept?.campaignId === campaign.id ? null : await runsOrNone();
  const run = runToOpen(kept, campaign.id, server);
  if (run === null) return { kind: 'choose-persona', pack: await loadPack(campaign.play.packHash) };
  await keepRun(slug, run);
  return openRun(run, await loadPack(run.packHash));
}

/** Without a network nothing is known of the server's runs; a signed-out phone has none. */
async function runsOrNone(): Promise<readonly Run[]> {
  return await queryClient.fetchQuery(runsQuery).catch((error: unknown) => {
    if (isOffline(error)) throw error;
    return [];
  });
}

function openRun(run: KeptRun, pack: Pack): PlayView {
  const told = replay(pack, { ...run });
  return told.kind === 'refused' ? { kind: 'choose-persona', pack } : { kind: 'open', run, pack, state: told.state };
}

export function useRun(slug: string, campaign: PublicCampaign | undefined) {
  const [view, setView] = useState<PlayView>({ kind: 'reading' });
  const [stepped, setStepped] = useState<Stepped | null>(null);
  const [trouble, setTrouble] = useState<PlayTrouble>(null);
  const latest = useRef<OpenRun | null>(null);
  const isSyncing = useRef(false);
  const campaignId = campaign?.id;

  const show = useCallback((next: PlayView) => {
    latest.current = next.kind === 'open' ? next : null;
    setView(next);
  }, []);

  const sync = useCallback(async () => {
    const open = latest.current;
    if (open === null || isSyncing.current) return;
    isSyncing.current = true;
    const keep = (run: KeptRun) => {
      if (latest.current?.run.id === run.id) latest.current = { ...latest.current, run };
      void keepRun(slug, run);
    };
    const result = await syncRun(open.pack, () => latest.current?.run ?? open.run, keep).catch(() => null);
    isSyncing.current = false;
    if (result === null || result.kind === 'even') return;
    if (result.kind !== 'met') return setTrouble(result);
    const { meeting } = result;
    keep(meeting.run);
    if (meeting.kind === 'go-on') return void sync();
    setStepped(null);
    show(openRun(meeting.run, open.pack));
    if (meeting.kind === 'parted') setTrouble({ kind: 'parted', fromIndex: meeting.fromIndex });
  }, [slug, show]);

  const open = useCallback(async () => {
    if (!campaign) return;
    try {
      show(await openFor(slug, campaign));
      void sync();
    } catch (error) {
      show({ kind: 'failed', error });
    }
    // The campaign's content may be read again; only another campaign opens another run.
  }, [slug, campaignId, show, sync]);
  useEffect(() => void open(), [open]);

  const decide = (decision: Decision) => {
    const now = latest.current;
    if (now === null || now.state.eventId !== decision.eventId) return;
    const result = step(now.pack, now.state, decision);
    if (result.kind === 'refused') return;
    const run = addDecision(now.run, decision);
    void keepRun(slug, run);
    setStepped(result);
    show({ kind: 'open', run, pack: now.pack, state: result.state });
    void sync();
  };
  const begin = (server: Run, pack: Pack) => {
    const run = fromServer(server);
    void keepRun(slug, run);
    setStepped(null);
    setTrouble(null);
    show(openRun(run, pack));
  };
  const startAnew = async () => {
    if (campaign === undefined) return;
    await dropRun(slug);
    setTrouble(null);
    setStepped(null);
    show({ kind: 'choose-persona', pack: await loadPack(campaign.play.packHash) });
  };
  return {
    view,
    stepped,
    trouble,
    decide,
    begin,
    startAnew,
    open,
    goOn: () => setStepped(null),
    settle: () => setTrouble(null),
  };
}
