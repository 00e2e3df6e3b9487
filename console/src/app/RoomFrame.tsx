import type { Permission } from '@fairground/contracts/permissions';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page.tsx';
import { holds, useMe } from './me.ts';
import { Rail } from './Rail.tsx';
import { SignInEndedDialog } from './SignInEndedDialog.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Permission without which the page says why it stays closed. */
    readonly permission?: Permission;
  }
}

const ClosedRoom = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.closedRoom')}>
      <Notice kind="refused" title={t('shell.closedTitle')}>
        {t('shell.closedReason')}
      </Notice>
    </Page>
  );
};

const useMissingPermission = (): boolean => {
  const me = useMe();
  return useMatches().some(
    ({ staticData }) => staticData.permission !== undefined && !holds(me, staticData.permission),
  );
};

/** Rail at the side, the page beside it. */
export const RoomFrame = () => {
  const { t } = useTranslation();
  const isClosed = useMissingPermission();
  return (
    <div className="cs-frame">
      <a className="cs-skip" href="#main">
        {t('shell.skip')}
      </a>
      <Rail />
      <div className="cs-room">{isClosed ? <ClosedRoom /> : <Outlet />}</div>
      <SignInEndedDialog />
    </div>
  );
};
