import type { staffOperations } from '@fairground/contracts/staff';
import { factActor } from '../../http/actor.ts';
import type { Answer, Request } from '../../http/route.ts';
import { defect } from '../../kernel/defect.ts';
import type { NewFact } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { insertStaff } from './insert-staff.ts';
import { findOrganisation } from './organisation-views.ts';
import { refuseIncompatible } from './role-rules.ts';
import { endSignInsOf } from './sign-in-store.ts';
import { updateStaffRow } from './staff-store.ts';
import { credentialsById, staffById, toStaffMember } from './staff-views.ts';
import { clearTries, loginHash } from './tries-store.ts';

type Create = typeof staffOperations.createStaff;
type Update = typeof staffOperations.updateStaff;

const readMember = async (tx: Tx, staffId: string): Promise<Answer<Create>> =>
  toStaffMember((await staffById(tx, staffId)) ?? defect('the staff member just written is not there'));

/** Adds a staff member within the own organisation. */
export const createStaff =
  (house: House) =>
  async (tx: Tx, request: Request<Create>): Promise<Answer<Create>> => {
    const { actor, body } = request;
    refuseIncompatible(body.roles);
    if (!(await findOrganisation(tx, body.orgId, actor.orgPath))) return refuse('not-found');
    await insertStaff(tx, house, [{ ...body, actor: factActor(actor) }]);
    return readMember(tx, body.id);
  };

type Changed = NonNullable<Awaited<ReturnType<typeof updateStaffRow>>>;

/** One fact for roles and organisation, one for the state, each only where it changed. */
const changesOf = (body: Request<Update>['body'], before: Changed, wasLocked: boolean) => {
  const isSame = (one: readonly string[], other: readonly string[]): boolean =>
    [...one].sort().join() === [...other].sort().join();
  const changes: NewFact<'staff-changed'>['body'][] = [];
  if (!isSame(body.roles, before.roles_before) || body.orgId !== before.org_id_before) {
    changes.push({
      what: 'roles',
      before: { roles: before.roles_before, orgId: before.org_id_before },
      after: { roles: body.roles, orgId: body.orgId },
    });
  }
  if (body.state !== before.state_before || wasLocked) {
    changes.push({
      what: 'state',
      before: { state: before.state_before, isLocked: wasLocked },
      after: { state: body.state, isLocked: false },
    });
  }
  return changes;
};

/**
 * Changes roles, organisation or state of somebody else within the own organisation. Saving somebody as active also
 * opens an account locked by wrong tries; suspending ends all sign-ins.
 */
export const updateStaff =
  (house: House) =>
  async (tx: Tx, request: Request<Update>): Promise<Answer<Update>> => {
    const { actor, body } = request;
    const { staffId } = request.params;
    // Whoever hands out roles does not hand them to themselves.
    if (staffId === actor.id) return refuse('not-allowed');
    refuseIncompatible(body.roles);
    if (!(await findOrganisation(tx, body.orgId, actor.orgPath))) return refuse('not-found');
    const staff = await credentialsById(tx, staffId);
    if (!staff) return refuse('not-found');
    // Tries before the person, as sign-in takes them: in the other order the two could wait for each other.
    const wasLocked = body.state === 'active' && (await clearTries(tx, loginHash(house, staff.login)));
    const before = await updateStaffRow(tx, { ...body, staffId, orgPath: actor.orgPath });
    if (!before) return refuse('not-found');
    if (body.state === 'suspended') await endSignInsOf(tx, staffId, null);
    await house.record(
      tx,
      changesOf(body, before, wasLocked).map((change) => ({
        kind: 'staff-changed' as const,
        body: change,
        actor: factActor(actor),
        subject: { kind: 'staff', id: staffId },
        campaignId: null,
      })),
    );
    return readMember(tx, staffId);
  };
