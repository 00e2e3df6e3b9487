import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../view/ViewProvider.tsx';

/** Last part of the address to the sentence that names the page. */
const titles: Readonly<Record<string, string>> = {
  book: 'book.title',
  pass: 'pass.title',
  play: 'play.title',
  result: 'result.title',
  survey: 'survey.title',
  report: 'report.title',
  me: 'me.title',
};

/** The window's title follows the address; history and screen readers tell pages apart by it. */
export function usePageTitle(): void {
  const { t } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    const key = titles[path.split('/').filter(Boolean).at(-1) ?? ''];
    const product = t('common.product');
    document.title = key ? `${t(key)} · ${product}` : product;
  }, [path, t]);
}
