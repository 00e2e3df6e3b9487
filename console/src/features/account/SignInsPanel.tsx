import type { paths } from '@fairground/contracts/generated/api';
import { Button } from '@fairground/ui/Button.tsx';
import { Chip } from '@fairground/ui/Chip.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { dayAndClock } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { signInsQuery } from './account-queries.ts';
import { deviceOf } from './device-words.ts';

type SignIn = paths['/api/staff/sign-ins']['get']['responses'][200]['content']['application/json']['items'][number];

const SignInRow = ({ item }: { readonly item: SignIn }) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const end = useAct({
    send: (signInId: string, key: string) =>
      answerOf(api.POST('/api/staff/sign-ins/{signInId}/end', { params: { path: { signInId }, header: keyed(key) } })),
    onDone: () => void queryClient.invalidateQueries({ queryKey: signInsQuery.queryKey }),
  });
  const { browser, system } = deviceOf(item.agent);
  const device = [browser, system].filter(Boolean).join(' · ') || t('account.unknownDevice');
  return (
    <li>
      <div>
        <p className="cs-strong">
          {device} {item.isCurrent ? <Chip tone="lamp">{t('account.thisOne')}</Chip> : null}
        </p>
        <p className="cs-note num">
          {t('account.signInFacts', {
            address: item.address,
            since: dayAndClock(item.createdAt, language),
            seen: dayAndClock(item.lastSeenAt, language),
          })}
        </p>
        {end.failure ? <FailureNotice error={end.failure} /> : null}
      </div>
      <Button
        busy={end.isRunning}
        disabledReason={item.isCurrent ? t('account.useSignOut') : undefined}
        onClick={() => end.run(item.id)}
      >
        {t('account.end')}
      </Button>
    </li>
  );
};

/** Where this account is signed in; each place can be ended from here. */
export const SignInsPanel = () => {
  const { t } = useTranslation('rooms');
  const signIns = useQuery(signInsQuery);
  return (
    <Panel title={t('account.signIns')} note={t('account.signInsNote')}>
      <Loaded query={signIns} waiting={t('account.waitingSignIns')}>
        {({ items }) => (
          <ul className="cs-signins">
            {items.map((item) => (
              <SignInRow key={item.id} item={item} />
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
};
