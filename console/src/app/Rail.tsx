import { Button } from '@fairground/ui/Button.tsx';
import { RailDusk } from '@fairground/ui/RailDusk.tsx';
import { Link, useRouterState } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rooms } from './rooms.ts';

const DuskRail = () => {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <RailDusk
      label={t('shell.rooms')}
      home={{ label: t('shell.home'), href: '/' }}
      items={rooms.map((room) => ({
        id: room.id,
        label: t(`rooms.${room.id}`),
        href: room.href,
        current: path === room.href || path.startsWith(`${room.href}/`),
      }))}
      link={({ href, children, ...rest }) => (
        <Link to={href} {...rest}>
          {children}
        </Link>
      )}
    />
  );
};

/** The dusk rail: at the side on a desk, behind a lantern button on a phone. */
export const Rail = () => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className="cs-rail">
        <DuskRail />
      </div>
      <div className="cs-rail-button">
        <Button look="outline" icon="list" aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
          {t('shell.rooms')}
        </Button>
      </div>
      <Drawer
        placement="left"
        size={124}
        open={isOpen}
        onClose={() => setIsOpen(false)}
        closable={false}
        rootClassName="cs-rail-drawer"
        title={null}
      >
        {/* Choosing a room closes the drawer; the links themselves stay ordinary links. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: links inside answer the keyboard, this only closes the drawer */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
        <div className="cs-rail-inside" onClick={() => setIsOpen(false)}>
          <DuskRail />
        </div>
      </Drawer>
    </>
  );
};
