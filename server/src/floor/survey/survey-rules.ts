import type { Plan } from '@fairground/contracts/plan';
import type { FieldProblem } from '@fairground/contracts/problem';

type Answers = Readonly<Record<string, number | string>>;

const problem = (key: string, code: string, zh: string, en: string): FieldProblem => ({
  path: `body.answers.${key}`,
  code,
  zh,
  en,
});

/** Answers that do not fit the questions of the signed version; an unanswered question is allowed, an unknown one is not. */
export const wrongAnswers = (survey: Plan['survey'], answers: Answers): FieldProblem[] =>
  Object.entries(answers).flatMap(([key, value]): FieldProblem[] => {
    const question = survey.questions.find((one) => one.key === key);
    if (!question)
      return [
        problem(key, 'unknown-question', '问卷里没有这一题，刷新页面', 'There is no such question; reload the page'),
      ];
    if (question.kind === 'choice') {
      return question.options.some((option) => option.key === value)
        ? []
        : [problem(key, 'unknown-option', '从给出的选项里选', 'Choose one of the options')];
    }
    const [least, most] = question.kind === 'nps' ? [0, 10] : [1, 5];
    return typeof value === 'number' && value >= least && value <= most
      ? []
      : [problem(key, 'out-of-range', `选 ${least} 到 ${most} 之间的数`, `Choose a number from ${least} to ${most}`)];
  });
