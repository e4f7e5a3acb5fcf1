import { ChartSection } from '@unisono/ui/charts/frame';
import { RankedUnits, type RankedUnit } from '@unisono/ui/charts/ranking';
import { useFormats } from '@unisono/ui/format';
import { useScope } from '@unisono/ui/scope';
import { estimateOf } from '../scores/estimate-of.ts';
import { useTranslation } from './overview.texts.ts';
import type { Ranking, Shown } from './shown.ts';

/** What a picture holds; the table has all. */
const SHOWN = 26;
const EACH_END = 12;

interface UnitRankingProps {
  readonly shown: Shown;
  readonly ranking: Ranking;
}

/** The units in order against all of them together; choosing one looks at it alone. */
export function UnitRanking({ shown: { shape, label, mark, period }, ranking }: UnitRankingProps) {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const { setUnit } = useScope();
  const { digits } = shape;
  const measured = ranking.units.flatMap(({ unit, figure }) => (figure ? [{ unit, figure }] : []));
  const cut = measured.length > SHOWN;
  const drawn = cut ? [...measured.slice(0, EACH_END), ...measured.slice(-EACH_END)] : measured;
  const units: RankedUnit[] = drawn.map(({ unit, figure }) => ({
    id: unit.id,
    name: unit.name,
    value: estimateOf(figure),
    n: figure.n,
  }));
  const words = { score: label, period: formats.period(period), each: EACH_END, count: measured.length };
  const title = t(ranking.own === null ? 'ranking.title' : 'ranking.titleOne');
  return (
    <ChartSection
      title={title}
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
        rows: ranking.units.map(({ unit, rank, figure }) => [
          rank === null ? null : String(rank),
          unit.name,
          figure?.value ?? null,
          figure?.low ?? null,
          figure?.high ?? null,
          figure?.n ?? null,
        ]),
      }}
    >
      <RankedUnits
        title={title}
        side={mark}
        units={units}
        digits={digits}
        onOpen={setUnit}
        {...(ranking.own !== null && { own: ranking.own })}
        {...(ranking.reference && { reference: ranking.reference.value })}
        {...(shape.limits && { limits: shape.limits })}
      />
    </ChartSection>
  );
}
