/**
 * Staff permissions and the roles that hold them. Separation of duties is visible here: who writes a campaign
 * cannot sign it, who administers the system sees neither customers nor the trail, who audits changes nothing.
 */
export const permissions = [
  'campaign.read',
  'campaign.edit',
  'campaign.publish',
  'review.read',
  'review.sign.1',
  'review.sign.2',
  'review.sign.3',
  'customer.read',
  'customer.edit',
  'customer.unmask',
  'customer.import',
  'customer.erase',
  'booking.read',
  'checkin.scan',
  'funnel.read',
  'funnel.rows',
  'impressions.record',
  'outbox.read',
  'audit.read',
  'staff.read',
  'staff.edit',
] as const;
export type Permission = (typeof permissions)[number];

export const roles = [
  'operator',
  'reviewer-1',
  'reviewer-2',
  'reviewer-3',
  'approver',
  'floor-staff',
  'guide',
  'analyst',
  'auditor',
  'system-admin',
  'audit-admin',
  'security-admin',
] as const;
export type Role = (typeof roles)[number];

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  operator: [
    'campaign.read',
    'campaign.edit',
    'campaign.publish',
    'review.read',
    'customer.read',
    'customer.edit',
    'customer.import',
    'customer.unmask',
    'booking.read',
    'checkin.scan',
    'funnel.read',
    'funnel.rows',
    'impressions.record',
    'outbox.read',
  ],
  'reviewer-1': ['campaign.read', 'review.read', 'review.sign.1'],
  'reviewer-2': ['campaign.read', 'review.read', 'review.sign.2'],
  'reviewer-3': ['campaign.read', 'review.read', 'review.sign.3'],
  approver: ['campaign.read', 'campaign.publish', 'review.read', 'funnel.read'],
  'floor-staff': ['campaign.read', 'checkin.scan', 'booking.read'],
  guide: ['campaign.read', 'checkin.scan'],
  analyst: ['campaign.read', 'funnel.read', 'funnel.rows'],
  auditor: ['campaign.read', 'review.read', 'funnel.read', 'funnel.rows', 'audit.read', 'staff.read'],
  'system-admin': ['staff.read', 'outbox.read'],
  'audit-admin': ['audit.read'],
  'security-admin': ['staff.read', 'staff.edit', 'customer.erase', 'customer.read'],
};

/** Pairs of roles one person may not hold together (MLPS level 3: three administrators; review: no two levels). */
export const incompatibleRoles: ReadonlyArray<readonly [Role, Role]> = [
  ['operator', 'reviewer-1'],
  ['operator', 'reviewer-2'],
  ['operator', 'reviewer-3'],
  ['operator', 'approver'],
  ['operator', 'auditor'],
  ['system-admin', 'audit-admin'],
  ['system-admin', 'security-admin'],
  ['audit-admin', 'security-admin'],
  ['security-admin', 'operator'],
  ['system-admin', 'operator'],
];

export const permissionsOf = (held: readonly Role[]): Permission[] => [
  ...new Set(held.flatMap((role) => rolePermissions[role])),
];
