import { Button } from '@fairground/ui/Button.tsx';
import { Chip } from '@fairground/ui/Chip.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { meQuery, useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { QrSquare } from '../../parts/QrSquare.tsx';

const groupsOfFour = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

const Confirm = ({
  uri,
  secret,
  onDone,
}: {
  readonly uri: string;
  readonly secret: string;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('rooms');
  const [totp, setTotp] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const confirm = useAct({
    send: (code: string, key: string) =>
      answerOf(api.POST('/api/staff/totp/confirm', { params: { header: keyed(key) }, body: { totp: code } })),
    onDone: () => {
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      onDone();
    },
  });
  const isRight = /^\d{6}$/.test(totp.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (isRight) confirm.run(totp.trim());
  };
  return (
    <form className="cs-totp" noValidate onSubmit={submit}>
      <QrSquare text={uri} label={t('account.totpQr')} size={184} />
      <div className="cs-form">
        <ol className="cs-steps">
          <li>{t('account.totpScan')}</li>
          <li>{t('account.totpType')}</li>
        </ol>
        <p className="cs-note">
          {t('account.totpByHand')} <span className="cs-mono">{groupsOfFour(secret)}</span>
        </p>
        <TextField
          label={t('account.totpCode')}
          value={totp}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          error={isChecked && !isRight ? t('account.totpMissing') : undefined}
          onChange={setTotp}
        />
        {confirm.failure ? <FailureNotice error={confirm.failure} /> : null}
        <div className="cs-row">
          <Button type="submit" look="act" busy={confirm.isRunning}>
            {t('account.totpConfirm')}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {t('account.totpLater')}
          </Button>
        </div>
      </div>
    </form>
  );
};

/** A second proof at sign-in. The secret is made by the server, shown once, and counts only after its first code. */
export const TotpPanel = () => {
  const { t } = useTranslation('rooms');
  const me = useMe();
  const begin = useAct({
    send: (_: null, key: string) => answerOf(api.POST('/api/staff/totp/begin', { params: { header: keyed(key) } })),
  });
  const made = begin.mutation.data;
  return (
    <Panel
      title={t('account.totp')}
      note={t('account.totpNote')}
      aside={
        me.hasTotp ? (
          <Chip tone="admitted" icon="lock">
            {t('account.totpIsOn')}
          </Chip>
        ) : (
          <Chip tone="already" icon="warn">
            {t('account.totpIsOff')}
          </Chip>
        )
      }
    >
      {made ? (
        <Confirm uri={made.uri} secret={made.secret} onDone={begin.reset} />
      ) : (
        <div className="cs-form">
          <p>{t(me.hasTotp ? 'account.totpAgainText' : 'account.totpText')}</p>
          {begin.failure ? <FailureNotice error={begin.failure} /> : null}
          <div className="cs-row">
            <Button look={me.hasTotp ? 'outline' : 'act'} busy={begin.isRunning} onClick={() => begin.run(null)}>
              {t(me.hasTotp ? 'account.totpAgain' : 'account.totpBegin')}
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
};
