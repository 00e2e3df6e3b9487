import { Button } from '@fairground/ui/Button.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import type { TypedHandler } from './new-customer.ts';

interface HandlerFieldsProps {
  readonly handler: TypedHandler;
  readonly place: number;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (handler: TypedHandler) => void;
  readonly onRemove: () => void;
}

/** One person who acts for a company. */
export const HandlerFields = ({ handler, place, errorAt, onChange, onRemove }: HandlerFieldsProps) => {
  const { t } = useTranslation('rooms');
  const path = `handlers.${place}`;
  return (
    <fieldset className="cs-handler">
      <legend className="cs-strong">{t('customer.handlerNo', { number: place + 1 })}</legend>
      <TextField
        label={t('customer.handlerTitle')}
        hint={t('customer.handlerTitleHint')}
        value={handler.title}
        maxLength={60}
        error={errorAt(`${path}.title`)}
        onChange={(title) => onChange({ ...handler, title })}
      />
      <TextField
        label={t('customer.name')}
        value={handler.name}
        maxLength={80}
        autoComplete="off"
        error={errorAt(`${path}.contact.name`)}
        onChange={(name) => onChange({ ...handler, name })}
      />
      <TextField
        label={t('customer.mobile')}
        tag={t('optional')}
        value={handler.mobile}
        inputMode="tel"
        autoComplete="off"
        error={errorAt(`${path}.contact.mobile`)}
        onChange={(mobile) => onChange({ ...handler, mobile })}
      />
      <TextField
        label={t('customer.email')}
        tag={t('optional')}
        value={handler.email}
        inputMode="email"
        autoComplete="off"
        error={errorAt(`${path}.contact.email`)}
        onChange={(email) => onChange({ ...handler, email })}
      />
      <div className="cs-row">
        <Button look="quiet" icon="trash" onClick={onRemove}>
          {t('customer.removeHandler')}
        </Button>
      </div>
    </fieldset>
  );
};
