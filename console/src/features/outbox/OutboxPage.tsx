import type { components } from '@fairground/contracts/generated/api';
import { Chip, type ChipProps } from '@fairground/ui/Chip.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../app/api.ts';
import { clock, dayAndClock } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { CopyCode } from './CopyCode.tsx';
import { codeInWords } from './code-in-words.ts';
import './outbox.css';

type Message = components['schemas']['OutboxMessage'];
const refreshMs = 2000;

const outboxQuery = queryOptions({
  queryKey: ['outbox'],
  queryFn: () => answerOf(api.GET('/api/outbox')),
  refetchInterval: refreshMs,
});

const looks: Readonly<Record<Message['state'], Pick<ChipProps, 'tone' | 'icon'>>> = {
  queued: { tone: 'wait', icon: 'hourglass' },
  sent: { tone: 'admitted', icon: 'check' },
  failed: { tone: 'refused', icon: 'stop' },
};

const MessageRow = ({ message, isDemo }: { readonly message: Message; readonly isDemo: boolean }) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const code = isDemo ? codeInWords(message.words) : null;
  return (
    <li className="cs-message">
      <span className="cs-message-sign">
        <Icon name={message.channel === 'sms' ? 'phone' : 'chat'} size={22} />
      </span>
      <div className="cs-message-words">
        <p className="cs-note num">
          {t(`outbox.channel.${message.channel}`)} {message.toMasked} ·{' '}
          <time dateTime={message.createdAt}>{dayAndClock(message.createdAt, language)}</time>
        </p>
        <p>{message.words || t('outbox.wordsHidden')}</p>
      </div>
      {code ? <CopyCode code={code} /> : null}
      <Chip {...looks[message.state]}>{t(`outbox.state.${message.state}`)}</Chip>
    </li>
  );
};

/** What would leave the bank, newest first. In the demo bank this page is the guest's phone. */
export const OutboxPage = () => {
  const { t } = useTranslation('rooms');
  const outbox = useQuery(outboxQuery);
  return (
    <Page title={t('outbox.title')} chips={outbox.data?.isDemo ? <Chip tone="lamp">{t('outbox.demo')}</Chip> : null}>
      <Loaded query={outbox} waiting={t('outbox.waiting')}>
        {({ items, isDemo }) => (
          <Panel
            title={t('outbox.panel')}
            note={
              outbox.isError ? t('outbox.stale', { time: clock(new Date(outbox.dataUpdatedAt)) }) : t('outbox.note')
            }
          >
            {items.length === 0 ? (
              <Notice kind="empty" title={t('outbox.emptyTitle')}>
                {t('outbox.emptyText')}
              </Notice>
            ) : (
              <>
                {isDemo ? null : <p className="cs-note">{t('outbox.notDemo')}</p>}
                <ul>
                  {items.map((message) => (
                    <MessageRow key={message.id} message={message} isDemo={isDemo} />
                  ))}
                </ul>
              </>
            )}
          </Panel>
        )}
      </Loaded>
    </Page>
  );
};
