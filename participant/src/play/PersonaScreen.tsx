import type { Pack } from '@fairground/engines/simulation/pack-types';
import { Button } from '@fairground/ui/Button.tsx';
import { CheckCard } from '@fairground/ui/CheckCard.tsx';
import { ChoiceCard } from '@fairground/ui/ChoiceCard.tsx';
import { useRef, useState } from 'react';
import type { PublicCampaign, Run } from '../net/shapes.ts';
import { GoLink } from '../parts/Go.tsx';
import { Refused } from '../parts/PageState.tsx';
import { playMoney } from '../parts/plan-words.ts';
import { useAction } from '../queue/use-action.ts';
import { useWords } from '../view/ViewProvider.tsx';

interface PersonaScreenProps {
  campaign: PublicCampaign;
  pack: Pack;
  onBegin: (run: Run, pack: Pack) => void;
}

/** Who to be, and the acceptance that all of it is a simulation. The server draws the luck of the run. */
export function PersonaScreen({ campaign, pack, onBegin }: PersonaScreenProps) {
  const { t, say } = useWords();
  const [personaId, setPersonaId] = useState<string | null>(null);
  const [isUnderstood, setUnderstood] = useState(false);
  const start = useAction('startRun');
  const runIds = useRef(new Map<string, string>());
  const begin = async () => {
    if (personaId === null || !isUnderstood) return;
    const runId = runIds.current.get(personaId) ?? crypto.randomUUID();
    runIds.current.set(personaId, runId);
    const body = { runId, campaignId: campaign.id, personaId, isSimulationUnderstood: true as const };
    const result = await start.run({ intent: `start:${campaign.id}`, body });
    if (result.kind === 'done') onBegin(result.data, pack);
  };
  const reason = () => {
    if (personaId === null) return t('play.needPersona');
    return isUnderstood ? undefined : t('play.needUnderstood');
  };
  return (
    <div className="fg-stack p-persona">
      <h2 className="fg-title">{t('play.who')}</h2>
      <p>
        {t('play.whoNote', {
          minutes: pack.minutes,
          count: pack.stages.reduce((sum, stage) => sum + stage.events.length, 0),
        })}
      </p>
      {pack.personas.map((persona) => (
        <ChoiceCard
          key={persona.id}
          title={say(persona.name)}
          icon="people"
          lines={[
            say(persona.blurb),
            t('play.startsWith', { amount: playMoney(persona.start.reduce((sum, each) => sum + each.amountFen, 0)) }),
          ]}
          selected={persona.id === personaId}
          selectedWord={t('common.chosen')}
          onChoose={() => setPersonaId(persona.id)}
        />
      ))}
      <CheckCard
        label={t('play.understood')}
        note={say(campaign.play.disclaimer)}
        checked={isUnderstood}
        onChange={setUnderstood}
      />
      <Refused problem={start.problem} />
      {start.problem?.code === 'not-checked-in' && (
        <GoLink to={`/c/${campaign.slug}/pass`}>{t('landing.openPass')}</GoLink>
      )}
      <Button look="act" block busy={start.isBusy} disabledReason={reason()} onClick={() => void begin()}>
        {t('play.begin')}
      </Button>
    </div>
  );
}
