import { RailDusk } from '@fairground/ui/RailDusk.tsx';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { rooms } from './rooms.ts';

/** The dusk rail: at the side on a desk, a strip that scrolls sideways on a phone, the present room in view. */
export const Rail = () => {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = rooms.find((room) => path === room.href || path.startsWith(`${room.href}/`))?.id;
  useEffect(() => {
    if (current) place.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [current]);
  return (
    <div className="cs-rail" ref={place}>
      <RailDusk
        label={t('shell.rooms')}
        home={{ label: t('shell.home'), href: '/' }}
        items={rooms.map((room) => ({
          id: room.id,
          label: t(`rooms.${room.id}`),
          href: room.href,
          current: room.id === current,
        }))}
        link={({ href, children, ...rest }) => (
          <Link to={href} {...rest}>
            {children}
          </Link>
        )}
      />
    </div>
  );
};
