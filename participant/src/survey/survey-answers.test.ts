import { expect, test } from 'vitest';
import { firstUnanswered, otherQuestions } from './survey-answers.ts';

const word = (zh: string) => ({ zh, en: zh });
const survey = {
  intro: word('三题'),
  diaryPrompt: word('写一句'),
  questions: [
    { key: 'recommend', kind: 'nps' as const, label: word('推荐') },
    { key: 'clear', kind: 'rating' as const, label: word('清楚'), low: word('不'), high: word('很') },
    {
      key: 'best',
      kind: 'choice' as const,
      label: word('最喜欢'),
      options: [
        { key: 'a', label: word('甲') },
        { key: 'b', label: word('乙') },
      ],
    },
  ],
};

test('the recommendation comes first, then the questions in their order; zero is an answer', () => {
  expect(firstUnanswered(survey, null, {})).toBe('nps');
  expect(firstUnanswered(survey, 0, {})).toMatchObject({ key: 'clear' });
  expect(firstUnanswered(survey, 0, { clear: 4, best: 'a' })).toBeNull();
  expect(otherQuestions(survey).map((question) => question.key)).toEqual(['clear', 'best']);
});
