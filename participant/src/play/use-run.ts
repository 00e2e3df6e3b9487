/** A run on this phone: opens it, plays it, keeps it, and brings it to the server in the background. */
import type { Decision, Pack } from '@fairground/engines/simulation/pack-types';
import { replay } from '@fairground/engines/simulation/replay';
import { step } from '@fairground/engines/simulation/step';
import type { RunState, Stepped } from '@fairground/engines/simulation/step-types';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { isOffline } from '../net/connection.ts';
import { runsQuery } from '../net/queries.ts';
import { queryClient } from '../net/query-client.ts';
import type { Problem, PublicCampaign, Run } from '../net/shapes.ts';
import { addDecision, fromServer, type KeptRun, runToOpen } from './run-book.ts';
import { dropRun, keepRun, keptRun, loadPack } from './run-shelf.ts';
import { syncRun } from './sync-run.ts';

export type PlayTrouble =
  | { readonly kind: 'parted'; readonly fromIndex: number; readonly nextIndex: number }
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

interface SyncPorts {
  readonly slug: string;
  readonly latest: RefObject<OpenRun | null>;
  readonly onTrouble: (trouble: PlayTrouble) => void;
  /** The server's way counts: shows the run as the server has it. */
  readonly onReplaced: (run: KeptRun, pack: Pack) => void;
}

/** Brings decisions to the server, one batch at a time, while the guest plays on. */
function useSync({ slug, latest, onTrouble, onReplaced }: SyncPorts): () => Promise<void> {
  const isSyncing = useRef(false);
  const sync = useCallback(async (): Promise<void> => {
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
    if (result.kind !== 'met') return onTrouble(result);
    const { meeting } = result;
    keep(meeting.run);
    if (meeting.kind === 'go-on') return await sync();
    onReplaced(meeting.run, open.pack);
    if (meeting.kind === 'parted') {
      onTrouble({ kind: 'parted', fromIndex: meeting.fromIndex, nextIndex: meeting.run.decisions.length });
    }
  }, [slug, latest, onTrouble, onReplaced]);
  return sync;
}

export function useRun(slug: string, campaign: PublicCampaign | undefined) {
  const [view, setView] = useState<PlayView>({ kind: 'reading' });
  const [stepped, setStepped] = useState<Stepped | null>(null);
  const [trouble, setTrouble] = useState<PlayTrouble>(null);
  const latest = useRef<OpenRun | null>(null);
  const campaignId = campaign?.id;
  const content = useRef(campaign);
  content.current = campaign;

  const show = useCallback((next: PlayView, after: Stepped | null = null) => {
    latest.current = next.kind === 'open' ? next : null;
    setStepped(after);
    setView(next);
  }, []);
  const onReplaced = useCallback((run: KeptRun, pack: Pack) => show(openRun(run, pack)), [show]);
  const sync = useSync({ slug, latest, onTrouble: setTrouble, onReplaced });

  const open = useCallback(async () => {
    // The content may be read again while playing; only another campaign opens another run.
    if (!content.current || content.current.id !== campaignId) return;
    try {
      show(await openFor(slug, content.current));
      void sync();
    } catch (error) {
      show({ kind: 'failed', error });
    }
  }, [slug, campaignId, show, sync]);
  useEffect(() => void open(), [open]);

  const decide = (decision: Decision) => {
    const now = latest.current;
    if (now === null || now.state.eventId !== decision.eventId) return;
    const result = step(now.pack, now.state, decision);
    if (result.kind === 'refused') return;
    const run = addDecision(now.run, decision);
    void keepRun(slug, run);
    show({ kind: 'open', run, pack: now.pack, state: result.state }, result);
    void sync();
  };
  const begin = (server: Run, pack: Pack) => {
    void keepRun(slug, fromServer(server));
    setTrouble(null);
    show(openRun(fromServer(server), pack));
  };
  const startAnew = async () => {
    if (campaign === undefined) return;
    await dropRun(slug);
    setTrouble(null);
    show({ kind: 'choose-persona', pack: await loadPack(campaign.play.packHash) });
  };
  const settle = () => setTrouble(null);
  return { view, stepped, trouble, decide, begin, startAnew, open, goOn: () => setStepped(null), settle };
}
