/**
 * The shape of one operation: path, permission, request, answer and refusals in one object.
 * The server registers its routes from it, `npm run contracts` writes the OpenAPI document and the
 * client table from it, so a route without a permission cannot be written.
 */
import type { z } from 'zod';
import type { Permission } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';

export type Origin = 'console' | 'participant' | 'both';

/** Who may call: everybody, a signed-in participant, any signed-in staff, or staff holding one permission. */
export type Access = 'public' | 'participant' | 'staff' | Permission;

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Fastify style path, for example `/api/campaigns/:campaignId`. */
  readonly path: string;
  readonly origin: Origin;
  readonly permission: Access;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly request?: z.ZodType;
  /** A schema, or `file` for a download and `stream` for server-sent events. */
  readonly response: z.ZodType | 'file' | 'stream';
  /** Refusals this operation adds to the ones every operation may give (see `commonRefusals`). */
  readonly refusals: readonly RefusalCode[];
  /** Largest request body in bytes; default 64 KiB. `upload` bodies are streamed and counted by the receiver. */
  readonly bodyLimitBytes?: number;
  readonly upload?: boolean;
}

export const defineOperations = <const T extends Record<string, Operation>>(operations: T): T => operations;

export const commonRefusals = [
  'bad-input',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'too-many-requests',
  'key-missing',
  'key-reused',
  'server-defect',
  'server-busy',
] as const satisfies readonly RefusalCode[];
