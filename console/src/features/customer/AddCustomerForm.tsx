import { Button } from '@fairground/ui/Button.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { fieldErrors } from '../../app/failure.ts';
import { useLanguage } from '../../app/i18n.ts';
import { newId } from '../../app/ids.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { focusFirstError } from '../../parts/focus-first-error.ts';
import type { CustomerKind } from './customer-queries.ts';
import { HandlerFields } from './HandlerFields.tsx';
import { requestOf, type TypedCustomer, wrongsOf } from './new-customer.ts';

const kinds = ['person', 'company'] as const satisfies readonly CustomerKind[];
const handlersMax = 20;
const empty = (): TypedCustomer => ({
  id: newId(),
  kind: 'person',
  externalNo: '',
  name: '',
  mobile: '',
  email: '',
  handlers: [],
});

interface KindPickProps {
  readonly kind: CustomerKind;
  readonly onPick: (kind: CustomerKind) => void;
}

const KindPick = ({ kind, onPick }: KindPickProps) => {
  const { t } = useTranslation('rooms');
  return (
    <fieldset className="cs-kinds">
      <legend className="cs-hidden">{t('customer.kindLabel')}</legend>
      {kinds.map((choice) => (
        <label key={choice} className={choice === kind ? 'cs-kind cs-kind-chosen' : 'cs-kind'}>
          <input
            type="radio"
            name="kind"
            className="cs-kind-input"
            checked={choice === kind}
            onChange={() => onPick(choice)}
          />
          {t(`customer.kind.${choice}`)}
        </label>
      ))}
    </fieldset>
  );
};

/** A person, or a company with the people who act for it. Contact data is sealed before it is stored. */
export const AddCustomerForm = ({ onDone }: { readonly onDone: (customerId: string) => void }) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(empty);
  const [isChecked, setIsChecked] = useState(false);
  const add = useAct({
    send: (body: ReturnType<typeof requestOf>, key: string) =>
      answerOf(api.POST('/api/customers', { params: { header: keyed(key) }, body })),
    onDone: (customer) => {
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
      onDone(customer.id);
    },
    onFailed: () => focusFirstError(form.current),
  });
  const wrongs = wrongsOf(typed);
  const serverErrors = fieldErrors(add.failure, language);
  const errorAt = (path: string): string | undefined => {
    const wrong = isChecked ? wrongs.get(path) : undefined;
    return wrong ? t(`customer.wrong.${wrong}`) : serverErrors[path];
  };
  const change = (part: Partial<TypedCustomer>): void => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (wrongs.size > 0) focusFirstError(form.current);
    else add.run(requestOf(typed));
  };
  const isCompany = typed.kind === 'company';
  return (
    <form ref={form} className="cs-form" noValidate onSubmit={submit}>
      <KindPick kind={typed.kind} onPick={(kind) => change({ kind })} />
      <TextField
        label={t('customer.externalNo')}
        hint={t('customer.externalNoHint')}
        value={typed.externalNo}
        maxLength={64}
        autoComplete="off"
        error={errorAt('externalNo')}
        onChange={(externalNo) => change({ externalNo })}
      />
      <TextField
        label={t(isCompany ? 'customer.companyName' : 'customer.name')}
        value={typed.name}
        maxLength={80}
        autoComplete="off"
        error={errorAt('contact.name')}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t('customer.mobile')}
        tag={t('optional')}
        value={typed.mobile}
        inputMode="tel"
        autoComplete="off"
        error={errorAt('contact.mobile')}
        onChange={(mobile) => change({ mobile })}
      />
      <TextField
        label={t('customer.email')}
        tag={t('optional')}
        value={typed.email}
        inputMode="email"
        autoComplete="off"
        error={errorAt('contact.email')}
        onChange={(email) => change({ email })}
      />
      {isCompany ? (
        <section className="cs-form" aria-label={t('customer.handlers')}>
          <h3>{t('customer.handlers')}</h3>
          {typed.handlers.map((handler, place) => (
            <HandlerFields
              key={handler.id}
              handler={handler}
              place={place}
              errorAt={errorAt}
              onChange={(next) =>
                change({ handlers: typed.handlers.map((item) => (item.id === handler.id ? next : item)) })
              }
              onRemove={() => change({ handlers: typed.handlers.filter((item) => item.id !== handler.id) })}
            />
          ))}
          <div className="cs-row">
            <Button
              icon="plus"
              disabledReason={
                typed.handlers.length >= handlersMax ? t('customer.handlersFull', { most: handlersMax }) : undefined
              }
              onClick={() =>
                change({ handlers: [...typed.handlers, { id: newId(), title: '', name: '', mobile: '', email: '' }] })
              }
            >
              {t('customer.addHandler')}
            </Button>
          </div>
        </section>
      ) : null}
      <p className="cs-note">{t('customer.sealedNote')}</p>
      {add.failure ? <FailureNotice error={add.failure} /> : null}
      <div className="cs-row">
        <Button type="submit" look="act" busy={add.isRunning}>
          {t('customer.save')}
        </Button>
      </div>
    </form>
  );
};
