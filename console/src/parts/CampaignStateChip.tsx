import type { CampaignState } from '@fairground/contracts/campaign';
import { Chip, type ChipProps } from '@fairground/ui/Chip.tsx';
import { useTranslation } from 'react-i18next';

const looks: Readonly<Record<CampaignState, Pick<ChipProps, 'tone' | 'icon'>>> = {
  draft: { tone: 'plain', icon: 'edit' },
  'in-review': { tone: 'wait', icon: 'hourglass' },
  approved: { tone: 'lamp', icon: 'proof' },
  published: { tone: 'admitted', icon: 'check' },
  ended: { tone: 'plain', icon: 'flag' },
};

/** The state of a campaign in colour, shape and word. */
export const CampaignStateChip = ({ state }: { readonly state: CampaignState }) => {
  const { t } = useTranslation();
  return <Chip {...looks[state]}>{t(`campaign.state.${state}`)}</Chip>;
};
