import type { CampaignState } from '@fairground/contracts/campaign';
import type { RefusalCode, RefusalParams } from '@fairground/contracts/refusals';
import type { Text } from '@fairground/contracts/shapes';

const stateWords: Readonly<Record<CampaignState, Text>> = {
  draft: { zh: '草稿', en: 'draft' },
  'in-review': { zh: '审核中', en: 'in review' },
  approved: { zh: '已批待发布', en: 'approved' },
  published: { zh: '已发布', en: 'published' },
  ended: { zh: '已结束', en: 'ended' },
};

export interface CampaignStanding {
  readonly state: CampaignState;
  /** True where content outside the plan (the pack) has changed since the plan was saved or sent. */
  readonly hasDrifted: boolean;
  /** Checks that stop a submission. */
  readonly blocks: number;
}

export interface ActRefusal {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}
export type CampaignAct = 'edit' | 'submit' | 'withdraw' | 'publish';

const wrongState = (state: CampaignState): ActRefusal => ({
  code: 'campaign-state',
  params: { stateZh: stateWords[state].zh, stateEn: stateWords[state].en },
});

/** Why the act is not possible in this state, or null. Routes refuse by it and pages disable by it. */
export const whyNot = (act: CampaignAct, { state, hasDrifted, blocks }: CampaignStanding): ActRefusal | null => {
  switch (act) {
    case 'edit':
      return state === 'ended' ? wrongState(state) : null;
    case 'submit':
      if (state === 'ended' || (state !== 'draft' && !hasDrifted)) return wrongState(state);
      return blocks > 0 ? { code: 'plan-not-ready', params: { count: blocks } } : null;
    case 'withdraw':
      return state === 'in-review' || state === 'approved' ? null : wrongState(state);
    case 'publish':
      if (state === 'published' || state === 'ended') return wrongState(state);
      if (state !== 'approved') return { code: 'not-approved', params: {} };
      return hasDrifted ? { code: 'hash-changed', params: {} } : null;
  }
};

const pathKeys = ['plan', 'review', 'publish', 'book', 'check-in', 'play', 'retrospect'] as const;

export interface PathDays {
  readonly createdOn: string;
  readonly submittedOn: string | null;
  readonly publishedOn: string | null;
  readonly startsOn: string;
  /** First day after the event. */
  readonly endsOn: string;
  readonly today: string;
}

interface PathStop {
  readonly key: (typeof pathKeys)[number];
  readonly day: string | null;
  readonly state: 'done' | 'now' | 'ahead';
}

const placeNow = (state: CampaignState, days: PathDays): number => {
  if (state === 'draft') return 0;
  if (state === 'in-review') return 1;
  if (state === 'approved') return 2;
  if (state === 'ended') return 6;
  return days.today < days.startsOn ? 3 : 5;
};

/** The path of a campaign: what lies behind, the one stage where it stands now, what is ahead, with its days. */
export const campaignPath = (state: CampaignState, days: PathDays): PathStop[] => {
  const dates = [
    days.createdOn,
    days.submittedOn,
    days.publishedOn,
    days.publishedOn,
    days.startsOn,
    days.startsOn,
    days.endsOn,
  ];
  const now = placeNow(state, days);
  return pathKeys.map((key, place) => ({
    key,
    day: dates[place] ?? null,
    state: place < now ? 'done' : place === now ? 'now' : 'ahead',
  }));
};
