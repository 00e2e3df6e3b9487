import { Chip } from '@fairground/ui/Chip.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useTranslation } from 'react-i18next';
import { figure } from '../../../app/format.ts';
import { useSay } from '../../../app/i18n.ts';
import { PlanNumber } from '../PlanField.tsx';
import type { StepProps } from '../step-props.ts';

export const AudienceStep = (step: StepProps) => {
  const { t } = useTranslation();
  const say = useSay();
  const { segments } = step.draft.audience;
  const total = segments.reduce((sum, segment) => sum + segment.quota, 0);
  const booked = step.draft.goals.funnel.find((row) => row.stage === 'booked')?.target;
  return (
    <Panel title={t('plan.audience.segments')} note={t('plan.audience.segmentsNote')}>
      <ul className="cs-segments">
        {segments.map((segment, index) => (
          <li key={segment.key}>
            <PlanNumber
              step={step}
              path={`audience.segments.${index}.quota`}
              label={say(segment.label)}
              unit={t('plan.unit.people')}
            />
            <p className="cs-row cs-note">
              {t('plan.audience.channels')}
              {segment.channels.map((channel) => (
                <Chip key={channel}>{channel}</Chip>
              ))}
              {segment.promotesProducts ? (
                <Chip tone="already">{t('plan.audience.promotes')}</Chip>
              ) : (
                <span>{t('plan.audience.noPromotion')}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="cs-total num">
        {t('plan.audience.total')}
        <b>{Number.isFinite(total) ? figure(total) : '—'}</b>
        {booked !== undefined && Number.isFinite(booked) ? (
          <span className="cs-note">{t('plan.audience.againstBooked', { booked: figure(booked) })}</span>
        ) : null}
      </p>
    </Panel>
  );
};
