import { Button } from '@fairground/ui/Button.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CustomerSearchProps {
  readonly isSearching: boolean;
  readonly hasResult: boolean;
  readonly onSearch: (term: string) => void;
  readonly onClear: () => void;
}

const termMin = 2;

/** Finds by the whole number only: a list that answers to pieces of numbers would be a way to guess them. */
export const CustomerSearch = ({ isSearching, hasResult, onSearch, onClear }: CustomerSearchProps) => {
  const { t } = useTranslation('rooms');
  const [term, setTerm] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isShort = term.trim().length < termMin;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (!isShort) onSearch(term.trim());
  };
  const clear = (): void => {
    setTerm('');
    setIsChecked(false);
    onClear();
  };
  return (
    <form className="cs-customer-search" noValidate onSubmit={submit}>
      <TextField
        label={t('customer.search')}
        hint={t('customer.searchHint')}
        icon="search"
        value={term}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        error={isChecked && isShort ? t('customer.searchShort') : undefined}
        onChange={setTerm}
      />
      <Button type="submit" busy={isSearching}>
        {t('customer.find')}
      </Button>
      {hasResult ? (
        <Button look="quiet" onClick={clear}>
          {t('customer.backToList')}
        </Button>
      ) : null}
    </form>
  );
};
