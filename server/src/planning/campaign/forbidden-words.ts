import type { Text } from '@fairground/contracts/shapes';

/**
 * Words that promise, press or bait, in both languages. First form of the lexicon: a term counts unless the words
 * before it deny or warn of it (不保本, 警惕"稳赚", not guaranteed).
 */
const zhTerms =
  /保本|保息|保收益|稳赚|稳赢|包赚|必赚|零风险|无风险|刚性兑付|旱涝保收|预期年?化?收益率?|限时疯抢|手慢无|最后\d+小时|最终解释权|(?:分享|转发|邀请)[^，。；]{0,8}(?:得|领|送|抽|换)|集赞|砍价|存(?:款|满)[^，。；]{0,8}(?:送|返|抽|领|有礼)|(?:购买?|申购|投保)[^，。；]{0,8}(?:送|返|抽|有礼)/gu;
const enTerms =
  /risk[- ]free|no risk|guaranteed (?:return|profit|income)|principal guaranteed|share (?:to|and) (?:win|earn|get)|deposit (?:and|to) (?:win|earn|get)|last chance|hurry/giu;

const zhDenials = /(?:不|非|无需|不用|不必|并非|没有|严禁|禁止|不得|警惕|谨防|声称)[^，。；！？]{0,6}$/u;
const enDenials = /\b(?:not?|never|without|nothing|beware of|no need to)\s[^.;!?]{0,20}$/iu;

const firstHit = (words: string, terms: RegExp, denials: RegExp): string | null => {
  for (const match of words.matchAll(terms)) {
    if (!denials.test(words.slice(0, match.index))) return match[0];
  }
  return null;
};

/** The first forbidden term in either language, or null. */
export const forbiddenTerm = (words: Text): string | null =>
  firstHit(words.zh, zhTerms, zhDenials) ?? firstHit(words.en, enTerms, enDenials);
