import { Page } from '@unisono/ui/page';
import { ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { NoResults } from './no-results.tsx';
import { ResultsStory } from './results-story.tsx';
import { useTranslation } from './results.texts.ts';
import { useResults } from './use-results.ts';

/** What a wave found: what the data say, then the evidence, then what can be done. */
export default function ResultsPage() {
  const { t } = useTranslation('results');
  const query = useResults();
  const { data, isError, error, refetch } = query;
  if (isError && !data) {
    return (
      <Page title={t('title')}>
        <ErrorState title={t('failed')} error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) return <Loading shape="page" />;
  const { results } = data;
  return (
    <>
      <NotRenewed query={query} />
      {results.ok ? <ResultsStory wave={data} results={results} /> : <NoResults wave={data} reason={results.reason} />}
    </>
  );
}
