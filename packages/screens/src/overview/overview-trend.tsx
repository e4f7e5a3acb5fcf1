import { ChartSection } from '@unisono/ui/charts/frame';
import { TrendChart, useAxisNote, type TrendSeries } from '@unisono/ui/charts/trend';
import { useFormats } from '@unisono/ui/format';
import { useTrendInitiatives } from '../initiatives/use-trend-initiatives.ts';
import { useTranslation as useFindingTexts } from '../findings/findings.texts.ts';
import { estimateOf } from '../scores/estimate-of.ts';
import { useTranslation } from './overview.texts.ts';
import type { Shown } from './shown.ts';

/** The score over time, with what was done meanwhile. Some period of the view has a figure. */
export function OverviewTrend({ shown: { view, shape, label, mark } }: { shown: Shown }) {
  const { t } = useTranslation('overview');
  const { t: finding } = useFindingTexts('findings');
  const formats = useFormats();
  // Before the first measurement there is nothing to draw.
  const first = view.trend.findIndex((moment) => moment.figure !== null);
  const moments = view.trend.slice(first);
  const periods = moments.map((moment) => moment.period);
  const initiatives = useTrendInitiatives(periods);
  const series: TrendSeries[] = [
    {
      side: mark,
      label: finding(`sides.${view.side}`),
      values: moments.map(({ figure }) => (figure ? estimateOf(figure) : null)),
    },
  ];
  const axis = useAxisNote(series, shape.limits);
  const { digits } = shape;
  return (
    <ChartSection
      title={t('trend.title')}
      subtitle={t('trend.subtitle', { score: label, axis })}
      explanation={t('trend.computed')}
      verdict={moments.length === 1 ? t('trend.one') : undefined}
      table={{
        columns: [
          { label: t('table.period') },
          { label: t('table.score'), digits },
          { label: t('table.lower'), digits },
          { label: t('table.upper'), digits },
          { label: t('table.people') },
        ],
        rows: moments.map(({ period, figure }) => [
          formats.period(period),
          figure?.value ?? null,
          figure?.low ?? null,
          figure?.high ?? null,
          figure?.n ?? null,
        ]),
      }}
    >
      <TrendChart
        periods={periods}
        series={series}
        initiatives={initiatives}
        digits={digits}
        {...(shape.limits && { limits: shape.limits })}
      />
    </ChartSection>
  );
}
