/** What is answered and what is missing. Pure. */
import type { PublicCampaign, SurveyQuestion } from '../net/shapes.ts';

type Survey = PublicCampaign['survey'];
export type Answers = Readonly<Record<string, number | string>>;

export function npsQuestion(survey: Survey): SurveyQuestion | undefined {
  return survey.questions.find((question) => question.kind === 'nps');
}

export function otherQuestions(survey: Survey): Exclude<SurveyQuestion, { kind: 'nps' }>[] {
  return survey.questions.filter((question) => question.kind !== 'nps');
}

/** The first question without an answer; the action names it instead of staying silently grey. */
export function firstUnanswered(survey: Survey, nps: number | null, answers: Answers): 'nps' | SurveyQuestion | null {
  if (nps === null) return 'nps';
  return otherQuestions(survey).find((question) => answers[question.key] === undefined) ?? null;
}
