/** Sends one queued action. Only a lost connection and a busy server are retried; everything else is an answer. */
import { type OperationName, operationsClient } from '@fairground/contracts/generated/operations-client';
import type { QueuedAction, SendResult } from '../queue/action-queue.ts';
import { sendRequest } from './connection.ts';
import { isProblem, unreadableProblem, waitSeconds } from './problem.ts';

function pathOf(operation: string, params: Readonly<Record<string, string>>): string {
  const { path } = operationsClient[operation as OperationName];
  return path.replace(/:(\w+)/g, (_mark, name: string) => encodeURIComponent(params[name] ?? ''));
}

export async function sendAction(action: QueuedAction): Promise<SendResult> {
  let response: Response;
  try {
    response = await sendRequest(pathOf(action.operation, action.params), {
      method: operationsClient[action.operation as OperationName].method.toUpperCase(),
      headers: { 'content-type': 'application/json', 'idempotency-key': action.key },
      body: JSON.stringify(action.body ?? {}),
    });
  } catch {
    return { kind: 'lost' };
  }
  return await readAnswer(response);
}

async function readAnswer(response: Response): Promise<SendResult> {
  let data: unknown;
  try {
    data = await response.json();
  } catch {
    // A cut body after 200 says nothing about what was done; a proxy's page at 502 says the server is away.
    if (response.ok || response.status >= 502) return { kind: 'lost' };
    return { kind: 'refused', problem: unreadableProblem(response.status), retryAfterSeconds: null };
  }
  if (response.ok) return { kind: 'answered', data };
  const problem = isProblem(data) ? data : unreadableProblem(response.status);
  const isBusy = response.status === 503 || problem.code === 'too-many-requests';
  const wait = waitSeconds(problem, response.headers.get('retry-after'));
  return { kind: 'refused', problem, retryAfterSeconds: isBusy ? (wait ?? 2) : null };
}
