import type { Overview } from '@unisono/coherence/schema';
import { Page } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { useAbility } from '../application/use-session.ts';
import { NothingYet, ResultsNotYours } from './overview-empty.tsx';
import { OverviewStory } from './overview-story.tsx';
import { useTranslation } from './overview.texts.ts';
import { ScoreSelect } from './score-select.tsx';
import { useOverviewChoice } from './use-overview-choice.ts';
import { useOverview } from './use-overview.ts';

/** One side on one page: what the data say, then the evidence, unit by unit. */
export function OverviewPage({ side }: { side: Overview['side'] }) {
  const allowed = useAbility(`overview.${side}`);
  return allowed ? <OverviewOf side={side} /> : <ResultsNotYours />;
}

function OverviewOf({ side }: { side: Overview['side'] }) {
  const { t } = useTranslation('overview');
  const { question, scores, choose } = useOverviewChoice(side);
  const { query, view, neighbours, everybody } = useOverview(question);
  const select = <ScoreSelect value={question.score} scores={scores ?? []} onChoose={choose} />;
  if (scores?.length === 0) return <NothingYet side={side} />;
  if (query.isError) {
    return (
      <Page title={t('title')} actions={select}>
        <ErrorState title={t('failed')} error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  // Where nothing was measured by our own score, what else there is decides; it is on its way.
  if (!view || view.periods.length === 0) return <Loading shape="page" />;
  return <OverviewStory view={view} neighbours={neighbours} everybody={everybody} chooser={select} />;
}
