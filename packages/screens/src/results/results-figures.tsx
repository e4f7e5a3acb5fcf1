import type { Results, ScoreResult, WaveResults } from '@unisono/surveys/schema';
import { Figure, Figures } from '@unisono/ui/figures';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './results.texts.ts';
import type { ResultWords } from './use-result-words.ts';
import { writingOf } from './score-words.ts';
import { estimateOf } from '../scores/estimate-of.ts';

const LEAD = ['experience', 'pleasant', 'unpleasant', 'nps', 'unnoticed'] as const;

interface ResultsFiguresProps {
  readonly wave: WaveResults;
  readonly results: Results;
  readonly words: ResultWords;
}

/** The strip of key figures: participation, how it felt with both halves beside it, recommending, agreement. */
export function ResultsFigures({ wave, results, words }: ResultsFiguresProps) {
  const { t } = useTranslation('results');
  const mark = wave.wave.side === 'employee' ? 'inside' : 'outside';
  const leading = LEAD.flatMap((metric) => {
    const found = results.scores.find((score) => score.metric === metric && score.questionKind !== 'empathy');
    return found ? [{ metric, score: found }] : [];
  });
  return (
    <Figures>
      <Participation {...wave.participation} />
      {leading.map(({ metric, score }) => (
        <LeadFigure
          key={metric}
          label={metric === 'nps' ? t(`figures.nps.${wave.wave.side}`) : t(`figures.${metric}`)}
          explanation={t(`figures.why.${metric}`)}
          score={score}
          words={words}
          {...(metric === 'experience' && { side: mark })}
        />
      ))}
      <AgreementFigure results={results} />
    </Figures>
  );
}

function Participation({ invited, answered }: WaveResults['participation']) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  if (answered === null) return null;
  if (!invited) return <Figure label={t('figures.answered')} value={formats.count(answered)} />;
  return (
    <Figure
      label={t('figures.participation')}
      value={formats.percent(answered / invited)}
      note={t('figures.of', { answered, invited })}
      explanation={t('figures.why.participation')}
    />
  );
}

interface LeadFigureProps {
  readonly label: string;
  readonly explanation: string;
  readonly score: ScoreResult;
  readonly words: ResultWords;
  readonly side?: 'inside' | 'outside';
}

function LeadFigure({ label, explanation, score, side, words }: LeadFigureProps) {
  const formats = useFormats();
  const { figure, trend } = score;
  const { factor, digits } = writingOf(score);
  const about = { label, explanation, ...(side && { side }) };
  if (!figure.ok) return <Figure {...about} value="–" note={words.why(figure)} />;
  if (factor === 100) {
    return (
      <Figure {...about} value={formats.percent(figure.value)} note={formats.interval(percents(figure), 0) ?? ''} />
    );
  }
  return (
    <Figure
      {...about}
      value={estimateOf(figure)}
      digits={digits}
      signed={score.kind === 'nps'}
      {...(side && { history: trend.map((point) => (point.figure.ok ? point.figure.value : null)) })}
    />
  );
}

function percents({ value, low, high }: { value: number; low: number | null; high: number | null }) {
  return { value: value * 100, lower: low === null ? null : low * 100, upper: high === null ? null : high * 100 };
}

/** The least reliable of the groups' means decides: the table below compares groups by all of them. */
function AgreementFigure({ results }: { results: Results }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const found = results.agreement.flatMap(({ result }) => (result.ok ? [result] : []));
  const least = found.toSorted((first, second) => first.icc2 - second.icc2)[0];
  if (!least) return null;
  return (
    <Figure
      label={t('figures.agreement')}
      value={t(least.weak ? 'figures.weak' : 'figures.firm')}
      note={t('figures.icc', { value: formats.number(least.icc2, 2) })}
      explanation={t('figures.why.agreement')}
    />
  );
}
