import type { Plan, PlanSection } from '@fairground/contracts/plan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { type Failure, failureCode, fieldErrors, isFailure } from '../../app/failure.ts';
import { useLanguage } from '../../app/i18n.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { type CampaignDetail, campaignQuery, campaignsQuery } from '../../data/campaign-queries.ts';
import { changedSections, changePlan, checkSection, type FieldPath, rebaseDraft, sectionsInConflict } from './plan-draft.ts';

/** The saved plan a draft stands on. */
interface Base {
  readonly plan: Plan;
  readonly revision: number;
}

interface SaveOne {
  readonly section: PlanSection;
  readonly revision: number;
  readonly value: Plan[PlanSection];
}

export interface PlanConflict {
  readonly newer: CampaignDetail;
  readonly sections: readonly PlanSection[];
}

const baseOf = (campaign: CampaignDetail): Base => ({ plan: campaign.plan as Plan, revision: campaign.revision });

const remember = (campaign: CampaignDetail): void => {
  queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
  void queryClient.invalidateQueries({ queryKey: ['campaign', campaign.id, 'readiness'] });
  void queryClient.invalidateQueries({ queryKey: campaignsQuery.queryKey });
};

/** Sentences for what the schema or the server says about fields, by path. */
const useIssueWords = () => {
  const { t } = useTranslation();
  return (draft: Plan, section: PlanSection): Record<FieldPath, string> =>
    Object.fromEntries(Object.entries(checkSection(draft, section)).map(([path, issue]) => [path, t(`issue.${issue.code}`, { limit: issue.limit })]));
};

const useSaveSection = (campaignId: string) =>
  useAct({
    send: ({ section, revision, value }: SaveOne, key: string) =>
      answerOf(
        api.PUT('/api/campaigns/{campaignId}/plan/{section}', {
          params: { path: { campaignId, section }, header: keyed(key) },
          body: { revision, value: value as Record<string, unknown> },
        }),
      ),
  });

/**
 * The draft of a plan in the wizard: what was typed, what is saved, and how the two meet. Nothing typed is ever
 * dropped: a refusal keeps it, a conflict keeps it, only saving or an explicit choice replaces it.
 */
export const usePlanDraft = (campaign: CampaignDetail) => {
  const language = useLanguage();
  const issueWords = useIssueWords();
  const saveSection = useSaveSection(campaign.id);
  const [base, setBase] = useState(() => baseOf(campaign));
  const [draft, setDraft] = useState(base.plan);
  const [errors, setErrors] = useState<Record<FieldPath, string>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<PlanConflict | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  const change = (path: FieldPath, value: unknown): void => {
    setDraft((before) => changePlan(before, path, value));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !key.startsWith(path))));
  };

  /** Checks the shape before sending; true when every field of the sections may be saved. */
  const check = (sections: readonly PlanSection[]): boolean => {
    const found = Object.assign({}, ...sections.map((section) => issueWords(draft, section))) as Record<FieldPath, string>;
    setErrors(found);
    return Object.keys(found).length === 0;
  };

  const meetNewer = async (mine: Plan, from: Base): Promise<Base | null> => {
    const newer = await queryClient.fetchQuery({ ...campaignQuery(campaign.id), staleTime: 0 });
    const sections = sectionsInConflict(mine, from.plan, newer.plan as Plan);
    if (sections.length > 0) {
      setConflict({ newer, sections });
      return null;
    }
    setDraft(rebaseDraft(mine, from.plan, newer.plan as Plan));
    return baseOf(newer);
  };

  const fail = (error: unknown, section: PlanSection): void => {
    const fields = Object.entries(fieldErrors(error, language)).map(([path, words]) => [`${section}.${path}`, words]);
    setErrors(Object.fromEntries(fields));
    if (isFailure(error)) setFailure(error);
  };

  /** Saves the sections one by one, each on the revision the one before returned. True when all are saved. */
  const save = async (sections: readonly PlanSection[], mine: Plan = draft, from: Base = base, isSecondTry = false): Promise<boolean> => {
    let stand = from;
    setFailure(null);
    for (const section of sections) {
      try {
        const answer = await saveSection.runAsync({ section, revision: stand.revision, value: mine[section] });
        stand = baseOf(answer);
        setBase(stand);
        setSavedAt(new Date());
        remember(answer);
      } catch (error) {
        if (failureCode(error) !== 'plan-outdated' || isSecondTry) {
          fail(error, section);
          return false;
        }
        const met = await meetNewer(mine, stand).catch(() => null);
        if (!met) return false;
        setBase(met);
        return save(sections.slice(sections.indexOf(section)), rebaseDraft(mine, stand.plan, met.plan), met, true);
      }
    }
    return true;
  };

  /** Ends a conflict with my words or with theirs; mine are saved at once, theirs are already. */
  const resolve = async (whose: 'mine' | 'theirs'): Promise<void> => {
    if (!conflict) return;
    const met = baseOf(conflict.newer);
    const next = whose === 'mine' ? rebaseDraft(draft, base.plan, met.plan) : met.plan;
    setBase(met);
    setDraft(next);
    setConflict(null);
    if (whose === 'mine') await save(conflict.sections, next, met);
    else remember(conflict.newer);
  };

  return {
    draft, base, errors, failure, conflict, savedAt, change, check, save, resolve,
    dirty: changedSections(draft, base.plan),
    isSaving: saveSection.isRunning,
    isWaiting: saveSection.isWaiting,
  };
};

export type PlanDraft = ReturnType<typeof usePlanDraft>;
