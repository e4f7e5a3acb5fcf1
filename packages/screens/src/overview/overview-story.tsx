import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import type { Overview } from '@unisono/coherence/schema';
import { useFormats } from '@unisono/ui/format';
import { Notice } from '@unisono/ui/forms';
import { Columns, Page, Stack } from '@unisono/ui/page';
import type { ReactNode } from 'react';
import { useAbility } from '../application/use-session.ts';
import { useTranslation as useFindingTexts } from '../findings/findings.texts.ts';
import { tellStory } from '../findings/tell-story.ts';
import { useFindingWords } from '../findings/use-finding-words.ts';
import { useScoreName } from '../scores/use-score-name.ts';
import { inShownUnits } from './in-shown-units.ts';
import { OverviewFigures } from './overview-figures.tsx';
import { OverviewTrend } from './overview-trend.tsx';
import { useTranslation } from './overview.texts.ts';
import { scoreShapeOf } from './score-shape.ts';
import type { Shown } from './shown.ts';
import { UnitRanking } from './unit-ranking.tsx';
import { UnitStandings } from './unit-standings.tsx';
import { WhatStandsOut } from './what-stands-out.tsx';

/** How many findings are told in sentences. */
const TOLD = 4;

/** The overview with its answer: sentence, figures, trend, units. */
export function OverviewStory({ view: stored, chooser }: { view: Overview; chooser: ReactNode }) {
  const { t } = useTranslation('overview');
  const { t: finding } = useFindingTexts('findings');
  const shape = scoreShapeOf(stored.score);
  const view = inShownUnits(stored, shape.factor);
  const words = useFindingWords(shape.digits);
  const scoreName = useScoreName();
  const mayAct = useAbility('initiative.manage');
  const name = scoreName(view.score.reference, view.score.labels);
  const shown: Shown = {
    view,
    shape,
    period: view.periods.at(-1) ?? '',
    name: name.charAt(0).toUpperCase() + name.slice(1),
    mark: view.side === 'employee' ? 'inside' : 'outside',
  };
  // What stands out has its own list; the head of the page takes the first few of it.
  const { headline, below } = tellStory(view.findings.slice(0, TOLD), words);
  const kicker = useKicker(shown);
  return (
    <Page
      title={t('title')}
      kicker={kicker}
      finding={headline === '' ? finding('quiet') : headline}
      {...(below !== '' && { lede: below })}
      actions={
        <>
          {chooser}
          {mayAct && (
            <Button
              component={Link}
              to="/initiatives/new"
              leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
            >
              {t('act')}
            </Button>
          )}
        </>
      }
    >
      <OverviewFigures shown={shown} />
      {view.noWhole === 'not-rolled-up' && <Notice tone="plain">{t('notRolledUp')}</Notice>}
      <Columns kind="story">
        <Stack>
          <OverviewTrend shown={shown} />
          <WhatStandsOut shown={shown} words={words} />
        </Stack>
        {view.units.length > 1 && <UnitRanking shown={shown} />}
      </Columns>
      {view.units.length > 1 && <UnitStandings shown={shown} />}
    </Page>
  );
}

function useKicker({ view: { side, now, units }, name, period }: Shown): string {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const measured = units.filter(({ figure }) => figure !== null).length;
  const words = { score: name, period: formats.period(period) };
  if (!now || now.n === null) return t('kicker.unknown', words);
  return t(`kicker.${side}`, { ...words, people: formats.count(now.n), count: measured });
}
