import { Notice } from '@fairground/ui/Notice.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import './door-start.css';

/** Without the right to scan the door says so, and who can give it. */
export const DoorClosed = () => {
  const { t } = useTranslation('rooms');
  const { t: house } = useTranslation();
  return (
    <main className="cs-door-closed" id="main">
      <h1 className="cs-hidden">{t('door.title')}</h1>
      <Notice kind="refused" title={t('door.noRight')} action={<Link to="/">{t('door.leave')}</Link>}>
        {house('shell.closedReason')}
      </Notice>
    </main>
  );
};
