import { Panel } from '@fairground/ui/Panel.tsx';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../app/i18n.ts';
import { PlanText } from '../PlanField.tsx';
import type { StepProps } from '../step-props.ts';

type Question = StepProps['draft']['survey']['questions'][number];

const QuestionFields = ({
  step,
  question,
  index,
}: {
  readonly step: StepProps;
  readonly question: Question;
  readonly index: number;
}) => {
  const { t } = useTranslation();
  const path = `survey.questions.${index}`;
  return (
    <div className="cs-form">
      <PlanText step={step} path={`${path}.label`} label={t('plan.survey.question')} />
      {question.kind === 'rating' ? (
        <>
          <PlanText step={step} path={`${path}.low`} label={t('plan.survey.low')} />
          <PlanText step={step} path={`${path}.high`} label={t('plan.survey.high')} />
        </>
      ) : null}
      {question.kind === 'choice'
        ? question.options.map((option, place) => (
            <PlanText
              key={option.key}
              step={step}
              path={`${path}.options.${place}.label`}
              label={t('plan.survey.option', { number: place + 1 })}
            />
          ))
        : null}
    </div>
  );
};

export const SurveyStep = (step: StepProps) => {
  const { t } = useTranslation();
  const say = useSay();
  const { questions } = step.draft.survey;
  return (
    <>
      <Panel title={t('plan.survey.words')} note={t('plan.survey.wordsNote')}>
        <div className="cs-form">
          <PlanText step={step} path="survey.intro" label={t('plan.survey.intro')} />
          <PlanText
            step={step}
            path="survey.diaryPrompt"
            label={t('plan.survey.diary')}
            hint={t('plan.survey.diaryHint')}
          />
        </div>
      </Panel>
      <Panel title={t('plan.survey.questions')} note={t('plan.survey.questionsNote', { count: questions.length })}>
        {questions.map((question, index) => (
          <details key={question.key} className="cs-fold">
            <summary>
              {index + 1}. {say(question.label)}{' '}
              <span className="cs-fold-peek">{t(`plan.survey.kind.${question.kind}`)}</span>
            </summary>
            <QuestionFields step={step} question={question} index={index} />
          </details>
        ))}
      </Panel>
    </>
  );
};
