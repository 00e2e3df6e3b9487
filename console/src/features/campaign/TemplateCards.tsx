import { Icon } from '@fairground/ui/Icon.tsx';
import { Lantern } from '@fairground/ui/Lantern.tsx';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { figure } from '../../app/format.ts';
import { useSay } from '../../app/i18n.ts';
import type { Template } from '../../data/campaign-queries.ts';

interface TemplateCardsProps {
  readonly templates: readonly Template[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Templates as cards; the chosen one has edge, tick and word, so that it is seen without colour too. */
export const TemplateCards = ({ templates, chosen, onChoose }: TemplateCardsProps) => {
  const { t } = useTranslation();
  const say = useSay();
  const group = useId();
  return (
    <fieldset className="cs-templates">
      <legend className="cs-hidden">{t('campaign.chooseTemplate')}</legend>
      {templates.map((item) => (
        <label key={item.key} className={item.key === chosen ? 'cs-template cs-template-chosen' : 'cs-template'}>
          <input
            type="radio"
            name={group}
            value={item.key}
            checked={item.key === chosen}
            onChange={() => onChoose(item.key)}
          />
          <Lantern state={item.key === chosen ? 'lit' : 'unlit'} size={40} glow={item.key === chosen} tassel />
          <span className="cs-template-words">
            <b>{say(item.name)}</b>
            <span>{say(item.summary)}</span>
            <span className="cs-note num">
              {t('campaign.templateFacts', { days: item.days, capacity: figure(item.capacity), inputs: item.inputs })}
            </span>
          </span>
          {item.key === chosen ? (
            <span className="cs-template-mark">
              <Icon name="check" size={18} weight={2.4} /> {t('campaign.chosen')}
            </span>
          ) : null}
        </label>
      ))}
    </fieldset>
  );
};
