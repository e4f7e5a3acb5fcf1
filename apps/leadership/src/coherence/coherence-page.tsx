import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { tellStory, useFindingWords } from '@unisono/screens/findings';
import { useAbility, useTRPC } from '@unisono/screens/application';
import { useFormats } from '@unisono/ui/format';
import { Columns, Page, Stack } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import type { CoherenceView } from '@unisono/coherence/schema';
import { Association } from './association.tsx';
import { CoherenceFigures } from './coherence-figures.tsx';
import { useTranslation } from './coherence.texts.ts';
import { CopyLink } from './copy-link.tsx';
import { HowSure } from './how-sure.tsx';
import { NotShown } from './not-shown.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { ScoreChooser } from './score-chooser.tsx';
import { UnitMapSection } from './unit-map-section.tsx';
import { UnitTable } from './unit-table.tsx';
import { useCoherenceChoice } from './use-coherence-choice.ts';
import { WhatMoved } from './what-moved.tsx';

/** Inside and outside on one page: what the data say, then the evidence, then how sure that is. */
export default function CoherencePage() {
  return useAbility('coherence.view') ? <Coherence /> : <NotShown />;
}

function Coherence() {
  const { t } = useTranslation('coherence');
  const { question } = useCoherenceChoice();
  const view = useQuery(useTRPC().coherence.view.queryOptions(question, { placeholderData: keepPreviousData }));
  if (view.isPending) return <Loading shape="page" />;
  if (view.isError) {
    return (
      <Page title={t('title')} actions={<ScoreChooser />}>
        <ErrorState title={t('failed')} error={view.error} onRetry={() => void view.refetch()} />
      </Page>
    );
  }
  return <CoherenceStory view={view.data} />;
}

function CoherenceStory({ view }: { view: CoherenceView }) {
  const { t } = useTranslation('coherence');
  const formats = useFormats();
  const words = useFindingWords();
  const period = view.periods.at(-1);
  if (!period) return <NothingYet />;
  const { headline, below } = tellStory(view.findings, words);
  return (
    <Page
      title={t('title')}
      kicker={t('kicker', { period: formats.period(period), units: formats.count(view.certainty.units) })}
      finding={headline}
      lede={below}
      actions={
        <>
          <ScoreChooser />
          <CopyLink />
        </>
      }
    >
      <CoherenceFigures view={view} />
      <Columns kind="story">
        <UnitMapSection view={view} period={period} />
        <Stack>
          <WhatMoved view={view} />
          <Association view={view} />
        </Stack>
      </Columns>
      <HowSure view={view} />
      <UnitTable view={view} period={period} />
    </Page>
  );
}
