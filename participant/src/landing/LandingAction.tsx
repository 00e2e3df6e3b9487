import type { PublicCampaign } from '../net/shapes.ts';
import { GoButton } from '../parts/GoButton.tsx';
import { useWords } from '../view/ViewProvider.tsx';

/** The one lit action of the page, and which approved version all of this is. */
export function LandingAction({ campaign, hasPass }: { campaign: PublicCampaign; hasPass: boolean }) {
  const { t } = useWords();
  const { slug, state, approvalCode } = campaign;
  const isOver = state === 'over';
  return (
    <div className="p-landing__foot">
      {isOver && <p className="p-landing__over">{t('landing.over')}</p>}
      {isOver && (
        <GoButton to={`/c/${slug}/report`} look="act" block iconAfter="arrow">
          {t('landing.openReport')}
        </GoButton>
      )}
      {!isOver && hasPass && (
        <GoButton to={`/c/${slug}/pass`} look="act" block iconAfter="arrow">
          {t('landing.openPass')}
        </GoButton>
      )}
      {!isOver && !hasPass && (
        <GoButton to={`/c/${slug}/book`} look="act" block iconAfter="arrow">
          {t('landing.book')}
        </GoButton>
      )}
      <p className="fg-tiny fg-center">
        {t('landing.simulated')}
        {' · '}
        {t('common.approved', { code: approvalCode })}
      </p>
    </div>
  );
}
