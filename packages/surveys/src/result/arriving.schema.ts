import { z } from 'zod';
import type { EmotionCode } from '@unisono/people-core/schema';

export const findArrivingInput = z.strictObject({
  waveId: z.uuid(),
  /** The id of the last one that was shown: only later ones are answered. Left out: the latest there are. */
  after: z.uuid().optional(),
});
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
  /** The last first. */
  readonly moments: readonly ArrivingMoment[];
  /** What to ask `after` next time; null: nothing came yet. Ask every two seconds while the wave is open. */
  readonly last: string | null;
}
