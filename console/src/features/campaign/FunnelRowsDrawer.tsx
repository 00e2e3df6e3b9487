import type { FunnelStage } from '@fairground/contracts/plan';
import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayAndClock, figure } from '../../app/format.ts';
import { useLanguage, useSay } from '../../app/i18n.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { WaitingPaper } from '../../parts/WaitingPaper.tsx';
import { type FunnelRows, funnelRowsQuery } from './funnel-queries.ts';

type FunnelRow = FunnelRows['items'][number];

/** Who and what in words: the server sends codes, so that one row reads the same in both languages. */
const useRowWords = () => {
  const { t } = useTranslation();
  const say = useSay();
  return ({ subject, alias, detail }: FunnelRow) => {
    const [kind = '', tail = ''] = subject.split(' ');
    const who = alias ? say(alias) : t(`funnel.subject.${kind}`, { defaultValue: kind });
    return {
      who: `${who} ${tail}`,
      detail: detail
        .split(' · ')
        .map((part) => t(`funnel.code.${part}`, { defaultValue: part }))
        .join(' · '),
    };
  };
};

const Rows = ({ campaignId, stage }: { readonly campaignId: string; readonly stage: FunnelStage }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordsOf = useRowWords();
  const rows = useInfiniteQuery(funnelRowsQuery(campaignId, stage));
  if (rows.isError) return <FailureNotice error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data) return <WaitingPaper words={t('funnel.waitingRows')} />;
  const items = rows.data.pages.flatMap((page) => page.items);
  const total = rows.data.pages[0]?.total ?? 0;
  if (items.length === 0) return <Notice kind="empty" title={t('funnel.noRows')} />;
  return (
    <>
      <p className="cs-note num">{t('funnel.rowsNote', { shown: figure(items.length), total: figure(total) })}</p>
      <div className="cs-table-scroll">
        <table className="cs-rows num">
          <thead>
            <tr>
              <th scope="col">{t('funnel.when')}</th>
              <th scope="col">{t('funnel.who')}</th>
              <th scope="col">{t('funnel.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.factId}>
                <td>{dayAndClock(item.at, language)}</td>
                <td>{wordsOf(item).who}</td>
                <td>{wordsOf(item).detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.hasNextPage ? (
        <Button look="outline" busy={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('funnel.more')}
        </Button>
      ) : null}
    </>
  );
};

interface FunnelRowsDrawerProps {
  readonly campaignId: string;
  readonly stage: FunnelStage | null;
  readonly onClose: () => void;
}

/** The masked facts behind one figure, newest first, page by page. */
export const FunnelRowsDrawer = ({ campaignId, stage, onClose }: FunnelRowsDrawerProps) => {
  const { t } = useTranslation();
  return (
    <Drawer
      open={stage !== null}
      onClose={onClose}
      size={560}
      destroyOnHidden
      title={stage ? t('funnel.rowsTitle', { stage: t(`stage.${stage}`) }) : ''}
      closable={{ 'aria-label': t('shell.close') }}
    >
      {stage ? (
        <div className="cs-stack">
          <Rows campaignId={campaignId} stage={stage} />
        </div>
      ) : null}
    </Drawer>
  );
};
