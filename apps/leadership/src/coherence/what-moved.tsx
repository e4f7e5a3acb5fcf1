import type { CoherenceView } from '@unisono/coherence/schema';
import { useTrendInitiatives } from '@unisono/screens/initiatives';
import { estimateOf, useScoreName } from '@unisono/screens/scores';
import { ChartSection } from '@unisono/ui/charts/frame';
import { TrendChart, useAxisNote, type TrendSeries } from '@unisono/ui/charts/trend';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './coherence.texts.ts';

/** Both sides over time, with what was done meanwhile. */
export function WhatMoved({ view }: { view: CoherenceView }) {
  const { t } = useTranslation('coherence');
  const formats = useFormats();
  const scoreName = useScoreName();
  const measured = fromFirstMeasured(view.trend);
  const periods = measured.map(({ period }) => period);
  const initiatives = useTrendInitiatives(periods);
  const series: TrendSeries[] = [
    { side: 'outside', label: t('table.outside'), values: valuesOf(measured, 'cx') },
    { side: 'inside', label: t('table.inside'), values: valuesOf(measured, 'ex') },
  ];
  const names = [
    ...new Set([scoreName(view.ex.reference, view.ex.labels), scoreName(view.cx.reference, view.cx.labels)]),
  ];
  const axis = useAxisNote(series);
  return (
    <ChartSection
      title={t('trend.title')}
      subtitle={t('trend.subtitle', { score: formats.list(names), axis })}
      explanation={t('trend.computed')}
      table={{
        columns: [
          { label: t('table.period') },
          { label: t('table.inside'), digits: 1 },
          { label: t('table.outside'), digits: 1 },
        ],
        rows: measured.map(({ period, ex, cx }) => [formats.period(period), ex?.value ?? null, cx?.value ?? null]),
      }}
    >
      <TrendChart periods={periods} series={series} initiatives={initiatives} />
    </ChartSection>
  );
}

type Trend = CoherenceView['trend'];

/** The axis begins with the first period in which anything was measured. */
function fromFirstMeasured(trend: Trend): Trend {
  const first = trend.findIndex(({ ex, cx }) => ex ?? cx);
  return trend.slice(Math.max(0, first));
}

function valuesOf(trend: Trend, side: 'ex' | 'cx') {
  return trend.map((moment) => {
    const figure = moment[side];
    return figure ? estimateOf(figure) : null;
  });
}
