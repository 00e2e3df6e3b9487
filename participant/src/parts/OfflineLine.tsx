import { Icon } from '@fairground/ui/Icon.tsx';
import { usePending } from '../queue/use-action.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { useOnline } from './use-online.ts';

/** One quiet line while the network is away: what is safe and what happens next. Always in the page, so that it is read out. */
export function OfflineLine() {
  const { t } = useWords();
  const isOnline = useOnline();
  const waiting = usePending().filter((action) => action.phase === 'waiting' && action.operation !== 'recordVisit');
  const words = () => {
    if (waiting.some((action) => !action.isKept)) return t('offline.keepOpen');
    if (waiting.length > 0) return t('offline.kept');
    return isOnline ? '' : t('offline.quiet');
  };
  const text = words();
  return (
    <div className="p-offline" role="status">
      {text && (
        <p className="p-offline__line">
          <Icon name="wifi" size={20} />
          {text}
        </p>
      )}
    </div>
  );
}
