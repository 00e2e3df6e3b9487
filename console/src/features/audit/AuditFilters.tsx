import { Button } from '@fairground/ui/Button.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/format.ts';
import { useSay } from '../../app/i18n.ts';
import { holds, useMe } from '../../app/me.ts';
import { campaignsQuery } from '../../data/campaign-queries.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { type AuditFilter, actorsQuery } from './audit-queries.ts';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly kinds: readonly string[];
  /** Name of the chosen actor as the trail knows it, for readers who may not open the staff list. */
  readonly actorName: string | null;
  readonly onChange: (filter: AuditFilter) => void;
}

const useActorChoices = ({ filter, actorName }: Pick<AuditFiltersProps, 'filter' | 'actorName'>) => {
  const me = useMe();
  const staff = useQuery({ ...actorsQuery, enabled: holds(me, 'staff.read') });
  const known = (staff.data?.items ?? []).map((person) => ({
    value: person.id,
    words: `${person.displayName} ${person.login}`,
  }));
  if (filter.actorId === undefined || known.some((person) => person.value === filter.actorId)) return known;
  return [...known, { value: filter.actorId, words: actorName ?? filter.actorId.slice(0, 8) }];
};

const useCampaignChoices = (filter: AuditFilter) => {
  const me = useMe();
  const say = useSay();
  const campaigns = useQuery({ ...campaignsQuery, enabled: holds(me, 'campaign.read') });
  const known = (campaigns.data?.items ?? []).map((campaign) => ({ value: campaign.id, words: say(campaign.title) }));
  if (filter.campaignId === undefined || known.some((campaign) => campaign.value === filter.campaignId)) return known;
  return [...known, { value: filter.campaignId, words: filter.campaignId.slice(0, 8) }];
};

/** What, who, where and when. Every choice stands in the address, so that a finding can be sent to a colleague. */
export const AuditFilters = ({ filter, kinds, actorName, onChange }: AuditFiltersProps) => {
  const { t } = useTranslation('rooms');
  const actors = useActorChoices({ filter, actorName });
  const campaigns = useCampaignChoices(filter);
  const isReversed = filter.from !== undefined && filter.to !== undefined && filter.from > filter.to;
  const set = (name: keyof AuditFilter) => (value: string) => {
    const { [name]: _, ...rest } = filter;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <search className="cs-audit-filters">
      <SelectField
        label={t('audit.kindLabel')}
        value={filter.kind ?? ''}
        empty={t('audit.allKinds')}
        onChange={set('kind')}
        choices={kinds.map((kind) => ({ value: kind, words: t(`audit.kind.${kind}`, { defaultValue: kind }) }))}
      />
      <SelectField
        label={t('audit.actor')}
        value={filter.actorId ?? ''}
        empty={t('audit.anybody')}
        choices={actors}
        onChange={set('actorId')}
        hint={actors.length === 0 ? t('audit.actorHint') : undefined}
      />
      <SelectField
        label={t('audit.campaign')}
        value={filter.campaignId ?? ''}
        empty={t('audit.anyCampaign')}
        choices={campaigns}
        onChange={set('campaignId')}
      />
      <TextField
        type="date"
        label={t('audit.from')}
        value={filter.from ?? ''}
        max={today()}
        onChange={set('from')}
        error={isReversed ? t('audit.daysReversed') : undefined}
      />
      <TextField type="date" label={t('audit.to')} value={filter.to ?? ''} max={today()} onChange={set('to')} />
      <Button
        look="quiet"
        icon="undo"
        disabledReason={Object.keys(filter).length === 0 ? t('audit.nothingToClear') : undefined}
        onClick={() => onChange({})}
      >
        {t('audit.clear')}
      </Button>
    </search>
  );
};
