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
import { NothingInPeriod } from './overview-empty.tsx';
import type { Ranking, Shown } from './shown.ts';
import { UnitRanking } from './unit-ranking.tsx';
import { UnitStandings } from './unit-standings.tsx';
import { WhatStandsOut } from './what-stands-out.tsx';

/** How many findings are told in sentences. */
const TOLD = 4;

interface OverviewStoryProps {
  readonly view: Overview;
  /** Of a single unit: the units beside it, and all there are together. */
  readonly neighbours: Overview['units'];
  readonly everybody: Overview['now'];
  readonly chooser: ReactNode;
}

/** The overview with its answer: sentence, figures, trend, units. */
export function OverviewStory({ view: stored, neighbours, everybody, chooser }: OverviewStoryProps) {
  const { t } = useTranslation('overview');
  const { t: finding } = useFindingTexts('findings');
  const shown = useShown(stored);
  const { view, shape } = shown;
  const words = useFindingWords(shape.digits);
  const mayAct = useAbility('initiative.manage');
  // What stands out has its own list; the head of the page takes the first few of it.
  const { headline, below } = tellStory(view.findings.slice(0, TOLD), words);
  const kicker = useKicker(shown);
  const actions = (
    <>
      {chooser}
      {mayAct && (
        <Button component={Link} to="/initiatives/new" leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}>
          {t('act')}
        </Button>
      )}
    </>
  );
  const head = {
    title: t('title'),
    kicker,
    actions,
    finding: headline === '' ? finding('quiet') : headline,
    ...(below !== '' && { lede: below }),
  };
  if (view.trend.every(({ figure }) => figure === null)) {
    return (
      <Page {...head}>
        <NothingInPeriod />
      </Page>
    );
  }
  const several = view.units.length > 1;
  const measured = view.units.some(({ figure }) => figure !== null);
  const ranking: Ranking = several
    ? { units: view.units, reference: view.now, own: null }
    : {
        units: inShownUnits({ ...stored, units: neighbours }, shape.factor).units,
        reference: everybody && inShownUnits({ ...stored, now: everybody }, shape.factor).now,
        own: view.units[0]?.unit.id ?? null,
      };
  return (
    <Page {...head}>
      <OverviewFigures shown={shown} />
      {view.noWhole === 'not-rolled-up' && <Notice tone="plain">{t('notRolledUp')}</Notice>}
      {measured && ranking.units.length > 1 ? (
        <Columns kind="story">
          <Stack>
            <OverviewTrend shown={shown} />
            {several && <WhatStandsOut shown={shown} words={words} />}
          </Stack>
          <UnitRanking shown={shown} ranking={ranking} />
        </Columns>
      ) : (
        <OverviewTrend shown={shown} />
      )}
      {measured && several && <UnitStandings shown={shown} />}
    </Page>
  );
}

function useShown(stored: Overview): Shown {
  const { t } = useTranslation('overview');
  const scoreName = useScoreName();
  const { reference, labels } = stored.score;
  const shape = scoreShapeOf(stored.score);
  const words = scoreName(reference, labels);
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return {
    view: inShownUnits(stored, shape.factor),
    shape,
    period: stored.periods.at(-1) ?? '',
    name,
    label: shape.factor === 100 ? t('percent', { score: name }) : name,
    mark: stored.side === 'employee' ? 'inside' : 'outside',
  };
}

function useKicker({ view: { side, now, units, score }, name, period }: Shown): string {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const measured = units.filter(({ figure }) => figure !== null).length;
  const words = { score: name, period: formats.period(period) };
  const kicker =
    now && now.n !== null
      ? t(`kicker.${side}`, { ...words, people: formats.count(now.n), count: measured })
      : t('kicker.unknown', words);
  if (score.k === null) return kicker;
  return t(side === 'employee' ? 'kicker.protected' : 'kicker.protectedFeedback', {
    words: kicker,
    k: formats.count(score.k),
  });
}
