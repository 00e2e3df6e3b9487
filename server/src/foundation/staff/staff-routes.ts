import { staffOperations } from '@fairground/contracts/staff';
import { batched, type Route, read, write } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { changePassword } from './change-password.ts';
import { createStaff, updateStaff } from './edit-staff.ts';
import { endOwnSignIn, signOutStaff } from './end-sign-in.ts';
import { beginTotp, confirmTotp } from './enrol-totp.ts';
import { organisationsWithin } from './organisation-views.ts';
import { readMe, signInStaff } from './sign-in-staff.ts';
import { openSignIns } from './sign-in-views.ts';
import { staffWithin, toStaffMember } from './staff-views.ts';

export const staffRoutes = (house: House): Record<string, Route> => ({
  signInStaff: write(staffOperations.signInStaff, signInStaff(house)),
  signOutStaff: write(staffOperations.signOutStaff, signOutStaff(house)),
  getMe: read(staffOperations.getMe, (sql, request) => readMe(sql, request.actor.id)),
  listSignIns: read(staffOperations.listSignIns, async (sql, request) => ({
    items: (await openSignIns(sql, request.actor.id)).map((row) => ({
      id: row.id,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      address: row.address,
      agent: row.agent,
      isCurrent: row.id === request.actor.signInId,
    })),
  })),
  endSignIn: write(staffOperations.endSignIn, endOwnSignIn(house)),
  beginTotp: batched(staffOperations.beginTotp, beginTotp(house)),
  confirmTotp: write(staffOperations.confirmTotp, confirmTotp(house)),
  changePassword: write(staffOperations.changePassword, changePassword(house)),
  listStaff: read(staffOperations.listStaff, async (sql, request) => ({
    items: (await staffWithin(sql, request.actor.orgPath)).map(toStaffMember),
  })),
  createStaff: write(staffOperations.createStaff, createStaff(house)),
  updateStaff: write(staffOperations.updateStaff, updateStaff(house)),
  listOrganisations: read(staffOperations.listOrganisations, async (sql, request) => ({
    items: await organisationsWithin(sql, request.actor.orgPath),
  })),
});
