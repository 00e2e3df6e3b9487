import { Chip } from '@fairground/ui/Chip.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../app/i18n.ts';
import { PlanNumber, PlanText } from '../PlanField.tsx';
import type { StepProps } from '../step-props.ts';

const Consents = ({ step }: { readonly step: StepProps }) => {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <ul className="cs-consents">
      {step.draft.content.consents.map((consent, index) => (
        <li key={consent.purpose}>
          <details className="cs-fold">
            <summary>
              {say(consent.label)}{' '}
              <Chip tone={consent.isRequired ? 'wait' : 'plain'}>
                {t(consent.isRequired ? 'plan.content.required' : 'plan.content.voluntary')}
              </Chip>
              <span className="cs-fold-peek num">{t('plan.content.kept', { count: consent.retentionDays })}</span>
            </summary>
            <div className="cs-form">
              <PlanText step={step} path={`content.consents.${index}.label`} label={t('plan.content.consentLabel')} />
              <PlanText
                step={step}
                path={`content.consents.${index}.note`}
                label={t('plan.content.consentNote')}
                rows={2}
              />
              <PlanNumber
                step={step}
                path={`content.consents.${index}.retentionDays`}
                label={t('plan.content.retention')}
                unit={t('plan.unit.days')}
              />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
};

export const ContentStep = (step: StepProps) => {
  const { t } = useTranslation();
  const say = useSay();
  const { content } = step.draft;
  return (
    <>
      <Panel title={t('plan.content.must')} note={t('plan.content.mustNote')}>
        <div className="cs-form">
          <PlanText
            step={step}
            path="content.askedFor"
            label={t('plan.content.askedFor')}
            hint={t('plan.content.askedForHint')}
            rows={2}
          />
          <PlanText
            step={step}
            path="content.disclaimer"
            label={t('plan.content.disclaimer')}
            hint={t('plan.content.disclaimerHint')}
            rows={3}
          />
        </div>
      </Panel>
      <Panel title={t('plan.content.landing')} note={t('plan.content.landingNote', { count: content.landing.length })}>
        {content.landing.map((part, index) => (
          <details key={part.key} className="cs-fold">
            <summary>
              {say(part.title)} <span className="cs-fold-peek">{say(part.body)}</span>
            </summary>
            <div className="cs-form">
              <PlanText step={step} path={`content.landing.${index}.title`} label={t('plan.content.partTitle')} />
              <PlanText
                step={step}
                path={`content.landing.${index}.body`}
                label={t('plan.content.partBody')}
                rows={4}
              />
            </div>
          </details>
        ))}
        <details className="cs-fold">
          <summary>
            {t('plan.content.stops')}{' '}
            <span className="cs-fold-peek">{content.stops.map((stop) => say(stop.label)).join(' → ')}</span>
          </summary>
          <div className="cs-form">
            {content.stops.map((stop, index) => (
              <PlanText
                key={stop.key}
                step={step}
                path={`content.stops.${index}.label`}
                label={t('plan.content.stop', { number: index + 1 })}
              />
            ))}
          </div>
        </details>
        <details className="cs-fold">
          <summary>
            {t('plan.content.playDisclaimer')} <span className="cs-fold-peek">{say(step.draft.play.disclaimer)}</span>
          </summary>
          <PlanText step={step} path="play.disclaimer" label={t('plan.content.playDisclaimer')} rows={3} />
        </details>
      </Panel>
      <Panel title={t('plan.content.consents')} note={t('plan.content.consentsNote')}>
        <Consents step={step} />
      </Panel>
    </>
  );
};
