import type { funnelOperations } from '@fairground/contracts/funnel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Request } from '../../http/route.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Sql } from '../../kernel/sql.ts';
import { visibleCampaign } from '../../planning/campaign/public.ts';
import type { LiveHub } from './live-hub.ts';

const linesMax = 5000;
/** The browser opens a new line by itself; rights and sign-in are looked at again then. */
const lineLifeMs = 600_000;
/** A reader who does not take what is sent is let go; it resumes when it comes back. */
const unsentBytesMax = 64 * 1024;

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  // An ended line must not linger as an idle connection: a closing server would wait for it.
  connection: 'close',
};

const lastEventIdOf = (header: string | string[] | undefined): number | null =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;

type WatchRequest = Request<(typeof funnelOperations)['watchCampaign']>;

/** Opens a line of server-sent events: `changed` with the number of the latest fact, a comment every 15 s. */
export const watchCampaign = async (
  sql: Sql,
  hub: LiveHub,
  request: WatchRequest,
  http: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const campaign = await visibleCampaign(sql, request.actor, request.params.campaignId);
  if (hub.watchers() >= linesMax) return refuse('server-busy', { params: { seconds: 5 } });
  const seen = lastEventIdOf(http.headers['last-event-id']);
  const line = reply.raw;
  const send = (words: string): void => {
    if (line.writableLength > unsentBytesMax) line.destroy();
    else if (line.headersSent && !line.writableEnded) line.write(words);
  };
  let newest = 0;
  const changed = (seq: number): void => {
    newest = seq;
    send(`id: ${seq}\nevent: changed\ndata: ${seq}\n\n`);
  };
  const openedAt = performance.now();
  // Watching begins before the line opens: if the database is away, the answer is an ordinary refusal.
  const { latest, leave } = await hub.watch(campaign.id, {
    changed,
    beat: () => (performance.now() - openedAt > lineLifeMs ? line.end() : send(': still here\n\n')),
    end: () => line.end(),
  });
  line.on('close', leave);
  line.on('error', leave);
  // Gone in the meantime: `close` will not come again.
  if (line.destroyed || line.socket?.destroyed) leave();
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) line.setHeader(name, value);
  line.writeHead(200, streamHeaders);
  const now = Math.max(latest, newest);
  if (newest > 0 || (seen !== null && now > seen)) changed(now);
  // Only an id: the browser remembers where it stands and dispatches nothing.
  else send(`retry: 2000\nid: ${Math.max(now, seen ?? 0)}\n\n`);
  return reply;
};
