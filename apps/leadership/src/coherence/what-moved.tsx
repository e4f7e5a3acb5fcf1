import type { CoherenceView } from '@unisono/coherence/schema';
import { useScoreName } from '@unisono/screens/scores';
import { ChartSection } from '@unisono/ui/charts/frame';
import { TrendChart, useAxisNote, type TrendSeries } from '@unisono/ui/charts/trend';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './coherence.texts.ts';
import { estimateOf } from './estimate-of.ts';
import { useTrendInitiatives } from './use-trend-initiatives.ts';

/** Both sides over time, with what was done meanwhile. */
export function WhatMoved({ view }: { view: CoherenceView }) {
  const { t } = useTranslation('coherence');
  const formats = useFormats();
  const scoreName = useScoreName();
  const initiatives = useTrendInitiatives(view.periods);
  const series: TrendSeries[] = [
    { side: 'outside', label: t('table.outside'), values: valuesOf(view, 'cx') },
    { side: 'inside', label: t('table.inside'), values: valuesOf(view, 'ex') },
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
        rows: view.trend.map(({ period, ex, cx }) => [formats.period(period), ex?.value ?? null, cx?.value ?? null]),
      }}
    >
      <TrendChart periods={view.periods} series={series} initiatives={initiatives} />
    </ChartSection>
  );
}

function valuesOf(view: CoherenceView, side: 'ex' | 'cx') {
  return view.trend.map((moment) => {
    const figure = moment[side];
    return figure ? estimateOf(figure) : null;
  });
}
