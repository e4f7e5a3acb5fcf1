import { ChartSection } from '@unisono/ui/charts/frame';
import { RankedUnits, type RankedUnit } from '@unisono/ui/charts/ranking';
import { useFormats } from '@unisono/ui/format';
import { useScope } from '@unisono/ui/scope';
import { Empty } from '@unisono/ui/states';
import { estimateOf } from '../scores/estimate-of.ts';
import { useTranslation } from './overview.texts.ts';
import type { Shown } from './shown.ts';

/** What a picture holds; the table has all. */
const SHOWN = 26;
const EACH_END = 12;

/** The units in order against all of them together; choosing one looks at it alone. */
export function UnitRanking({ shown: { view, shape, name, mark, period } }: { shown: Shown }) {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const { setUnit } = useScope();
  const { digits } = shape;
  const measured = view.units.flatMap(({ unit, figure }) => (figure ? [{ unit, figure }] : []));
  const cut = measured.length > SHOWN;
  const drawn = cut ? [...measured.slice(0, EACH_END), ...measured.slice(-EACH_END)] : measured;
  const units: RankedUnit[] = drawn.map(({ unit, figure }) => ({
    id: unit.id,
    name: unit.name,
    value: estimateOf(figure),
    n: figure.n,
  }));
  const words = { score: name, period: formats.period(period), each: EACH_END, count: measured.length };
  return (
    <ChartSection
      title={t('ranking.title')}
      subtitle={t(cut ? 'ranking.subtitleCut' : 'ranking.subtitle', words)}
      explanation={t('ranking.computed')}
      table={{
        columns: [
          { label: t('table.rank') },
          { label: t('table.unit') },
          { label: t('table.score'), digits },
          { label: t('table.lower'), digits },
          { label: t('table.upper'), digits },
          { label: t('table.people') },
        ],
        rows: view.units.map(({ unit, rank, figure }) => [
          rank === null ? null : String(rank),
          unit.name,
          figure?.value ?? null,
          figure?.low ?? null,
          figure?.high ?? null,
          figure?.n ?? null,
        ]),
      }}
    >
      {units.length === 0 ? (
        <Empty title={t('ranking.empty')}>{t(`empty.words.${view.side}`)}</Empty>
      ) : (
        <RankedUnits
          title={t('ranking.title')}
          side={mark}
          units={units}
          digits={digits}
          onOpen={setUnit}
          {...(view.now && { reference: view.now.value })}
          {...(shape.limits && { limits: shape.limits })}
        />
      )}
    </ChartSection>
  );
}
