import { Button } from '@fairground/ui/Button.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { fieldErrors } from '../../app/failure.ts';
import { addDays, longDay, today } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { newId } from '../../app/ids.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { campaignQuery, campaignsQuery, type Template, templatesQuery } from '../../data/campaign-queries.ts';
import { BilingualField } from '../../parts/BilingualField.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { focusFirstError } from '../../parts/focus-first-error.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { TemplateCards } from './TemplateCards.tsx';
import './campaign.css';

interface NewCampaign {
  readonly id: string;
  readonly templateKey: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly startsOn: string;
}

const useCreate = () => {
  const navigate = useNavigate();
  return useAct({
    send: (body: NewCampaign, key: string) =>
      answerOf(api.POST('/api/campaigns', { params: { header: keyed(key) }, body })),
    onDone: (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      void queryClient.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      void navigate({ to: '/campaigns/$campaignId/plan/$step', params: { campaignId: campaign.id, step: 'basics' } });
    },
  });
};

/** What is missing before anything is sent, by field. */
const useMissing = () => {
  const { t } = useTranslation();
  return (form: NewCampaign): Record<string, string> => ({
    ...(form.title.zh.trim() === '' ? { 'title.zh': t('campaign.titleMissing') } : {}),
    ...(form.title.en.trim() === '' ? { 'title.en': t('campaign.titleEnMissing') } : {}),
    ...(form.startsOn < today()
      ? { startsOn: form.startsOn === '' ? t('campaign.dayMissing') : t('campaign.dayPast') }
      : {}),
  });
};

const NewCampaignForm = ({ templates }: { readonly templates: readonly Template[] }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { template: chosenKey } = useSearch({ from: '/_room/campaigns/new' });
  const chosen = templates.find((item) => item.key === chosenKey) ?? templates[0];
  const [id] = useState(newId);
  const [title, setTitle] = useState<NewCampaign['title'] | null>(null);
  const [startsOn, setStartsOn] = useState(() => addDays(today(), 45));
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const create = useCreate();
  const missingOf = useMissing();
  if (!chosen) return null;
  const value: NewCampaign = { id, templateKey: chosen.key, title: title ?? chosen.name, startsOn };
  const missing = missingOf(value);
  const errors = { ...fieldErrors(create.failure, language), ...(isChecked ? missing : {}) };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(missing).length > 0) focusFirstError(form.current);
    else create.run(value);
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="cs-new">
      <Panel title={t('campaign.chooseTemplate')} note={t('campaign.chooseTemplateNote')}>
        <TemplateCards
          templates={templates}
          chosen={chosen.key}
          onChoose={(key) => void navigate({ to: '/campaigns/new', search: { template: key }, replace: true })}
        />
      </Panel>
      <Panel title={t('campaign.nameAndDay')}>
        <div className="cs-form">
          <BilingualField
            label={t('campaign.title')}
            value={value.title}
            maxLength={60}
            errors={{ zh: errors['title.zh'], en: errors['title.en'] }}
            onChange={setTitle}
          />
          <TextField
            type="date"
            label={t('campaign.startsOn')}
            value={startsOn}
            min={today()}
            error={errors.startsOn}
            onChange={setStartsOn}
            hint={
              startsOn
                ? t('campaign.startsOnHint', { first: longDay(startsOn, language), count: chosen.days })
                : undefined
            }
          />
          {create.failure ? <FailureNotice error={create.failure} /> : null}
          <div className="cs-row">
            <Button type="submit" look="act" busy={create.isRunning}>
              {t('campaign.create')}
            </Button>
            <span className="cs-note">{t('campaign.createNote', { count: chosen.inputs })}</span>
          </div>
        </div>
      </Panel>
    </form>
  );
};

export const NewCampaignPage = () => {
  const { t } = useTranslation();
  const templates = useQuery(templatesQuery);
  return (
    <Page title={t('campaign.newTitle')}>
      <Loaded query={templates} waiting={t('campaign.waitingTemplates')}>
        {({ items }) => <NewCampaignForm templates={items} />}
      </Loaded>
    </Page>
  );
};
