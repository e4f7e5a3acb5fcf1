import type { Role } from '@unisono/people-core/schema';
import type { MomentInput } from '@unisono/people-core/server';
import type { Random } from './random.ts';

/**
 * Emotional impact from which recommending rises. Planted: below it a better impact buys nothing, above it every
 * ten points of impact bring about one point of recommendation.
 */
const LOYALTY_THRESHOLD = 57;
const PULSE_QUESTIONS = { energy: -0.1, goals: 0.5, heard: 0.3, workload: -0.6 } as const;

type Told = Pick<
  MomentInput,
  | 'ease'
  | 'recommend'
  | 'expectation'
  | 'disconfirmation'
  | 'told'
  | 'toldValence'
  | 'pumPositive'
  | 'pumUnique'
  | 'pumMemorable'
  | 'answers'
>;

/** What else is answered beside the emotions, in agreement with them; intensities are 0–5. */
export function toldAfter(
  role: Role,
  { pleasant, unpleasant }: { pleasant: number; unpleasant: number },
  random: Random,
): Told {
  const experience = 50 + 10 * (pleasant - unpleasant);
  const impact = 4 * pleasant * (5 - unpleasant);
  const over = Math.max(0, impact - LOYALTY_THRESHOLD);
  const scale = (mean: number, spread: number, least: number, most: number) =>
    Math.max(least, Math.min(most, Math.round(mean + random.normal() * spread)));
  const worst = unpleasant >= 4;
  return {
    ease: scale(4.6 + (experience - 60) / 15, 1, 1, 7),
    recommend: scale(6.4 + over / 10 - (worst ? 2.5 : 0), 1.6, 0, 10),
    ...(random.chance(0.4) && {
      expectation: scale(3, 1, 0, 5),
      disconfirmation: scale((experience - 60) / 16, 0.7, -2, 2),
    }),
    ...(random.chance(0.3) && { told: toldTo(worst, random), toldValence: Math.sign(pleasant - unpleasant) }),
    ...(random.chance(0.3) && {
      pumPositive: scale(3 + (experience - 60) / 14, 0.8, 1, 5),
      pumUnique: scale(2.6 + impact / 60, 0.9, 1, 5),
      pumMemorable: scale(2.6 + Math.max(pleasant, unpleasant) / 3, 0.9, 1, 5),
    }),
    ...(role === 'employee' && { answers: pulseAnswers(experience, random) }),
  };
}

/** What was worst is retold most. */
function toldTo(worst: boolean, random: Random): number {
  return random.whole(worst ? 9 : 4);
}

function pulseAnswers(experience: number, random: Random): Record<string, number> {
  const answer = (shift: number) =>
    Math.max(1, Math.min(5, Math.round(3.5 + shift + (experience - 60) / 30 + random.normal() * 0.8)));
  return Object.fromEntries(Object.entries(PULSE_QUESTIONS).map(([code, shift]) => [code, answer(shift)]));
}
