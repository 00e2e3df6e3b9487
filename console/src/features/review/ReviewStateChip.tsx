import { Chip, type ChipProps } from '@fairground/ui/Chip.tsx';
import { useTranslation } from 'react-i18next';
import type { ReviewCard } from './review-queries.ts';

const looks: Readonly<Record<ReviewCard['state'], Pick<ChipProps, 'tone' | 'icon'>>> = {
  open: { tone: 'wait', icon: 'hourglass' },
  approved: { tone: 'admitted', icon: 'check' },
  returned: { tone: 'refused', icon: 'undo' },
  withdrawn: { tone: 'plain', icon: 'back' },
  void: { tone: 'plain', icon: 'x' },
};

export const ReviewStateChip = ({ state }: { readonly state: ReviewCard['state'] }) => {
  const { t } = useTranslation();
  return <Chip {...looks[state]}>{t(`review.state.${state}`)}</Chip>;
};
