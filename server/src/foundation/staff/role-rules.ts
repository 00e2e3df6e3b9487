import { incompatibleRoles, type Role } from '@fairground/contracts/permissions';
import { refuse } from '../../kernel/refusal.ts';

/** The first pair of roles that one person may not hold together, or null. */
const incompatiblePair = (held: readonly Role[]): readonly [Role, Role] | null =>
  incompatibleRoles.find(([first, second]) => held.includes(first) && held.includes(second)) ?? null;

/** Refuses `roles-incompatible` and names the pair. */
export const refuseIncompatible = (held: readonly Role[]): void => {
  const pair = incompatiblePair(held);
  if (pair) refuse('roles-incompatible', { params: { first: pair[0], second: pair[1] } });
};
