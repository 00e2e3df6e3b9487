import { TypeSwitch } from '@fairground/ui/TypeSwitch.tsx';
import { useView, useWords } from '../view/ViewProvider.tsx';

/** Elder mode on and off, kept on every later page once chosen. */
export function SizeSwitch() {
  const { t, isLarge } = useWords();
  const { change } = useView();
  return (
    <TypeSwitch
      large={isLarge}
      onChange={(large) => change({ size: large ? 'large' : 'standard' })}
      largeWord={t('common.largeType')}
      standardWord={t('common.standardType')}
    />
  );
}
