import { Button } from '@fairground/ui/Button.tsx';
import { Lantern } from '@fairground/ui/Lantern.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../app/format.ts';
import { useLanguage, useSay } from '../../app/i18n.ts';
import type { CampaignCard } from '../../data/campaign-queries.ts';
import { laneMax, lanes, rememberedLane } from './door-memory.ts';
import { useLaneWords } from './use-lane-words.ts';
import './door-start.css';

export interface Post {
  readonly campaignId: string;
  readonly lane: string;
}

interface DoorStartProps {
  readonly campaigns: readonly CampaignCard[];
  /** The campaign of the address, when it names one. */
  readonly fixedId: string | undefined;
  readonly onStart: (post: Post) => void;
}

const CampaignPick = ({
  campaigns,
  chosen,
  onPick,
}: {
  readonly campaigns: readonly CampaignCard[];
  readonly chosen: string | null;
  readonly onPick: (id: string) => void;
}) => {
  const { t } = useTranslation('rooms');
  const say = useSay();
  const language = useLanguage();
  return (
    <fieldset className="cs-post">
      <legend>{t('door.whichCampaign')}</legend>
      {campaigns.map((campaign) => (
        <label key={campaign.id} className="cs-post-one">
          <input type="radio" name="campaign" checked={campaign.id === chosen} onChange={() => onPick(campaign.id)} />
          <span>
            <b>{say(campaign.title)}</b>
            <small className="num">
              {t('door.campaignFacts', { day: shortDay(campaign.startsOn, language), days: campaign.days })}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

const LanePick = ({ lane, onPick }: { readonly lane: string; readonly onPick: (lane: string) => void }) => {
  const { t } = useTranslation('rooms');
  const laneWords = useLaneWords();
  const isNamed = lane !== '' && !lanes.some((item) => item === lane);
  return (
    <fieldset className="cs-post">
      <legend>{t('door.whichLane')}</legend>
      <div className="cs-lanes">
        {lanes.map((item) => (
          <label key={item} className="cs-post-one cs-post-lane">
            <input type="radio" name="lane" checked={item === lane} onChange={() => onPick(item)} />
            <b className="num">{laneWords(item)}</b>
          </label>
        ))}
      </div>
      <label className="cs-post-name">
        <span>{t('door.laneName')}</span>
        <input
          type="text"
          maxLength={laneMax}
          value={isNamed ? lane : ''}
          placeholder={t('door.laneNameExample')}
          autoComplete="off"
          onChange={(event) => onPick(event.target.value)}
        />
      </label>
    </fieldset>
  );
};

/** Before the first guest: which campaign, which lane. The tap that starts also lets the phone make sounds. */
export const DoorStart = ({ campaigns, fixedId, onStart }: DoorStartProps) => {
  const { t } = useTranslation('rooms');
  const [campaignId, setCampaignId] = useState<string | null>(
    fixedId ?? (campaigns.length === 1 ? (campaigns[0]?.id ?? null) : null),
  );
  const [lane, setLane] = useState(rememberedLane);
  const chosen = campaigns.find((campaign) => campaign.id === campaignId);
  const reason = (): string | undefined => {
    if (!chosen) return t('door.pickCampaign');
    return lane.trim() === '' ? t('door.pickLane') : undefined;
  };
  return (
    <main className="cs-door cs-door-start" data-ground="night" id="main">
      <header className="cs-door-start-head">
        <Lantern state="lit" size={56} glow tassel />
        <h1>{t('door.title')}</h1>
      </header>
      {campaigns.length === 0 ? (
        <Notice kind="empty" title={t('door.noCampaign')} action={<Link to="/">{t('door.leave')}</Link>}>
          {t('door.noCampaignText')}
        </Notice>
      ) : (
        <>
          <CampaignPick campaigns={campaigns} chosen={campaignId} onPick={setCampaignId} />
          <LanePick lane={lane} onPick={setLane} />
          <div className="cs-door-start-foot">
            <Button
              look="act"
              block
              disabledReason={reason()}
              onClick={() => chosen && onStart({ campaignId: chosen.id, lane: lane.trim() })}
            >
              {t('door.start')}
            </Button>
            <Link to="/" className="cs-door-leave">
              {t('door.leave')}
            </Link>
          </div>
        </>
      )}
    </main>
  );
};
