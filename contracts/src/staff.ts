/** Staff 员工: organisation, roles, sign-in, and the list of sign-ins. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { permissions, roles } from './permissions.ts';
import { id, instant, ok } from './shapes.ts';

export const role = z.enum(roles);
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, 'login');
export const password = z.string().min(10).max(128);

export const organisation = z
  .object({
    id,
    parentId: id.nullable(),
    kind: z.enum(['head-office', 'branch', 'outlet']),
    zh: z.string(),
    en: z.string(),
    path: z.string().describe('Ids from the root, each followed by a slash'),
  })
  .meta({ id: 'Organisation' });

export const staffMember = z
  .object({
    id,
    login: z.string(),
    displayName: z.string(),
    roles: z.array(role),
    orgId: id,
    orgZh: z.string(),
    orgEn: z.string(),
    state: z.enum(['active', 'suspended']),
    hasTotp: z.boolean(),
    lastSignInAt: instant.nullable(),
  })
  .meta({ id: 'StaffMember' });

export const me = staffMember
  .extend({ permissions: z.array(z.enum(permissions)), idleMinutes: z.number().int() })
  .meta({ id: 'Me' });

export const signInRequest = z.object({
  login,
  password: z.string().min(1).max(128),
  totp: z.string().max(10).optional(),
});
export const signInResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed-in'), me }),
  z.object({ kind: z.literal('totp-required') }),
]);

export const signInEntry = z.object({
  id,
  createdAt: instant,
  lastSeenAt: instant,
  address: z.string(),
  agent: z.string(),
  isCurrent: z.boolean(),
});

export const staffOperations = defineOperations({
  signInStaff: {
    method: 'post',
    path: '/api/staff/sign-in',
    origin: 'console',
    permission: 'public',
    summary: 'Sign in with staff number, password and, where enrolled, a one-time password',
    request: signInRequest,
    response: signInResult,
    refusals: ['wrong-credentials', 'account-locked', 'wrong-totp'],
  },
  signOutStaff: {
    method: 'post',
    path: '/api/staff/sign-out',
    origin: 'console',
    permission: 'staff',
    summary: 'End this sign-in',
    response: ok,
    refusals: [],
  },
  getMe: {
    method: 'get',
    path: '/api/staff/me',
    origin: 'console',
    permission: 'staff',
    summary: 'The signed-in staff member with roles and permissions',
    response: me,
    refusals: [],
  },
  listSignIns: {
    method: 'get',
    path: '/api/staff/sign-ins',
    origin: 'console',
    permission: 'staff',
    summary: 'Own sign-ins that are still open',
    response: z.object({ items: z.array(signInEntry) }),
    refusals: [],
  },
  endSignIn: {
    method: 'post',
    path: '/api/staff/sign-ins/:signInId/end',
    origin: 'console',
    permission: 'staff',
    summary: 'End one of the own sign-ins',
    params: z.object({ signInId: id }),
    response: ok,
    refusals: [],
  },
  beginTotp: {
    method: 'post',
    path: '/api/staff/totp/begin',
    origin: 'console',
    permission: 'staff',
    summary: 'Make a secret for an authenticator app; it counts only after confirmation',
    response: z.object({ secret: z.string(), uri: z.string() }),
    refusals: [],
  },
  confirmTotp: {
    method: 'post',
    path: '/api/staff/totp/confirm',
    origin: 'console',
    permission: 'staff',
    summary: 'Confirm the authenticator with its first code',
    request: z.object({ totp: z.string().regex(/^\d{6}$/, 'totp') }),
    response: ok,
    refusals: ['wrong-totp'],
  },
  changePassword: {
    method: 'post',
    path: '/api/staff/password',
    origin: 'console',
    permission: 'staff',
    summary: 'Change the own password; ends all other sign-ins',
    request: z.object({ current: z.string().min(1).max(128), next: password }),
    response: ok,
    refusals: ['wrong-credentials', 'account-locked'],
  },
  listStaff: {
    method: 'get',
    path: '/api/staff',
    origin: 'console',
    permission: 'staff.read',
    summary: 'Staff of the own organisation and those below it',
    response: z.object({ items: z.array(staffMember) }),
    refusals: [],
  },
  createStaff: {
    method: 'post',
    path: '/api/staff',
    origin: 'console',
    permission: 'staff.edit',
    summary: 'Add a staff member',
    request: z.object({
      id,
      login,
      displayName: z.string().trim().min(1).max(60),
      password,
      roles: z.array(role).min(1).max(6),
      orgId: id,
    }),
    response: staffMember,
    refusals: ['login-taken', 'roles-incompatible'],
  },
  updateStaff: {
    method: 'put',
    path: '/api/staff/:staffId',
    origin: 'console',
    permission: 'staff.edit',
    summary: 'Change roles, organisation or state',
    params: z.object({ staffId: id }),
    request: z.object({ roles: z.array(role).min(1).max(6), orgId: id, state: z.enum(['active', 'suspended']) }),
    response: staffMember,
    refusals: ['roles-incompatible'],
  },
  listOrganisations: {
    method: 'get',
    path: '/api/organisations',
    origin: 'console',
    permission: 'staff',
    summary: 'The own organisation and those below it',
    response: z.object({ items: z.array(organisation) }),
    refusals: [],
  },
});
