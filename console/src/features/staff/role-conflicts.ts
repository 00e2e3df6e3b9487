import { incompatibleRoles, type Role } from '@fairground/contracts/permissions';

/** Pairs among the chosen roles that one person may not hold together. */
export const conflictsOf = (chosen: readonly Role[]): ReadonlyArray<readonly [Role, Role]> =>
  incompatibleRoles.filter(([one, other]) => chosen.includes(one) && chosen.includes(other));

/** The chosen roles that stand against adding this one; empty when it may be added. */
export const blockersOf = (role: Role, chosen: readonly Role[]): Role[] =>
  incompatibleRoles.flatMap(([one, other]) => {
    if (one === role && chosen.includes(other)) return [other];
    if (other === role && chosen.includes(one)) return [one];
    return [];
  });
