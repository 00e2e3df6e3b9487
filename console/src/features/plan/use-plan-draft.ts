import type { Plan, PlanSection } from '@fairground/contracts/plan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { type Failure, fieldErrors, isFailure } from '../../app/failure.ts';
import { useLanguage } from '../../app/i18n.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { type CampaignDetail, campaignQuery, campaignsQuery } from '../../data/campaign-queries.ts';
import { changedSections, changePlan, checkSection, type FieldPath, rebaseDraft } from './plan-draft.ts';
import { type Base, type SaveEnd, type SaveOne, saveSections } from './save-sections.ts';

type FieldErrors = Readonly<Record<FieldPath, string>>;

const baseOf = (campaign: CampaignDetail): Base => ({ plan: campaign.plan as Plan, revision: campaign.revision });

const remember = (campaign: CampaignDetail): void => {
  queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
  void queryClient.invalidateQueries({ queryKey: ['campaign', campaign.id, 'readiness'] });
  void queryClient.invalidateQueries({ queryKey: campaignsQuery.queryKey });
};

/** Sentences for what the schema says about fields, by path. */
const useIssueWords = () => {
  const { t } = useTranslation();
  return (draft: Plan, section: PlanSection): FieldErrors =>
    Object.fromEntries(
      Object.entries(checkSection(draft, section)).map(([path, issue]) => [
        path,
        t(`issue.${issue.code}`, { limit: issue.limit }),
      ]),
    );
};

/** The two ways to the server: save one section, read the plan as it is there now. */
const usePlanPorts = (campaignId: string) => {
  const act = useAct({
    send: ({ section, revision, value }: SaveOne, key: string) =>
      answerOf(
        api.PUT('/api/campaigns/{campaignId}/plan/{section}', {
          params: { path: { campaignId, section }, header: keyed(key) },
          body: { revision, value: value as Record<string, unknown> },
        }),
      ),
    onDone: remember,
  });
  const ports = {
    send: async (one: SaveOne): Promise<Base> => baseOf(await act.runAsync(one)),
    fetchNewer: async (): Promise<Base> =>
      baseOf(await queryClient.fetchQuery({ ...campaignQuery(campaignId), staleTime: 0 })),
  };
  return { ports, isSaving: act.isRunning, isWaiting: act.isWaiting };
};

/**
 * The draft of a plan in the wizard: what was typed, what is saved, and how the two meet. Nothing typed is ever
 * dropped: a refusal keeps it, a conflict keeps it, only saving or an explicit choice replaces it.
 */
export const usePlanDraft = (campaign: CampaignDetail) => {
  const language = useLanguage();
  const issueWords = useIssueWords();
  const { ports, isSaving, isWaiting } = usePlanPorts(campaign.id);
  const [base, setBase] = useState(() => baseOf(campaign));
  const [draft, setDraft] = useState(base.plan);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<Extract<SaveEnd, { kind: 'conflict' }> | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  const change = (path: FieldPath, value: unknown): void => {
    setDraft((before) => changePlan(before, path, value));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !key.startsWith(path))));
  };

  /** Checks the shape before sending; true when every field of the sections may be saved. */
  const check = (sections: readonly PlanSection[]): boolean => {
    const found: FieldErrors = Object.assign({}, ...sections.map((section) => issueWords(draft, section)));
    setErrors(found);
    return Object.keys(found).length === 0;
  };

  /** Takes over how saving ended; sections typed in since it began stay as typed. */
  const settle = (end: SaveEnd, sent: Plan): boolean => {
    setBase(end.base);
    setDraft((typed) => rebaseDraft(typed, sent, end.draft));
    setConflict(end.kind === 'conflict' ? end : null);
    if (end.kind === 'failed') {
      const fields = Object.entries(fieldErrors(end.error, language));
      setErrors(Object.fromEntries(fields.map(([path, words]) => [`${end.section}.${path}`, words])));
    }
    setFailure(end.kind === 'failed' && isFailure(end.error) ? end.error : null);
    if (end.kind === 'saved') setSavedAt(new Date());
    return end.kind === 'saved';
  };

  const save = async (sections: readonly PlanSection[]): Promise<boolean> =>
    settle(await saveSections(ports, { sections, draft, base }), draft);

  /** Ends a conflict with my words or with theirs; mine are saved at once, theirs are already. */
  const resolve = async (whose: 'mine' | 'theirs'): Promise<void> => {
    if (!conflict) return;
    const { newer, sections } = conflict;
    if (whose === 'theirs') settle({ kind: 'saved', base: newer, draft: newer.plan }, draft);
    else {
      const mine = rebaseDraft(draft, base.plan, newer.plan);
      setDraft(mine);
      settle(await saveSections(ports, { sections, draft: mine, base: newer }), mine);
    }
  };

  const dirty = changedSections(draft, base.plan);
  return { draft, errors, failure, conflict, savedAt, dirty, change, check, save, resolve, isSaving, isWaiting };
};

export type PlanDraft = ReturnType<typeof usePlanDraft>;
