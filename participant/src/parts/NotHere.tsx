import { Notice } from '@fairground/ui/Notice.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { GoButton } from './GoButton.tsx';

/** An address that leads nowhere: says so and shows the way home. */
export function NotHere() {
  const { t } = useWords();
  return (
    <PhonePage title={t('common.product')}>
      <Notice
        kind="empty"
        title={t('state.notHere')}
        action={
          <GoButton to="/" look="act">
            {t('state.toStart')}
          </GoButton>
        }
      >
        {t('state.notHereWhy')}
      </Notice>
    </PhonePage>
  );
}
