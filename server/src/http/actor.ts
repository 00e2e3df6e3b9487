import type { Access } from '@fairground/contracts/operation';
import { type Permission, permissionsOf, type Role } from '@fairground/contracts/permissions';
import type { FactActor } from '../kernel/facts.ts';

export interface StaffActor {
  readonly kind: 'staff';
  readonly id: string;
  readonly signInId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly orgId: string;
  /** Path of the organisation: everything whose path begins with it is visible, the rest does not exist (404). */
  readonly orgPath: string;
}

export interface ParticipantActor {
  readonly kind: 'participant';
  readonly id: string;
  readonly customerId: string;
  readonly signInId: string;
}

export interface AnonymousActor {
  readonly kind: 'anonymous';
}

export type Actor = StaffActor | ParticipantActor | AnonymousActor;

/** The actor a handler sees follows from the permission of its operation. */
export type ActorFor<A extends Access> = A extends 'participant'
  ? ParticipantActor
  : A extends 'public'
    ? Actor
    : StaffActor;

export const hasPermission = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'staff' && permissionsOf(actor.roles).includes(permission);

/** `signed-out` and `denied` are told apart because the first is mended by signing in. */
export const accessOf = (actor: Actor, access: Access): 'allowed' | 'signed-out' | 'denied' => {
  if (access === 'public') return 'allowed';
  if (actor.kind === 'anonymous') return 'signed-out';
  if (access === 'participant') return actor.kind === 'participant' ? 'allowed' : 'denied';
  if (actor.kind !== 'staff') return 'denied';
  if (access === 'staff') return 'allowed';
  return hasPermission(actor, access) ? 'allowed' : 'denied';
};

/** The scope in which an idempotency key of this actor counts. */
export const scopeOf = (actor: Actor): string =>
  actor.kind === 'anonymous' ? 'anonymous' : `${actor.kind}:${actor.id}`;

export const factActor = (actor: Actor): FactActor =>
  actor.kind === 'anonymous' ? { kind: 'system', id: null } : { kind: actor.kind, id: actor.id };
