import { earningTriggers } from '@fairground/contracts/plan';
import type { ReadinessRule } from './campaign-deps.ts';
import { block, lit } from './readiness-findings.ts';

const hash = /^[0-9a-f]{64}$/;

/** What guests do and get: points, simulation, survey. */
export const playRules: readonly ReadinessRule[] = [
  {
    id: 'points-for-deeds-only',
    section: 'rewards',
    title: { zh: '积分只奖行动', en: 'Points for deeds only' },
    check: ({ rewards }) => {
      const triggers = rewards.earning.map((rule) => rule.trigger);
      if (triggers.some((trigger) => !earningTriggers.includes(trigger)))
        return block('存款、买产品、分享都不能换积分', 'Deposits, purchases and sharing earn no points');
      return new Set(triggers).size === triggers.length
        ? lit(
            '签到、走完一站、答问卷，和存款购买无关',
            'Earned by checking in, finishing and answering, never by deposits or purchases',
          )
        : block('同一件事写了两条积分规则', 'One deed has two earning rules');
    },
  },
  {
    id: 'points-caps',
    section: 'rewards',
    title: { zh: '积分上限', en: 'Caps on points' },
    check: ({ rewards }) => {
      const wrong = rewards.earning.filter((rule) => rule.capPoints < rule.points);
      const most = rewards.earning.reduce((sum, rule) => sum + rule.capPoints, 0);
      return wrong.length === 0
        ? lit(`一个人最多${most}分`, `At most ${most} points a person`)
        : block(
            `上限${wrong[0]?.capPoints}比一次的${wrong[0]?.points}还少`,
            `The cap ${wrong[0]?.capPoints} is below the ${wrong[0]?.points} of one deed`,
          );
    },
  },
  {
    id: 'pack-is-there',
    section: 'play',
    title: { zh: '模拟内容', en: 'Simulation content' },
    check: ({ play }, { parts }) =>
      hash.test(parts.pack ?? '')
        ? lit(
            `${play.packId}，版本${(parts.pack ?? '').slice(0, 8)}`,
            `${play.packId}, version ${(parts.pack ?? '').slice(0, 8)}`,
          )
        : block(`没有叫${play.packId}的模拟内容`, `There is no simulation content called ${play.packId}`),
  },
  {
    id: 'play-says-simulation',
    section: 'play',
    title: { zh: '模拟说明', en: 'Note on the simulation' },
    check: ({ play: { disclaimer } }) =>
      disclaimer.zh.includes('模拟') && /simulat/i.test(disclaimer.en)
        ? lit('写明了是模拟', 'It says that this is a simulation')
        : block('要写明这是模拟', 'Say that this is a simulation'),
  },
  {
    id: 'survey-has-nps',
    section: 'survey',
    title: { zh: '问卷有推荐题', en: 'The survey asks for NPS' },
    check: ({ survey }) => {
      const count = survey.questions.filter((question) => question.kind === 'nps').length;
      return count === 1
        ? lit('有一题', 'One question does')
        : block(`推荐题要正好一题，现在有${count}题`, `Exactly one question must ask for it, not ${count}`);
    },
  },
  {
    id: 'survey-length',
    section: 'survey',
    title: { zh: '问卷题数', en: 'Length of the survey' },
    check: ({ survey }) =>
      survey.questions.length >= 3
        ? lit(`${survey.questions.length}题`, `${survey.questions.length} questions`)
        : block('至少3题，才看得出哪里不好', 'At least three, to see what went wrong'),
  },
];
