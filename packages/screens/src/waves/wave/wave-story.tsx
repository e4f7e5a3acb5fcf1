import { Button } from '@mantine/core';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Wave } from '@unisono/surveys/schema';
import { Tag } from '@unisono/ui/marks';
import { Columns, Page, Stack } from '@unisono/ui/page';
import { useLanguage } from '@unisono/ui/texts';
import { useTranslation } from '../waves.texts.ts';
import { wasCalledOff } from './called-off.ts';
import { EndButton } from './end-button.tsx';
import { Links } from './links.tsx';
import { Occurrences } from './occurrences.tsx';
import { Participation } from './participation.tsx';
import { Reminders } from './reminders.tsx';
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
  const asking = wave.state === 'open' || wave.state === 'waiting';
  const remindable = asking && plan.channels.includes('email');
  const linked = asking && plan.channels.includes('link');
  return (
    <Page
      title={name}
      kicker={
        <>
          <Link to="/surveys">{t(`sides.${wave.side}`)}</Link> / <Link to={`/surveys/${wave.surveyId}`}>{name}</Link>
          {wave.seriesId !== null && (
            <>
              /{' '}
              <Link to="/waves/$waveId" params={{ waveId: wave.seriesId }}>
                {t('wave.series')}
              </Link>
            </>
          )}
          <StateTag wave={wave} />
          <Tag icon={<Lock size={14} stroke={1.6} aria-hidden />}>
            {t(`promise.modes.${plan.mode}`)}
            {plan.mode !== 'identified' && `, ${t('launch.facts.k', { k: plan.k })}`}
          </Tag>
        </>
      }
      finding={finding(wave)}
      actions={
        <>
          <EndButton wave={wave} />
          {wasCalledOff(wave) && (
            <Button component={Link} to={`/surveys/${wave.surveyId}/waves/new?from=${wave.id}`}>
              {t('wave.again')}
            </Button>
          )}
          {hasResults(wave) && (
            <Button component={Link} to={`/waves/${wave.id}/results`}>
              {t('wave.results')}
            </Button>
          )}
        </>
      }
    >
      <Columns kind="work">
        <Stack>
          {wave.state === 'recurring' || (wave.opensAt === null && wave.closedAt !== null) ? (
            <Occurrences series={wave} />
          ) : (
            <Participation wave={wave} />
          )}
          {remindable && <Reminders wave={wave} />}
          {linked && <Links wave={wave} title={name} />}
        </Stack>
        <Stack>
          <WaveFacts wave={wave} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** Who answered is seen at once where names are; of a protected wave groups are, once it has closed. */
function hasResults(wave: Wave): boolean {
  if (wasCalledOff(wave) || wave.opensAt === null || wave.answersLost) return false;
  // Of a recurring one only a rolling one has opened by itself: it is released while it goes on.
  if (wave.state === 'recurring') return true;
  return wave.state === 'closed' || (wave.state === 'open' && wave.plan.mode === 'identified');
}
