import type { Results, ScoreDifference, ScoreResult, Shown, WaveResults } from '@unisono/surveys/schema';
import { DotInterval } from '@unisono/ui/charts/dot-interval';
import { Sparkline } from '@unisono/ui/charts/sparkline';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { DataTable, type TableColumn } from '@unisono/ui/table';
import { NotShown } from './not-shown.tsx';
import { estimateOf } from '../scores/estimate-of.ts';
import { tintOf } from '../scores/tint-of.ts';
import { Tinted } from '../scores/tinted.tsx';
import { useTranslation } from './results.texts.ts';
import type { ResultWords } from './use-result-words.ts';
import classes from './results.module.css';

interface ScoreTableProps {
  readonly wave: WaveResults;
  readonly results: Results;
  readonly words: ResultWords;
}

/** Columns that a survey's first wave has nothing for. */
const EARLIER = new Set(['change', 'trend']);

/** Every question with its scores: n, interval, against the whole, since last time, over time. */
export function ScoreTable({ wave, results, words }: ScoreTableProps) {
  const { t } = useTranslation('results');
  const asked = results.scores.some(({ change }) => change.ok || change.reason !== 'first-wave');
  const columns = useColumns(wave, words).filter(({ key }) => asked || !EARLIER.has(key));
  return (
    <Section title={t('scores.title')} subtitle={t('scores.subtitle')}>
      <DataTable
        caption={t('scores.title')}
        columns={columns}
        rows={results.scores}
        idOf={({ code }) => code}
        groupOf={({ question }) => question}
      />
    </Section>
  );
}

function useColumns({ wave, part }: WaveResults, words: ResultWords): TableColumn<ScoreResult>[] {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const side = wave.side === 'employee' ? 'inside' : 'outside';
  const difference = (key: 'fromOrganisation' | 'change', label: string): TableColumn<ScoreResult> => ({
    key,
    label,
    numeric: true,
    render: (score) => <Difference score={score} difference={score[key]} words={words} />,
    sortBy: ({ [key]: found }) => (found.ok ? found.value : null),
  });
  return [
    {
      key: 'question',
      label: t('scores.question'),
      render: ({ question }) => <span className={classes.question}>{words.question(question)}</span>,
    },
    { key: 'score', label: t('scores.score'), render: (score) => words.metric(score) },
    {
      key: 'n',
      label: t('scores.n'),
      numeric: true,
      render: ({ figure }) => (figure.ok ? formats.count(figure.n) : '–'),
      sortBy: ({ figure }) => (figure.ok ? figure.n : null),
    },
    {
      key: 'interval',
      label: t('scores.value'),
      head: <span className="visually-hidden">{t('scores.value')}</span>,
      width: 116,
      render: ({ figure, min, max }) =>
        figure.ok && (
          <DotInterval
            value={estimateOf(figure)}
            side={side}
            range={[min, max ?? Math.max(figure.high ?? 0, figure.value)]}
          />
        ),
    },
    {
      key: 'value',
      label: t('scores.value'),
      numeric: true,
      render: (score) =>
        score.figure.ok ? words.value(score, score.figure.value) : <NotShown withheld={score.figure} words={words} />,
      sortBy: ({ figure }) => (figure.ok ? figure.value : null),
    },
    ...(part.whole ? [] : [difference('fromOrganisation', t('scores.difference'))]),
    difference('change', t('scores.change')),
    {
      key: 'trend',
      label: t('scores.trend'),
      render: ({ trend }) => {
        const values = trend.map(({ figure }) => (figure.ok ? figure.value : null));
        return values.filter((value) => value !== null).length > 1 && <Sparkline values={values} side={side} />;
      },
    },
  ];
}

interface DifferenceProps {
  readonly score: ScoreResult;
  readonly difference: Shown<ScoreDifference>;
  readonly words: ResultWords;
}

/** Tinted and signed only where it is larger than its own uncertainty, and not by chance among all of the page. */
function Difference({ score, difference, words }: DifferenceProps) {
  const { t } = useTranslation('results');
  if (!difference.ok) {
    const { reason } = difference;
    if (reason === 'first-wave' || reason === 'wording-changed')
      return <small className={classes.why}>{t(`scores.${reason}`)}</small>;
    return <NotShown withheld={difference} words={words} />;
  }
  const tint = difference.significant ? tintOf(difference) : undefined;
  return <Tinted tint={tint}>{words.signed(score, difference.value)}</Tinted>;
}
