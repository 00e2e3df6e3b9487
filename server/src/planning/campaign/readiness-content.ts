import { planPieces } from '../review/public.ts';
import type { ReadinessRule } from './campaign-deps.ts';
import { forbiddenTerm } from './forbidden-words.ts';
import { block, evidence, lit } from './readiness-findings.ts';

const han = /\p{Script=Han}/u;

/** What guests read and agree to. */
export const contentRules: readonly ReadinessRule[] = [
  {
    id: 'required-consent',
    section: 'content',
    title: { zh: '必要的同意', en: 'A required consent' },
    check: ({ content }) =>
      content.consents.some((consent) => consent.isRequired)
        ? lit('有', 'There is one')
        : block('用手机号发预约码，至少要有一项必要的同意', 'Using a mobile number needs one required consent'),
  },
  {
    id: 'marketing-stays-voluntary',
    section: 'content',
    title: { zh: '其余都自愿', en: 'The rest is voluntary' },
    // PIPL art. 16: service may not be refused for want of a consent it does not need.
    check: ({ content }) => {
      const forced = content.consents.filter((consent) => consent.isRequired && consent.purpose !== 'booking');
      return forced.length === 0
        ? lit('只有预约这一项是必要的', 'Only booking is required')
        : block(`“${forced[0]?.label.zh}”不能设成必要`, `“${forced[0]?.label.en}” may not be required`);
    },
  },
  {
    id: 'consents-differ',
    section: 'content',
    title: { zh: '同意书不重复', en: 'Each purpose once' },
    check: ({ content }) =>
      new Set(content.consents.map((consent) => consent.purpose)).size === content.consents.length
        ? lit('一事一项', 'One consent a purpose')
        : block('同一件事写了两项同意', 'One purpose has two consents'),
  },
  {
    id: 'retention-is-told',
    section: 'content',
    title: { zh: '保留多久说清楚', en: 'Retention is told' },
    check: ({ content }) => {
      const isTold = (note: string, days: number): boolean =>
        note.includes(String(days)) || (days === 1 && /当天|当日/.test(note));
      const silent = content.consents.filter((consent) => !isTold(consent.note.zh, consent.retentionDays));
      return silent.length === 0
        ? lit('每项都写了天数', 'Each says how many days')
        : block(
            `“${silent[0]?.label.zh}”设了${silent[0]?.retentionDays}天，说明里没写`,
            `“${silent[0]?.label.en}” is kept ${silent[0]?.retentionDays} days, its note does not say so`,
          );
    },
  },
  {
    id: 'face-has-another-way',
    section: 'content',
    title: { zh: '刷脸要单独同意', en: 'Faces need their own consent' },
    check: ({ content }) => {
      const face = content.consents.find((consent) => consent.purpose === 'face-check-in');
      if (!face) return lit('不刷脸', 'No faces are used');
      return face.isRequired
        ? block('刷脸不能是唯一的入场方式', 'A face may not be the only way in')
        : evidence(
            '附上人脸只存本机、当天删除的说明',
            'Attach the proof that faces stay in the device and are deleted the same day',
          );
    },
  },
  {
    id: 'disclaimer-is-clear',
    section: 'content',
    title: { zh: '免责声明', en: 'Disclaimer' },
    check: ({ content: { disclaimer } }) =>
      disclaimer.zh.includes('模拟') &&
      disclaimer.zh.includes('不构成') &&
      /simulat/i.test(disclaimer.en) &&
      /\bno\b|\bnot\b/i.test(disclaimer.en)
        ? lit('写明是模拟，不构成建议', 'It says simulation and no advice')
        : block('要写明是模拟、不构成建议', 'Say that it is a simulation and no advice'),
  },
  {
    id: 'landing-is-complete',
    section: 'content',
    title: { zh: '活动页', en: 'Landing page' },
    check: ({ content }) =>
      content.landing.length >= 2 && content.stops.length >= 2
        ? lit(
            `${content.landing.length}段，${content.stops.length}站`,
            `${content.landing.length} paragraphs, ${content.stops.length} stops`,
          )
        : block('至少两段文字，说清做什么和收什么', 'At least two paragraphs: what one does and what it costs'),
  },
  {
    id: 'both-languages',
    section: 'content',
    title: { zh: '中英文齐全', en: 'Both languages' },
    check: (plan, { parts }) => {
      // Titles of channels are names and stay as they are; everything guests read has two languages.
      const mixed = planPieces(plan, parts).find(
        (piece) => piece.section === 'content' && (!han.test(piece.words.zh) || han.test(piece.words.en)),
      );
      return mixed
        ? block(
            `“${mixed.label.zh}”有一种语言没写：${mixed.words.zh.slice(0, 16)}`,
            `“${mixed.label.en}” lacks a language: ${mixed.words.en.slice(0, 24)}`,
          )
        : lit('每段都有两种语言', 'Every text has both languages');
    },
  },
  {
    id: 'no-forbidden-words',
    section: 'content',
    title: { zh: '没有违规用语', en: 'No forbidden words' },
    check: (plan, { parts }) => {
      for (const piece of planPieces(plan, parts)) {
        const term = forbiddenTerm(piece.words);
        if (term)
          return block(
            `“${piece.label.zh}”里有“${term}”，删掉或换个说法`,
            `“${piece.label.en}” says “${term}”: take it out or say it differently`,
          );
      }
      return lit(
        '没有保证收益、诱导分享、存款换奖的说法',
        'No promised returns, no sharing bait, no rewards for deposits',
      );
    },
  },
];
