import type { EmotionsFelt } from '@unisono/surveys/schema';
import { EmotionProfile } from '@unisono/ui/charts/emotion';
import { ChartSection } from '@unisono/ui/charts/frame';
import { Section } from '@unisono/ui/page';
import { useEmotions } from '../initiatives/use-emotions.ts';
import { useTranslation } from './results.texts.ts';
import type { ResultWords } from './use-result-words.ts';

interface FeltSectionProps {
  readonly felt: EmotionsFelt;
  readonly predicted: boolean;
  readonly words: ResultWords;
}

/** What people felt, or what staff believe that customers feel, as shares of the total intensity. */
export function FeltSection({ felt: { question, result }, predicted, words }: FeltSectionProps) {
  const { t } = useTranslation('results');
  const names = new Map(useEmotions().map(({ code, name }) => [code, name]));
  const title = t(predicted ? 'felt.predicted' : 'felt.title');
  if (!result.ok) {
    return (
      <Section title={title} subtitle={words.question(question)}>
        <p>{words.why(result)}</p>
      </Section>
    );
  }
  return (
    <ChartSection
      title={title}
      subtitle={`${words.question(question)} ${t('felt.subtitle', { n: result.n })}`}
      explanation={t('felt.computed')}
      table={{
        columns: [
          { label: t('felt.emotion') },
          { label: t('felt.share'), digits: 3 },
          { label: t('felt.mean'), digits: 2 },
        ],
        rows: result.emotions.map(({ code, share, mean }) => [names.get(code) ?? code, share, mean]),
      }}
    >
      <EmotionProfile
        emotions={result.emotions.map(({ code, valence, share }) => ({
          code,
          label: names.get(code) ?? code,
          pleasant: valence > 0,
          share,
        }))}
      />
    </ChartSection>
  );
}
