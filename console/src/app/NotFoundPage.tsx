import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <main className="cs-defect" id="main">
      <h1 className="cs-hidden">{t('failure.notFound')}</h1>
      <Notice
        kind="empty"
        title={t('failure.notFound')}
        action={
          <Button look="act" href="/">
            {t('failure.toHome')}
          </Button>
        }
      >
        {t('failure.notFoundAction')}
      </Notice>
    </main>
  );
};
