import { Select } from '@mantine/core';
import type { CoherenceScores } from '@unisono/coherence/schema';
import { useScoreName } from '../scores/use-score-name.ts';
import { useTranslation } from './overview.texts.ts';

interface ScoreSelectProps {
  /** The score on screen; may be a mean of several, which only an address can ask for. */
  readonly value: string;
  readonly scores: CoherenceScores['scores'];
  onChoose(score: string): void;
}

/** Which score the page speaks of: any that this side was measured by. */
export function ScoreSelect({ value, scores, onChoose }: ScoreSelectProps) {
  const { t } = useTranslation('overview');
  const scoreName = useScoreName();
  const labels = new Map(scores.map(({ score, label }) => [score, label]));
  const options = [...labels].map(([score, label]) => ({
    value: score,
    label: capital(scoreName(score, label === null ? [] : [label])),
  }));
  const group = (start: string | null) =>
    options.filter((option) => (start === null ? !option.value.includes(':') : option.value.startsWith(start)));
  const groups = [
    { group: t('chooser.ours'), items: group(null) },
    { group: t('chooser.answers'), items: group('answer:') },
    { group: t('chooser.measures'), items: group('measure:') },
  ].filter(({ items }) => items.length > 0);
  const known = labels.has(value) ? [] : [{ value, label: capital(scoreName(value)) }];
  return (
    <Select
      aria-label={t('score')}
      searchable={options.length > 8}
      nothingFoundMessage={t('scoreMissing')}
      data={[...known, ...groups]}
      value={value}
      w={240}
      onChange={(score) => score && onChoose(score)}
    />
  );
}

/** Names of scores are written small, for the middle of sentences. */
function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
