import { Icon } from '@fairground/ui/Icon.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const thanksMs = 2000;

/** The clipboard exists on secure origins only; the older way still works over plain http inside a bank's network. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    return isCopied;
  }
};

/** A code in large figures; a tap copies it. */
export const CopyCode = ({ code }: { readonly code: string }) => {
  const { t } = useTranslation('rooms');
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), thanksMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <button type="button" className="cs-code" onClick={() => void copy(code).then(setIsCopied)}>
      <b className="num">{code}</b>
      <span aria-live="polite">
        <Icon name={isCopied ? 'check' : 'doc'} size={16} weight={2.2} />
        {t(isCopied ? 'outbox.copied' : 'outbox.copy')}
      </span>
    </button>
  );
};
