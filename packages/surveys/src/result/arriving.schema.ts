import { z } from 'zod';
import type { EmotionCode } from '@unisono/people-core/schema';
import { resultPart } from './result.schema.ts';

export const findArrivingInput = z.strictObject({ waveId: resultPart.waveId, unitId: resultPart.unitId });
export type FindArrivingInput = z.infer<typeof findArrivingInput>;

/** An answer to an identified wave, as it came. */
export interface ArrivingMoment {
  readonly id: string;
  readonly personId: string;
  /** Null where nobody knows it, as of those who came by an open address. */
  readonly name: string | null;
  readonly unitId: string;
  readonly unit: string;
  readonly at: string | null;
  readonly experience: number | null;
  readonly recommend: number | null;
  readonly ease: number | null;
  /** The emotion that was felt most strongly; null: none, or not asked. */
  readonly strongest: EmotionCode | null;
  readonly comments: readonly { readonly question: string; readonly text: string }[];
}

export interface ArrivingPage {
  /** The latest there are, the last first. Ask every two seconds while the wave is open. */
  readonly moments: readonly ArrivingMoment[];
}
