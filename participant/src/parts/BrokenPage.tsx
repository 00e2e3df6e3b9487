import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useWords } from '../view/ViewProvider.tsx';

/** A defect of ours in the page itself: what is kept stays kept, loading again is the repair. */
export function BrokenPage() {
  const { t } = useWords();
  return (
    <PhonePage title={t('common.product')}>
      <Notice
        kind="errorOurs"
        title={t('state.broken')}
        action={
          <Button look="act" onClick={() => location.reload()}>
            {t('state.reload')}
          </Button>
        }
      >
        {t('state.brokenWhy')}
      </Notice>
    </PhonePage>
  );
}
