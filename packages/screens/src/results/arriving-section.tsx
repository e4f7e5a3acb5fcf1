import { useQuery } from '@tanstack/react-query';
import type { WaveResults } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { DataTable } from '@unisono/ui/table';
import { useTRPC } from '../application/api.ts';
import { useEmotions } from '../initiatives/use-emotions.ts';
import { useAskedUnit } from './use-results.ts';
import { useTranslation } from './results.texts.ts';

/** How often is looked while the wave is open: what came stands here within five seconds. */
const LOOK_EVERY_MILLISECONDS = 2000;

/** The answers of an identified wave as they come, the last first. */
export function ArrivingSection({ state }: Pick<WaveResults['wave'], 'state'>) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const query = useArriving(state === 'open');
  const { data, isError, error, refetch } = query;
  const emotions = new Map(useEmotions().map(({ code, name }) => [code, name]));
  if (isError && !data) return <ErrorState title={t('arriving.failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading shape="section" />;
  const { moments } = data;
  if (moments.length === 0) return null;
  const numberOf = (value: number | null, digits: number) => (value === null ? '–' : formats.number(value, digits));
  return (
    <Section
      title={t('arriving.title')}
      subtitle={t(state === 'open' ? 'arriving.live' : 'arriving.last', { count: moments.length })}
    >
      <NotRenewed query={query} />
      <p className="visually-hidden" role="status">
        {t('arriving.latest', { name: moments[0]?.name ?? t('comments.nameless') })}
      </p>
      <DataTable
        caption={t('arriving.title')}
        rows={moments}
        idOf={(moment) => moment.id}
        density="operating"
        maxHeight={420}
        columns={[
          { key: 'name', label: t('arriving.name'), render: ({ name }) => name ?? t('comments.nameless') },
          { key: 'unit', label: t('arriving.unit'), render: ({ unit }) => unit },
          { key: 'at', label: t('arriving.at'), render: ({ at }) => (at === null ? '–' : formats.instant(at)) },
          {
            key: 'felt',
            label: t('arriving.felt'),
            render: ({ strongest }) => (strongest === null ? '–' : (emotions.get(strongest) ?? strongest)),
          },
          {
            key: 'experience',
            label: t('metric.experience'),
            numeric: true,
            render: ({ experience }) => numberOf(experience, 0),
          },
          {
            key: 'recommend',
            label: t('metric.recommend'),
            numeric: true,
            render: ({ recommend }) => numberOf(recommend, 0),
          },
          { key: 'ease', label: t('metric.ease'), numeric: true, render: ({ ease }) => numberOf(ease, 0) },
          {
            key: 'words',
            label: t('comments.title'),
            render: ({ comments }) => comments.map(({ text }) => text).join(' · '),
          },
        ]}
      />
    </Section>
  );
}

/** The latest moments, looked for again and again while the wave is open. */
function useArriving(live: boolean) {
  const { results } = useTRPC();
  return useQuery(
    results.arriving.queryOptions(useAskedUnit(), { refetchInterval: live ? LOOK_EVERY_MILLISECONDS : false }),
  );
}
