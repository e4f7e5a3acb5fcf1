import type { Figure as FigureData } from '@unisono/coherence/schema';
import { metricOf } from '@unisono/people-core/schema';
import { Figure, Figures } from '@unisono/ui/figures';
import { useFormats } from '@unisono/ui/format';
import { estimateOf } from '../scores/estimate-of.ts';
import { useTranslation } from './overview.texts.ts';
import { scoreShapeOf } from './score-shape.ts';
import type { Shown } from './shown.ts';

/** What always stands beside the score, where it was asked: pleasant and unpleasant apart, effort, recommendation. */
const BESIDE = ['experience', 'pleasant', 'unpleasant', 'nps', 'ease'] as const;

/** The key figures of the part that is looked at, with their intervals and where they come from. */
export function OverviewFigures({ shown: { view, shape, label, mark, period } }: { shown: Shown }) {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const { now, change, beside, trend, score, side, units, periods } = view;
  const measured = units.filter(({ figure }) => figure !== null).length;
  const before = periods.at(-2);
  const own = score.reference === 'experience';
  const labelOf = (code: (typeof BESIDE)[number]) => (code === 'nps' ? t(`figures.nps.${side}`) : t(`figures.${code}`));
  return (
    <Figures key={period}>
      <Figure
        label={own ? t('figures.experience') : label}
        side={mark}
        value={now ? estimateOf(now) : t('figures.none')}
        digits={shape.digits}
        history={trend.map((moment) => moment.figure?.value ?? null)}
        explanation={t(
          own ? 'figures.why.experience' : score.kind === 'share' ? 'figures.why.share' : 'figures.why.score',
        )}
      />
      {BESIDE.flatMap((code) => {
        const found = beside.find((each) => each.score === code);
        return found ? [<MetricFigure key={code} code={code} label={labelOf(code)} figure={found.figure} />] : [];
      })}
      {now && now.n !== null && (
        <Figure
          label={t('figures.people')}
          value={formats.count(now.n)}
          note={t('figures.units', { count: measured })}
          explanation={score.k === null ? t('figures.why.people') : t('figures.why.protected')}
        />
      )}
      {before !== undefined && (
        <Figure
          label={t('figures.change', { period: formats.period(before) })}
          value={change ? estimateOf(change) : t('figures.none')}
          digits={shape.digits}
          signed
          explanation={t('figures.why.change')}
        />
      )}
    </Figures>
  );
}

function MetricFigure({ code, label, figure }: { code: (typeof BESIDE)[number]; label: string; figure: FigureData }) {
  const { t } = useTranslation('overview');
  const metric = metricOf(code);
  const scale = metric && metric.max !== null ? { min: metric.min, max: metric.max } : null;
  const { digits } = scoreShapeOf({ kind: metric?.kind ?? null, scale });
  return (
    <Figure
      label={label}
      value={estimateOf(figure)}
      digits={digits}
      signed={code === 'nps'}
      explanation={t(`figures.why.${code}`)}
    />
  );
}
