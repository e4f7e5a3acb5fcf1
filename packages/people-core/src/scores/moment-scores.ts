import { EMOTIONS, STRONGEST } from '../emotion/emotion.ts';
import type { Felt } from '../emotion/felt.ts';

/** The least common multiple of 1 to 10, the number of emotions of one valence: NEV is an integer over it. */
export const NEV_DENOMINATOR = 2520;

/** The emotional scores of one moment, every one an exact integer. */
export interface MomentScores {
  /** Highest intensity among the pleasant emotions shown, 0–5; P is a fifth of it. */
  readonly pleasant: number;
  /** Highest intensity among the unpleasant emotions shown, 0–5; U is a fifth of it. */
  readonly unpleasant: number;
  /** 50 · (1 + P − U), 0–100: the axis of EX and CX. */
  readonly experience: number;
  /** 100 · P · (1 − U), 0–100: intense in the pleasant and free of the unpleasant. */
  readonly impact: number;
  /** Net emotional value · 2520, −252,000 to 252,000. */
  readonly nev: number;
  /** Nothing was felt at all. */
  readonly unnoticed: boolean;
}

/**
 * Scores what was felt in one moment. Undefined unless at least one pleasant and one unpleasant emotion were shown
 * and answered: half a picture has no score. "None of these" is 0 everywhere and has scores.
 * Net emotional value: 100 · (mean i of the pleasant shown − mean i of the unpleasant shown), after Beyond Philosophy.
 */
export function scoreMoment(felt: Felt): MomentScores | undefined {
  const good = intensitiesOf(felt, 1);
  const bad = intensitiesOf(felt, -1);
  if (good.length === 0 || bad.length === 0) return undefined;
  const pleasant = Math.max(...good);
  const unpleasant = Math.max(...bad);
  return {
    pleasant,
    unpleasant,
    experience: 50 + 10 * (pleasant - unpleasant),
    impact: 4 * pleasant * (STRONGEST - unpleasant),
    nev: (100 / STRONGEST) * (meanOver(good) - meanOver(bad)),
    unnoticed: pleasant === 0 && unpleasant === 0,
  };
}

function intensitiesOf(felt: Felt, valence: 1 | -1): number[] {
  return EMOTIONS.filter((emotion) => emotion.valence === valence).flatMap(({ position }) => felt[position] ?? []);
}

/** The mean times the fixed denominator; exact, because a valence has at most ten emotions. */
function meanOver(intensities: readonly number[]): number {
  const sum = intensities.reduce((total, intensity) => total + intensity, 0);
  return sum * (NEV_DENOMINATOR / intensities.length);
}
