import { emotionsOf, NEV_DENOMINATOR, STRONGEST } from '@unisono/people-core/schema';
import type { Question, QuestionOf } from '../survey/question.schema.ts';

/** A score of the panel, and what a release tells it by. */
export type PanelScore = {
  /** A metric, or an answer by its code (`answer:…`), as `momentOfAnswers` names what identified people say. */
  readonly score: string;
} & (
  | { readonly measure: string }
  /** The share of those who chose this one of the options. */
  | { readonly measure: string; readonly option: number }
  /** Measures of one and the same people that add up to it, by weight. */
  | { readonly weights: readonly (readonly [measure: string, weight: number])[] }
);

/**
 * The scores of the panel that one question of a protected wave gives, the same that its answers would as moments. Not
 * retelling, whose two halves are not told of the same people, nor the emotions of a prediction by themselves.
 */
export function panelScoresOf(question: Question): PanelScore[] {
  const { kind, code } = question;
  if (kind === 'emotions') return emotionScores(question);
  if (kind === 'recommend' || kind === 'ease') return [{ score: kind, measure: code }];
  if (kind === 'expectation')
    return [{ score: question.moment === 'before' ? 'expectation' : 'disconfirmation', measure: code }];
  if (kind === 'pum') return [{ score: 'pum', measure: `${code}.pum` }];
  if (kind === 'agreement') return [answer(code)];
  if (kind === 'single-choice')
    return question.options.map((one, option) => ({ score: `answer:${code}.${one.code}`, measure: code, option }));
  if (kind === 'multiple-choice') return question.options.map((one) => answer(`${code}.${one.code}`));
  if (kind === 'internal-service') return question.unitIds.map((id) => answer(`${code}.${id}`));
  return kind === 'empathy' ? [answer(`${code}.experience`)] : [];
}

function answer(code: string): PanelScore {
  return { score: `answer:${code}`, measure: code };
}

/** Net emotional value is told by the sums of its emotions, so without a standard deviation. */
function emotionScores({ code, emotionSet }: QuestionOf<'emotions'>): PanelScore[] {
  const emotions = emotionsOf(emotionSet);
  const weights = emotions.map((emotion) => {
    const alike = emotions.filter(({ valence }) => valence === emotion.valence).length;
    return [
      `${code}.emotion.${emotion.code}`,
      (emotion.valence * 100 * NEV_DENOMINATOR) / (STRONGEST * alike),
    ] as const;
  });
  return [
    ...['experience', 'pleasant', 'unpleasant', 'impact', 'unnoticed'].map((score) => ({
      score,
      measure: `${code}.${score}`,
    })),
    { score: 'nev', weights },
  ];
}
