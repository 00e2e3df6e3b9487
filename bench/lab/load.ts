import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Shot {
  readonly path: string;
  readonly cookie: string;
  readonly body: unknown;
  /** Name of the act under which its answer is found again. */
  readonly key?: string;
}

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly ms: number;
}

/** A client of one address with keep-alive connections. Requests are bounded by whoever calls. */
export const createLoader = (
  baseUrl: string,
  connections: number,
): { readonly post: (shot: Shot) => Promise<Reply>; readonly close: () => void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(baseUrl);
  const post = (shot: Shot): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const words = JSON.stringify(shot.body);
      const startedAt = performance.now();
      const sent = request(
        {
          agent,
          hostname,
          port,
          path: shot.path,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(words),
            cookie: shot.cookie,
            'idempotency-key': shot.key ?? randomUUID(),
          },
        },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('end', () =>
            resolve({
              status: reply.statusCode ?? 0,
              body: JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as Record<string, unknown>,
              ms: performance.now() - startedAt,
            }),
          );
          reply.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(words);
    });
  return { post, close: () => agent.destroy() };
};

/** The value below which `share` of the values lie; 0 for none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
