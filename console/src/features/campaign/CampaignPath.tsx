import { Path, type StopState } from '@fairground/ui/Path.tsx';
import { SceneMoonlit } from '@fairground/ui/SceneMoonlit.tsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import type { CampaignDetail } from '../../data/campaign-queries.ts';

const stateOf: Readonly<Record<CampaignDetail['path'][number]['state'], StopState>> = {
  done: 'done',
  now: 'here',
  ahead: 'ahead',
};

/** The stages of a campaign by moonlight: walked, here, ahead. */
export const CampaignPath = ({ campaign }: { readonly campaign: CampaignDetail }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const path = place.current?.querySelector('.fg-path');
    if (!path) return;
    // On a phone the path is wider than the screen: it opens where the campaign stands, also after it was laid out anew.
    const strip = path.closest<HTMLElement>('.fg-moonlit');
    const showHere = new ResizeObserver(() => {
      path.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
      // What scrolls must be reachable by keyboard: nothing on the path takes the focus by itself.
      if (strip && strip.scrollWidth > strip.clientWidth) strip.tabIndex = 0;
      else strip?.removeAttribute('tabindex');
    });
    showHere.observe(path);
    return () => showHere.disconnect();
  }, []);
  return (
    <div ref={place}>
      <SceneMoonlit>
        <Path
          look="wavy"
          label={t('path.label')}
          stops={campaign.path.map((stop) => {
            const note = stop.state === 'now' ? t('path.today') : stop.day ? shortDay(stop.day, language) : undefined;
            return {
              id: stop.key,
              label: t(`path.stop.${stop.key}`, { defaultValue: stop.key }),
              state: stateOf[stop.state],
              stateWord: t(`plan.stop.${stateOf[stop.state]}`),
              ...(note === undefined ? {} : { note }),
            };
          })}
        />
      </SceneMoonlit>
    </div>
  );
};
