import { randomUUID } from 'node:crypto';
import type { Role } from '@fairground/contracts/permissions';
import { authenticateStaff, insertOrganisations, insertStaff } from '../foundation/staff/public.ts';
import { staffRoutes } from '../foundation/staff/staff-routes.ts';
import type { Route } from '../http/route.ts';
import type { House } from '../kernel/house.ts';
import { transaction } from '../kernel/transaction.ts';
import { type CookieApp, createCookieApp } from './cookie-app.ts';

export const demoPassword = 'lanterns-at-dusk';

export interface Bank {
  readonly headOffice: string;
  readonly branch: string;
  readonly otherBranch: string;
  readonly outlet: string;
}

/** A small bank: a head office, two branches, and an outlet of the first. */
export const foundBank = async (house: House): Promise<Bank> => {
  const [headOffice, branch, otherBranch, outlet] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await transaction(house.sql, (tx) =>
    insertOrganisations(tx, [
      { id: headOffice, parentId: null, kind: 'head-office', zh: '总行', en: 'Head office' },
      { id: branch, parentId: headOffice, kind: 'branch', zh: '东城支行', en: 'East branch' },
      { id: otherBranch, parentId: headOffice, kind: 'branch', zh: '西城支行', en: 'West branch' },
      { id: outlet, parentId: branch, kind: 'outlet', zh: '鼓楼网点', en: 'Drum tower outlet' },
    ]),
  );
  return { headOffice, branch, otherBranch, outlet };
};

interface Hire {
  readonly login: string;
  readonly roles: readonly Role[];
  readonly orgId: string;
  readonly totpSecret?: string;
}

/** Adds a staff member with the demo password; returns the id. */
export const hire = async (house: House, who: Hire): Promise<string> => {
  const id = randomUUID();
  await transaction(house.sql, (tx) =>
    insertStaff(tx, house, [{ ...who, id, displayName: `Staff ${who.login}`, password: demoPassword }]),
  );
  return id;
};

/** The staff routes (and more) with real sign-in; `clock.ms` moves the clock of the sign-in cache. */
export const createStaffApp = async (
  house: House,
  more: Readonly<Record<string, Route>> = {},
): Promise<
  CookieApp & { readonly clock: { ms: number }; readonly signIn: (login: string, totp?: string) => Promise<string> }
> => {
  const clock = { ms: 0 };
  const authenticate = authenticateStaff(house, { nowMs: () => clock.ms });
  const app = await createCookieApp(house, { ...staffRoutes(house), ...more }, (_kind, token) => authenticate(token));
  return {
    ...app,
    clock,
    signIn: async (login, totp) => {
      const body = { login, password: demoPassword, totp };
      const answer = await app.call({ method: 'POST', path: '/api/staff/sign-in', body });
      return answer.cookie ?? Promise.reject(new Error(`${login} could not sign in: ${answer.status}`));
    },
  };
};
