import type { ReadinessRule } from './campaign-deps.ts';
import { contentRules } from './readiness-content.ts';
import { evidence, later, lit } from './readiness-findings.ts';
import { goalRules } from './readiness-goals.ts';
import { playRules } from './readiness-play.ts';
import { slotRules } from './readiness-slots.ts';

const approvalRules: readonly ReadinessRule[] = [
  {
    id: 'three-signatures',
    section: null,
    title: { zh: '三级审核', en: 'Three signatures' },
    check: (_plan, { state }) => {
      if (state === 'approved' || state === 'published' || state === 'ended')
        return lit('三枚章都在', 'All three have signed');
      if (state === 'in-review') return later('正在审，等三级签完', 'Under review; waiting for all three levels');
      return later('准备好了就提交，由三级依次签', 'Submit when ready; three levels sign in turn');
    },
  },
  {
    id: 'privacy-assessment',
    section: null,
    title: { zh: '个人信息保护影响评估', en: 'Privacy impact assessment' },
    // PIPL art. 55 and 56: sensitive data and publicity call for an assessment, kept for three years.
    check: ({ content }) =>
      content.consents.some((consent) => consent.purpose === 'face-check-in')
        ? evidence(
            '要刷脸，属敏感信息：评估报告开放前归档',
            'Faces are sensitive data: file the assessment before opening',
          )
        : evidence('评估报告开放前归档', 'File the assessment before opening'),
  },
];

/** Every check before opening. Later districts add their own through `readinessChecks`. */
export const readinessRules: readonly ReadinessRule[] = [
  ...goalRules,
  ...slotRules,
  ...playRules,
  ...contentRules,
  ...approvalRules,
];
