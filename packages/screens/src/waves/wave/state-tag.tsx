import { IconClock, IconFlag, IconPlayerPlay, IconRepeat, IconX } from '@tabler/icons-react';
import type { Wave } from '@unisono/surveys/schema';
import { Tag } from '@unisono/ui/marks';
import { useTranslation } from '../waves.texts.ts';
import { wasCalledOff } from './called-off.ts';

const LOOK = {
  planned: { icon: IconClock, tone: 'dashed' },
  waiting: { icon: IconClock, tone: 'plain' },
  open: { icon: IconPlayerPlay, tone: 'good' },
  recurring: { icon: IconRepeat, tone: 'good' },
  closed: { icon: IconFlag, tone: 'plain' },
  calledOff: { icon: IconX, tone: 'plain' },
} as const;

/** Where a wave stands, in a word. */
export function StateTag({ wave }: { wave: Pick<Wave, 'state' | 'closedAt' | 'opensAt'> }) {
  const { t } = useTranslation('waves');
  const state = wasCalledOff(wave) ? 'calledOff' : wave.state;
  const { icon: Icon, tone } = LOOK[state];
  return (
    <Tag tone={tone} icon={<Icon size={14} stroke={1.6} aria-hidden />}>
      {t(`states.${state}`)}
    </Tag>
  );
}
