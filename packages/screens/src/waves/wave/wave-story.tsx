import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Wave } from '@unisono/surveys/schema';
import { Tag } from '@unisono/ui/marks';
import { Columns, Page, Stack } from '@unisono/ui/page';
import { useLanguage } from '@unisono/ui/texts';
import { useTranslation } from '../waves.texts.ts';
import { Participation } from './participation.tsx';
import { StateTag } from './state-tag.tsx';
import { useFinding } from './use-finding.ts';
import { WaveFacts } from './wave-facts.tsx';

/** What a launched wave says of itself: how many have answered, until when, and what was promised. */
export function WaveStory({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves');
  const language = useLanguage();
  const finding = useFinding();
  const { plan, title } = wave;
  const name = title[language] || title.en || title.es;
  const Lock = plan.mode === 'identified' ? IconLockOpen2 : IconLock;
  return (
    <Page
      title={name}
      kicker={
        <>
          <Link to="/surveys">{t(`sides.${wave.side}`)}</Link> / <Link to={`/surveys/${wave.surveyId}`}>{name}</Link>
          <StateTag wave={wave} />
          <Tag icon={<Lock size={14} stroke={1.6} aria-hidden />}>
            {t(`promise.modes.${plan.mode}`)}
            {plan.mode !== 'identified' && `, ${t('launch.facts.k', { k: plan.k })}`}
          </Tag>
        </>
      }
      finding={finding(wave)}
    >
      <Columns kind="work">
        <Stack>
          <Participation wave={wave} />
        </Stack>
        <Stack>
          <WaveFacts wave={wave} />
        </Stack>
      </Columns>
    </Page>
  );
}
