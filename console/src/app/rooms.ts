import type { Permission } from '@fairground/contracts/permissions';

/** The rooms of the rail, in its order; a room without the permission stays visible and says why it is closed. */
export const rooms = [
  { id: 'campaigns', href: '/campaigns', permission: 'campaign.read' },
  { id: 'reviews', href: '/reviews', permission: 'review.read' },
  { id: 'door', href: '/door', permission: 'checkin.scan' },
  { id: 'customers', href: '/customers', permission: 'customer.read' },
  { id: 'imports', href: '/imports', permission: 'customer.import' },
  { id: 'outbox', href: '/outbox', permission: 'outbox.read' },
  { id: 'audit', href: '/audit', permission: 'audit.read' },
  { id: 'staff', href: '/staff', permission: 'staff.read' },
] as const satisfies ReadonlyArray<{ id: string; href: string; permission: Permission }>;

type RoomHref = (typeof rooms)[number]['href'];

/** Where somebody lands who asked for no page in particular; everybody may open the own account. */
export const firstRoom = (permissions: readonly Permission[]): RoomHref | '/account' =>
  rooms.find((room) => permissions.includes(room.permission))?.href ?? '/account';
