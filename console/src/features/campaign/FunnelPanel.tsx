import type { FunnelStage } from '@fairground/contracts/plan';
import { Panel } from '@fairground/ui/Panel.tsx';
import { TargetFunnel } from '@fairground/ui/TargetFunnel.tsx';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clock, figure, shortDay } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import type { Funnel } from './funnel-queries.ts';
import { judgeFigure } from './funnel-words.ts';

interface FunnelPanelProps {
  readonly funnel: UseQueryResult<Funnel>;
  readonly isLive: boolean;
  /** Opens the masked rows behind a figure; undefined with the reason when the right is missing. */
  readonly onOpen: ((stage: FunnelStage) => void) | undefined;
  readonly closedReason: string | undefined;
}

/** A tick near the left edge has no room for its words under the bar: they join the source then. */
const paceLabelMin = 0.35;

const useFunnelRows = () => {
  const { t } = useTranslation();
  const paceOf = ({ paceToday, target }: Funnel['rows'][number]) => {
    if (paceToday === null || paceToday === 0 || target === 0) return { isBeside: false, bar: {} };
    const paceLabel = t('funnel.pace', { figure: figure(paceToday) });
    const isBeside = paceToday / target < paceLabelMin;
    return { isBeside, paceLabel, bar: isBeside ? { pace: paceToday } : { pace: paceToday, paceLabel } };
  };
  return (rows: Funnel['rows']) =>
    rows.map((row) => {
      const verdict = judgeFigure(row);
      const pace = paceOf(row);
      const source = t(`source.${row.source}`);
      return {
        id: row.stage,
        label: t(`stage.${row.stage}`),
        source: pace.isBeside ? `${source} · ${pace.paceLabel}` : source,
        target: row.target,
        // Nothing yet is an empty track, not a bar without length.
        ...(row.value > 0 ? { actual: row.value } : {}),
        figure: figure(row.value),
        targetText: t('funnel.target', { target: figure(row.target) }),
        result: t(verdict.tone === 'reached' ? 'funnel.reached' : 'funnel.underway', { percent: verdict.percent }),
        tone: verdict.tone,
        ...pace.bar,
      };
    });
};

/** Targets against live figures; each row opens to the facts behind it. */
export const FunnelPanel = ({ funnel, isLive, onOpen, closedReason }: FunnelPanelProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const rowsOf = useFunnelRows();
  const note = funnel.data
    ? t(isLive ? 'funnel.asOfLive' : 'funnel.asOfPolled', {
        day: shortDay(funnel.data.asOf, language),
        time: clock(funnel.data.asOf),
      })
    : undefined;
  return (
    <Panel title={t('funnel.title')} note={note} aside={onOpen ? t('funnel.openHint') : closedReason}>
      <Loaded query={funnel} waiting={t('funnel.waiting')}>
        {({ rows }) => (
          <TargetFunnel
            label={t('funnel.label')}
            targetLabel={t('funnel.targetLine')}
            rows={rowsOf(rows)}
            onOpen={onOpen && ((id) => onOpen(id as FunnelStage))}
          />
        )}
      </Loaded>
    </Panel>
  );
};
