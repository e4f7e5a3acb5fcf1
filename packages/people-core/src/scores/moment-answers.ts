import { STRONGEST } from '../emotion/emotion.ts';
import type { MomentScores } from './moment-scores.ts';

/** Where "wow" and "pain" begin, both 0–100; settings of the organisation. */
export interface Cuts {
  readonly wowCut: number;
  readonly painCut: number;
}

/** Wow: impact at or over the cut, 80 unless set otherwise. */
export function isWow(scores: Pick<MomentScores, 'impact'>, { wowCut }: Pick<Cuts, 'wowCut'>): boolean {
  return scores.impact >= wowCut;
}

/** Pain: U at or over the cut, 0.8 (written 80) unless set otherwise. */
export function isPain(scores: Pick<MomentScores, 'unpleasant'>, { painCut }: Pick<Cuts, 'painCut'>): boolean {
  return (100 * scores.unpleasant) / STRONGEST >= painCut;
}

export type Recommender = 'promoter' | 'passive' | 'detractor';

/** Of "how likely would you recommend", 0–10: promoters 9–10, passives 7–8, detractors 0–6 (Reichheld 2003). */
export function recommenderOf(recommend: number): Recommender {
  if (recommend >= 9) return 'promoter';
  return recommend >= 7 ? 'passive' : 'detractor';
}

/** What one answer adds to the net promoter score: +100, 0 or −100. */
export function promotion(recommend: number): 100 | 0 | -100 {
  const recommender = recommenderOf(recommend);
  if (recommender === 'promoter') return 100;
  return recommender === 'passive' ? 0 : -100;
}

/** Positive, unique and memorable, 1–5 each. */
export interface PumAnswers {
  readonly positive: number | undefined;
  readonly unique: number | undefined;
  readonly memorable: number | undefined;
}

const PUM_FROM = 4;

/** A PUM experience has all three at 4 or over; undefined while one of the three is missing. */
export function isPum({ positive, unique, memorable }: PumAnswers): boolean | undefined {
  if (positive === undefined || unique === undefined || memorable === undefined) return undefined;
  return Math.min(positive, unique, memorable) >= PUM_FROM;
}

/** How many people were told something good, and something bad; undefined when not asked or told neither way. */
export function retelling(
  told: number | undefined,
  valence: 1 | 0 | -1 | undefined,
): { readonly good: number; readonly bad: number } | undefined {
  if (told === undefined) return undefined;
  if (told === 0) return { good: 0, bad: 0 };
  if (valence === undefined) return undefined;
  return { good: valence === 1 ? told : 0, bad: valence === -1 ? told : 0 };
}
