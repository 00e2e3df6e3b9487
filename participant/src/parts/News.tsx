/** Short news at the foot of the screen: what just happened, once, read out politely. */
import { type Toast, ToastRegion } from '@fairground/ui/ToastRegion.tsx';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useWords } from '../view/ViewProvider.tsx';

type Tell = (text: string, tone?: Toast['tone']) => void;

const NewsContext = createContext<Tell>(() => undefined);

export function NewsProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const tell = useCallback<Tell>((text, tone = 'done') => {
    setToasts((before) =>
      [...before.filter((toast) => toast.text !== text), { id: crypto.randomUUID(), text, tone }].slice(-2),
    );
  }, []);
  const dismiss = useCallback((id: string) => setToasts((before) => before.filter((toast) => toast.id !== id)), []);
  return (
    <NewsContext value={tell}>
      {children}
      <ToastRegion label={t('common.news')} toasts={toasts} dismissLabel={t('common.close')} onDismiss={dismiss} />
    </NewsContext>
  );
}

export function useNews(): Tell {
  return useContext(NewsContext);
}
