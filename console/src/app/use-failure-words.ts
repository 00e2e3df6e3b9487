import { useTranslation } from 'react-i18next';
import { isFailure } from './failure.ts';
import { useLanguage } from './i18n.ts';

export interface FailureWords {
  /** The fact. */
  readonly title: string;
  /** What to do. */
  readonly action: string;
  /** Incident id of a defect of ours. */
  readonly incident: string | null;
  readonly isOurs: boolean;
}

/** Words for anything a call can fail with, in the language of the page. */
export const useFailureWords = (): ((error: unknown) => FailureWords) => {
  const { t } = useTranslation();
  const language = useLanguage();
  return (error) => {
    if (!isFailure(error))
      return { title: t('failure.page'), action: t('failure.pageAction'), incident: null, isOurs: true };
    if (error.kind === 'unreachable')
      return { title: t('failure.unreachable'), action: t('failure.unreachableAction'), incident: null, isOurs: true };
    if (!error.problem)
      return { title: t('failure.server'), action: t('failure.serverAction'), incident: null, isOurs: true };
    const words = language === 'en' ? error.problem.en : error.problem.zh;
    return { ...words, incident: error.problem.incidentId ?? null, isOurs: error.status >= 500 };
  };
};
