import { Button } from '@fairground/ui/Button.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { surveyQuery } from '../net/queries.ts';
import type { PublicCampaign } from '../net/shapes.ts';
import { useNews } from '../parts/News.tsx';
import { Refused } from '../parts/PageState.tsx';
import { useAction } from '../queue/use-action.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { diaryDraft } from './diary-draft.ts';
import { ScaleQuestion } from './ScaleQuestion.tsx';
import { type Answers, firstUnanswered, npsQuestion, otherQuestions } from './survey-answers.ts';

const npsValues = Array.from({ length: 11 }, (_, value) => value);
const ratingValues = [1, 2, 3, 4, 5];
const diaryLimit = 1000;

/** Own words are sent, never stored on this phone: the action keeps its body in memory until the server has it. */
export function SurveyForm({ campaign }: { campaign: PublicCampaign }) {
  const { t, say } = useWords();
  const tell = useNews();
  const queries = useQueryClient();
  const [nps, setNps] = useState<number | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [diary, setDiary] = useState(diaryDraft.read());
  const responseId = useRef(crypto.randomUUID());
  const send = useAction('answerSurvey', { isKept: false });
  const { survey } = campaign;
  const missing = firstUnanswered(survey, nps, answers);
  const recommend = npsQuestion(survey);
  const put = (key: string, value: number | string) => setAnswers({ ...answers, [key]: value });
  const writeDiary = (text: string) => {
    setDiary(text);
    diaryDraft.write(text);
  };
  const submit = async () => {
    if (nps === null) return;
    const body = {
      responseId: responseId.current,
      campaignId: campaign.id,
      nps,
      answers: { ...answers },
      diary: diary.trim(),
    };
    const result = await send.run({ intent: `survey:${campaign.id}`, body });
    if (result.kind === 'refused' && result.problem.code !== 'already-answered') return;
    diaryDraft.write('');
    if (result.kind === 'done') tell(t('survey.sent', { points: result.data.pointsDue }));
    await queries.invalidateQueries({ queryKey: surveyQuery(campaign.slug).queryKey });
  };
  const reason = () => {
    if (missing === null) return undefined;
    return t('survey.need', { label: missing === 'nps' ? t('survey.needNps') : say(missing.label) });
  };
  return (
    <form className="fg-stack fg-stack--wide" onSubmit={(event) => event.preventDefault()}>
      <p>{say(survey.intro)}</p>
      <ScaleQuestion
        label={recommend ? say(recommend.label) : t('survey.nps')}
        low={t('survey.npsLow')}
        high={t('survey.npsHigh')}
        values={npsValues}
        value={nps}
        onChange={setNps}
      />
      {otherQuestions(survey).map((question) => {
        const value = answers[question.key];
        return question.kind === 'rating' ? (
          <ScaleQuestion
            key={question.key}
            label={say(question.label)}
            low={say(question.low)}
            high={say(question.high)}
            values={ratingValues}
            value={typeof value === 'number' ? value : null}
            onChange={(next) => put(question.key, next)}
          />
        ) : (
          <ChoiceQuestion
            key={question.key}
            label={say(question.label)}
            options={question.options.map((option) => ({ key: option.key, label: say(option.label) }))}
            value={typeof value === 'string' ? value : null}
            onChange={(next) => put(question.key, next)}
          />
        );
      })}
      <TextField
        label={say(survey.diaryPrompt)}
        tag={t('common.free')}
        hint={t('survey.diaryNote', { count: diaryLimit - diary.length })}
        rows={4}
        maxLength={diaryLimit}
        value={diary}
        onChange={writeDiary}
      />
      <Refused problem={send.problem?.code === 'already-answered' ? null : send.problem} />
      <Button look="act" block type="submit" busy={send.isBusy} disabledReason={reason()} onClick={() => void submit()}>
        {t('survey.act')}
      </Button>
    </form>
  );
}
