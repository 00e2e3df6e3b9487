import { Panel } from '@fairground/ui/Panel.tsx';
import { useTranslation } from 'react-i18next';
import { figure } from '../../app/format.ts';

/** Points posted to guests, and those that are due and not yet posted (normally gone within a second). */
export const PointsPanel = ({ posted, due }: { readonly posted: number; readonly due: number }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('points.title')} note={t('points.note')}>
      <dl className="cs-figures num">
        <div>
          <dt>{t('points.posted')}</dt>
          <dd className="cs-figure">{figure(posted)}</dd>
        </div>
        <div>
          <dt>{t('points.due')}</dt>
          <dd className="cs-figure">{figure(due)}</dd>
        </div>
      </dl>
      <p className="cs-note">{t(due === 0 ? 'points.allPosted' : 'points.someDue')}</p>
    </Panel>
  );
};
