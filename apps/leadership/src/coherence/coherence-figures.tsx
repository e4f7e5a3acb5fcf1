import type { CoherenceView, Figure as FigureData } from '@unisono/coherence/schema';
import { estimateOf } from '@unisono/screens/scores';
import { Figure, Figures } from '@unisono/ui/figures';
import { useTranslation } from './coherence.texts.ts';

/** The key figures of the part that is looked at, with their intervals and where they come from. */
export function CoherenceFigures({ view: { whole, trend, counts, certainty } }: { view: CoherenceView }) {
  const { t } = useTranslation('coherence');
  const shown = (figure: FigureData | null) => (figure ? estimateOf(figure) : t('figures.none'));
  const history = (side: 'ex' | 'cx' | 'level' | 'gap') => trend.map((moment) => moment[side]?.value ?? null);
  return (
    <Figures>
      <Figure
        label={t('figures.inside')}
        side="inside"
        value={shown(whole.ex)}
        history={history('ex')}
        explanation={t('figures.why.inside')}
      />
      <Figure
        label={t('figures.outside')}
        side="outside"
        value={shown(whole.cx)}
        history={history('cx')}
        explanation={t('figures.why.outside')}
      />
      {whole.level && (
        <Figure
          label={t('figures.level')}
          side="together"
          value={shown(whole.level)}
          history={history('level')}
          explanation={t('figures.why.level')}
        />
      )}
      {whole.gap && (
        <Figure
          label={t(whole.gap.kind === 'raw' ? 'figures.gap' : 'figures.gapStandardised')}
          side="together"
          signed
          value={shown(whole.gap)}
          history={history('gap')}
          explanation={t('figures.why.gap')}
        />
      )}
      <Figure
        label={t('figures.unison')}
        value={String(counts['in-unison'])}
        note={t('figures.of', { of: certainty.units, undetermined: counts.undetermined })}
        explanation={t('figures.why.unison')}
      />
    </Figures>
  );
}
