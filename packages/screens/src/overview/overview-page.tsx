import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Overview } from '@unisono/coherence/schema';
import { Page } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { useTRPC } from '../application/api.ts';
import { useAbility } from '../application/use-session.ts';
import { NothingYet, ResultsNotYours } from './overview-empty.tsx';
import { OverviewStory } from './overview-story.tsx';
import { useTranslation } from './overview.texts.ts';
import { ScoreSelect } from './score-select.tsx';
import { useOverviewChoice } from './use-overview-choice.ts';

/** One side on one page: what the data say, then the evidence, unit by unit. */
export function OverviewPage({ side }: { side: Overview['side'] }) {
  const allowed = useAbility(`overview.${side}`);
  return allowed ? <OverviewOf side={side} /> : <ResultsNotYours />;
}

function OverviewOf({ side }: { side: Overview['side'] }) {
  const { t } = useTranslation('overview');
  const { question, scores, choose } = useOverviewChoice(side);
  const view = useQuery(useTRPC().overview.side.queryOptions(question, { placeholderData: keepPreviousData }));
  const select = <ScoreSelect value={question.score} scores={scores ?? []} onChoose={choose} />;
  if (scores?.length === 0) return <NothingYet side={side} />;
  if (view.isError) {
    return (
      <Page title={t('title')} actions={select}>
        <ErrorState title={t('failed')} error={view.error} onRetry={() => void view.refetch()} />
      </Page>
    );
  }
  // Where nothing was measured by our own score, what else there is decides; it is on its way.
  if (view.isPending || view.data.periods.length === 0) return <Loading shape="page" />;
  return <OverviewStory view={view.data} chooser={select} />;
}
