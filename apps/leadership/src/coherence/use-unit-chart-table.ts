import type { CoherenceView } from '@unisono/coherence/schema';
import type { ChartTable } from '@unisono/ui/charts/frame';
import { useTranslation } from './coherence.texts.ts';

/** Every number of the map as rows: for its table view and its file. */
export function useUnitChartTable(view: CoherenceView): ChartTable {
  const { t } = useTranslation('coherence');
  const side = (name: 'inside' | 'outside') => [
    { label: t(`table.${name}`), digits: 1 },
    { label: t('table.lower', { side: t(`table.${name}`) }), digits: 1 },
    { label: t('table.upper', { side: t(`table.${name}`) }), digits: 1 },
    { label: `${t(`table.${name}`)}, ${t('table.n')}`, digits: 0 },
  ];
  return {
    columns: [{ label: t('table.unit') }, ...side('inside'), ...side('outside'), { label: t('table.place') }],
    rows: view.units.map(({ unit, ex, cx, place }) => [
      unit.name,
      ...[ex, cx].flatMap((figure) => [
        figure?.value ?? null,
        figure?.low ?? null,
        figure?.high ?? null,
        figure?.n ?? null,
      ]),
      t(`table.places.${place ? (place.quadrant ?? 'undetermined') : 'missing'}`),
    ]),
  };
}
