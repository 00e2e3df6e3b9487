import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { SignInPage } from '../features/signin/SignInPage.tsx';
import { failureCode } from './failure.ts';
import { type Me, meQuery } from './me.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { queryClient } from './query-client.ts';
import { RoomFrame } from './RoomFrame.tsx';
import { firstRoom } from './rooms.ts';
import { SignInEndedDialog } from './SignInEndedDialog.tsx';
import { textSearch } from './search.ts';

const root = createRootRoute({
  component: () => (
    <>
      <OfflineLine />
      <Outlet />
    </>
  ),
  notFoundComponent: NotFoundPage,
});

const requireSignIn = async (next: string): Promise<Me> => {
  try {
    return await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (failureCode(error) === 'not-signed-in') throw redirect({ to: '/sign-in', search: { next } });
    throw error;
  }
};

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: textSearch('next'),
  component: SignInPage,
});

const room = createRoute({
  getParentRoute: () => root,
  id: '_room',
  beforeLoad: ({ location }) => requireSignIn(location.href),
  component: RoomFrame,
});

/** Pages that fill the screen, without rail and bar: the scanner at the door. */
const floor = createRoute({
  getParentRoute: () => root,
  id: '_floor',
  beforeLoad: ({ location }) => requireSignIn(location.href),
  component: () => (
    <>
      <Outlet />
      <SignInEndedDialog />
    </>
  ),
});

const home = createRoute({
  getParentRoute: () => room,
  path: '/',
  beforeLoad: async ({ location }) => {
    const me = await requireSignIn(location.href);
    throw redirect({ to: firstRoom(me.permissions) });
  },
});

const campaigns = createRoute({
  getParentRoute: () => room,
  path: '/campaigns',
  staticData: { permission: 'campaign.read' },
  validateSearch: textSearch('state'),
  component: lazyRouteComponent(() => import('../features/campaign/CampaignListPage.tsx'), 'CampaignListPage'),
});
const newCampaign = createRoute({
  getParentRoute: () => room,
  path: '/campaigns/new',
  staticData: { permission: 'campaign.edit' },
  validateSearch: textSearch('template'),
  component: lazyRouteComponent(() => import('../features/campaign/NewCampaignPage.tsx'), 'NewCampaignPage'),
});
const campaign = createRoute({
  getParentRoute: () => room,
  path: '/campaigns/$campaignId',
  staticData: { permission: 'campaign.read' },
  validateSearch: textSearch('figure', 'open'),
  component: lazyRouteComponent(() => import('../features/campaign/CampaignPage.tsx'), 'CampaignPage'),
});
const plan = createRoute({
  getParentRoute: () => room,
  path: '/campaigns/$campaignId/plan/$step',
  staticData: { permission: 'campaign.read' },
  component: lazyRouteComponent(() => import('../features/plan/PlanPage.tsx'), 'PlanPage'),
});
const bookings = createRoute({
  getParentRoute: () => room,
  path: '/campaigns/$campaignId/bookings',
  staticData: { permission: 'booking.read' },
  validateSearch: textSearch('state', 'slotId'),
  component: lazyRouteComponent(() => import('../features/booking/BookingListPage.tsx'), 'BookingListPage'),
});

const reviews = createRoute({
  getParentRoute: () => room,
  path: '/reviews',
  staticData: { permission: 'review.read' },
  component: lazyRouteComponent(() => import('../features/review/ReviewListPage.tsx'), 'ReviewListPage'),
});
const review = createRoute({
  getParentRoute: () => room,
  path: '/reviews/$reviewId',
  staticData: { permission: 'review.read' },
  validateSearch: textSearch('show', 'only'),
  component: lazyRouteComponent(() => import('../features/review/ReviewPage.tsx'), 'ReviewPage'),
});

const customers = createRoute({
  getParentRoute: () => room,
  path: '/customers',
  staticData: { permission: 'customer.read' },
  validateSearch: textSearch('q', 'kind'),
  component: lazyRouteComponent(() => import('../features/customer/CustomerListPage.tsx'), 'CustomerListPage'),
});
const customer = createRoute({
  getParentRoute: () => room,
  path: '/customers/$customerId',
  staticData: { permission: 'customer.read' },
  component: lazyRouteComponent(() => import('../features/customer/CustomerPage.tsx'), 'CustomerPage'),
});
const imports = createRoute({
  getParentRoute: () => room,
  path: '/imports',
  staticData: { permission: 'customer.import' },
  validateSearch: textSearch('id'),
  component: lazyRouteComponent(() => import('../features/import/ImportPage.tsx'), 'ImportPage'),
});
const outbox = createRoute({
  getParentRoute: () => room,
  path: '/outbox',
  staticData: { permission: 'outbox.read' },
  component: lazyRouteComponent(() => import('../features/outbox/OutboxPage.tsx'), 'OutboxPage'),
});
const audit = createRoute({
  getParentRoute: () => room,
  path: '/audit',
  staticData: { permission: 'audit.read' },
  validateSearch: textSearch('kind', 'actorId', 'campaignId', 'from', 'to'),
  component: lazyRouteComponent(() => import('../features/audit/AuditPage.tsx'), 'AuditPage'),
});
const staff = createRoute({
  getParentRoute: () => room,
  path: '/staff',
  staticData: { permission: 'staff.read' },
  validateSearch: textSearch('id', 'orgId'),
  component: lazyRouteComponent(() => import('../features/staff/StaffPage.tsx'), 'StaffPage'),
});
const account = createRoute({
  getParentRoute: () => room,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/AccountPage.tsx'), 'AccountPage'),
});

const doorPage = lazyRouteComponent(() => import('../features/door/DoorPage.tsx'), 'DoorPage');
const door = createRoute({
  getParentRoute: () => floor,
  path: '/door',
  staticData: { permission: 'checkin.scan' },
  component: doorPage,
});
const campaignDoor = createRoute({
  getParentRoute: () => floor,
  path: '/campaigns/$campaignId/door',
  staticData: { permission: 'checkin.scan' },
  component: doorPage,
});

export const routeTree = root.addChildren([
  signIn,
  room.addChildren([
    home,
    campaigns,
    newCampaign,
    campaign,
    plan,
    bookings,
    reviews,
    review,
    customers,
    customer,
    imports,
    outbox,
    audit,
    staff,
    account,
  ]),
  floor.addChildren([door, campaignDoor]),
]);
