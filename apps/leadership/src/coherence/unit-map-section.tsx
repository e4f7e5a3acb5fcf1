import type { CoherenceView, UnitCoherence } from '@unisono/coherence/schema';
import { estimateOf, useScoreName } from '@unisono/screens/scores';
import { ChartSection } from '@unisono/ui/charts/frame';
import { UnitMap, type MapUnit } from '@unisono/ui/charts/unit-map';
import { useFormats } from '@unisono/ui/format';
import { useScope } from '@unisono/ui/scope';
import { Empty } from '@unisono/ui/states';
import { useMemo } from 'react';
import { useTranslation } from './coherence.texts.ts';
import { useUnitChartTable } from './use-unit-chart-table.ts';

/** The map of units; choosing one looks at it alone. */
export function UnitMapSection({ view, period }: { view: CoherenceView; period: string }) {
  const { t } = useTranslation('coherence');
  const formats = useFormats();
  const scoreName = useScoreName();
  const { setUnit } = useScope();
  const table = useUnitChartTable(view);
  const told = useMemo(
    () => view.findings.flatMap((finding) => ('units' in finding ? finding.units.map((unit) => unit.id) : [])),
    [view.findings],
  );
  const units = useMemo(() => view.units.flatMap((each) => mapUnitOf(each, told)), [view.units, told]);
  const { ex, cx } = view.cuts;
  const median = ex?.basis === 'median' || cx?.basis === 'median';
  const name = (side: 'ex' | 'cx') => scoreName(view[side].reference, view[side].labels);
  const { scale: inside } = view.ex;
  const sameScale = inside !== null && inside.min === view.cx.scale?.min && inside.max === view.cx.scale.max;
  return (
    <ChartSection
      title={t('map.title')}
      subtitle={t(median ? 'map.subtitleMedian' : 'map.subtitle', { period: formats.period(period) })}
      table={table}
      explanation={t('map.computed')}
    >
      {units.length === 0 || !ex || !cx ? (
        <Empty title={t('map.empty')}>{t('empty.words')}</Empty>
      ) : (
        <UnitMap
          units={units}
          cut={{ inside: ex.value, outside: cx.value }}
          insideTitle={t('map.inside', { score: name('ex') })}
          outsideTitle={t('map.outside', { score: name('cx') })}
          sameScale={sameScale}
          emphasised={told}
          onSelect={setUnit}
          {...(sameScale && { limits: [inside.min, inside.max] as const })}
        />
      )}
    </ChartSection>
  );
}

/** How many periods back a trail begins: a year of quarters. */
const TRAIL = 4;

/** A unit for the map. Only those that the words speak about draw where they came from; all trails would be a thicket. */
function mapUnitOf({ unit, ex, cx, place, trail }: UnitCoherence, told: readonly string[]): MapUnit[] {
  if (!ex || !cx) return [];
  const before = told.includes(unit.id) ? trail.slice(0, -1).slice(-TRAIL, -TRAIL + 1) : [];
  return [
    {
      id: unit.id,
      name: unit.name,
      inside: { ...estimateOf(ex), n: ex.n },
      outside: { ...estimateOf(cx), n: cx.n },
      quadrant: place?.quadrant ?? 'undetermined',
      trail: before.flatMap((at) => (at.ex && at.cx ? [{ inside: at.ex.value, outside: at.cx.value }] : [])),
    },
  ];
}
