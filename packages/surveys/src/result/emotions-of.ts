import { emotionsOf } from '@unisono/people-core/schema';
import type { Question } from '../survey/question.schema.ts';
import type { ResultScreen } from './result-screen.ts';
import type { EmotionsFelt } from './result.schema.ts';
import { whyWithheld } from './score-figure.ts';

/** The profile of each question that shows emotions: how total intensity is shared out, and each one's mean. */
export function emotionProfiles(
  { figures, part }: Pick<ResultScreen, 'figures' | 'part'>,
  questions: readonly Question[],
): EmotionsFelt[] {
  return questions.flatMap((question) => {
    if (question.kind !== 'emotions' && question.kind !== 'empathy') return [];
    return [{ question: question.code, result: profileOf(question.code, question.emotionSet) }];
  });

  function profileOf(question: string, emotionSet: number): EmotionsFelt['result'] {
    const felt = emotionsOf(emotionSet).map((emotion) => {
      const measure = `${question}.emotion.${emotion.code}`;
      return { emotion, measure, sums: figures.sumOver(part, measure) };
    });
    const withheld = felt.find(({ sums }) => !sums);
    if (withheld) return { ok: false, reason: whyWithheld(figures, part, withheld.measure) };
    const n = felt[0]?.sums?.n ?? 0;
    if (n === 0) return { ok: false, reason: 'not-answered' };
    const whole = felt.reduce((total, { sums }) => total + (sums?.total ?? 0), 0);
    // Nothing was felt at all: there is nothing to share out.
    if (whole === 0) return { ok: false, reason: 'no-variation' };
    const emotions = felt.map(({ emotion: { code, valence }, sums }) => ({
      code,
      valence,
      share: (sums?.total ?? 0) / whole,
      mean: (sums?.total ?? 0) / n,
    }));
    return { ok: true, n, emotions };
  }
}
