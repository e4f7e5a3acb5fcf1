import { useQuery } from '@tanstack/react-query';
import { SegmentedControl } from '@mantine/core';
import type { DriversOf, WaveResults } from '@unisono/surveys/schema';
import { ChartSection } from '@unisono/ui/charts/frame';
import { PriorityMap } from '@unisono/ui/charts/priority-map';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading, NotEnoughData } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './results.texts.ts';
import { useAskedPart } from './use-results.ts';
import type { ResultWords } from './use-result-words.ts';

interface DriversSectionProps {
  readonly side: WaveResults['wave']['side'];
  readonly words: ResultWords;
}

/** What goes most with how people felt, or with recommending: its importance beside how it is answered. */
export function DriversSection({ side, words }: DriversSectionProps) {
  const { t } = useTranslation('results');
  const { results } = useTRPC();
  const { data, isError, error, refetch } = useQuery(results.drivers.queryOptions(useAskedPart()));
  const [chosen, setChosen] = useState<DriversOf['outcome']>();
  if (isError && !data) return <ErrorState title={t('failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading shape="section" />;
  const computed = data.find(({ result }) => result.ok) ?? data[0];
  const shown = data.find(({ outcome }) => outcome === chosen) ?? computed;
  if (!shown) return null;
  const choice = data.length > 1 && (
    <SegmentedControl
      size="xs"
      aria-label={t('drivers.outcome')}
      value={shown.outcome}
      onChange={setChosen}
      data={data.map(({ outcome }) => ({ value: outcome, label: t(`facts.outcome.${outcome}`) }))}
    />
  );
  return (
    <div>
      <DriversOfOutcome shown={shown} side={side} words={words} />
      {choice}
    </div>
  );
}

function DriversOfOutcome({ shown: { outcome, result }, side, words }: DriversSectionProps & { shown: DriversOf }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const name = t(`facts.outcome.${outcome}`);
  if (!result.ok) {
    return (
      <Section title={t('drivers.title')}>
        {result.needed !== undefined && result.found !== undefined ? (
          <NotEnoughData have={result.found} need={result.needed} sentence={words.why(result)} />
        ) : (
          <p>{words.why(result)}</p>
        )}
      </Section>
    );
  }
  const known = result.drivers.flatMap((driver) => (driver.mean.ok ? [{ ...driver, mean: driver.mean.value }] : []));
  return (
    <ChartSection
      title={t('drivers.title')}
      subtitle={t('drivers.subtitle', { outcome: name, r2: formats.number(result.r2, 2), n: result.n })}
      explanation={t('drivers.computed', { outcome: name })}
      table={{
        columns: [
          { label: t('drivers.question') },
          { label: t('drivers.mean'), digits: 2 },
          { label: t('drivers.share'), digits: 3 },
          { label: t('drivers.lower'), digits: 3 },
          { label: t('drivers.upper'), digits: 3 },
        ],
        rows: result.drivers.map(({ question, mean, importance, low, high }) => [
          words.question(question),
          mean.ok ? mean.value : null,
          importance,
          low,
          high,
        ]),
      }}
    >
      <PriorityMap
        title={t('drivers.title')}
        side={side === 'employee' ? 'inside' : 'outside'}
        across={t('drivers.across')}
        cuts={{ mean: result.cuts.mean, share: result.cuts.importance }}
        points={known.map(({ question, mean, importance, low, high }) => ({
          id: question,
          name: words.question(question),
          mean,
          share: importance,
          low: Math.max(0, low),
          high: Math.min(1, high),
        }))}
      />
    </ChartSection>
  );
}
