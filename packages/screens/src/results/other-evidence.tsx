import type { Results } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { DataTable } from '@unisono/ui/table';
import { estimateOf } from '../scores/estimate-of.ts';
import { NotShown } from './not-shown.tsx';
import { useTranslation } from './results.texts.ts';
import type { ResultWords } from './use-result-words.ts';

interface EvidenceProps {
  readonly results: Results;
  readonly words: ResultWords;
}

/** Whether the questions that are read as one scale are one. */
export function Constructs({ results: { constructs }, words }: EvidenceProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  if (constructs.length === 0) return null;
  return (
    <Section title={t('constructs.title')} subtitle={t('constructs.subtitle')}>
      <DataTable
        caption={t('constructs.title')}
        rows={constructs}
        idOf={({ construct }) => construct}
        columns={[
          {
            key: 'questions',
            label: t('constructs.questions'),
            render: ({ questions }) => questions.map(words.question).join(' · '),
          },
          {
            key: 'alpha',
            label: t('constructs.alpha'),
            numeric: true,
            render: ({ result }) =>
              result.ok ? (
                formats.estimate({ value: result.alpha, lower: result.low, upper: result.high }, 2)
              ) : (
                <NotShown withheld={result} words={words} />
              ),
          },
        ]}
      />
    </Section>
  );
}

/** What staff believe that customers feel, beside what customers say. */
export function Empathy({ results: { empathy }, words }: EvidenceProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const verdictOf = (gap: Results['empathy'][number]['gap']) => {
    if (!gap.ok) return words.why(gap);
    if (!gap.significant) return t('empathy.level');
    return t(gap.value > 0 ? 'empathy.above' : 'empathy.below');
  };
  return empathy.map(({ question, predicted, lived, gap }) => (
    <Section key={question} title={t('empathy.title')} subtitle={t('empathy.subtitle')} verdict={verdictOf(gap)}>
      <DataTable
        caption={t('empathy.title')}
        rows={[
          { name: t('empathy.predicted'), figure: predicted },
          { name: t('empathy.lived'), figure: lived },
        ]}
        idOf={({ name }) => name}
        columns={[
          { key: 'name', label: words.question(question), render: ({ name }) => name },
          {
            key: 'value',
            label: t('figures.experience'),
            numeric: true,
            render: ({ figure }) =>
              figure.ok ? formats.estimate(estimateOf(figure), 1) : <NotShown withheld={figure} words={words} />,
          },
          {
            key: 'n',
            label: t('scores.n'),
            numeric: true,
            render: ({ figure }) => (figure.ok ? formats.count(figure.n) : '–'),
          },
        ]}
      />
    </Section>
  ));
}
