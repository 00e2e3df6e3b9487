import { Button } from '@fairground/ui/Button.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holds, useMe } from '../../app/me.ts';
import { ClearBar } from './ClearBar.tsx';
import type { CustomerDetail } from './customer-queries.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { UnmaskDialog } from './UnmaskDialog.tsx';
import { useClearValues } from './use-clear-values.ts';

/** Name, mobile and mail: masked; in clear for half a minute after a reason was given. */
export const ContactPanel = ({ customer }: { readonly customer: CustomerDetail }) => {
  const { t } = useTranslation('rooms');
  const me = useMe();
  const [dialog, setDialog] = useState<'unmask' | 'erase' | null>(null);
  const clear = useClearValues();
  const shown = {
    name: clear.values ? clear.values.name : customer.nameMasked,
    mobile: clear.values ? clear.values.mobile : customer.mobileMasked,
    email: clear.values ? clear.values.email : customer.emailMasked,
  };
  const words = (value: string | null): string =>
    customer.isErased ? t('customer.erasedValue') : (value ?? t('absent'));
  const unmaskReason = (): string | undefined => {
    if (customer.isErased) return t('customer.isErased');
    return holds(me, 'customer.unmask') ? undefined : t('customer.noUnmask');
  };
  const eraseReason = (): string | undefined => {
    if (customer.isErased) return t('customer.isErased');
    return holds(me, 'customer.erase') ? undefined : t('customer.noErase');
  };
  return (
    <Panel title={t('customer.contact')} note={t(clear.values ? 'customer.clearNote' : 'masked')}>
      <dl className={clear.values ? 'cs-facts cs-facts-clear' : 'cs-facts'} aria-live="polite">
        {(['name', 'mobile', 'email'] as const).map((field) => (
          <div key={field}>
            <dt>{t(`customer.${field}`)}</dt>
            <dd className="num">{words(shown[field])}</dd>
          </div>
        ))}
      </dl>
      {clear.values ? <ClearBar secondsLeft={clear.secondsLeft} /> : null}
      <div className="cs-row cs-contact-acts">
        {clear.values ? (
          <Button icon="lock" onClick={clear.close}>
            {t('customer.maskNow')}
          </Button>
        ) : (
          <Button icon="eye" disabledReason={unmaskReason()} onClick={() => setDialog('unmask')}>
            {t('customer.unmask')}
          </Button>
        )}
        <Button look="danger" icon="trash" disabledReason={eraseReason()} onClick={() => setDialog('erase')}>
          {t('customer.erase')}
        </Button>
      </div>
      <UnmaskDialog
        customerId={customer.id}
        open={dialog === 'unmask'}
        onClose={() => setDialog(null)}
        onOpened={(values) => {
          setDialog(null);
          clear.open(values);
        }}
      />
      <EraseDialog
        customerId={customer.id}
        open={dialog === 'erase'}
        onClose={() => {
          setDialog(null);
          clear.close();
        }}
      />
    </Panel>
  );
};
